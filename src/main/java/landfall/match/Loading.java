package landfall.match;

import java.time.Instant;
import java.util.List;
import landfall.geo.Port;
import landfall.vessel.Event;

/**
 * A call at which the cargo could have come aboard: seen, or possible in the dark.
 *
 * @param ship the logbook of the ship
 * @param port where
 * @param start when it could have begun
 * @param end when it was over
 * @param visit the call seen, or null
 * @param dark the silence it could have been made in, or null
 * @param slackHours time left for the berth in the dark
 * @param portsReachable how many ports of the world were as possible in the same silence
 */
record Loading(
        Logbook ship,
        Port port,
        Instant start,
        Instant end,
        Event.PortVisit visit,
        DarkPeriod dark,
        double slackHours,
        int portsReachable) {

    /** Possible in a silence that began and ended at water in which nobody is ever heard. */
    boolean isUnheard() {
        return dark != null && dark.unheardDays() != null;
    }

    boolean isSeen() {
        return visit != null;
    }

    List<String> events() {
        return isSeen() ? List.of(visit.id()) : dark.events();
    }
}
