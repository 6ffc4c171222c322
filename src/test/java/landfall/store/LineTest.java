package landfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.vessel.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void positionsComeBackAsTheyWere(long seed) {
        Random chance = new Random(seed);
        List<Position> line = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            line.add(new Position(
                    Instant.ofEpochSecond(chance.nextInt(), chance.nextInt(1_000_000_000)),
                    chance.nextInt(1_000_000_000),
                    chance.nextDouble() * 180 - 90,
                    chance.nextDouble() * 360 - 180,
                    chance.nextBoolean() ? Double.NaN : chance.nextDouble() * 30,
                    chance.nextBoolean() ? Double.NaN : chance.nextDouble() * 360,
                    chance.nextInt(361) - 1,
                    chance.nextInt(17) - 1,
                    chance.nextInt(28),
                    chance.nextInt(5) == 0 ? null : "source " + chance.nextInt(3),
                    chance.nextLong()));
        }
        assertThat(Line.unpack(Line.pack(line))).as("seed %d", seed).isEqualTo(line);
        assertThat(Line.unpack(Line.pack(List.of()))).isEmpty();
    }
}
