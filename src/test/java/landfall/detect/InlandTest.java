package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class InlandTest {
    @Test
    void placesFarInlandAreOnLandUnlessAnotherShipIsHeardThere() {
        Surroundings steppe = new Surroundings(
                (at, within) -> Optional.empty(),
                at -> Double.NaN,
                declared -> Optional.empty(),
                (at, inland) -> at.lat() > 50,
                (from, to) -> Optional.empty());
        Track dry = crossing(273000001);
        Track other = track(273000002, List.of(position(273000002, 0, new Point(51, 40.02))));
        assertThat(spoofed(steppe, dry)).singleElement().satisfies(e -> {
            assertThat(e.pattern()).isEqualTo("on-land");
            assertThat(e.start()).isEqualTo(Sea.at(5));
            assertThat(e.end()).isEqualTo(Sea.at(7));
        });
        assertThat(spoofed(steppe, dry, other)).isEmpty();
        assertThat(spoofed(Surroundings.NONE, dry)).isEmpty();
        for (int noShip : new int[] {2731234, 111273123, 992731234}) {
            assertThat(spoofed(steppe, crossing(noShip))).as("%d", noShip).isEmpty();
        }
    }

    @Test
    void aShipThatLiesInlandAllTheTimeIsToldThoughItsLineHasBothEndsOnly() {
        Surroundings steppe = new Surroundings(
                (at, within) -> Optional.empty(),
                at -> Double.NaN,
                declared -> Optional.empty(),
                (at, inland) -> true,
                (from, to) -> Optional.empty());
        Point airport = new Point(51, 40);
        Track lying = track(273000001, List.of(position(273000001, 0, airport), position(273000001, 9, airport)));
        assertThat(lying.positions()).isGreaterThan(2);
        assertThat(spoofed(steppe, lying)).extracting(Event.Spoofing::pattern).containsExactly("on-land");
    }

    private static Track crossing(int mmsi) {
        return track(
                mmsi,
                List.of(
                        position(mmsi, 0, new Point(45, 38)),
                        position(mmsi, 5, new Point(51, 40.01)),
                        position(mmsi, 6, new Point(51, 40.02)),
                        position(mmsi, 7, new Point(51, 40.03)),
                        position(mmsi, 12, new Point(45, 38))));
    }

    @Test
    void theBundledLandKnowsRiversLakesAndPortsFromDryGround() {
        Land land = Surroundings.bundled().land();
        Distance tenKilometers = Distance.ofKilometers(10);
        assertThat(land.isNoWater(new Point(55.97, 37.41), tenKilometers))
                .as("an airport of Moscow")
                .isTrue();
        assertThat(land.isNoWater(new Point(24, 5), tenKilometers))
                .as("the Sahara")
                .isTrue();
        for (Point water : List.of(
                new Point(44, -87), // Lake Michigan
                new Point(48.7, 44.5), // Volgograd
                new Point(50.95, 6.97), // Cologne
                new Point(-3.1, -60), // Manaus
                new Point(53, 107.5), // Baikal
                new Point(42, 50), // the Caspian Sea
                new Point(44.6, 33.5), // Sevastopol
                new Point(60.2, 25.0))) { // Helsinki
            assertThat(land.isNoWater(water, tenKilometers)).as("%s", water).isFalse();
        }
    }

    private static List<Event.Spoofing> spoofed(Surroundings around, Track... tracks) {
        List<Event> found = new ArrayList<>();
        Settings.defaults(Spoofing.class, Settings.CARGO).find(List.of(tracks), List.of(), around, found::add);
        return found.stream().map(Event.Spoofing.class::cast).toList();
    }

    private static Track track(int mmsi, List<Position> line) {
        return new Track(
                "t" + mmsi,
                mmsi,
                "t" + mmsi,
                List.of(),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                10,
                line,
                List.of());
    }

    private static Position position(int mmsi, double hour, Point p) {
        return new Position(Sea.at(hour), mmsi, p.lat(), p.lon(), 5, 0, -1, -1, 1, "test", 1);
    }
}
