package landfall.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landfall.geo.Point;

/**
 * What is known of a feed: that it was heard, where, and by whom.
 *
 * @param feed its name
 * @param arrived when its last message came in
 * @param time when that one was heard
 * @param at where it heard a ship last
 * @param sources what its messages name as their source
 */
record Heard(String feed, Instant arrived, Instant time, Point at, Set<String> sources) {
    Heard {
        sources = Set.copyOf(sources);
    }

    /** As a line that is written down. */
    String line() {
        List<String> parts = new ArrayList<>(List.of(
                plain(feed),
                arrived.toString(),
                time.toString(),
                Double.toString(at.lat()),
                Double.toString(at.lon())));
        new TreeSet<>(sources).forEach(source -> parts.add(plain(source)));
        return String.join("\t", parts);
    }

    /** The one in a line; a line cut off by a crash tells nothing. */
    static Optional<Heard> read(String line) {
        String[] parts = line.split("\t");
        try {
            return Optional.of(new Heard(
                    parts[0],
                    Instant.parse(parts[1]),
                    Instant.parse(parts[2]),
                    new Point(Double.parseDouble(parts[3]), Double.parseDouble(parts[4])),
                    Set.of(Arrays.copyOfRange(parts, 5, parts.length))));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Names come from outside. */
    static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
