package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import landfall.Await;
import org.junit.jupiter.api.Test;

/** What one thread of the feeds sees of what another is at; the clock that both ask stops them in the middle. */
class FeedsInStepTest extends FeedsAtTheDesk {
    @Test
    void aMessageIsCountedOnceAllIsNotedOfIt() {
        List<Long> counted = new ArrayList<>();
        Inlet[] inlet = new Inlet[1];
        inlet[0] = inlet(() -> {
            counted.add(inlet[0].messages());
            return NOW;
        });
        inlet[0].message(message("s", NOW));
        assertThat(counted).isNotEmpty().containsOnly(0L);
        assertThat(inlet[0].messages()).isEqualTo(1);
    }

    @Test
    void howAFeedGoesCanBeAskedWhileItsFirstTroubleIsNoted() {
        List<String> told = new ArrayList<>();
        Inlet[] inlet = new Inlet[1];
        inlet[0] = inlet(() -> {
            told.add(String.valueOf(inlet[0].trouble()));
            return NOW;
        });
        inlet[0].message(message("s", NOW));
        inlet[0].message(message("s", NOW.plus(Duration.ofDays(1))));
        assertThat(told).isNotEmpty().containsOnly("null");
    }

    @Test
    void closingBreaksNothingOffThatIsBeingWrittenDown() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> brokenOff = new ArrayList<>();
        feeds = feeds(() -> {
            if (Thread.currentThread().getName().equals("landfall-flush")) {
                writing.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    brokenOff.add("what is written down");
                }
            }
            return NOW;
        });
        writing.await();
        Thread closing = new Thread(feeds::close);
        closing.start();
        Await.until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        closing.join();
        assertThat(brokenOff).isEmpty();
    }

    private Inlet inlet(InstantSource source) {
        feeds = feeds(() -> NOW);
        return new Inlet("s", Duration.ZERO, journal, source.withZone(ZoneOffset.UTC), SETTINGS, rejects);
    }

    private Feeds feeds(InstantSource source) {
        Clock clock = source.withZone(ZoneOffset.UTC);
        Feed feed = new TcpServer("s", Address.toListenOn("0"), at -> {});
        return Feeds.start(List.of(feed), Map.of(), journal, SETTINGS, clock, 1, rejects, said::add);
    }
}
