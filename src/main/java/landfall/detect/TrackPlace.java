package landfall.detect;

import java.time.Instant;
import java.util.List;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Where a track was, from its thinned line. */
final class TrackPlace {
    private TrackPlace() {}

    /** The last position of the line at or before a time; the first one for earlier times; null for an empty line. */
    static Position at(Track track, Instant time) {
        List<Position> line = track.line();
        int low = 0;
        int high = line.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (line.get(middle).time().isAfter(time)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return line.isEmpty() ? null : line.get(low);
    }

    /** The common part of an event of a whole track, or null where the track has no line. */
    static Event.Where where(String kind, String detail, Track track, Instant start, Instant end) {
        Position p = at(track, start);
        if (p == null) {
            return null;
        }
        String id = EventId.of(kind, track.id() + detail, start);
        return new Event.Where(id, track.id(), track.mmsi(), track.imo(), start, end, p.lat(), p.lon());
    }
}
