package landfall.vessel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;

/**
 * One ship's way through time as far as one radio number tells it: positions that one hull can have sailed. Two ships that
 * share an MMSI give two tracks.
 *
 * @param id stable: MMSI and the time of the first position
 * @param mmsi the radio's number
 * @param hull id of the hull ({@code imo:9123456}, else the track's own id): the same for all tracks of one ship
 * @param identities what it called itself, in time order
 * @param first time of the first position
 * @param last time of the last position
 * @param positions how many positions it holds
 * @param line the way, thinned for drawing and voyages: every turn and stop kept, in time order
 * @param statics draughts and destinations as they changed, in time order
 * @param silences when it was heard last before each silence of an hour or more, told as an event or not; both ends are in the line
 */
public record Track(
        String id,
        int mmsi,
        String hull,
        List<Identity> identities,
        Instant first,
        Instant last,
        long positions,
        List<Position> line,
        List<StaticReport> statics,
        List<Instant> silences) {
    private static final double MILES_A_DEGREE = 60;

    public Track {
        identities = List.copyOf(identities);
        line = List.copyOf(line);
        statics = List.copyOf(statics);
        silences = silences == null ? List.of() : List.copyOf(silences);
    }

    /** Of a ship that was never silent for an hour. */
    public Track(
            String id,
            int mmsi,
            String hull,
            List<Identity> identities,
            Instant first,
            Instant last,
            long positions,
            List<Position> line,
            List<StaticReport> statics) {
        this(id, mmsi, hull, identities, first, last, positions, line, statics, List.of());
    }

    /** The same with another line. */
    public Track along(List<Position> another) {
        return new Track(id, mmsi, hull, identities, first, last, positions, another, statics, silences);
    }

    /** Whether it was not heard for an hour or more between two positions of its line, one after the other. */
    public boolean isSilent(Position from, Position to) {
        int at = Collections.binarySearch(silences, from.time());
        int next = at < 0 ? -at - 1 : at;
        return next < silences.size() && silences.get(next).isBefore(to.time());
    }

    /**
     * Where it was at a time: on the leg between two positions of the line, or in a silence where it was heard last; the first place
     * for earlier times; null for an empty line. On a straight leg the positions at its ends may lie hours away.
     */
    public Point at(Instant time) {
        if (line.isEmpty()) {
            return null;
        }
        int leg = legAt(time);
        Position from = line.get(leg);
        if (!isOnItsWay(leg, time)) {
            return from.at();
        }
        Position to = line.get(leg + 1);
        double share = (double) (time.toEpochMilli() - from.millis()) / (to.millis() - from.millis());
        Point between = from.at().between(to.at(), share);
        return new Point(metre(between.lat()), metre(between.lon()));
    }

    /** A place on a way. */
    public interface Passing {
        void at(double lat, double lon, long millis);
    }

    /**
     * Follows the way between two times: every position of the line and, on straight legs, places no farther apart than a step; none in
     * a silence. What is asked of the line alone misses what a ship passed between two of its turns.
     */
    public void follow(Instant from, Instant to, Distance step, Passing passing) {
        long begin = from.toEpochMilli();
        long end = to.toEpochMilli();
        for (int i = line.isEmpty() ? 0 : legAt(from);
                i < line.size() && line.get(i).millis() <= end;
                i++) {
            Position p = line.get(i);
            if (p.millis() >= begin) {
                passing.at(p.lat(), p.lon(), p.millis());
            }
            if (i + 1 < line.size() && !isSilent(p, line.get(i + 1))) {
                followLeg(p, line.get(i + 1), begin, end, step, passing);
            }
        }
    }

    /** The part of a leg between two times, without its ends where these are positions of the line. */
    private static void followLeg(Position a, Position b, long begin, long end, Distance step, Passing passing) {
        long first = Math.max(begin, a.millis());
        long last = Math.min(end, b.millis());
        if (last <= first) {
            return;
        }
        double leg = b.millis() - a.millis();
        double from = (first - a.millis()) / leg;
        double part = (last - a.millis()) / leg - from;
        double east = Point.wrapLongitude(b.lon() - a.lon());
        double degrees = part * Math.hypot(b.lat() - a.lat(), east * Math.cos(Math.toRadians(a.lat())));
        int steps = Math.max(1, (int) Math.ceil(degrees * MILES_A_DEGREE / step.nauticalMiles()));
        for (int i = first > a.millis() ? 0 : 1; i < steps || i == steps && last < b.millis(); i++) {
            double share = from + part * i / steps;
            passing.at(
                    a.lat() + (b.lat() - a.lat()) * share,
                    Point.wrapLongitude(a.lon() + east * share),
                    a.millis() + Math.round(leg * share));
        }
    }

    /** When it was heard last up to a time, as closely as the line tells; the first time for earlier ones. */
    public Instant heardLast(Instant time) {
        int leg = legAt(time);
        return isOnItsWay(leg, time) ? time : line.get(leg).time();
    }

    /** When it was heard first from a time on, as closely as the line tells; null when never again. */
    public Instant heardNext(Instant time) {
        if (line.isEmpty() || line.get(line.size() - 1).time().isBefore(time)) {
            return null;
        }
        int leg = legAt(time);
        Instant from = line.get(leg).time();
        return !from.isBefore(time)
                ? from
                : isOnItsWay(leg, time) ? time : line.get(leg + 1).time();
    }

    /** The last position of the line at or before a time, by its number; the first one for earlier times. */
    private int legAt(Instant time) {
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
    private boolean isOnItsWay(int leg, Instant time) {
        return leg + 1 < line.size()
                && line.get(leg).time().isBefore(time)
                && !isSilent(line.get(leg), line.get(leg + 1));
    }

    /** To a metre or so: what was not heard is told no more closely. */
    private static double metre(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    /** The newest identity, or null when the ship never said who it is. */
    public Identity identity() {
        return identities.isEmpty() ? null : identities.get(identities.size() - 1);
    }

    /** The IMO number, if any identity carries one, else null. */
    public Integer imo() {
        return identities.stream()
                .map(Identity::imo)
                .filter(i -> i != null)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
