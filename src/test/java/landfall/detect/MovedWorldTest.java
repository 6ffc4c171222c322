package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the open sea nothing depends on which meridian it is, nor on which day: neither borders of cells nor of the map part ships.
 * By whole degrees, as reception is known by the degree. */
class MovedWorldTest {
    /** So that 1.025 and 1.0249999 are rounded alike. */
    private static final double OFF_THE_TIES = 0.000123;

    private static final Duration FOUR_YEARS = Duration.ofDays(1461);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void allEventsFollowAWorldThatIsTurnedOrPutOff(long seed) {
        Sea sea = ships(new Random(seed));
        List<String> told = told(sea.fixes(), 0, Duration.ZERO);
        assertThat(told).hasSizeGreaterThan(20);
        for (double turn : new double[] {180, -90, 61, -119}) {
            assertThat(told(sea.fixes(), turn, Duration.ZERO))
                    .as("turned by %s", turn)
                    .isEqualTo(told);
        }
        assertThat(told(sea.fixes(), 0, FOUR_YEARS)).as("four years later").isEqualTo(told);
    }

    /** About the prime meridian, so that turned by 180 degrees the date line goes through their midst; every other one on round degrees. */
    private static Sea ships(Random random) {
        Sea sea = new Sea().every(10);
        for (int ship = 1; ship <= 24; ship++) {
            double lat = -45 + random.nextInt(-6, 7) / 10.0 + (ship % 2) * random.nextDouble() / 10;
            double lon = random.nextInt(-6, 7) / 10.0 + (ship % 2) * random.nextDouble() / 10;
            double hour = random.nextInt(6);
            for (int leg = 0; leg < 3; leg++) {
                double hours = 3 + random.nextInt(10);
                double knots = List.of(0.0, 0.0, 0.5, 1.5, 9.0).get(random.nextInt(5));
                double course = random.nextInt(360);
                sea.sail(ship, lat, lon, course, knots, hour, hour + hours);
                Point at = new Point(lat, lon).towards(course, Distance.ofNauticalMiles(knots * hours));
                lat = at.lat();
                lon = at.lon();
                hour += hours + (random.nextBoolean() ? 5 : 0.5);
            }
        }
        return sea;
    }

    private static List<String> told(List<Fix> fixes, double turn, Duration later) {
        List<Fix> moved = fixes.stream().map(f -> moved(f, turn, later)).toList();
        DetectorSet set = Sea.set(Surroundings.NONE);
        return Replay.reviewed(set, List.of(), Replay.events(set, moved, null)).stream()
                .map(e -> e.getClass().getSimpleName() + " " + e.where().mmsi() + " "
                        + e.start().minus(later) + " "
                        + (e.end() == null ? "-" : e.end().minus(later)) + " "
                        + figures(e))
                .sorted()
                .toList();
    }

    private static Fix moved(Fix f, double turn, Duration later) {
        Position p = f.position();
        Instant time = p.time().plus(later);
        return new Fix(
                f.track(),
                f.imo(),
                new Position(
                        time,
                        p.mmsi(),
                        p.lat(),
                        Point.wrapLongitude(p.lon() + turn),
                        p.speedKnots(),
                        p.courseDegrees(),
                        -1,
                        -1,
                        1,
                        p.source(),
                        p.row()));
    }

    /** Rounded, as the last digits of a longitude are not the same everywhere. */
    private static String figures(Event e) {
        Stream<Number> figures = Stream.of();
        if (e instanceof Event.Gap g) {
            figures = Stream.of(g.durationHours(), g.distanceNm(), g.darkProbability(), g.heardNearby());
        } else if (e instanceof Event.Encounter n) {
            figures = Stream.of(n.otherMmsi(), n.durationHours(), n.medianDistanceMeters(), n.medianSpeedKnots());
        } else if (e instanceof Event.Loitering l) {
            figures = Stream.of(l.durationHours(), l.averageSpeedKnots(), l.othersWaited());
        }
        return figures.map(n -> String.format("%.2f", n.doubleValue() + OFF_THE_TIES))
                .toList()
                .toString();
    }
}
