package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landfall.geo.Point;

/**
 * When feeds were not heard, written down beside the journal and remembered over restarts: of a receiver with one or two ships nothing in what it
 * brings tells its own silence from theirs.
 */
final class DownTimes {
    /** Shorter ones make no silence that anybody would ask about: our judgement, as for outages that are found in the positions. */
    static final Duration LEAST = Duration.ofMinutes(30);

    private static final String NOT_OVER = "";

    private final Path file;
    private final Map<String, DownTime> all = new TreeMap<>();

    /** @param file where they are written down */
    DownTimes(Path file) {
        this.file = file;
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                read(line).ifPresent(this::put);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are long; one that came out short was none: a service kept what it had to send. */
    synchronized List<DownTime> all() {
        return all.values().stream().filter(DownTimes::isLong).toList();
    }

    private static boolean isLong(DownTime d) {
        return d.to() == null || !d.to().isBefore(d.from().plus(LEAST));
    }

    /** The one of a feed that is not over yet. */
    synchronized Optional<DownTime> current(String feed) {
        return all.values().stream()
                .filter(d -> d.feed().equals(feed) && d.to() == null)
                .findFirst();
    }

    /** Takes one that began, or is over. */
    synchronized void tell(DownTime d) {
        put(d);
        List<String> parts = new ArrayList<>(List.of(
                Heard.plain(d.feed()),
                d.from().toString(),
                d.to() == null ? NOT_OVER : d.to().toString(),
                Double.toString(d.at().lat()),
                Double.toString(d.at().lon())));
        new TreeSet<>(d.sources()).forEach(source -> parts.add(Heard.plain(source)));
        try {
            Files.writeString(
                    file, String.join("\t", parts) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(DownTime d) {
        all.put(d.from() + "\t" + d.feed(), d);
    }

    /** A line cut off by a crash tells nothing. */
    private static Optional<DownTime> read(String line) {
        String[] parts = line.split("\t");
        try {
            return Optional.of(new DownTime(
                    parts[0],
                    Instant.parse(parts[1]),
                    parts[2].equals(NOT_OVER) ? null : Instant.parse(parts[2]),
                    new Point(Double.parseDouble(parts[3]), Double.parseDouble(parts[4])),
                    parts.length > 5 ? Set.of(Arrays.copyOfRange(parts, 5, parts.length)) : Set.of(parts[0])));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
