package landfall.match;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the silence itself says: where and how long, how often, and what else may explain it. */
final class SilenceReasons {
    private final Patterns patterns;
    private final Jammings jammings;

    /** @param jammings areas in which several ships were jammed */
    SilenceReasons(Patterns patterns, Jammings jammings) {
        this.patterns = patterns;
        this.jammings = jammings;
    }

    void addTo(Reasons reasons, Chain chain) {
        silence(chain.loading(), reasons);
        repeated(chain, reasons);
    }

    private void silence(Loading loading, Reasons reasons) {
        if (loading.isSeen()) {
            silenceAround(loading, reasons);
            return;
        }
        DarkPeriod dark = loading.dark();
        if (dark.darkProbability() >= 0.8) {
            reasons.add(
                    Reason.DELIBERATE,
                    () -> String.format(
                            Locale.ROOT,
                            "It fell silent where others were heard: %d ships near, probability %.2f that the ship was dark.",
                            dark.heardNearby(),
                            dark.darkProbability()),
                    loading.events());
        }
        unexplained(loading, reasons);
        double nearest = Math.min(
                dark.off().distanceTo(loading.port().at()).nauticalMiles(),
                dark.isOpen()
                        ? Double.MAX_VALUE
                        : dark.on().distanceTo(loading.port().at()).nauticalMiles());
        if (nearest <= 60) {
            reasons.add(
                    Reason.TOWARDS_SUPPLIER,
                    dark.darkProbability(),
                    () -> String.format(
                            Locale.ROOT,
                            "It fell silent or was heard again %.0f nm from %s.",
                            nearest,
                            loading.port().name()),
                    loading.events());
        }
        jamming(dark, reasons);
    }

    private void silenceAround(Loading loading, Reasons reasons) {
        loading.ship().darks().stream()
                .filter(d -> d.darkProbability() >= 0.8)
                .filter(d -> d.overlaps(
                        loading.start().minus(Duration.ofDays(2)), loading.end().plus(Duration.ofDays(2))))
                .findFirst()
                .ifPresent(d -> reasons.add(
                        Reason.DELIBERATE,
                        () -> String.format(
                                Locale.ROOT,
                                "It fell silent for %.1f h around the call, where others were heard (probability %.2f).",
                                d.hours(),
                                d.darkProbability()),
                        d.events()));
    }

    private void jamming(DarkPeriod dark, Reasons reasons) {
        jammings.over(dark)
                .ifPresent(j -> reasons.add(
                        Reason.JAMMING,
                        j.share(),
                        () -> String.format(
                                Locale.ROOT,
                                "Several ships were jammed in the area in %.0f %% of the silence.",
                                j.share() * 100),
                        List.of(j.jump().id())));
    }

    private static void unexplained(Loading loading, Reasons reasons) {
        DarkPeriod dark = loading.dark();
        double idle = dark.isOpen()
                ? 0
                : dark.hours()
                        - dark.off()
                                .distanceTo(dark.on())
                                .hoursAt(loading.ship().speedKnots());
        if (idle < 12) {
            return;
        }
        boolean outAndBack = idle >= 24 && LoadingReasons.lyingIn(loading).isEmpty();
        reasons.add(
                outAndBack ? Reason.OUT_AND_BACK : Reason.UNEXPLAINED,
                dark.darkProbability(),
                () -> String.format(
                        Locale.ROOT,
                        "%.0f h of the silence are not explained by the way between its ends%s.",
                        idle,
                        outAndBack ? ", and no call explains them" : ""),
                loading.events());
    }

    private void repeated(Chain chain, Reasons reasons) {
        int further = Math.min(2, patterns.furtherVoyages(chain));
        if (further > 0
                && !chain.loading().isSeen()
                && LoadingReasons.lyingIn(chain.loading()).isEmpty()) {
            double dark = chain.loading().dark().darkProbability();
            reasons.add(
                    Reason.REPEATED,
                    w -> Scale.mixed(further * w.value(Reason.REPEATED.key()), dark),
                    () -> "Further voyages of this kind that it made in the time: " + patterns.furtherVoyages(chain)
                            + ".",
                    null,
                    chain.loading().events());
        }
    }
}
