package landfall.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;

/**
 * A case after people rejected items of its evidence. The rejected weights leave their lead's sum; the odds of the leads of
 * different first ships add up as they did before, and what the answer holds beside the leads stays. Caps of groups are not
 * loosened, and the interval keeps its width in log odds.
 *
 * @param file the case as it stands now
 * @param found the answer as it was found, before anything was rejected
 * @param rejected how many items were rejected
 */
record Rejudged(CaseFile file, Arrival found, int rejected) {

    static Rejudged of(CaseFile file, Reviews reviews) {
        int rejected =
                file.leads().stream().mapToInt(l -> reviews.rejected(l).size()).sum();
        if (rejected == 0 || file.arrival() == null) {
            return new Rejudged(file, file.arrival(), 0);
        }
        List<Lead> leads =
                file.leads().stream().map(l -> without(l, reviews.rejected(l))).toList();
        Arrival found = file.arrival();
        double odds = Math.max(0, odds(found.pArrived()) - oddsOfShips(file.leads()) + oddsOfShips(leads));
        Arrival now = moved(found, odds / (1 + odds));
        return new Rejudged(new CaseFile(file.theCase(), file.watch(), leads, now), found, rejected);
    }

    /** The lead less the weight of what was rejected; the items stay, so that they can be counted again. */
    private static Lead without(Lead lead, List<Evidence> rejected) {
        if (rejected.isEmpty()) {
            return lead;
        }
        double sum =
                lead.sum() - rejected.stream().mapToDouble(Evidence::decibans).sum();
        double factor = lead.pLoaded() <= 0 ? 0 : Math.min(1, lead.pArrived() / lead.pLoaded());
        double arrived = probability(sum);
        return new Lead(
                lead.caseId(),
                lead.rank(),
                lead.route(),
                lead.chain(),
                lead.priorDecibans(),
                factor == 0 ? arrived : Math.min(1, arrived / factor),
                arrived,
                lead.evidence(),
                sum);
    }

    /** Leads of one first ship are one rival: its best counts. */
    private static double oddsOfShips(List<Lead> leads) {
        List<Lead> best = new ArrayList<>(leads);
        best.sort(Comparator.comparing(Lead::sum).reversed());
        Set<Integer> ships = new HashSet<>();
        return best.stream()
                .filter(l -> !l.chain().isEmpty() && ships.add(l.chain().get(0).mmsi()))
                .mapToDouble(l -> Math.pow(10, l.sum() / 10))
                .sum();
    }

    private static Arrival moved(Arrival found, double p) {
        double below = decibans(found.pArrived()) - decibans(found.low());
        double above = decibans(found.high()) - decibans(found.pArrived());
        boolean arrived = found.status() == Status.ARRIVED && p > 0.55;
        return new Arrival(
                found.caseId(),
                arrived || found.status() != Status.ARRIVED ? found.status() : Status.ALLEGED,
                p,
                probability(decibans(p) - below),
                probability(decibans(p) + above),
                Likelihood.of(p),
                found.confidence(),
                found.prior(),
                found.priorSource(),
                found.pNotObservable() * (1 - p) / Math.max(1e-9, 1 - found.pArrived()),
                found.cargoConfirmed(),
                found.reasons(),
                found.wouldChange(),
                found.effects());
    }

    private static double odds(double p) {
        return p / Math.max(1e-9, 1 - p);
    }

    private static double probability(double decibans) {
        return 1 / (1 + Math.pow(10, -decibans / 10));
    }

    private static double decibans(double p) {
        double inside = Math.max(1e-6, Math.min(1 - 1e-6, p));
        return 10 * Math.log10(inside / (1 - inside));
    }
}
