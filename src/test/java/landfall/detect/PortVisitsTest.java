package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class PortVisitsTest {
    @Test
    void aShipThatComesStopsAndLeavesHasCalled() {
        Sea sea = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1);
        sea.lie(1, 42.2556, 130.285, 1.2, 8).sail(1, 42.2556, 130.29, 90, 9, 8.2, 10);
        assertThat(visits(sea)).singleElement().satisfies(e -> {
            assertThat(e.port()).isEqualTo("x-rajin");
            assertThat(e.country()).isEqualTo("KP");
            assertThat(e.confidence()).isEqualTo(4);
            assertThat(e.end()).isNotNull();
            assertThat(e.durationHours()).isCloseTo(7.6, within(0.3));
        });
    }

    @Test
    void aShipThatNeverSaysHowFastItIsHasCalledWhereItStayed() {
        Sea sea = new Sea().speedless().sail(1, 42.2556, 130.5, 270, 9, 0, 1);
        for (int i = 0; i < 40; i++) {
            double swing = i % 2 == 0 ? 0.001 : -0.001;
            sea.lie(1, 42.2556 + swing, 130.285, 1.2 + i / 6.0, 1.3 + i / 6.0);
        }
        sea.sail(1, 42.2556, 130.29, 90, 9, 8.2, 10);
        assertThat(visits(sea))
                .singleElement()
                .satisfies(e -> assertThat(e.confidence()).isEqualTo(4));
        assertThat(visits(new Sea().speedless().sail(1, 42.2556, 130.5, 270, 9, 0, 3)))
                .as("sails past")
                .isEmpty();
    }

    /** At 0.2 knots, as a moored ship often sends, it has stopped; a tenth more and it has not. */
    @Test
    void theSpeedAtWhichAShipStopsIsAStop() {
        assertThat(visits(new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1).sail(1, 42.2556, 130.285, 90, 0.2, 1.1, 3)))
                .hasSize(1);
        assertThat(visits(new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1).sail(1, 42.2556, 130.285, 90, 0.3, 1.1, 3)))
                .isEmpty();
    }

    /** Four hours of silence are four hours. */
    @Test
    void aSilenceOfJustTheTimeAskedForIsAStop() {
        for (double silence : new double[] {3.9, 4}) {
            Sea sea = new Sea().sail(1, 42.2556, 130.29, 270, 1, 0, 0.5);
            sea.sail(1, 42.2556, 130.29, 90, 9, 0.5 + silence, 2.5 + silence);
            assertThat(visits(sea)).as("%s h", silence).hasSize(silence < 4 ? 0 : 1);
        }
    }

    @Test
    void aShipStillThereHasAnOpenVisit() {
        Sea sea = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1).lie(1, 42.2556, 130.285, 1.2, 8);
        assertThat(visits(sea)).singleElement().satisfies(e -> {
            assertThat(e.isOpen()).isTrue();
            assertThat(e.confidence()).isEqualTo(3);
        });
    }

    @Test
    void aShipSilentInPortForHoursHasStopped() {
        Sea sea = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1.05);
        sea.sail(1, 42.2556, 130.29, 90, 9, 7, 9);
        assertThat(visits(sea))
                .singleElement()
                .satisfies(e -> assertThat(e.confidence()).isEqualTo(4));
    }

    /** Heard by satellites it is silent for hours as it passes one port after the other, as off Istanbul or Tarifa. */
    @Test
    void aShipThatSailedOnInItsSilenceHasNotCalled() {
        Sea sea = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1.05);
        Point silent = new Point(42.2556, 130.5).towards(270, Distance.ofNauticalMiles(9 * 1.05));
        Point later = silent.towards(180, Distance.ofNauticalMiles(9 * 5));
        assertThat(visits(sea.sail(1, later.lat(), later.lon(), 180, 9, 6.05, 8)))
                .as("all the silence is needed for the way")
                .isEmpty();
        Sea stayed = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 1.05);
        assertThat(visits(stayed.sail(1, later.lat(), later.lon(), 180, 9, 8.05, 10)))
                .as("two hours are left")
                .hasSize(1);
    }

    @Test
    void aShipThatPassesByHasNotCalled() {
        assertThat(visits(new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 3))).isEmpty();
    }

    @Test
    void aShipSeenOnlyInPortHasConfidenceTwo() {
        assertThat(visits(new Sea().lie(1, 42.2556, 130.285, 0, 8)))
                .singleElement()
                .satisfies(e -> assertThat(e.confidence()).isEqualTo(2));
    }

    @Test
    void swingingOnTheBorderIsOneVisit() {
        Sea sea = new Sea().sail(1, 42.2556, 130.5, 270, 9, 0, 0.8);
        for (int i = 0; i < 6; i++) {
            sea.lie(1, 42.2556, 130.2831 + (i % 2 == 0 ? 0.033 : 0.040), 1 + i, 1.5 + i);
        }
        assertThat(visits(sea)).hasSize(1);
    }

    private static List<Event.PortVisit> visits(Sea sea) {
        return sea.events(Sea.WITH_RAJIN, null, "port_visit").stream()
                .map(Event.PortVisit.class::cast)
                .toList();
    }
}
