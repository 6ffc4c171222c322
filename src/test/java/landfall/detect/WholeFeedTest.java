package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class WholeFeedTest {
    private static final Duration SHORTEST = Duration.ofHours(2);

    @Test
    void aSilenceThatAnOutageOfTheWholeFeedExplainsIsNoGap() {
        assertThat(explained(fleet(0, 1, 20, 30), gap(4, 13), outage(5, 12))).noneMatch(Event.Gap.class::isInstance);
    }

    @Test
    void aSilenceThatGoesOnLongAfterTheOutageStaysAGap() {
        assertThat(explained(fleet(0, 1, 20, 30), gap(4, 19), outage(5, 12))).anyMatch(Event.Gap.class::isInstance);
    }

    @Test
    void anOutageOfOneSourceWhileOthersAreHeardExplainsNothing() {
        assertThat(explained(fleet(0, 8, 20, 30), gap(4, 13), outage(5, 12))).anyMatch(Event.Gap.class::isInstance);
    }

    @Test
    void twoShipsAreTooFewToTellAnOutageOfTheWholeFeed() {
        assertThat(explained(fleet(0, 1, 20, 30).subList(0, 2), gap(4, 13), outage(5, 12)))
                .anyMatch(Event.Gap.class::isInstance);
    }

    private static List<Event> explained(List<Track> fleet, Event... events) {
        return WholeFeed.explained(fleet, List.of(events), SHORTEST);
    }

    private static List<Track> fleet(int... hoursHeard) {
        return Stream.of(1, 2, 3, 4).map(ship -> track(ship, hoursHeard)).toList();
    }

    private static Track track(int ship, int... hoursHeard) {
        List<Position> line = IntStream.of(hoursHeard)
                .mapToObj(h -> new Position(hour(h), ship, 40, 130, 10, 90, -1, -1, 1, "test", h + 1))
                .toList();
        return new Track(
                "t" + ship,
                ship,
                "t" + ship,
                List.of(),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                line.size(),
                line,
                List.of());
    }

    private static Event gap(int from, int to) {
        return new Event.Gap(where("t1", from, to), 40, 130, 40, 131, to - from, 46, 5, 0.4, 3);
    }

    private static Event outage(int from, int to) {
        return new Event.FeedOutage(where(null, from, to), null, "SAT");
    }

    private static Event.Where where(String track, int from, int to) {
        return new Event.Where(track + from, track, track == null ? 0 : 1, null, hour(from), hour(to), 40, 130);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2022-10-30T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
