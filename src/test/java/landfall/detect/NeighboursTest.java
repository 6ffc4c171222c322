package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import landfall.geo.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {
    private static final Neighbours NEIGHBOURS = new Neighbours(500, 2, 200, Integer.MAX_VALUE);

    /** Boxes on borders of regions, on the antimeridian, on the equator and near a pole. */
    @ParameterizedTest
    @CsvSource({
        "1, 41.99, 131.99",
        "2, 57.995, 179.98",
        "3, -0.01, -180",
        "4, 71.99, 9.99",
        "5, 88.99, 20",
        "6, -60.01, -0.01"
    })
    void everyPairIsFoundOnce(long seed, double south, double west) {
        Random random = new Random(seed);
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double lat = south + random.nextDouble() * 0.02;
            double lon = Point.wrapLongitude(west + random.nextDouble() * 0.02 / Math.cos(Math.toRadians(south)));
            all.add(new Sighting(0, "t" + i, i, 0, lat, lon, 0));
        }
        List<String> found = found(all);
        assertThat(new TreeSet<>(found)).as("seed %d", seed).isEqualTo(bruteForce(all));
        assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void inWhateverOrderShipsComeTheirLinksAreTheSame() {
        Random random = new Random(7);
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double scatter = i % 3 == 0 ? 0.01 : 0.2;
            double lat = 57 + random.nextDouble() * scatter;
            all.add(new Sighting(0, "t" + i, i, 0, lat, 11 + random.nextDouble() * scatter, 0));
        }
        Neighbours crowded = new Neighbours(500, 2, 200, 4);
        int region = Neighbours.region(57.1, 11.1);
        List<Link> links = new ArrayList<>();
        crowded.links(region, all, links::add);
        assertThat(links).anyMatch(link -> link.meters() > 200).anyMatch(link -> link.crowd() > 50);
        assertThat(links).allMatch(link -> link.a().track().compareTo(link.b().track()) < 0);
        Map<String, Integer> aroundTheFirst = new TreeMap<>();
        links.forEach(link -> assertThat(link.crowd())
                .isEqualTo(aroundTheFirst.computeIfAbsent(link.a().track(), track -> link.crowd())));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(all, random);
            List<Link> again = new ArrayList<>();
            crowded.links(region, all, again::add);
            assertThat(again).containsExactlyInAnyOrderElementsOf(links);
        }
    }

    private static List<String> found(List<Sighting> all) {
        Map<Integer, List<Sighting>> regions = new TreeMap<>();
        all.forEach(s -> NEIGHBOURS.regions(
                s,
                (x, region) ->
                        regions.computeIfAbsent(region, r -> new ArrayList<>()).add(x)));
        List<String> pairs = new ArrayList<>();
        regions.forEach((region, seen) -> NEIGHBOURS.links(
                region,
                seen,
                link -> pairs.add(link.a().track() + "|" + link.b().track())));
        return pairs;
    }

    private static TreeSet<String> bruteForce(List<Sighting> all) {
        TreeSet<String> pairs = new TreeSet<>();
        for (Sighting a : all) {
            for (Sighting b : all) {
                if (a.track().compareTo(b.track()) < 0
                        && Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon()) <= 500) {
                    pairs.add(a.track() + "|" + b.track());
                }
            }
        }
        return pairs;
    }
}
