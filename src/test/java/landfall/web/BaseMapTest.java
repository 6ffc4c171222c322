package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaseMapTest {
    /** Antarctica lies around the pole, beyond the map's edge. */
    private static final double SOUTHERNMOST = -60;

    @Test
    void noShoreOfTheDateLineLiesAcrossTheWorldHoweverFewCornersItHas() {
        for (double tolerance : List.of(0.0, 0.05, 0.7)) {
            BaseMap map = BaseMap.load().within(tolerance);

            assertThat(map.rings()).as("within %s°", tolerance).noneMatch(BaseMapTest::jumps);
            assertThat(map.borders()).as("within %s°", tolerance).noneMatch(BaseMapTest::jumps);
        }
    }

    private static boolean jumps(double[][] line) {
        for (int i = 1; i < line.length; i++) {
            if (line[i][1] > SOUTHERNMOST && Math.abs(line[i][0] - line[i - 1][0]) > 180) {
                return true;
            }
        }
        return false;
    }
}
