package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    private static final long SEED = 13;

    @Test
    void whatHasSixDecimalsComesBackToTheLastBit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            int millionths = random.nextInt(360_000_001) - 180_000_000;
            assertThat(Decimals.millionths(millionths / 1e6)).isEqualTo(millionths);
        }
    }

    @Test
    void whatIsTakenAsWholeComesBackAndWhatIsNotIsLeft() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double value =
                    i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextInt(2_000_000_000) / 1e8;
            int millionths = Decimals.millionths(value);
            assertThat(millionths == Decimals.MORE || Decimals.ofMillionths(millionths) == value)
                    .as("seed %d: %s", SEED, value)
                    .isTrue();
        }
        for (double odd :
                new double[] {-0.0, 0.1234567, 2147.483648, 1e9, -1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThat(Decimals.millionths(odd)).as("%s", odd).isEqualTo(Decimals.MORE);
        }
    }

    @Test
    void speedsAndCoursesAreTenthsAndMayBeMissing() {
        for (int tenths = 0; tenths <= 3600; tenths++) {
            assertThat(Decimals.tenths(tenths / 10.0)).isEqualTo(tenths);
        }
        assertThat(Decimals.ofTenths(Decimals.tenths(Double.NaN))).isNaN();
        assertThat(Decimals.tenths(-0.1)).isEqualTo(Decimals.MORE);
        assertThat(Decimals.tenths(6553.5)).isEqualTo(Decimals.MORE);
    }
}
