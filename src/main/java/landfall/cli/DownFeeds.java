package landfall.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import landfall.detect.Listening;
import landfall.detect.Replay;
import landfall.feed.DownTime;
import landfall.flink.Detection;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * What the desk knows of its feeds beside what positions tell: while one was cut off, the waters that it heard were not listened to, and the ships
 * that it heard last were not silent.
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
                .map(d -> (Event) Listening.down(d.feed(), d.from(), d.to(), d.at()))
                .filter(down -> found.events().stream().noneMatch(e -> isSame(e, down)))
                .forEach(events::add);
        return new Detection.Result(
                Replay.ordered(events), found.tracks(), found.lastHeard(), found.positions(), found.clocks());
    }

    /** Positions that show the outage of a source show it whole. */
    private static boolean isSame(Event found, Event down) {
        return found instanceof Event.FeedOutage of
                && Objects.equals(of.source(), ((Event.FeedOutage) down).source())
                && (of.end() == null || of.end().isAfter(down.start()))
                && (down.end() == null || down.end().isAfter(of.start()));
    }

    private boolean explain(Event.Gap gap, Track track) {
        Instant end = gap.isOpen() ? gap.start().plusSeconds(Math.round(gap.durationHours() * 3600)) : gap.end();
        String source = track == null ? null : heardLastBy(track, gap.start());
        Instant heard = gap.start();
        Duration longest = Duration.ZERO;
        for (DownTime d : times) {
            Instant over = d.to() == null || d.to().isAfter(end) ? end : d.to();
            if (d.feed().equals(source) && over.isAfter(heard) && d.from().isBefore(end)) {
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
