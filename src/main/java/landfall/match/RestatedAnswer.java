package landfall.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import landfall.claim.Case;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Watch;

/**
 * The answer once more after people rejected reasons, by the arithmetic of {@link Answer}. What it held for ships that nobody could
 * hear follows from the answer as it was found, less the odds of its leads, and is never more than the prior.
 */
final class RestatedAnswer {
    private final Scale scale;
    private final Verdict found;
    private final BiPredicate<Lead, Evidence> rejected;

    RestatedAnswer(Scale scale, Verdict found, BiPredicate<Lead, Evidence> rejected) {
        this.scale = scale;
        this.found = found;
        this.rejected = rejected;
    }

    /** Leads keep their order and rank, so that what a page links to stays what it was. */
    Verdict verdict(Case theCase, Watch watch) {
        List<Lead> leads = found.leads().stream()
                .map(l -> new Restated(scale, l, e -> rejected.test(l, e)).lead())
                .toList();
        List<Lead> best = new ArrayList<>(leads);
        best.sort(Comparator.comparing(Lead::sum).reversed());
        return new Verdict(leads, arrival(theCase, watch, best));
    }

    private Arrival arrival(Case theCase, Watch watch, List<Lead> best) {
        Arrival as = found.arrival();
        double seized = new Seized(scale, theCase).factor();
        double odds = seized * unheard(seized) + Answer.oddsOfShips(scale, best, seized, rejected);
        double spread = Answer.spreadOfWeights(scale, best, rejected);
        double p = Scale.probability(Scale.meanDecibans(10 * Math.log10(odds), spread));
        double around = 1.645 * Answer.spread(scale, spread);
        return new Arrival(
                as.caseId(),
                status(p, best),
                p,
                Scale.probability(Scale.decibans(p) - around),
                Scale.probability(Scale.decibans(p) + around),
                Likelihood.of(p),
                as.confidence(),
                as.prior(),
                as.priorSource(),
                as.pNotObservable() * (1 - p) / Math.max(1e-9, 1 - as.pArrived()),
                as.cargoConfirmed(),
                reasons(best),
                as.wouldChange(),
                theCase == null || watch == null ? as.effects() : new Effects(theCase, watch, best, p).effects());
    }

    /** Odds of a ship that nobody could hear, as they stood in the answer that was found. */
    private double unheard(double seized) {
        double p = Math.max(1e-4, Math.min(1 - 1e-4, found.arrival().pArrived()));
        double spread = Answer.spreadOfWeights(scale, found.leads(), (l, e) -> false);
        double all = Scale.odds(Scale.decibans(p) / Scale.meanDecibans(1, spread));
        double prior = Math.max(1e-6, Math.min(1 - 1e-6, found.arrival().prior()));
        return Math.max(
                1e-6,
                Math.min(
                                all - Answer.oddsOfShips(scale, found.leads(), seized, (l, e) -> false),
                                Scale.odds(Scale.decibans(prior)))
                        / seized);
    }

    private Status status(double p, List<Lead> best) {
        Status as = found.arrival().status();
        return Set.of(Status.REFUTED, Status.NOT_OBSERVABLE, Status.CONFIRMED).contains(as) || best.isEmpty()
                ? as
                : Answer.status(p, best.get(0));
    }

    private List<String> reasons(List<Lead> best) {
        List<String> reasons = new ArrayList<>(found.arrival().reasons());
        if (!best.isEmpty() && reasons.size() > 1) {
            Lead lead = best.get(0);
            reasons.set(0, Answer.stands(lead, best.size(), e -> rejected.test(lead, e)));
            reasons.set(1, Answer.speaks(lead, e -> rejected.test(lead, e)));
        }
        return reasons;
    }
}
