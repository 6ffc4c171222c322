package landfall.track;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.SplittableRandom;
import landfall.setting.Settings;
import landfall.vessel.Position;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final TrackSettings SETTINGS = Settings.defaults(TrackSettings.class, Settings.CARGO);
    private final Fit fit = new Fit(SETTINGS);

    @Test
    void whatIsSurelyNearFitsWellEnoughAtAnyLatitude() {
        SplittableRandom random = new SplittableRandom(7);
        int near = 0;
        for (int i = 0; i < 200_000; i++) {
            double lat = random.nextDouble() * 179 - 89.5;
            double reach = Math.pow(10, -4 * random.nextDouble());
            Position a = at(0, lat, random.nextDouble() * 360 - 180);
            double east = reach * (random.nextDouble() * 2 - 1) / Math.cos(Math.toRadians(lat));
            double lon = (a.lon() + east + 540) % 360 - 180;
            Position b = at(random.nextLong(7_200_000), lat + reach * (random.nextDouble() - 0.5), lon);
            if (fit.isNear(a.lat(), a.lon(), a.millis(), b)) {
                near++;
                double hours = Fit.hours(a, b);
                double least = fit.atLeast(a, b, hours);
                assertTrue(least > 0 && least >= fit.best(hours) / SETTINGS.lookbackFactor(), a + " and " + b);
            }
        }
        assertTrue(near > 20_000, "only " + near + " of all were near");
    }

    private static Position at(long millis, double lat, double lon) {
        double within = Math.max(-90, Math.min(90, lat));
        return new Position(
                Instant.ofEpochMilli(millis), 219_000_001, within, lon, Double.NaN, Double.NaN, -1, -1, 1, "t", 1);
    }
}
