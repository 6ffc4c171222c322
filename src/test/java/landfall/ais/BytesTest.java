package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void bytesAreTheSameWhenEveryOneOfThemIs() {
        byte[] text = "Under way using engine, at 12.5 knots".getBytes(StandardCharsets.US_ASCII);
        for (int length = 0; length < 20; length++) {
            byte[] known = Arrays.copyOfRange(text, 3, 3 + length);
            assertThat(Bytes.same(text, 3, known)).isTrue();
            for (int i = 0; i < length; i++) {
                byte[] other = known.clone();
                other[i] ^= 0x20;
                assertThat(Bytes.same(text, 3, other))
                        .as("byte %d of %d", i, length)
                        .isFalse();
            }
        }
    }
}
