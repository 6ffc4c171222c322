package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContourTest {
    /** Metres from a middle square, on a grid of one degree. */
    private static Map<Long, Double> cone(int radius) {
        Map<Long, Double> values = new HashMap<>();
        for (int row = -radius; row <= radius; row++) {
            for (int column = -radius; column <= radius; column++) {
                values.put(Contour.square(90 + row, 180 + column), Math.hypot(row, column) * 1000);
            }
        }
        return values;
    }

    @Test
    void theLineAroundAConeIsARoundRing() {
        List<List<List<double[]>>> polygons = Contour.of(cone(8), 1, 5000, 0);
        assertThat(polygons).hasSize(1);
        assertThat(polygons.get(0)).hasSize(1);
        List<double[]> ring = polygons.get(0).get(0);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(ring)
                .allSatisfy(p -> assertThat(Math.hypot(p[0] - 0.5, p[1] - 0.5)).isCloseTo(5, within(0.15)));
    }

    @Test
    void aLakeThatCannotBeReachedIsAHole() {
        Map<Long, Double> values = cone(12);
        values.replaceAll((square, meters) -> meters < 3500 ? 90_000 : meters);
        List<List<List<double[]>>> polygons = Contour.of(values, 1, 9000, 0);
        assertThat(polygons).hasSize(1);
        assertThat(polygons.get(0)).hasSize(2);
    }

    @Test
    void landWithoutNumbersDoesNotPullTheLineOffTheCoast() {
        Map<Long, Double> values = cone(12);
        values.keySet().removeIf(square -> (square & 0xFFFFF) > 184);
        List<double[]> ring = Contour.of(values, 1, 9000, 0).get(0).get(0);
        assertThat(ring.stream().mapToDouble(p -> p[0]).max().orElseThrow()).isBetween(4.5, 8.0);
        assertThat(ring.stream().mapToDouble(p -> p[0]).min().orElseThrow()).isCloseTo(-8.5, within(0.15));
    }

    @Test
    void nothingWithinTheLimitIsNoArea() {
        assertThat(Contour.of(cone(3), 1, -1, 0)).isEmpty();
    }
}
