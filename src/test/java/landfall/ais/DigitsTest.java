package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private static final long SEED = 8;

    @Test
    void digitsEndAtAnyOtherByte() {
        for (int count = 0; count <= 8; count++) {
            for (int other = 0; other < 256; other++) {
                byte[] b = "90123456".getBytes(StandardCharsets.US_ASCII);
                if (count < 8) {
                    b[count] = (byte) other;
                }
                int expected = Bytes.isDigit((byte) other) ? 8 : count;
                assertThat(Digits.leading(Bytes.eight(b, 0))).isEqualTo(expected);
            }
        }
    }

    @Test
    void theirValueIsThatOfTheNumber() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            String digits = "%08d".formatted(random.nextInt(100_000_000));
            int count = 1 + random.nextInt(8);
            long eight = Bytes.eight(digits.getBytes(StandardCharsets.US_ASCII), 0);
            assertThat(Digits.value(eight, count)).isEqualTo(Long.parseLong(digits.substring(0, count)));
        }
    }
}
