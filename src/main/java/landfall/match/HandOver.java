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
 * @param adrift where one of them lay at sea while the other was there, when positions came too seldom to tell a meeting; or null
 * @param left the giving ship's call, or null
 * @param taken the taking ship's call, or null
 * @param sharing who else could have taken it over
 */
record HandOver(
        Logbook from,
        Logbook to,
        Instant start,
        Instant end,
        Event.Encounter encounter,
        Event.Loitering adrift,
        Event.PortVisit left,
        Event.PortVisit taken,
        Sharing sharing) {

    /**
     * @param ships that could have taken the cargo over
     * @param share how likely it was this one of them, before anything else is known
     */
    record Sharing(int ships, double share) {
        static final Sharing NONE = new Sharing(1, 1);
    }

    static HandOver meeting(Logbook from, Logbook to, Instant end, Event.Encounter encounter) {
        return new HandOver(from, to, encounter.start(), end, encounter, null, null, null, Sharing.NONE);
    }

    static HandOver onOneSpot(Logbook from, Logbook to, Instant start, Event.Loitering adrift) {
        return new HandOver(from, to, start, adrift.end(), null, adrift, null, null, Sharing.NONE);
    }

    static HandOver inPort(
            Logbook from, Logbook to, Instant end, Event.PortVisit left, Event.PortVisit taken, Sharing sharing) {
        Instant start = left.start().isBefore(taken.start()) ? taken.start() : left.start();
        return new HandOver(from, to, start, end, null, null, left, taken, sharing);
    }

    boolean isAtSea() {
        return adrift != null
                || encounter != null
                        && encounter.context() != null
                        && encounter.context().equals("open-sea");
    }

    String portId() {
        return left == null ? null : left.port();
    }

    List<String> events() {
        if (adrift != null) {
            return List.of(adrift.id());
        }
        return encounter != null ? List.of(encounter.id()) : List.of(left.id(), taken.id());
    }
}
