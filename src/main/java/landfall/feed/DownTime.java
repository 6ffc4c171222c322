package landfall.feed;

import java.time.Instant;
import java.util.Set;
import landfall.geo.Point;

/**
 * A time in which a feed was not heard: cut off, silent, no longer configured, or because nobody listened.
 *
 * @param feed its name
 * @param from the time of the last message before
 * @param to the time of the first message after, or null while there is none
 * @param at where it heard a ship last
 * @param sources what the messages that it alone brought name as their source: its own name, or receivers'
 */
public record DownTime(String feed, Instant from, Instant to, Point at, Set<String> sources) {
    public DownTime {
        sources = Set.copyOf(sources);
    }

    /** The same, over at a time. */
    DownTime until(Instant over) {
        return new DownTime(feed, from, over, at, sources);
    }
}
