package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where other pipelines lose events: around midnight, at the antimeridian, in anchorages, beside ships that are silent, on coasts
 * and in outages of the feed. All in the {@code cargo} profile.
 */
class HardCasesTest {
    /** About 330 m. */
    private static final double NEAR = 0.003;
    /** A port on the antimeridian. */
    private static final Port TAVEUNI = new Port("x-taveuni", "Taveuni", "FJ", new Point(-16.8, 179.99), "test");

    @ParameterizedTest
    @CsvSource({"22,24.5", "23,26", "23.5,25.7", "20,24", "24,26", "21.9,50"})
    void anEncounterIsFoundWhereverItLiesAboutMidnight(double from, double to) {
        Sea sea = new Sea().lie(1, 42, 131, from, to).lie(2, 42 + NEAR, 131, from, to);
        assertThat(sea.events("encounter")).singleElement().satisfies(e -> {
            assertThat(e.start()).isBetween(Sea.at(from), Sea.at(from + 0.2));
            assertThat(e.end()).isBetween(Sea.at(to - 0.2), Sea.at(to));
        });
    }

    @Test
    void twoDriftersThatCrossTheAntimeridianTogetherAreOneEncounter() {
        Sea sea = new Sea().sail(1, 50, 179.97, 90, 1, 20, 26).sail(2, 50 + NEAR, 179.97, 90, 1, 20, 26);
        assertThat(sea.events("encounter")).singleElement().satisfies(e -> {
            assertThat(e.start()).isEqualTo(Sea.at(20));
            assertThat(e.end()).isEqualTo(Sea.at(26));
            assertThat(((Event.Encounter) e).medianDistanceMeters()).isCloseTo(333, within(3.0));
        });
    }

    @Test
    void aGapOverMidnightAndTheAntimeridianIsMeasuredTheShortWay() {
        Sea sea = new Sea().sail(1, 50, 179, 90, 10, 18, 20).sail(1, 50, -179, 90, 10, 28, 30);
        assertThat(sea.events("gap")).singleElement().satisfies(e -> {
            Event.Gap gap = (Event.Gap) e;
            assertThat(gap.durationHours()).isCloseTo(8, within(1e-6));
            assertThat(gap.distanceNm()).isBetween(50.0, 80.0);
            assertThat(gap.impliedSpeedKnots()).isLessThan(10);
        });
    }

    @Test
    void aDriftOverMidnightAndTheAntimeridianIsOneLoitering() {
        Sea sea = new Sea().sail(1, 50, 179.95, 90, 1, 20, 28);
        assertThat(sea.events("loitering")).singleElement().satisfies(e -> {
            assertThat(((Event.Loitering) e).durationHours()).isCloseTo(8, within(0.2));
            assertThat(((Event.Loitering) e).averageSpeedKnots()).isCloseTo(1, within(0.05));
        });
    }

    @Test
    void aPortOnTheAntimeridianIsEnteredFromEitherSide() {
        Surroundings fiji = new Surroundings(
                (at, within) ->
                        at.distanceTo(TAVEUNI.at()).compareTo(within) <= 0 ? Optional.of(TAVEUNI) : Optional.empty(),
                at -> Double.NaN,
                declared -> Optional.empty());
        Sea sea = new Sea().sail(1, -16.8, -179.8, 270, 8, 21, 22.4).lie(1, -16.8, 179.995, 22.5, 30);
        sea.sail(1, -16.8, 179.99, 90, 8, 30.1, 32);
        assertThat(sea.events(fiji, null, "port_visit")).singleElement().satisfies(e -> {
            assertThat(((Event.PortVisit) e).confidence()).isEqualTo(4);
            assertThat(e.start()).isBefore(Sea.at(24));
            assertThat(e.end()).isAfter(Sea.at(30));
        });
    }

    @Test
    void aHandOverInAnAnchorageIsClassifiedNotDeleted() {
        Sea sea = new Sea().every(10);
        for (int i = 0; i < 9; i++) {
            sea.lie(100 + i, 42 + i / 3 * 0.01, 131 + i % 3 * 0.01, 20, 30);
        }
        sea.sail(1, 42.1, 131.0101, 180, 6, 20, 21).lie(1, 42.0105, 131.0101, 21, 26);
        assertThat(sea.events("encounter")).map(Event.Encounter.class::cast).anySatisfy(e -> {
            assertThat(List.of(e.where().mmsi(), e.otherMmsi())).contains(1);
            assertThat(e.tier()).isEqualTo("alongside");
            assertThat(e.context()).isEqualTo("anchorage");
        });
    }

    @ParameterizedTest
    @CsvSource({"133,2", "133,20", "179.99,2", "-179.99,20"})
    void aLoitererBesideADarkShipMayHaveMetItThereAndThen(double lon, double from) {
        Sea sea = listeners(lon, from).lie(1, 40, lon, from, from + 2).lie(1, 40, lon, from + 10, from + 12);
        sea.lie(2, 40.3, lon > 0 ? lon - 0.02 : lon + 0.02, from, from + 12);
        assertThat(sea.events("dark_meeting")).map(Event.Encounter.class::cast).anySatisfy(e -> {
            assertThat(List.of(e.where().mmsi(), e.otherMmsi())).containsExactlyInAnyOrder(1, 2);
            assertThat(e.tier()).isEqualTo("half-dark");
        });
    }

    @ParameterizedTest
    @CsvSource({"3", "5", "8", "11.5"})
    void aCoastalSilenceShorterThanTwelveHoursIsAGap(double hours) {
        Sea sea = listeners(131, 0)
                .sail(1, 40, 131, 60, 12, 0, 2)
                .sail(1, 40.3, 131 + hours * 0.2, 60, 12, 2 + hours, 3 + hours);
        assertThat(sea.events(coast(), null, "gap"))
                .filteredOn(e -> e.where().mmsi() == 1 && !e.isOpen())
                .singleElement()
                .satisfies(e -> {
                    assertThat(((Event.Gap) e).durationHours()).isCloseTo(hours, within(0.01));
                    assertThat(((Event.Gap) e).darkProbability()).isGreaterThan(0.5);
                });
    }

    @ParameterizedTest
    @CsvSource({"131.5,22", "179.95,3", "-179.95,21"})
    void anOutageOfTheFeedIsToldAndMakesNoGap(double lon, double from) {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 6; ship++) {
            double lat = 42 + ship * 0.05;
            sea.heardBy("north").lie(ship, lat, lon, from - 3, from).lie(ship, lat, lon, from + 5, from + 8);
            sea.heardBy("south").lie(100 + ship, -10 - ship * 3, 60 + ship * 4, from - 3, from + 8);
        }
        List<Event> events = sea.events("gap", "feed_outage");
        assertThat(events).noneMatch(Event.Gap.class::isInstance).isNotEmpty();
    }

    private static Surroundings coast() {
        return new Surroundings((at, within) -> Optional.empty(), at -> 3, declared -> Optional.empty());
    }

    /** Ships under way all around, so that a silence means something. */
    private static Sea listeners(double lon, double from) {
        Sea sea = new Sea().every(10);
        for (int i = 0; i < 8; i++) {
            Point start = new Point(39.7 + i * 0.1, lon).towards(270, Distance.ofNauticalMiles(20));
            sea.sail(100 + i, start.lat(), start.lon(), 90, 3, from, from + 16);
        }
        return sea;
    }
}
