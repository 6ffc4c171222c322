package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeamTest {
    @Test
    void aVoyageAcrossTheDateLineWithASilenceThereIsDrawnInOnePiece() {
        List<Map<String, Object>> features = List.of(
                line("track", 132, 179), event(-179.5), line("dark", 179, 181), line("track", -179, -122), port(-118));
        assertThat(wests(Seam.moved(features))).containsExactly(132.0, 180.5, 179.0, 181.0, 242.0);
    }

    @Test
    void whatDoesNotReachTheDateLineStaysAsItIsWhereverPortsAreWatched() {
        List<Map<String, Object>> features = List.of(line("track", 28, 132), event(38), port(-179));
        assertThat(Seam.moved(features)).isEqualTo(features);
        assertThat(Seam.moved(List.of())).isEmpty();
    }

    @Test
    void noVoyageIsDrawnWiderThanItIs() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            double from = random.nextDouble() * 360 - 180;
            double width = 10 + random.nextDouble() * 200;
            List<Double> drawn = new java.util.ArrayList<>();
            List<Map<String, Object>> steps = new java.util.ArrayList<>();
            for (int i = 0; i <= 20; i++) {
                steps.add(event(onEarth(from + width * i / 20)));
            }
            drawn.addAll(wests(Seam.moved(steps)));
            double shown = drawn.stream().mapToDouble(d -> d).max().orElseThrow()
                    - drawn.stream().mapToDouble(d -> d).min().orElseThrow();
            assertThat(shown).as("seed " + seed).isLessThan(width + 1e-6);
        }
    }

    private static double onEarth(double lon) {
        return lon - 360 * Math.floor((lon + 180) / 360);
    }

    private static List<Double> wests(List<Map<String, Object>> features) {
        return features.stream()
                .map(f -> ((Map<?, ?>) f.get("geometry")).get("coordinates"))
                .map(c -> c instanceof double[] place ? place[0] : ((double[]) ((List<?>) c).get(0))[0])
                .toList();
    }

    private static Map<String, Object> line(String shape, double from, double to) {
        return feature(shape, "LineString", List.of(new double[] {from, 40}, new double[] {to, 45}));
    }

    private static Map<String, Object> event(double lon) {
        return feature("event", "Point", new double[] {lon, 42});
    }

    private static Map<String, Object> port(double lon) {
        return feature("port", "Point", new double[] {lon, 33});
    }

    private static Map<String, Object> feature(String shape, String type, Object coordinates) {
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", type, "coordinates", coordinates),
                "properties",
                Map.of("shape", shape));
    }
}
