package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private static final Instant NOW = Instant.parse("2022-11-02T12:00:00Z");

    @Test
    void whatCameAMinuteAgoIsNoLongerCounted() {
        Lately lately = new Lately();
        for (int second = 0; second < 100; second++) {
            lately.count(NOW.plusSeconds(second));
        }
        assertThat(lately.inTheMinuteBefore(NOW.plusSeconds(99))).isEqualTo(60);
        assertThat(lately.inTheMinuteBefore(NOW.plusSeconds(129))).isEqualTo(30);
        assertThat(lately.inTheMinuteBefore(NOW.plusSeconds(200))).isZero();
    }
}
