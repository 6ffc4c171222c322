package landfall.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run: checkpoints, results of each attempt, progress.
 *
 * @param dir the folder
 * @param checkpointEvery time between checkpoints
 * @param batchBytes read between watermarks
 */
public record Run(Path dir, Duration checkpointEvery, int batchBytes) {
    private static final String RESULTS = "results-";

    /** A run with a checkpoint each minute. */
    public static Run in(Path dir) {
        return new Run(dir, Duration.ofMinutes(1), 8 << 20);
    }

    /**
     * The number goes up whenever what is remembered of ships, pairs or sources changes its form: a run of a later version then
     * starts anew from its input, instead of failing on what it cannot read.
     */
    Path checkpoints() {
        return dir.resolve("checkpoints-10");
    }

    Path progress() {
        return dir.resolve("progress");
    }

    /** Results of all attempts, in order. */
    List<Path> results() throws IOException {
        return files(dir, RESULTS);
    }

    Path nextResults() throws IOException {
        Files.createDirectories(dir);
        List<Path> before = results();
        return before.isEmpty() ? results(dir, 0) : resultsAfter(before.get(before.size() - 1));
    }

    /** The name of the file of results that comes after another. */
    static Path resultsAfter(Path file) {
        String name = file.getFileName().toString();
        return results(file.getParent(), Integer.parseInt(name.substring(RESULTS.length())) + 1);
    }

    private static Path results(Path dir, int number) {
        return dir.resolve(RESULTS + "%06d".formatted(number));
    }

    /** The newest complete checkpoint of the attempts before. */
    Optional<Path> lastCheckpoint() throws IOException {
        if (!Files.isDirectory(checkpoints())) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.walk(checkpoints(), 3)) {
            return found.filter(p -> p.endsWith("_metadata"))
                    .max(Comparator.comparing((Path p) -> p.toFile().lastModified())
                            .thenComparing(Comparator.naturalOrder()))
                    .map(Path::getParent);
        }
    }

    /** Deletes the checkpoints of attempts before the one that a new attempt goes on from: one is enough. */
    void keepOnly(Path checkpoint) throws IOException {
        try (Stream<Path> attempts = Files.list(checkpoints())) {
            for (Path attempt : attempts.filter(p -> !checkpoint.startsWith(p)).toList()) {
                Scratch.delete(attempt);
            }
        }
    }

    private static List<Path> files(Path dir, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
