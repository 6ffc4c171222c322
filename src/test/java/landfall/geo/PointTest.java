package landfall.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PointTest {
    private static final long SEED = 7;

    @Test
    void theCheapBoundIsNeverBelowTheDistance() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double lat = random.nextDouble() * 180 - 90;
            double lon = random.nextDouble() * 360 - 180;
            double near = Math.pow(10, -random.nextInt(7));
            double lat2 = Math.max(-90, Math.min(90, lat + (random.nextDouble() - 0.5) * 180 * near));
            double lon2 = Point.wrapLongitude(lon + (random.nextDouble() - 0.5) * 360 * near);
            assertThat(Point.atMostMeters(lat, lon, lat2, lon2))
                    .as("seed %d: %s %s to %s %s", SEED, lat, lon, lat2, lon2)
                    .isGreaterThanOrEqualTo(Point.metersBetween(lat, lon, lat2, lon2) * (1 - 1e-12) - 1e-6);
        }
    }

    @Test
    void theCheapBoundCrossesTheAntimeridianTheShortWay() {
        assertThat(Point.atMostMeters(0, 179.99, 0, -179.99)).isLessThan(3000);
    }
}
