package landfall.detect;

import java.time.Instant;
import landfall.geo.Point;

/**
 * One thing a ship did at an anchorage, as Global Fishing Watch's tables of port events tell it.
 *
 * @param vessel MMSI or another number of the ship
 * @param segment id of the track it was seen on, or null where the table does not tell
 * @param anchorage id of the anchorage
 * @param at where
 */
public record PortEvent(int vessel, Instant time, Kind kind, String segment, String anchorage, Point at) {
    /** In the order in which events of one instant happen. */
    public enum Kind {
        PORT_ENTRY,
        PORT_GAP_BEGIN,
        PORT_GAP_END,
        PORT_STOP_BEGIN,
        PORT_STOP_END,
        PORT_EXIT
    }

    boolean isStop() {
        return kind != Kind.PORT_ENTRY && kind != Kind.PORT_EXIT;
    }
}
