package landfall.detect;

import java.time.Instant;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Track;

/** Events of whole tracks, at the place where the track was when they began. */
final class TrackPlace {
    private TrackPlace() {}

    /** The common part of an event of a whole track, or null where the track has no line. */
    static Event.Where where(String kind, String detail, Track track, Instant start, Instant end) {
        Point p = track.at(start);
        if (p == null) {
            return null;
        }
        String id = EventId.of(kind, track.id() + detail, start);
        return new Event.Where(id, track.id(), track.mmsi(), track.imo(), start, end, p.lat(), p.lon());
    }
}
