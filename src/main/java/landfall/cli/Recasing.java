package landfall.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
        if (CHANGES_CASES.contains(decision.about()) && store.revision() > 0) {
            keep(found -> changed(found, job.again(found, MainJob.Decided.in(store))), because(decision));
        }
    }

    /**
     * After a whole run: keeps it, and what was decided while it was made holds for it at once.
     *
     * @param began taken from the store before the run
     * @return the run as it is kept
     */
    synchronized Investigation ran(Store.Moment began, Investigation found, String because) {
        if (store.saveUnlessMoved(began, found, ExtractorVersion.current(), because)) {
            return found;
        }
        store.save(found, ExtractorVersion.current(), because);
        keep(kept -> changed(kept, job.again(kept, MainJob.Decided.in(store))), "decided while the run was made");
        return store.latest().orElseThrow();
    }

    /** For a run that is shown as it is: what people decided since holds for it, too. */
    synchronized void shown() {
        keep(found -> changed(found, job.again(found, MainJob.Decided.in(store))), "decided since the run");
    }

    /** After reports came or went. */
    synchronized void read(Statements said, List<Input> reports) {
        keep(
                found -> {
                    List<Input> inputs = new ArrayList<>(reports);
                    found.inputs().stream()
                            .filter(i -> !i.kind().equals("report"))
                            .forEach(inputs::add);
                    return Optional.of(job.again(found, said, inputs, MainJob.Decided.in(store)));
                },
                "reports came or went");
    }

    /** After ships were seen. */
    synchronized void seen(Detection.Result seen, Screening screening, Rejects rejects) {
        keep(
                found -> Optional.of(job.again(found, seen, screening, MainJob.Decided.in(store), rejects)),
                "ships were seen");
    }

    /** Made anew from what the store holds then, as often as another server saved or decided something in the meantime. */
    private void keep(Function<Investigation, Optional<Investigation>> made, String because) {
        boolean kept = false;
        while (!kept) {
            Store.Moment began = store.moment();
            Optional<Investigation> now = made.apply(store.latest().orElseThrow());
            kept = now.isEmpty() || store.saveUnlessMoved(began, now.get(), ExtractorVersion.current(), because);
        }
    }

    private static Optional<Investigation> changed(Investigation found, Investigation now) {
        boolean same = cases(now).equals(cases(found)) && watches(now).equals(watches(found));
        return same ? Optional.empty() : Optional.of(now);
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
