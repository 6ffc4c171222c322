package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class LoiteringTest {
    @Test
    void aShipThatDriftsForSixHoursLoiters() {
        var events = new Sea()
                .sail(1, 40, 133, 90, 12, 0, 2)
                .sail(1, 40, 133.53, 45, 1, 2.1, 8)
                .sail(1, 40.1, 133.7, 90, 12, 8.5, 10)
                .events("loitering");
        assertThat(events).singleElement().satisfies(e -> {
            Event.Loitering l = (Event.Loitering) e;
            assertThat(l.durationHours()).isCloseTo(5.8, within(0.3));
            assertThat(l.averageSpeedKnots()).isCloseTo(1, within(0.1));
        });
    }

    @Test
    void threeHoursAreTooShort() {
        assertThat(new Sea().lie(1, 40, 133, 0, 3).events("loitering")).isEmpty();
    }

    @Test
    void waitingOffAPortIsNoLoitering() {
        assertThat(new Sea().lie(1, 42.2, 130.3, 0, 12).events(Sea.WITH_RAJIN, null, "loitering"))
                .isEmpty();
    }

    @Test
    void lyingAtTheShoreIsNoLoitering() {
        Surroundings shore = new Surroundings((at, within) -> Optional.empty(), at -> 0.2, d -> Optional.empty());
        assertThat(new Sea().lie(1, 42.2, 130.3, 0, 12).events(shore, null, "loitering"))
                .isEmpty();
    }

    @Test
    void nobodyKnowsWhatHappenedInALongSilence() {
        assertThat(new Sea().lie(1, 40, 133, 0, 3).lie(1, 40, 133, 12, 15).events("loitering"))
                .isEmpty();
    }
}
