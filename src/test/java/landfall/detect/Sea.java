package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/** Builds tiny worlds: ships that lie or sail, one fix every few minutes, on 2 November 2022. */
final class Sea {
    static final Port RAJIN = new Port("x-rajin", "Rajin", "KP", new Point(42.2556, 130.2831), "test");
    static final Surroundings WITH_RAJIN = new Surroundings(Sea::rajin, at -> Double.NaN, declared -> Optional.empty());

    private final List<Fix> fixes = new ArrayList<>();
    private int everyMinutes = 5;
    private String source = "feed";
    private int type = 1;
    private boolean speedless;
    private Integer imo;

    static Instant at(double hour) {
        return Instant.parse("2022-11-02T00:00:00Z").plusSeconds(Math.round(hour * 3600));
    }

    Sea every(int minutes) {
        everyMinutes = minutes;
        return this;
    }

    Sea heardBy(String name) {
        source = name;
        return this;
    }

    Sea classB() {
        type = 18;
        return this;
    }

    /** From now on no ship says how fast it is. */
    Sea speedless() {
        speedless = true;
        return this;
    }

    /** The hull of the ships from now on. */
    Sea hull(Integer number) {
        imo = number;
        return this;
    }

    /** A ship that lies still. */
    Sea lie(int mmsi, double lat, double lon, double fromHour, double toHour) {
        return sail(mmsi, lat, lon, 90, 0, fromHour, toHour);
    }

    /** A ship that sails a course at a speed from a place. */
    Sea sail(int mmsi, double lat, double lon, double course, double knots, double fromHour, double toHour) {
        Point start = new Point(lat, lon);
        for (int i = 0; i * everyMinutes / 60.0 <= toHour - fromHour + 1e-9; i++) {
            double hours = i * everyMinutes / 60.0;
            Point p = start.towards(course, Distance.ofNauticalMiles(knots * hours));
            fixes.add(fix(mmsi, at(fromHour).plus(Duration.ofMinutes((long) i * everyMinutes)), p, knots, course));
        }
        return this;
    }

    private Fix fix(int mmsi, Instant time, Point p, double way, double course) {
        double knots = speedless ? Double.NaN : way;
        Position position =
                new Position(time, mmsi, p.lat(), p.lon(), knots, course, -1, -1, type, source, fixes.size() + 1);
        return new Fix(String.valueOf(mmsi), imo, position);
    }

    List<Fix> fixes() {
        return fixes;
    }

    List<Event> events(String... only) {
        return events(Surroundings.NONE, null, only);
    }

    List<Event> events(Surroundings around, Instant until, String... only) {
        return Replay.reviewed(set(around, only), List.of(), Replay.events(set(around, only), fixes, until));
    }

    static DetectorSet set(Surroundings around, String... only) {
        return Detectors.with(Settings.CARGO, Map.of(), Set.of(only), around);
    }

    private static Optional<Port> rajin(Point at, Distance within) {
        return at.distanceTo(RAJIN.at()).compareTo(within) <= 0 ? Optional.of(RAJIN) : Optional.empty();
    }
}
