package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landfall.geo.Point;

/**
 * When feeds were cut off, written down beside the journal and remembered over restarts: of a receiver with one or two ships nothing in what it
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

    synchronized List<DownTime> all() {
        return List.copyOf(all.values());
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
        String line = String.join(
                "\t",
                d.feed(),
                d.from().toString(),
                d.to() == null ? NOT_OVER : d.to().toString(),
                Double.toString(d.at().lat()),
                Double.toString(d.at().lon()));
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
                    new Point(Double.parseDouble(parts[3]), Double.parseDouble(parts[4]))));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
