package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace(10, 0);

    @Test
    void aFeedThatKeepsItsPaceNeverWaits() {
        for (int second = 1; second < 1000; second++) {
            assertThat(pace.pauseMillis(10, second * SECOND)).isZero();
        }
    }

    @Test
    void whatAMinuteMayBringMayComeAtOnceAndMoreWaitsForItsTime() {
        assertThat(pace.pauseMillis(600, 0)).isZero();
        assertThat(pace.pauseMillis(1, 0)).isEqualTo(100);
        assertThat(pace.pauseMillis(20, SECOND / 10)).isEqualTo(2000);
    }

    @Test
    void timeInWhichLittleCameAllowsNoMoreThanAMinute() {
        assertThat(pace.pauseMillis(601, 3600 * SECOND)).isEqualTo(100);
    }
}
