package landfall.detect;

import java.time.Instant;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Where a track was, from its thinned line: on a straight leg that may lie hours from the positions at its ends. */
final class TrackPlace {
    private TrackPlace() {}

    /**
     * Where it was at a time: on the leg between two positions of the line, or in a silence where it was heard last; the first place
     * for earlier times; null for an empty line.
     */
    static Point at(Track track, Instant time) {
        List<Position> line = track.line();
        if (line.isEmpty()) {
            return null;
        }
        int leg = legAt(line, time);
        Position from = line.get(leg);
        if (!isOnItsWay(track, leg, time)) {
            return from.at();
        }
        Position to = line.get(leg + 1);
        double share = (double) (time.toEpochMilli() - from.millis()) / (to.millis() - from.millis());
        Point between = from.at().between(to.at(), share);
        return new Point(metre(between.lat()), metre(between.lon()));
    }

    /** To a metre or so: what was not heard is told no more closely. */
    private static double metre(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    /** When it was heard last up to a time, as closely as the line tells; the first time for earlier ones. */
    static Instant heardLast(Track track, Instant time) {
        int leg = legAt(track.line(), time);
        return isOnItsWay(track, leg, time) ? time : track.line().get(leg).time();
    }

    /** The common part of an event of a whole track, or null where the track has no line. */
    static Event.Where where(String kind, String detail, Track track, Instant start, Instant end) {
        Point p = at(track, start);
        if (p == null) {
            return null;
        }
        String id = EventId.of(kind, track.id() + detail, start);
        return new Event.Where(id, track.id(), track.mmsi(), track.imo(), start, end, p.lat(), p.lon());
    }

    /** The last position of the line at or before a time, by its number; the first one for earlier times. */
    private static int legAt(List<Position> line, Instant time) {
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
        return low;
    }

    /** Whether it was heard on the leg that begins with a position of the line, and was on that leg at the time. */
    private static boolean isOnItsWay(Track track, int leg, Instant time) {
        List<Position> line = track.line();
        return leg + 1 < line.size()
                && line.get(leg).time().isBefore(time)
                && !track.isSilent(line.get(leg), line.get(leg + 1));
    }
}
