package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import org.junit.jupiter.api.Test;

/** What comes without a time is heard when it comes in, unless ships come further at once than they can. */
class UntimedTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final List<Double> taken = new ArrayList<>();
    private final List<Double> resent = new ArrayList<>();
    private final Untimed untimed = new Untimed(WAIT, (m, at) -> taken.add(m.lat()), m -> resent.add(m.lat()));
    private double seconds;

    @Test
    void aShipThatSailsIsHeardAsSheComes() {
        sail(0, 3600, 1);
        untimed.releaseAll();
        assertThat(resent).isEmpty();
        assertThat(taken).hasSize(361);
    }

    @Test
    void whatWasKeptBackDuringABreakIsNotTakenAsNew() {
        sail(0, 600, 1);
        sail(610, 4200, 0.001);
        seconds += 10;
        sail(4210, 4800, 1);
        untimed.releaseAll();
        assertThat(resent).hasSize(360);
        assertThat(taken).hasSize(61 + 60);
        assertThat(taken).noneMatch(lat -> lat > lat(600) + 1e-9 && lat < lat(4210) - 1e-9);
    }

    @Test
    void aBreakOfAMinuteIsNone() {
        sail(0, 600, 1);
        seconds += 60;
        sail(610, 660, 0.001);
        sail(670, 1200, 1);
        untimed.releaseAll();
        assertThat(resent).isEmpty();
    }

    @Test
    void aShipThatIsHeardAgainAfterALongTimeWasNotKeptBack() {
        sail(0, 60, 1);
        seconds += 7200;
        sail(7200, 7260, 1);
        untimed.releaseAll();
        assertThat(resent).isEmpty();
    }

    @Test
    void twoShipsWithOneNumberAreNoReasonToDoubtAll() {
        for (int i = 0; i < 600; i++) {
            seconds += 5;
            hear(i % 2 == 0 ? 42 : 30);
        }
        untimed.releaseAll();
        assertThat(resent).isEmpty();
    }

    @Test
    void eachWaitsNoLongerThanItMust() {
        hear(42);
        untimed.release(nanos() + WAIT.toNanos() - 1);
        assertThat(taken).isEmpty();
        untimed.release(nanos() + WAIT.toNanos());
        assertThat(taken).containsExactly(42.0);
    }

    /** Twelve knots to the north, a report every ten seconds, sent at a multiple of the pace. */
    private void sail(int from, int to, double pace) {
        for (int at = from; at <= to; at += 10) {
            hear(lat(at));
            seconds += 10 * pace;
        }
    }

    private static double lat(int second) {
        return 42 + 12.0 * second / 3600 / 60;
    }

    private void hear(double lat) {
        byte[] line = String.format(
                        Locale.ROOT,
                        "{\"type\":1,\"mmsi\":273000000,\"lat\":%.6f,\"lon\":131,\"speedKnots\":12,\"courseDegrees\":0}",
                        lat)
                .getBytes(StandardCharsets.US_ASCII);
        Message m = MessageLine.read(line, 0, line.length, 1);
        untimed.release(nanos());
        untimed.add(m, NOON.plusMillis(Math.round(seconds * 1000)), nanos());
    }

    private long nanos() {
        return Math.round(seconds * 1e9);
    }
}
