package landfall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.Store;
import landfall.web.CaseDecisions;

/**
 * Where finished investigations are kept between two commands.
 *
 * @param found the investigation
 * @param at when it was kept
 * @param decisions of people about each of its cases, a JSON object a line
 */
record KeptState(Investigation found, Instant at, Map<String, byte[]> decisions) {
    /** Below the folder that a command is run in. */
    static final String FOLDER = ".landfall";

    /** Where {@code investigate} keeps its result below the state folder; {@code demo} and {@code serve} have folders of their own. */
    private static final List<String> STORES = List.of("store", "demo/store", "serve/store");

    static Path store(Path state) {
        return state.resolve(STORES.get(0));
    }

    /** The newest kept investigation that has a case. */
    static KeptState of(Path state, String caseId) {
        return kept(state)
                .filter(kept -> kept.has(caseId))
                .max(Comparator.comparing(KeptState::at))
                .orElseThrow(() -> new Refusal("No case " + caseId + " is kept in " + state + "; "
                        + (names(state).isEmpty()
                                ? "run \"landfall investigate\" or \"landfall demo\" first."
                                : "there are " + String.join(", ", names(state)) + ".")));
    }

    /** The latest investigation of a store that the user named. */
    static KeptState in(Supplier<Store> store, String caseId) {
        return latest(store)
                .filter(kept -> kept.has(caseId))
                .orElseThrow(() -> new Refusal("No case " + caseId + " is in the latest run of the store named."));
    }

    private boolean has(String caseId) {
        return idOf(caseId).isPresent();
    }

    /** The id of a case as it is written, whichever letters are capital where it is asked for. */
    private Optional<String> idOf(String caseId) {
        List<String> ids = found.files().stream().map(f -> f.theCase().id()).toList();
        return Stream.concat(ids.stream().filter(caseId::equals), ids.stream().filter(caseId::equalsIgnoreCase))
                .findFirst();
    }

    /** The id of the case asked for, as it is written. */
    String id(String asked) {
        return idOf(asked).orElse(asked);
    }

    private static List<String> names(Path state) {
        return kept(state)
                .flatMap(kept -> kept.found().files().stream())
                .map(f -> f.theCase().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<KeptState> kept(Path state) {
        return Stream.concat(Stream.of(state), STORES.stream().map(state::resolve))
                .filter(Store::isIn)
                .flatMap(folder -> latest(() -> Store.open(folder)).stream());
    }

    private static Optional<KeptState> latest(Supplier<Store> opening) {
        try (Store store = opening.get()) {
            Map<String, byte[]> decided = new HashMap<>();
            store.latest()
                    .ifPresent(found ->
                            found.files().forEach(f -> decided.put(f.theCase().id(), CaseDecisions.of(store, f))));
            return store.latest().flatMap(found -> store.savedAt().map(at -> new KeptState(found, at, decided)));
        }
    }
}
