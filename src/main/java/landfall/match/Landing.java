package landfall.match;

import java.time.Instant;
import java.util.List;
import landfall.geo.Port;
import landfall.vessel.Event;

/**
 * A call at which the cargo could have been landed, or the want of one.
 *
 * @param ship the logbook of the ship
 * @param port where, or null while under way
 * @param at when it reached the port, or until when it was followed
 * @param visit the call seen, or null
 * @param dark the silence it could have been made in, or null
 */
record Landing(Logbook ship, Port port, Instant at, Event.PortVisit visit, DarkPeriod dark) {
    boolean isSeen() {
        return visit != null;
    }

    boolean isUnderWay() {
        return port == null;
    }

    List<String> events() {
        return isSeen() ? List.of(visit.id()) : dark == null ? List.of() : dark.events();
    }
}
