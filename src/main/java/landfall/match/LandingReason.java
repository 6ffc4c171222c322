package landfall.match;

import java.util.Locale;

/** Whether loaded cargo was landed: P(arrived) = P(loaded) × the share that is landed so, as decibans. Never speaks for a shipment. */
final class LandingReason {
    private LandingReason() {}

    static Reasons.Item of(Landing landing, Scale scale, double loaded) {
        return new Reasons.Item(
                Reason.LANDING,
                Weight.measured(decibans(landing, scale, loaded)),
                () -> what(landing)
                        + String.format(
                                Locale.ROOT,
                                " Of loaded cargo, %.0f %% is landed so.",
                                scale.value(key(landing)) * 100),
                scale.source(key(landing)),
                landing.events());
    }

    static double decibans(Landing landing, Scale scale, double loaded) {
        return decibans(loaded, scale.value(key(landing)));
    }

    /** The same with what is still under way counted by whether it will be landed: a watch must see the ship before it arrives. */
    static double inTheEnd(Landing landing, Scale scale, double loaded) {
        return decibans(loaded, scale.value(landing.isUnderWay() ? "landed-later" : key(landing)));
    }

    private static double decibans(double loaded, double share) {
        return Math.min(0, Scale.decibans(Scale.probability(loaded) * share) - loaded);
    }

    private static String key(Landing landing) {
        if (landing.isSeen()) {
            return landing.visit().confidence() >= 3 ? "reached-seen" : "reached-passed";
        }
        return landing.isUnderWay() ? "reached-under-way" : landing.dark().isOpen() ? "reached-open" : "reached-dark";
    }

    private static String what(Landing landing) {
        if (landing.isSeen()) {
            return "A call at " + landing.port().name() + " was seen.";
        }
        return landing.isUnderWay() ? "No landing was seen." : "The landing was not seen, it was possible in the dark.";
    }
}
