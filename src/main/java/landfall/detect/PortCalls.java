package landfall.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.geo.Distance;
import landfall.vessel.Event;

/**
 * Port visits from port events that somebody else found: a visit begins with an entry, or with an event on another track too
 * far away to belong to the visit before, and ends with an exit or with the last event. The same rule, and the same confidence,
 * as {@link PortVisits}.
 */
public final class PortCalls {
    /** GFW pipe-anchorages: events on different segments farther apart belong to different visits. */
    public static final Distance MOST_APART = Distance.ofNauticalMiles(60);

    private static final Comparator<PortEvent> ORDER =
            Comparator.comparing(PortEvent::time).thenComparing(PortEvent::kind).thenComparing(PortEvent::anchorage);

    private PortCalls() {}

    /**
     * The visits of all ships, by time, then id.
     *
     * @param events in any order
     */
    public static List<Event> visits(List<PortEvent> events, Distance mostApart) {
        Map<Integer, List<PortEvent>> ships = new TreeMap<>();
        events.stream()
                .sorted(ORDER)
                .forEach(e -> ships.computeIfAbsent(e.vessel(), k -> new ArrayList<>())
                        .add(e));
        List<Event> visits = new ArrayList<>();
        ships.values().forEach(ship -> split(ship, mostApart).forEach(visit -> visits.add(visit(visit))));
        return Replay.ordered(visits);
    }

    private static List<List<PortEvent>> split(List<PortEvent> ship, Distance mostApart) {
        List<List<PortEvent>> visits = new ArrayList<>();
        PortEvent before = null;
        for (PortEvent event : ship) {
            boolean begins = before == null
                    || before.kind() == PortEvent.Kind.PORT_EXIT
                    || event.kind() == PortEvent.Kind.PORT_ENTRY
                    || areApart(before, event, mostApart);
            if (begins) {
                visits.add(new ArrayList<>());
            }
            visits.get(visits.size() - 1).add(event);
            before = event;
        }
        return visits;
    }

    private static boolean areApart(PortEvent a, PortEvent b, Distance mostApart) {
        boolean sameTrack = a.segment() == null || a.segment().equals(b.segment());
        return !sameTrack && a.at().distanceTo(b.at()).compareTo(mostApart) > 0;
    }

    private static Event.PortVisit visit(List<PortEvent> events) {
        PortEvent first = events.get(0);
        PortEvent last = events.get(events.size() - 1);
        String track = String.valueOf(first.vessel());
        Event.Where where = new Event.Where(
                EventId.of("port_visit", track, first.time()),
                track,
                first.vessel(),
                null,
                first.time(),
                last.time(),
                first.at().lat(),
                first.at().lon());
        boolean entered = first.kind() == PortEvent.Kind.PORT_ENTRY;
        boolean left = last.kind() == PortEvent.Kind.PORT_EXIT;
        boolean stopped = events.stream().anyMatch(PortEvent::isStop);
        return new Event.PortVisit(
                where,
                first.anchorage(),
                null,
                null,
                PortVisits.confidence(entered, stopped, left),
                Hours.between(first.time(), last.time()));
    }
}
