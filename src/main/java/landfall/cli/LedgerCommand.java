package landfall.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.CaseHistory.Revision;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Ledger;
import landfall.store.Rulings;
import landfall.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall ledger}: what was read and decided, and the way to decide from a script, in the store of demo or serve. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "The statements kept, and what people decided:",
            "  statements | proposals | decisions | history CASE",
            "  accept ID | reject ID | correct ID key=value… | take-back SUBJECT",
            "  merge CASE OTHER | split CASE STATEMENT…"
        })
final class LedgerCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice kept;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".landfall/serve",
            description = "folder given to demo or serve (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--who", paramLabel = "NAME", description = "who decides")
    private String who;

    @Option(names = "--why", paramLabel = "REASON", description = "why")
    private String why;

    @Parameters(index = "0", paramLabel = "WHAT", description = "what to show or to do")
    private String what;

    @Parameters(index = "1..*", paramLabel = "ID", description = "of a statement, proposal, case or decision")
    private List<String> ids = List.of();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration(null);
        requireNothingLeftOver();
        if (!kept.isThere(configuration, data.resolve("store"))) {
            throw new Refusal("There is no store in " + data + "; give the folder of demo or serve with --data.");
        }
        try (Store store = kept.open(configuration, data.resolve("store"));
                Output out = common.output()) {
            switch (what) {
                case "statements" -> statements(store, out);
                case "proposals" -> store.ledger().proposals().forEach(p -> out.line(p.fields()));
                case "decisions" -> store.trail(Integer.MAX_VALUE).forEach(d -> out.line(d.fields()));
                case "history" -> history(store).forEach(r -> out.line(r.fields()));
                default -> {
                    decide(store);
                    store.trail(1).forEach(d -> out.line(d.fields()));
                }
            }
        }
        return 0;
    }

    /** What would be passed over in silence would look as if it were done. */
    private void requireNothingLeftOver() {
        int most = switch (what) {
            case "statements", "proposals", "decisions" -> 0;
            case "history", "accept", "reject", "take-back" -> 1;
            case "merge" -> 2;
            default -> Integer.MAX_VALUE;
        };
        if (ids.size() > most) {
            throw new Refusal("ledger " + what + ": \"" + ids.get(most) + "\" is one word too many; "
                    + "see \"landfall ledger --help\".");
        }
    }

    private List<Revision> history(Store store) {
        List<Revision> forms = store.history().of(caseId(store, 0));
        if (forms.isEmpty()) {
            throw new Refusal("ledger history: there is no case " + id(0) + ", and there never was one.");
        }
        return forms;
    }

    private static void statements(Store store, Output out) {
        Map<String, Decision> standing = store.standing(About.CLAIM);
        for (Ledger.Entry entry : store.ledger().all()) {
            Map<String, Object> fields = new LinkedHashMap<>(entry.claim().fields());
            fields.put("documentSha256", entry.document());
            fields.put("extractor", entry.extractor());
            fields.put("readAt", entry.readAt());
            Decision decision = standing.get(entry.claim().id());
            fields.put("state", decision == null ? About.CLAIM.untouched() : decision.verdict());
            out.line(fields);
        }
    }

    private void decide(Store store) {
        Rulings rulings = rulings(store);
        switch (what) {
            case "accept" -> rulings.decide(about(store), id(0), "accepted", who, why, Map.of());
            case "reject" -> rulings.decide(about(store), id(0), "rejected", who, why, Map.of());
            case "correct" -> rulings.decide(About.CLAIM, id(0), "corrected", who, why, changes());
            case "take-back" -> {
                About about = about(store);
                rulings.decide(about, id(0), about.untouched(), who, why, Map.of());
            }
            case "merge" -> rulings.merge(caseId(store, 0), caseId(store, 1), who, why);
            case "split" -> rulings.split(caseId(store, 0), ids.subList(1, ids.size()), who, why);
            default ->
                throw new Refusal(
                        "ledger: \"" + what + "\" is nothing that it can do; see \"landfall ledger --help\".");
        }
    }

    private Rulings rulings(Store store) {
        Investigation latest = store.latest()
                .orElseThrow(() -> new Refusal("Nothing was read into " + data + " yet; run demo or serve first."));
        Consumer<Decision> decided = new Recasing(store, new MainJob(common.configuration(null), Messages.standard()));
        return new Rulings(store, () -> latest, Clock.systemUTC(), decided);
    }

    /** What was decided about before is what it was then; else a proposal is known by its id; anything else is a statement. */
    private About about(Store store) {
        for (About about : About.values()) {
            if (!store.history(about, id(0)).isEmpty()) {
                return about;
            }
        }
        boolean proposed = store.ledger().proposals().stream().anyMatch(p -> p.id().equals(id(0)));
        return proposed ? About.PROPOSAL : About.CLAIM;
    }

    private Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String change : ids.subList(1, ids.size())) {
            int equals = change.indexOf('=');
            if (equals < 0) {
                throw new Refusal("ledger correct: \"" + change + "\" is no key=value, such as stance=denies.");
            }
            changes.put(change.substring(0, equals), change.substring(equals + 1));
        }
        return changes;
    }

    /** The id of a case as the latest run writes it, whichever letters are capital here. */
    private String caseId(Store store, int n) {
        String asked = id(n);
        return store.latest().stream()
                .flatMap(found -> found.files().stream())
                .map(file -> file.theCase().id())
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElse(asked);
    }

    private String id(int n) {
        if (ids.size() <= n) {
            throw new Refusal("ledger " + what + " needs " + (n + 1) + " more: see \"landfall ledger --help\".");
        }
        return ids.get(n);
    }
}
