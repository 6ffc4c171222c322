package landfall.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.detect.Listening;
import landfall.detect.Replay;
import landfall.feed.DownTime;
import landfall.flink.Detection;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * What the desk knows of its feeds beside what positions tell: while one was not heard, the waters that it heard were not listened to, and the
 * ships that it heard last were not silent.
 *
 * @param least a silence that is longer outside of these times is a gap all the same
 */
record DownFeeds(List<DownTime> times, Duration least) {
    /** What was found, with outages for these times and without the gaps that they explain. */
    Detection.Result in(Detection.Result found) {
        if (times.isEmpty()) {
            return found;
        }
        Map<String, Track> tracks = new HashMap<>();
        found.tracks().forEach(track -> tracks.put(track.id(), track));
        List<Event> events = new ArrayList<>();
        for (Event event : found.events()) {
            if (!(event instanceof Event.Gap gap && explain(gap, tracks.get(gap.track())))) {
                events.add(event);
            }
        }
        times.stream()
                .filter(d -> found.events().stream().noneMatch(e -> isSame(e, d)))
                .map(d -> Listening.down(d.feed(), d.from(), d.to(), d.at()))
                .forEach(events::add);
        return new Detection.Result(
                Replay.ordered(events), found.tracks(), found.lastHeard(), found.positions(), found.clocks());
    }

    /** Positions that show the outage of a source show it whole. */
    private static boolean isSame(Event found, DownTime d) {
        return found instanceof Event.FeedOutage of
                && isWhole(d, of.source())
                && (of.end() == null || of.end().isAfter(d.from()))
                && (d.to() == null || d.to().isAfter(of.start()));
    }

    /** Whether a source is the feed itself, or the one receiver that it brings. */
    private static boolean isWhole(DownTime d, String source) {
        return d.feed().equals(source)
                || d.sources().stream().allMatch(s -> s.equals(source) || s.equals(d.feed()))
                        && source != null
                        && d.sources().contains(source);
    }

    private boolean explain(Event.Gap gap, Track track) {
        Instant end = gap.isOpen() ? gap.start().plusSeconds(Math.round(gap.durationHours() * 3600)) : gap.end();
        String source = track == null ? null : heardLastBy(track, gap.start());
        Instant heard = gap.start();
        Duration longest = Duration.ZERO;
        for (DownTime d : times) {
            Instant over = d.to() == null || d.to().isAfter(end) ? end : d.to();
            if (source != null
                    && d.sources().contains(source)
                    && over.isAfter(heard)
                    && d.from().isBefore(end)) {
                longest = longer(longest, Duration.between(heard, d.from()));
                heard = over;
            }
        }
        return heard.isAfter(gap.start())
                && longer(longest, Duration.between(heard, end)).compareTo(least) <= 0;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static String heardLastBy(Track track, Instant time) {
        return track.line().stream()
                .filter(p -> p.millis() == time.toEpochMilli())
                .map(Position::source)
                .findFirst()
                .orElse(null);
    }
}
