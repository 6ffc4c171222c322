package landfall.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import landfall.claim.Case;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Confidence;
import landfall.watch.Arrival.Status;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Route;
import landfall.watch.Watch;

/**
 * From leads to the answer. The leads of different first ships are rivals for one cargo: their odds are added, with the odds that a
 * ship carried it that no one could hear; a lead that is very unlikely adds nothing, as every busy sea has some and added up they would make any
 * sea suspicious. P is the mean of odds / (1 + odds) over the uncertainty of the weights, so that a few
 * uncertain reasons never make an answer almost certain. What is left is shared between "by no ship" (R0) and "not
 * at all" as their priors say, so that ships never refute rail.
 */
final class Answer {
    private final Scale scale;
    private final Case theCase;
    private final Watch watch;
    private final Coverage coverage;
    private final List<Lead> leads;
    private final List<String> ofShips;
    private final Seized seized;

    /** @param ofShips what became of the ships that the claims name, and which were not followed to the end, in sentences */
    Answer(Scale scale, Case theCase, Watch watch, Coverage coverage, List<Lead> leads, List<String> ofShips) {
        this.scale = scale;
        this.theCase = theCase;
        this.watch = watch;
        this.coverage = coverage;
        this.ofShips = ofShips;
        this.seized = new Seized(scale, theCase);
        this.leads = leads.stream().sorted(Lead.LIKELIEST_FIRST).toList();
    }

    Arrival arrival() {
        double prior = priorDecibans();
        double unheard = unheardShare();
        double odds = seized.factor() * Scale.odds(prior) * unheard
                + oddsOfShips(scale, leads, seized.factor(), (l, e) -> false);
        double weights = spreadOfWeights(scale, leads, (l, e) -> false);
        double spread = spread(scale, weights);
        double p = Scale.probability(Scale.meanDecibans(Scale.decibans(odds / (1 + odds)), weights));
        double low = Scale.probability(Scale.decibans(p) - 1.645 * spread);
        double high = Scale.probability(Scale.decibans(p) + 1.645 * spread);
        Confidence confidence = confidence(high - low);
        String r0 = watch.routes().contains(Route.R0) ? "prior-unobservable" : "prior-air";
        double notObservable = (1 - p) * Scale.probability(scale.value(r0));
        return new Arrival(
                theCase.id(),
                status(p),
                round(p),
                round(low),
                round(high),
                Likelihood.of(round(p)),
                confidence,
                round(Scale.probability(prior + seized.decibans())),
                priorSource(),
                round(notObservable),
                false,
                reasons(unheard),
                new Outlook(watch, coverage, leads).wouldChange(),
                new Effects(theCase, watch, leads, p).effects());
    }

    /**
     * The odds of the leads together; those of one first ship are one rival, of which the best counts, if it stands out.
     *
     * @param seized by how much a seizure lowers those that do not count it themselves
     */
    static double oddsOfShips(Scale scale, List<Lead> bestFirst, double seized, BiPredicate<Lead, Evidence> rejected) {
        Set<String> ships = new HashSet<>();
        return bestFirst.stream()
                .filter(lead -> lead.pArrived() >= scale.value("stands-out"))
                .filter(lead ->
                        lead.chain().isEmpty() || ships.add(hull(lead.chain().get(0))))
                .mapToDouble(lead ->
                        Scale.odds(lead.sum()) * (Seized.isIn(lead, e -> rejected.test(lead, e)) ? 1 : seized))
                .sum();
    }

    /** A ship that changed its radio number is one ship. */
    private static String hull(Lead.Leg leg) {
        return leg.imo() == null ? "MMSI " + leg.mmsi() : "IMO " + leg.imo();
    }

    private double priorDecibans() {
        int further = Math.min(2, Math.max(0, theCase.origins().size() - 1));
        return scale.value("prior-case") + further * scale.value("per-origin");
    }

    private String priorSource() {
        return String.format(
                Locale.ROOT,
                "%s; %s, with %d independent %s of the claim%s",
                scale.source("prior-case"),
                decibans(priorDecibans() + seized.decibans()),
                theCase.origins().size(),
                theCase.origins().size() == 1 ? "origin" : "origins",
                seized.decibans() == 0 ? "" : ", and less as the cargo is said to have been seized");
    }

    /** Share of covert shipments that would show no ship in these data. */
    private double unheardShare() {
        double everUnseen = scale.value("unseen");
        return everUnseen + (1 - everUnseen) * (1 - coverage.observable());
    }

    /** Standard deviation of the log odds: the prior's and that of each weight of the best lead, as if independent. */
    static double spread(Scale scale, double spreadOfWeights) {
        double prior = scale.value("spread-prior");
        double weights = Math.max(scale.value("spread-judged"), spreadOfWeights);
        return Math.sqrt(prior * prior + weights * weights);
    }

    /** Without the prior's, which is a mean already; nothing where no lead stands out. */
    static double spreadOfWeights(Scale scale, List<Lead> bestFirst, BiPredicate<Lead, Evidence> rejected) {
        if (bestFirst.isEmpty() || bestFirst.get(0).pArrived() < scale.value("stands-out")) {
            return 0;
        }
        Lead best = bestFirst.get(0);
        long items = best.evidence().stream()
                .filter(e -> e.decibans() != 0 && !rejected.test(best, e))
                .count();
        return Math.sqrt(items) * scale.value("spread-judged");
    }

    private Status status(double p) {
        if (isUnheard()) {
            return Status.NOT_OBSERVABLE;
        }
        if (leads.isEmpty()) {
            return Status.ALLEGED;
        }
        return status(p, leads.get(0));
    }

    static Status status(double p, Lead best) {
        if (p > 0.55 && best.pArrived() > 0.5) {
            return Status.ARRIVED;
        }
        if (best.pLoaded() <= 0.55) {
            return Status.ALLEGED;
        }
        Lead.Leg last = best.chain().get(best.chain().size() - 1);
        return last.to() == null ? Status.IN_TRANSIT : Status.LOADED;
    }

    /** No position bears on it. */
    private boolean isUnheard() {
        return leads.isEmpty() && (coverage.ships() == 0 || coverage.observable() == 0);
    }

    private Confidence confidence(double width) {
        if (coverage.windowShare() < 0.5
                || coverage.shipsNear() == 0
                || coverage.outageShare() > 0.02
                || coverage.observable() < 0.25) {
            return Confidence.LOW;
        }
        boolean manyReasons = !leads.isEmpty() && Reasons.groupsFor(leads.get(0).evidence().stream()) >= 4;
        boolean wellHeard = coverage.observable() > 0.75;
        return width < 0.35
                        && wellHeard
                        && (manyReasons || leads.isEmpty() || leads.get(0).pArrived() < 0.05)
                ? Confidence.HIGH
                : Confidence.MODERATE;
    }

    private List<String> reasons(double unheard) {
        List<String> reasons = new ArrayList<>();
        if (isUnheard()) {
            reasons.add(
                    "No ship was heard where and when it would have mattered, so that whether it arrived cannot be assessed: the"
                            + " figure is the estimate from before any ship was looked at.");
        } else if (leads.isEmpty()) {
            reasons.add(
                    "No ship seen made a voyage from a port of the supplier, seen or possible in the dark, to a port of the"
                            + " recipient.");
        } else {
            Lead best = leads.get(0);
            reasons.add(stands(best, leads.size(), e -> false));
            reasons.add(speaks(best, e -> false));
        }
        if (coverage.ships() > 0) {
            reasons.addAll(ofShips);
        }
        reasons.addAll(seized.sentences(leads.stream().anyMatch(l -> Seized.isIn(l, e -> false))));
        coverageReasons(reasons, unheard);
        reasons.add("Ship positions never confirm what a ship carried; no document or image does so far.");
        if (watch.routes().contains(Route.R0)) {
            reasons.add("Rail, road and air would show no ship; that no ship was found refutes nothing of them.");
        }
        return reasons;
    }

    /** With a minus, where a hyphen reads as one. */
    private static String decibans(double value) {
        return String.format(Locale.ROOT, "%.1f dB", value).replace('-', '−');
    }

    /** How the best lead stands, in a sentence. */
    static String stands(Lead best, int leads, Predicate<Evidence> rejected) {
        return String.format(
                Locale.ROOT,
                "%s %s (%s, %s = prior %s and %d reasons).",
                leads == 1
                        ? "The only lead stands at"
                        : best.rank() == 1
                                ? "The best of " + leads + " leads stands at"
                                : "Of " + leads + " leads, lead " + best.rank() + " is the likeliest to have arrived:",
                Likelihood.percent(best.pArrived()),
                best.route().meaning(),
                decibans(best.sum()),
                decibans(best.priorDecibans()),
                best.evidence().stream().filter(rejected.negate()).count());
    }

    static String speaks(Lead best, Predicate<Evidence> rejected) {
        List<Evidence> counted =
                best.evidence().stream().filter(rejected.negate()).toList();
        return counted.stream().filter(Evidence::isFor).count() + " reasons speak for it, "
                + counted.stream().filter(e -> e.decibans() < 0).count() + " against.";
    }

    private void coverageReasons(List<String> reasons, double unheard) {
        if (coverage.ships() == 0) {
            reasons.add(
                    "No ship position falls into the time watched, so a voyage could not have been seen if there was one.");
        } else {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%d ships were heard in the time watched, %d of them near a port of the supplier; from the first position"
                            + " to the last it is %.0f %% of that time. If the cargo went by ship, the chance that these positions do not show the ship is about %s"
                            + " (it never transmits, or loaded where and when nothing could be heard).",
                    coverage.ships(),
                    coverage.shipsNear(),
                    coverage.windowShare() * 100,
                    Likelihood.percent(unheard)));
        }
        if (!coverage.portsUnheard().isEmpty()) {
            reasons.add("No ship was heard near " + Coverage.names(coverage.portsUnheard())
                    + ": nothing can be said of loading there.");
        }
        if (!coverage.outages().isEmpty()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "The feed was out %s where it matters, %.1f %% of the time; that lowers confidence and clears no one.",
                    coverage.outages().size() == 1 ? "once" : coverage.outages().size() + " times",
                    coverage.outageShare() * 100));
        }
    }

    private static double round(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }
}
