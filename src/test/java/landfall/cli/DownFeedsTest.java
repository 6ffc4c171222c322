package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import landfall.feed.DownTime;
import landfall.flink.Detection;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** An outage is not a silence: what the desk knows of its feeds stands among the events. */
class DownFeedsTest {
    private static final Instant DAY = Instant.parse("2022-11-02T00:00:00Z");

    @Test
    void aFeedThatWasCutOffIsOutInTheWatersThatItHeard() {
        assertThat(in(down(3, 8)).events())
                .singleElement()
                .satisfies(e -> assertThat(e.fields())
                        .containsEntry("kind", "feed_outage")
                        .containsEntry("source", "pier")
                        .containsEntry("cell", "N42E130")
                        .containsEntry("start", hour(3))
                        .containsEntry("end", hour(8)));
    }

    @Test
    void whatThePositionsTellOfItThemselvesIsNotToldTwice() {
        Event.FeedOutage seen = new Event.FeedOutage(
                new Event.Where("feed_outage/pier/x", null, 0, null, hour(2), null, 42.5, 130.5), null, "pier");
        assertThat(in(down(3, 8), seen).events()).containsExactly(seen);
    }

    @Test
    void aSilenceOfAShipWhoseFeedWasCutOffIsNoGap() {
        assertThat(in(down(3, 8), gap("pier", 2, 9)).events()).hasSize(1).noneMatch(e -> e instanceof Event.Gap);
        assertThat(in(down(3, null), gap("pier", 2, null)).events()).hasSize(1).noneMatch(e -> e instanceof Event.Gap);
    }

    @Test
    void aSilenceThatIsLongBesidesOrOfAnotherFeedIsAGap() {
        assertThat(in(down(3, 8), gap("pier", 2, 11)).events()).hasSize(2);
        assertThat(in(down(6, 8), gap("pier", 3, 9)).events()).hasSize(2);
        assertThat(in(down(12, 18), gap("pier", 2, 9)).events()).hasSize(2);
        assertThat(in(down(3, 8), gap("coast", 2, 9)).events()).hasSize(2);
    }

    @Test
    void whatAFeedThatWasCutOffHadOfSeveralReceiversIsNoGap() {
        DownTime network = new DownTime("network", hour(3), hour(8), new Point(42.3, 130.4), Set.of("pier", "roof"));
        assertThat(in(network, gap("pier", 2, 9)).events()).noneMatch(e -> e instanceof Event.Gap);
        assertThat(in(network, gap("coast", 2, 9)).events()).anyMatch(e -> e instanceof Event.Gap);
    }

    /** A feed that heard ships here and was cut off between two hours of the day. */
    private static DownTime down(int from, Integer to) {
        return new DownTime("pier", hour(from), to == null ? null : hour(to), new Point(42.3, 130.4), Set.of("pier"));
    }

    /** Found of a ship that was heard last by a feed, which its event's track names. */
    private static Detection.Result in(DownTime down, Event... found) {
        List<Track> tracks = List.of(track("pier", found), track("coast", found));
        return new DownFeeds(List.of(down), Duration.ofHours(2))
                .in(new Detection.Result(List.of(found), tracks, hour(24), 0, List.of()));
    }

    private static Track track(String source, Event... found) {
        Instant last = found.length == 0 ? hour(1) : found[0].start();
        Position off = new Position(last.toEpochMilli(), 273000001, 42.3, 130.4, 10, 90, 90, 0, 1, source, 1);
        return new Track(source, 273000001, source, List.of(), hour(0), hour(24), 9, List.of(off), List.of());
    }

    private static Event.Gap gap(String track, int from, Integer to) {
        Instant end = to == null ? null : hour(to);
        return new Event.Gap(
                new Event.Where("gap/" + track, track, 273000001, null, hour(from), end, 42.3, 130.4),
                42.3,
                130.4,
                Double.NaN,
                Double.NaN,
                (to == null ? 20 : to) - from,
                Double.NaN,
                Double.NaN,
                0.6,
                5,
                null);
    }

    private static Instant hour(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }
}
