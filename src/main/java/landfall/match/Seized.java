package landfall.match;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/**
 * What it does to an answer that a cargo is said to have been seized, or lost with its ship, on its way. Where every origin of a case tells of one, it
 * is that cargo which is asked about, and it seldom arrives; where only some do, the case may be of more than one, and the
 * figure stays as it is.
 */
final class Seized {
    private final Case theCase;
    private final double weight;

    Seized(Scale scale, Case theCase) {
        this.theCase = theCase;
        this.weight = scale.value(told().allMatch(Claim::isOfLost) ? Reason.LOST.key() : Reason.SEIZED.key());
    }

    /** Added to the log odds of the answer, whatever ships show. */
    double decibans() {
        return theCase != null
                        && tellingOrigins() > 0
                        && tellingOrigins() == theCase.origins().size()
                ? weight
                : 0;
    }

    /** As odds. */
    double factor() {
        return Scale.odds(decibans());
    }

    /** Whether a lead counts itself that its cargo is said to have been seized. */
    static boolean isIn(Lead lead, Predicate<Evidence> rejected) {
        return lead.evidence().stream()
                .filter(rejected.negate())
                .anyMatch(e ->
                        e.reason().equals(Reason.SEIZED.key()) || e.reason().equals(Reason.LOST.key()));
    }

    /**
     * What readers are told of it, if anything.
     *
     * @param inLead whether a lead counts it
     */
    List<String> sentences(boolean inLead) {
        List<Claim> told = told().toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Claim named = told.stream()
                .filter(c -> c.speaker().name() != null || c.isOfLost())
                .findFirst()
                .orElse(told.get(0));
        String first = said(named);
        String how = named.isOfLost() ? "lost" : "seized";
        return List.of(
                decibans() != 0
                        ? String.format(
                                Locale.ROOT,
                                "Every origin of the claim tells of a cargo that was %s on its way (%s). That takes %.1f dB"
                                        + " from the answer; what else may have gone, it does not tell.",
                                how,
                                first,
                                -weight)
                        : String.format(
                                Locale.ROOT,
                                "A cargo is said to have been %s on its way (%s). Not every origin of the claim tells of"
                                        + " it, so that others may have gone, and the figure does not count it%s.",
                                how,
                                first,
                                inLead ? " but in the lead of the ship that is named" : ""));
    }

    /** That a ship was lost may stand elsewhere in the report than what its speaker says. */
    static String said(Claim claim) {
        String who = claim.isOfLost()
                ? "told in " + claim.doc()
                : claim.speaker().name() == null ? "a report" : claim.speaker().name();
        return claim.saidAt() == null ? who : who + ", " + claim.saidAt().value();
    }

    private long tellingOrigins() {
        List<String> telling = told().map(Claim::id).toList();
        return theCase.origins().stream()
                .filter(o -> o.claims().stream().anyMatch(telling::contains))
                .count();
    }

    private Stream<Claim> told() {
        return theCase == null
                ? Stream.empty()
                : Stream.of(theCase.claims(), theCase.denials(), theCase.context())
                        .flatMap(List::stream)
                        .filter(Claim::isOfStopped);
    }
}
