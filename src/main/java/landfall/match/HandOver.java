package landfall.match;

import java.time.Instant;
import java.util.List;
import landfall.vessel.Event;

/**
 * A chance to hand the cargo on: two ships beside each other, or in one port one after the other.
 *
 * @param from the ship that gives
 * @param to the ship that takes
 * @param start when they first could
 * @param end when the taking ship left
 * @param encounter the meeting, or null
 * @param left the giving ship's call, or null
 * @param taken the taking ship's call, or null
 * @param sharing how many ships could have taken it over in that port
 */
record HandOver(
        Logbook from,
        Logbook to,
        Instant start,
        Instant end,
        Event.Encounter encounter,
        Event.PortVisit left,
        Event.PortVisit taken,
        int sharing) {

    boolean isAtSea() {
        return encounter != null
                && encounter.context() != null
                && encounter.context().equals("open-sea");
    }

    String portId() {
        return left == null ? null : left.port();
    }

    List<String> events() {
        return encounter != null ? List.of(encounter.id()) : List.of(left.id(), taken.id());
    }
}
