package landfall.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import landfall.geo.Distance;
import landfall.vessel.Event;

/** What speaks for a loading: the call that was seen, or the one that there was time for in the dark. */
final class LoadingReasons {
    /** Who lay at a berth is heard again there; a mile off, and on the other side of the harbour, it has moved in the silence. */
    private static final Distance SAME_BERTH = Distance.ofNauticalMiles(1);

    private final Scale scale;
    private final Traffic traffic;

    LoadingReasons(Scale scale, Traffic traffic) {
        this.scale = scale;
        this.traffic = traffic;
    }

    void addTo(Reasons reasons, Loading loading) {
        if (loading.isSeen()) {
            seen(loading, reasons);
        } else {
            dark(loading, reasons);
        }
    }

    private void seen(Loading loading, Reasons reasons) {
        Event.PortVisit visit = loading.visit();
        boolean stopped = visit.confidence() >= 3;
        Supplier<String> what = () -> String.format(
                Locale.ROOT,
                "%s called at %s on %s for %.0f h (port visit of confidence %d of 4).",
                loading.ship().called(),
                loading.port().name(),
                Words.day(visit.start()),
                visit.durationHours(),
                visit.confidence());
        reasons.addUpTo(
                stopped ? Reason.SEEN_AT_SUPPLIER : Reason.PASSED_SUPPLIER,
                traffic.supplierRarity(loading.ship()),
                what,
                loading.events());
    }

    private void dark(Loading loading, Reasons reasons) {
        DarkPeriod dark = loading.dark();
        int ports = Math.max(1, loading.portsReachable());
        double most = loading.isUnheard() ? traffic.unheardRarity(loading.ship()) : Double.MAX_VALUE;
        reasons.add(
                Reason.DARK_CALL,
                w -> Math.min(
                        most,
                        Scale.mixed(
                                Math.max(0, w.value("dark-call") + w.value("dark-call-tenfold") * Math.log10(ports)),
                                dark.darkProbability())),
                () -> String.format(
                                Locale.ROOT,
                                "%s was not heard for %.1f h from %s (probability %.2f that the ship was silent); %s could be reached in"
                                        + " that time with %.1f h left for the berth, as could %d ports in all.",
                                loading.ship().called(),
                                dark.hours(),
                                Words.minute(dark.start()),
                                dark.darkProbability(),
                                loading.port().name(),
                                loading.slackHours(),
                                ports)
                        + unheard(dark),
                scale.source("dark-call"),
                loading.events());
        if (loading.slackHours() < 6) {
            reasons.add(
                    Reason.SHORT_SLACK,
                    () -> "The silence leaves less than six hours for the berth.",
                    loading.events());
        }
        if (dark.isOpen()) {
            reasons.add(Reason.OPEN_DARK, () -> "The ship has not been heard again.", loading.events());
        }
        lyingIn(loading)
                .ifPresent(v -> reasons.add(
                        Reason.SILENT_IN_PORT,
                        () -> "It fell silent in " + v.portName() + " and was heard again there.",
                        List.of(v.id())));
    }

    /** Nobody heard there may be for want of receivers, or because only those go there who hide. */
    private static String unheard(DarkPeriod dark) {
        return dark.unheardDays() == null
                ? ""
                : " In the " + dark.unheardDays()
                        + " days around, nobody was heard in the water it sailed into, so that the"
                        + " silence says little either way.";
    }

    /** The call during which the ship fell silent and was heard again on the same spot, if it lay in one port all the time. */
    static Optional<Event.PortVisit> lyingIn(Loading loading) {
        DarkPeriod dark = loading.dark();
        if (dark.isOpen() || SAME_BERTH.isLessThan(dark.off().distanceTo(dark.on()))) {
            return Optional.empty();
        }
        return loading.ship().visits().stream()
                .filter(v -> !v.start().isAfter(dark.start()))
                .filter(v -> !Calls.endOf(v, loading.ship()).isBefore(dark.end()))
                .findFirst();
    }
}
