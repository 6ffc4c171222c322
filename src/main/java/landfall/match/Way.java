package landfall.match;

import java.util.stream.Collectors;
import landfall.watch.Lead;
import landfall.watch.Route;

/**
 * A chain with its reasons, before its rivals are known.
 *
 * @param chain ships and calls
 * @param route which rival route it would be
 * @param reasons for and against it, the landing not among them
 */
record Way(Chain chain, Route route, Reasons reasons) {
    Tally tally(Scale scale) {
        return Tally.of(scale, reasons.list(), chain.landing());
    }

    double decibans(Scale scale) {
        return Tally.decibans(scale, reasons.list(), chain.landing());
    }

    /** The log odds that the cargo is landed in the end, be it under way now. */
    double inTheEnd(Scale scale) {
        return Tally.inTheEnd(scale, reasons.list(), chain.landing());
    }

    /** One cargo is loaded once: ways with this key in common exclude one another. */
    String loadingKey() {
        return chain.loading().ship().hull() + " " + chain.loading().events();
    }

    /** And landed once; null where no landing can be told from another. */
    String landingKey() {
        Landing landing = chain.landing();
        return landing.events().isEmpty() ? null : landing.ship().hull() + " " + landing.events();
    }

    /** Ways over the same ships to one landing, or from one loading while there is none, are one way, told differently. */
    String variantKey() {
        return (landingKey() == null ? loadingKey() : landingKey())
                + chain.ships().stream().map(Logbook::hull).collect(Collectors.joining(">"));
    }

    /** As a lead, not yet ranked. */
    Lead lead(String caseId, Tally tally) {
        return new Lead(
                caseId,
                0,
                route,
                chain.legs(),
                tally.priorDecibans(),
                Scale.probability(tally.loaded()),
                Scale.probability(tally.sum()),
                tally.evidence(),
                tally.sum());
    }
}
