package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * The feed as a whole: when a source is out and nobody at all was heard in that time, the sources that had too few ships to be
 * judged by themselves were out as well. A silence that such a time explains is no gap, whoever fell silent.
 */
final class WholeFeed {
    /** The grid on which outages begin and end: nearer than this to its ends, a fix says nothing of the outage. */
    private static final Duration EDGE = Duration.ofMinutes(30);
    /** Ships that must have been under way before and after, so that their silence together means something: our judgement. */
    private static final int FEWEST_SHIPS = 3;

    private WholeFeed() {}

    /** The events without the gaps that an outage of the whole feed explains. */
    static List<Event> explained(List<Track> tracks, List<Event> events, Duration shortestGap) {
        long[] heard = tracks.stream()
                .flatMapToLong(t -> LongStream.concat(
                        LongStream.of(t.first().toEpochMilli(), t.last().toEpochMilli()),
                        t.line().stream().map(Position::time).mapToLong(Instant::toEpochMilli)))
                .sorted()
                .toArray();
        List<Event> out = events.stream()
                .filter(e -> e instanceof Event.FeedOutage o && o.cell() == null && !o.isOpen())
                .filter(o -> bothSides(tracks, o) >= FEWEST_SHIPS && nobodyHeard(heard, o))
                .toList();
        return events.stream()
                .filter(e -> !(e instanceof Event.Gap gap && isExplained(gap, out, shortestGap)))
                .toList();
    }

    private static long bothSides(List<Track> tracks, Event outage) {
        return tracks.stream()
                .filter(t -> t.first().isBefore(outage.start()) && t.last().isAfter(outage.end()))
                .count();
    }

    private static boolean nobodyHeard(long[] heard, Event outage) {
        long from = outage.start().plus(EDGE).toEpochMilli();
        long to = outage.end().minus(EDGE).toEpochMilli();
        return from < to && LongStream.of(heard).noneMatch(t -> t > from && t < to);
    }

    /** What is left of the silence before and after the outage is each too short to be a gap by itself. */
    private static boolean isExplained(Event.Gap gap, List<Event> outages, Duration shortestGap) {
        return !gap.isOpen()
                && outages.stream()
                        .filter(o ->
                                o.start().isBefore(gap.end()) && gap.start().isBefore(o.end()))
                        .anyMatch(o -> Duration.between(gap.start(), o.start()).compareTo(shortestGap) < 0
                                && Duration.between(o.end(), gap.end()).compareTo(shortestGap) < 0);
    }
}
