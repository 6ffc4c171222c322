package landfall.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Position;

/** A ship's positions, leg by leg. */
final class Sail {
    static final Instant START = Instant.parse("2022-11-02T00:00:00Z");

    private final int mmsi;
    private final List<Position> positions = new ArrayList<>();
    private Point at;
    private Instant now = START;
    private int type = 1;

    private Sail(int mmsi, Point at) {
        this.mmsi = mmsi;
        this.at = at;
    }

    static Sail from(int mmsi, double lat, double lon) {
        return new Sail(mmsi, new Point(lat, lon));
    }

    Sail classB() {
        type = 18;
        return this;
    }

    Sail later(double minutes) {
        now = now.plusMillis((long) (minutes * 60_000));
        return this;
    }

    /** Steady course and speed, a position every so many minutes. */
    Sail steer(double knots, double course, double minutes, double every) {
        for (double t = 0; t < minutes; t += every) {
            hear(knots, course);
            at = at.towards(course, Distance.ofNauticalMiles(knots * every / 60));
            later(every);
        }
        return this;
    }

    /** Goes on unheard. */
    Sail dark(double knots, double course, double minutes) {
        at = at.towards(course, Distance.ofNauticalMiles(knots * minutes / 60));
        return later(minutes);
    }

    Sail hear(double knots, double course) {
        positions.add(new Position(
                now,
                mmsi,
                at.lat(),
                at.lon(),
                knots,
                course,
                (int) course % 360,
                knots < 0.5 ? 1 : 0,
                type,
                "test",
                positions.size() + 1));
        return this;
    }

    List<Position> positions() {
        return positions;
    }
}
