package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import landfall.geo.Point;
import landfall.geo.Port;
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

    @Test
    void aSilenceInWhichTooManyCouldHaveBeenMetTellsOfNoMeeting() {
        assertThat(meetings(besideLoiterers(12))).hasSize(12);
        assertThat(meetings(besideLoiterers(13))).isEmpty();
    }

    @Test
    void ofTwoSilencesSideBySideOneMayHaveTooManyOthersBesideIt() {
        Sea sea = besideLoiterers(12);
        sea.lie(2, 40.02, 133, 0, 2).lie(2, 40.02, 133, 10, 12);
        assertThat(meetings(sea)).isEmpty();
    }

    @Test
    void farNorthAMeetingMoreThanADegreeToTheEastIsFound() {
        Sea sea = new Sea().every(10);
        for (int i = 0; i < 8; i++) {
            sea.sail(100 + i, 71.7 + i * 0.1, 35, 90, 3, 0, 12);
        }
        sea.lie(1, 72, 35.9, 0, 2).lie(1, 72, 35.9, 10, 12).lie(2, 72, 37.9, 0, 12);
        assertThat(meetings(sea))
                .singleElement()
                .satisfies(e -> assertThat(e.isOnlyPossible()).isTrue());
    }

    @Test
    void twoShipsSilentAtTheirBerthsHaveNotMetOnTheOpenSea() {
        Sea sea = listeners();
        for (int ship = 1; ship <= 2; ship++) {
            sea.lie(ship, 40 + ship * 0.02, 133, 0, 2).lie(ship, 40 + ship * 0.02, 133, 10, 12);
        }
        Port harbour = new Port("x", "X", "KP", new Point(40.03, 133), "test");
        Surroundings around = new Surroundings(
                (at, within) ->
                        Optional.of(harbour).filter(p -> p.at().distanceTo(at).compareTo(within) <= 0),
                at -> Double.NaN,
                declared -> Optional.empty());
        assertThat(sea.events(around, null, "dark_meeting"))
                .singleElement()
                .satisfies(e -> assertThat(((Event.Encounter) e).context()).isEqualTo("port"));
        assertThat(meetings(sea))
                .singleElement()
                .satisfies(e -> assertThat(e.context()).isEqualTo("open-sea"));
    }

    @Test
    void aShipThatChangedItsNumberInASilenceHasNotMetItself() {
        Sea sea = listeners().hull(9123452);
        sea.lie(1, 40, 133, 0, 2).lie(1, 40, 133, 10, 12).lie(2, 40.1, 133, 2.5, 9.5);
        assertThat(meetings(sea)).isEmpty();
    }

    /** Ship 1 dark from 2 to 10 h; some ships loiter within its reach, spread out. */
    private static Sea besideLoiterers(int loiterers) {
        Sea sea = listeners().lie(1, 40, 133, 0, 2).lie(1, 40, 133, 10, 12);
        for (int i = 0; i < loiterers; i++) {
            sea.lie(200 + i, 40.1 + 0.02 * (i % 4), 132.8 + 0.1 * (i / 4), 0, 12);
        }
        return sea;
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
