package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import landfall.feed.DownTime;
import landfall.flink.Detection;
import landfall.geo.Point;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

/** An outage is not a silence: what the desk knows of its feeds stands among the events. */
class DownTimesTest {
    private static final Instant FROM = Instant.parse("2022-11-02T03:00:00Z");
    private static final Instant TO = Instant.parse("2022-11-02T08:00:00Z");
    private static final DownTime PIER = new DownTime("pier", FROM, TO, new Point(42.3, 130.4));

    @Test
    void aFeedThatWasCutOffIsOutInTheWatersThatItHeard() {
        assertThat(LiveDesk.with(List.of(PIER), found()).events())
                .singleElement()
                .satisfies(e -> assertThat(e.fields())
                        .containsEntry("kind", "feed_outage")
                        .containsEntry("source", "pier")
                        .containsEntry("cell", "N42E130")
                        .containsEntry("start", FROM)
                        .containsEntry("end", TO));
    }

    @Test
    void whatThePositionsTellOfItThemselvesIsNotToldTwice() {
        Event.FeedOutage seen = new Event.FeedOutage(
                new Event.Where("feed_outage/pier/x", null, 0, null, FROM.minusSeconds(600), null, 42.5, 130.5),
                null,
                "pier");
        Detection.Result found = found(seen);
        assertThat(LiveDesk.with(List.of(PIER), found)).isSameAs(found);
    }

    private static Detection.Result found(Event... events) {
        return new Detection.Result(List.of(events), List.of(), TO, 0, List.of());
    }
}
