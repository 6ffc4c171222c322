package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class DarkMeetingsTest {
    @Test
    void aShipLoiteringWhereADarkOneCouldHaveComeIsAHalfDarkMeeting() {
        assertThat(meetings(world(40.3))).singleElement().satisfies(e -> {
            assertThat(e.tier()).isEqualTo("half-dark");
            assertThat(List.of(e.where().mmsi(), e.otherMmsi())).containsExactlyInAnyOrder(1, 2);
        });
    }

    @Test
    void whoCouldNotHaveComeThereHasNotMet() {
        assertThat(meetings(world(41.2))).isEmpty();
    }

    @Test
    void twoShipsSilentSideBySideMayHaveMet() {
        Sea sea = listeners();
        for (int ship = 1; ship <= 2; ship++) {
            sea.lie(ship, 40 + ship * 0.02, 133, 0, 2).lie(ship, 40 + ship * 0.02, 133, 10, 12);
        }
        assertThat(meetings(sea))
                .singleElement()
                .satisfies(e -> assertThat(e.tier()).isEqualTo("dark-dark"));
    }

    /** Ship 1 dark from 2 to 10 h at 40° N; ship 2 loiters at a latitude, 60 miles a degree. */
    private static Sea world(double lat) {
        return listeners().lie(1, 40, 133, 0, 2).lie(1, 40, 133, 10, 12).lie(2, lat, 133, 0, 12);
    }

    private static Sea listeners() {
        Sea sea = new Sea().every(10);
        for (int i = 0; i < 8; i++) {
            sea.sail(100 + i, 39.7 + i * 0.1, 132.5, 90, 3, 0, 12);
        }
        return sea;
    }

    private static List<Event.Encounter> meetings(Sea sea) {
        return sea.events("dark_meeting").stream()
                .map(Event.Encounter.class::cast)
                .toList();
    }
}
