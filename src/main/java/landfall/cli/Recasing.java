package landfall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import landfall.claim.Case;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.flink.Detection;
import landfall.reject.Rejects;
import landfall.screen.Screening;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.watch.Watch;

/** After a person decided about a statement or a case: makes the cases again and keeps them, one decision at a time. */
final class Recasing implements Consumer<Decision> {
    private static final Set<About> CHANGES_CASES = Set.of(About.CLAIM, About.PROPOSAL, About.CASES, About.WATCH);

    private final Store store;
    private final MainJob job;

    Recasing(Store store, MainJob job) {
        this.store = store;
        this.job = job;
    }

    @Override
    public synchronized void accept(Decision decision) {
        if (CHANGES_CASES.contains(decision.about())) {
            store.latest().ifPresent(found -> keep(found, decision));
        }
    }

    /** After reports came or went. */
    synchronized void read(Statements said, List<Input> reports) {
        Investigation found = store.latest().orElseThrow();
        List<Input> inputs = new ArrayList<>(reports);
        found.inputs().stream().filter(i -> !i.kind().equals("report")).forEach(inputs::add);
        Investigation now = job.again(found, said, inputs, MainJob.Decided.in(store));
        store.save(now, ExtractorVersion.current(), "reports came or went");
    }

    /** After ships were seen. */
    synchronized void seen(Detection.Result seen, Screening screening, Rejects rejects) {
        Investigation found = store.latest().orElseThrow();
        store.save(
                job.again(found, seen, screening, MainJob.Decided.in(store), rejects),
                ExtractorVersion.current(),
                "ships were seen");
    }

    private void keep(Investigation found, Decision decision) {
        Investigation now = job.again(found, MainJob.Decided.in(store));
        if (!cases(now).equals(cases(found)) || !watches(now).equals(watches(found))) {
            store.save(now, ExtractorVersion.current(), because(decision));
        }
    }

    private static String because(Decision decision) {
        return decision.who() + ": " + decision.about().id() + " " + decision.verdict()
                + (decision.why().isEmpty() ? "" : ", " + decision.why());
    }

    private static List<Optional<Watch>> watches(Investigation of) {
        return of.files().stream().map(f -> Optional.ofNullable(f.watch())).toList();
    }

    private static List<Case> cases(Investigation of) {
        return of.files().stream().map(CaseFile::theCase).toList();
    }
}
