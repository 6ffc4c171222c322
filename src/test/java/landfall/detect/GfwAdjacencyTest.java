package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Global Fishing Watch's published case of neighbours at each instant. */
class GfwAdjacencyTest {
    private static final Path CASES = Path.of("../shared/ais/gfw");
    private static final long TEN_MINUTES = 600_000;

    @Test
    void theNeighboursOfEveryInstantAreReproduced() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the published cases lie outside the project, in " + CASES);
        JsonNode expected = new ObjectMapper()
                .readTree(CASES.resolve("adjacency_simple.expected.json").toFile());
        Map<String, Double> found = found();
        int pairs = 0;
        for (JsonNode instant : expected.get("instants")) {
            long slot = Instant.parse(instant.get("time").asText()).toEpochMilli() / TEN_MINUTES;
            for (JsonNode n : instant.get("neighbours")) {
                String key = slot + "/"
                        + Math.min(instant.get("mmsi").asInt(), n.get("mmsi").asInt());
                assertThat(found).containsKey(key);
                assertThat(found.get(key)).isCloseTo(n.get("distanceMeters").asDouble(), within(0.01));
                pairs++;
            }
        }
        assertThat(found)
                .as("none beside, each pair being seen from both ships")
                .hasSize((pairs + 1) / 2);
    }

    private static Map<String, Double> found() throws IOException {
        Sampler sampler = new Sampler(TEN_MINUTES, 7 * TEN_MINUTES);
        Neighbours neighbours = new Neighbours(1000, Double.MAX_VALUE, 1000, Integer.MAX_VALUE);
        TreeMap<Long, TreeMap<Integer, List<Sighting>>> slots = new TreeMap<>();
        Map<String, Fix> last = new HashMap<>();
        Map<String, Sampler.State> states = new HashMap<>();
        for (String line : Files.readAllLines(CASES.resolve("adjacency_simple.csv")).stream()
                .skip(1)
                .toList()) {
            String[] v = line.split(",");
            Position p = new Position(
                    Instant.parse(v[0]),
                    Integer.parseInt(v[1]),
                    Double.parseDouble(v[2]),
                    Double.parseDouble(v[3]),
                    0,
                    0,
                    -1,
                    -1,
                    1,
                    "",
                    1);
            Fix fix = new Fix(v[1], null, p);
            sampler.next(
                    states.computeIfAbsent(v[1], ship -> new Sampler.State(Sampler.Seen.NOTHING)),
                    last.put(v[1], fix),
                    fix,
                    s -> neighbours.regions(
                            s,
                            (x, region) -> slots.computeIfAbsent(x.slot(), k -> new TreeMap<>())
                                    .computeIfAbsent(region, k -> new ArrayList<>())
                                    .add(x)));
        }
        Map<String, Double> found = new HashMap<>();
        slots.forEach((slot, regions) -> regions.forEach((region, seen) -> neighbours.links(
                region, seen, link -> found.put(slot + "/" + link.a().mmsi(), link.meters()))));
        return found;
    }
}
