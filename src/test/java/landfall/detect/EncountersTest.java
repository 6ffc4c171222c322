package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class EncountersTest {
    /** About 330 m. */
    private static final double NEAR = 0.003;

    @Test
    void twoShipsOverMidnightAreOneEncounter() {
        var events =
                new Sea().lie(1, 42, 131, 21, 27).lie(2, 42 + NEAR, 131, 21, 27).events("encounter");
        assertThat(events).singleElement().satisfies(e -> {
            Event.Encounter met = (Event.Encounter) e;
            assertThat(met.start()).isEqualTo(Sea.at(21));
            assertThat(met.end()).isEqualTo(Sea.at(27));
            assertThat(met.medianDistanceMeters()).isCloseTo(333, within(2.0));
            assertThat(met.tier()).isEqualTo("near");
            assertThat(met.context()).isEqualTo("open-sea");
            assertThat(met.otherMmsi()).isEqualTo(2);
        });
    }

    @Test
    void theAntimeridianIsNoBorder() {
        var events =
                new Sea().lie(1, 42, 179.999, 0, 3).lie(2, 42, -179.999, 0, 3).events("encounter");
        assertThat(events)
                .singleElement()
                .satisfies(e ->
                        assertThat(((Event.Encounter) e).medianDistanceMeters()).isBetween(100.0, 200.0));
    }

    @Test
    void aPairThatDriftsFromRegionToRegionStaysOneEncounter() {
        var events = new Sea()
                .sail(1, 42, 131.97, 90, 1, 0, 5)
                .sail(2, 42 + NEAR, 131.97, 90, 1, 0, 5)
                .events("encounter");
        assertThat(events).singleElement().satisfies(e -> assertThat(e.start()).isEqualTo(Sea.at(0)));
    }

    @Test
    void aShipWithTwoRadiosHasNotMetItself() {
        Sea two = new Sea().hull(9123452).lie(1, 42, 131, 0, 3).lie(2, 42.001, 131, 0, 3);
        assertThat(two.events("encounter")).isEmpty();
    }

    @Test
    void alongsideAnHourIsEnough() {
        var events = new Sea().lie(1, 42, 131, 0, 1).lie(2, 42.001, 131, 0, 1).events("encounter");
        assertThat(events)
                .singleElement()
                .satisfies(e -> assertThat(((Event.Encounter) e).tier()).isEqualTo("alongside"));
        assertThat(new Sea().lie(1, 42, 131, 0, 1).lie(2, 42 + NEAR, 131, 0, 1).events("encounter"))
                .isEmpty();
    }

    @Test
    void twoWrongInstantsDoNotEndItAndSixDo() {
        assertThat(strayed(1.6))
                .singleElement()
                .satisfies(
                        e -> assertThat(((Event.Encounter) e).durationHours()).isCloseTo(4, within(1e-6)));
        assertThat(strayed(2.4)).extracting(Event::start).doesNotContain(Sea.at(0));
    }

    /** Ship 2 is told to be a kilometre off from 1.6 h on. */
    private static List<Event> strayed(double until) {
        return new Sea()
                .lie(1, 42, 131, 0, 4)
                .lie(2, 42 + NEAR, 131, 0, 1.5)
                .lie(2, 42.012, 131, 1.6, until)
                .lie(2, 42 + NEAR, 131, Math.ceil((until + 0.1) * 6) / 6, 4)
                .events("encounter");
    }

    @Test
    void nothingIsMadeUpOverAnHourWithoutReports() {
        assertThat(new Sea()
                        .lie(1, 42, 131, 0, 4)
                        .lie(2, 42 + NEAR, 131, 0, 1.5)
                        .lie(2, 42 + NEAR, 131, 2.6, 4)
                        .events("encounter"))
                .isEmpty();
    }

    @Test
    void shipsThatPassEachOtherDoNotMeet() {
        assertThat(new Sea()
                        .sail(1, 42, 131, 90, 12, 0, 4)
                        .sail(2, 42 + NEAR, 131, 90, 12, 0, 4)
                        .events("encounter"))
                .isEmpty();
    }

    @Test
    void insideAPortItIsToldAsSuch() {
        var events = new Sea()
                .lie(1, 42.256, 130.283, 0, 3)
                .lie(2, 42.257, 130.283, 0, 3)
                .events(Sea.WITH_RAJIN, null, "encounter");
        assertThat(events)
                .singleElement()
                .satisfies(e -> assertThat(((Event.Encounter) e).context()).isEqualTo("port"));
    }

    @Test
    void shipsAtAnchorAreToldAsSuch() {
        List<Event> events = anchorage(6).events("encounter");
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(((Event.Encounter) e).context()).isEqualTo("anchorage"));
    }

    @Test
    void inACrowdedAnchorageOnlyShipsAlongsideCount() {
        Sea sea = anchorage(40).lie(500, 42.0050, 131 + 3 * 0.0032 + 0.0005, 0, 3);
        List<Event.Encounter> met = sea.events("encounter").stream()
                .map(Event.Encounter.class::cast)
                .toList();
        assertThat(met)
                .filteredOn(e -> e.tier().equals("alongside"))
                .singleElement()
                .satisfies(e -> assertThat(e.otherMmsi()).isEqualTo(500));
        // 87 pairs lie within 500 m; those at the rim of the anchorage are not in the crowd
        assertThat(met).hasSizeLessThan(25);
    }

    /** Ships 250 m apart. */
    private static Sea anchorage(int ships) {
        Sea sea = new Sea().every(10);
        for (int i = 0; i < ships; i++) {
            sea.lie(100 + i, 42 + i / 8 * 0.0025, 131 + i % 8 * 0.0032, 0, 3);
        }
        return sea;
    }
}
