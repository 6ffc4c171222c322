package landfall.ais;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Where the journal of live feeds lies: a folder of numbered files of {@link MessageLine}s, in order of arrival. A file is over
 * when the next one is there, and the journal when it says so. Any of its files, or all, can be given to the commands.
 *
 * @param path the folder
 */
public record JournalFolder(Path path) {
    private static final String SUFFIX = ".jsonl";

    /** A file by its number, from 1. */
    public Path file(long number) {
        return path.resolve("%08d".formatted(number) + SUFFIX);
    }

    /** There when nothing will be added any more. */
    public Path closed() {
        return path.resolve("closed");
    }

    /** The number of the newest file; 0 when there is none. */
    public long newest() throws IOException {
        return numbers().max().orElse(0);
    }

    /** The number of the file that comes after another, which may be gone, as may some after it; 0 when there is none. */
    public long after(long number) throws IOException {
        return Files.exists(file(number + 1))
                ? number + 1
                : numbers().filter(n -> n > number).min().orElse(0);
    }

    private LongStream numbers() throws IOException {
        if (!Files.isDirectory(path)) {
            return LongStream.empty();
        }
        try (Stream<Path> files = Files.list(path)) {
            return LongStream.of(files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("\\d{8}" + "\\" + SUFFIX))
                    .mapToLong(name -> Long.parseLong(name.substring(0, 8)))
                    .toArray());
        }
    }
}
