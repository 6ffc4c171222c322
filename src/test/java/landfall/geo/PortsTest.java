package landfall.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final Ports PORTS = Ports.load();

    @Test
    void theCuratedBerthWinsOverTheList() {
        assertThat(PORTS.find("KPNJN").orElseThrow().at()).isEqualTo(new Point(42.2556, 130.2831));
        assertThat(PORTS.nearest(new Point(42.2556, 130.2831), Distance.ofKilometers(3)))
                .map(Port::name)
                .contains("Rajin");
    }

    @Test
    void portsThatNoPublicListHasAreThere() {
        for (String id : List.of("x-ru-dunay", "x-ru-olya", "x-ir-amirabad", "x-ru-kavkaz-roads", "RUVYP", "SYTTS")) {
            assertThat(PORTS.find(id)).as(id).isPresent();
        }
    }

    @Test
    void noPortStandsUnderACountryOnTheOtherSideOfTheEarth() {
        for (Port port : PORTS.all()) {
            List<Port> others = PORTS.of(port.country()).stream()
                    .filter(p -> !p.id().equals(port.id()))
                    .toList();
            assertThat(others.size() < 2
                            || others.stream()
                                    .anyMatch(
                                            p -> p.at().distanceTo(port.at()).isLessThan(Distance.ofKilometers(8000))))
                    .as("%s is of %s", port, port.country())
                    .isTrue();
        }
    }

    @Test
    void aSecondBerthIsFoundUnderThePortsId() {
        Port roads = PORTS.nearest(new Point(42.7675, 133.0140), Distance.ofKilometers(1))
                .orElseThrow();
        assertThat(roads.id()).isEqualTo("RUVYP");
        assertThat(PORTS.all()).extracting(Port::id).doesNotHaveDuplicates().isSorted();
    }

    /** A list had put Visby off Gothenburg, Haikou at Wuhan and Zawiya into the hills: ships in them called nowhere. */
    @Test
    void aPortThatAListMisplacedIsFoundInItsHarbour() {
        assertThat(idNear(57.6333, 18.2833)).isEqualTo("SEVBY");
        assertThat(idNear(20.05, 110.2833)).isEqualTo("CNHAK");
        assertThat(idNear(32.80, 12.7167)).isEqualTo("LYZAW");
    }

    /** Of lists that place a port some kilometres apart both mean a part of it. */
    @Test
    void otherPartsOfAPortAreThePort() {
        assertThat(idNear(57.0369, 24.0782))
                .as("Kundzinsala, where ships to Riga berth")
                .isEqualTo("LVRIX");
        assertThat(idNear(59.938, 29.697)).as("Bronka").isEqualTo("RULED");
        assertThat(idNear(31.1667, 29.8333)).isEqualTo("EGALY");
    }

    private static String idNear(double lat, double lon) {
        return PORTS.nearest(new Point(lat, lon), Distance.ofKilometers(3))
                .map(Port::id)
                .orElse("none");
    }

    @Test
    void aPortUnderAnotherStatesControlIsListedForBothAndStaysWithItsRecognisedCountry() {
        Port sevastopol = PORTS.find("UASVP").orElseThrow();
        assertThat(sevastopol.country()).isEqualTo("UA");
        assertThat(PORTS.of("UA")).contains(sevastopol);
        assertThat(PORTS.of("RU")).contains(sevastopol);
    }

    @Test
    void nearestAgreesWithTryingEveryBerth() {
        long seed = 20230812;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Port someBerth = PORTS.berths().get(random.nextInt(PORTS.berths().size()));
            Point at = someBerth.at().towards(random.nextDouble() * 360, Distance.ofKilometers(random.nextInt(60)));
            Distance within = Distance.ofKilometers(1 + random.nextInt(40));
            var expected = PORTS.berths().stream()
                    .filter(p -> at.distanceTo(p.at()).compareTo(within) <= 0)
                    .min(Comparator.<Port, Distance>comparing(p -> at.distanceTo(p.at()))
                            .thenComparing(Port::id))
                    .map(p -> at.distanceTo(p.at()));
            assertThat(PORTS.nearest(at, within).map(p -> at.distanceTo(p.at())))
                    .as("seed %s, try %s: %s", seed, i, at)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theAntimeridianIsNoBorder() {
        Ports ports = Ports.of(List.of(new Port("x-a", "A", "FJ", new Point(-17, 179.99), "test")));
        assertThat(ports.nearest(new Point(-17, -179.99), Distance.ofKilometers(3)))
                .isPresent();
    }
}
