package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastMadeTest {
    private final AtomicInteger made = new AtomicInteger();
    private final LastMade<Integer> last = new LastMade<>(2);

    private int get(Object run, String asked) {
        return last.get(run, asked, made::incrementAndGet);
    }

    @Test
    void theSameIsMadeOnceForARun() {
        assertThat(get("run", "a")).isEqualTo(1);
        assertThat(get("run", "b")).isEqualTo(2);
        assertThat(get("run", "a")).isEqualTo(1);
        assertThat(get("other run", "a")).isEqualTo(3);
    }

    @Test
    void onlyTheLastFewAreKept() {
        get("run", "a");
        get("run", "b");
        get("run", "c");
        assertThat(get("run", "c")).isEqualTo(3);
        assertThat(get("run", "a")).isEqualTo(4);
    }
}
