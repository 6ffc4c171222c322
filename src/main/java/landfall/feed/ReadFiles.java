package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * Reads files in any format that came together, in order of time, but for those that were read. They count as read once all of them
     * is safe in the journal. One that is no AIS is counted; so is one that its disk does not let be read, which is tried again at the next start.
     *
     * @param files each with the inlet of the feed that it belongs to
     */
    synchronized void read(Map<Path, Inlet> files) throws IOException, InterruptedException {
        Map<Path, Inlet> wanted = new LinkedHashMap<>();
        Map<Path, String> marks = new LinkedHashMap<>();
        for (Map.Entry<Path, Inlet> file : files.entrySet()) {
            String mark = mark(file.getKey());
            if (!read.contains(mark)) {
                wanted.put(file.getKey(), file.getValue());
                marks.put(file.getKey(), mark);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Inlet any = wanted.values().iterator().next();
        Set<Path> unread = SideBySide.read(
                List.copyOf(wanted.keySet()),
                (file, m) -> wanted.get(file).message(m),
                file -> wanted.get(file).rejects());
        any.keep();
        read.addAll(marks.values());
        marks.keySet().removeAll(unread);
        Files.write(list, marks.values(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Name, size and time of change: tells whether it is still the same. */
    static String mark(Path file) throws IOException {
        return file.toAbsolutePath().toString().replaceAll("\\p{Cntrl}", "?") + "\t" + Files.size(file) + "\t"
                + Files.getLastModifiedTime(file).toMillis();
    }
}
