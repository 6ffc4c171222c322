package landfall.vessel;

import java.time.Instant;
import java.util.List;

/**
 * A hull's way from one port call to the next, with what happened on it.
 *
 * @param hull id of the hull
 * @param tracks ids of the tracks it was pieced together from
 * @param from the call it left, or null when the data begin at sea
 * @param to the call it reached, or null when the data end at sea
 * @param departed when it left, or when it was first heard
 * @param arrived when it reached the next port, or null
 * @param events what was detected on the way, in time order
 */
public record Voyage(
        String hull,
        List<String> tracks,
        Event.PortVisit from,
        Event.PortVisit to,
        Instant departed,
        Instant arrived,
        List<Event> events) {
    public Voyage {
        tracks = List.copyOf(tracks);
        events = List.copyOf(events);
    }
}
