package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import landfall.ais.AisReader;
import landfall.reject.Refusal;

/** Files that were read into the journal, remembered over restarts: a file is read once, and again when it has changed. */
public final class ReadFiles {
    private final Path list;
    private final Set<String> read = new HashSet<>();

    /** @param list where they are written down */
    public ReadFiles(Path list) {
        this.list = list;
        try {
            if (Files.exists(list)) {
                read.addAll(Files.readAllLines(list));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file in any format, unless it was read; it counts as read once all of it is safe in the journal. One that is no AIS
     * is counted.
     */
    synchronized void read(Path file, Inlet inlet) throws IOException {
        String mark = mark(file);
        if (read.contains(mark)) {
            return;
        }
        try {
            new AisReader().read(file, 1, inlet::message, inlet.rejects());
        } catch (Refusal e) {
            inlet.rejects().count("file that cannot be read", file.toString(), e.getMessage());
        }
        inlet.keep();
        read.add(mark);
        Files.writeString(list, mark + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Name, size and time of change: tells whether it is still the same. */
    static String mark(Path file) throws IOException {
        return file.toAbsolutePath().toString().replaceAll("\\p{Cntrl}", "?") + "\t" + Files.size(file) + "\t"
                + Files.getLastModifiedTime(file).toMillis();
    }
}
