package landfall.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder into which somebody puts files, in any format. Looked at every second, as not all file systems tell of changes; a file
 * is read once it has not changed between two looks. Hidden files are passed over: name a file {@code .part} while it is copied.
 */
public record FolderFeed(String name, Path folder, ReadFiles read) implements FilesFeed {
    private static final long LOOK_MILLIS = 1000;

    @Override
    public String what() {
        return "folder " + folder;
    }

    @Override
    public List<Path> lying() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<Path, String> before = marks();
        if (before.isEmpty()) {
            return List.of();
        }
        Thread.sleep(LOOK_MILLIS);
        return unchanged(before, marks());
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Map<Path, String> seen = Map.of();
        while (true) {
            Map<Path, String> now = marks();
            Map<Path, Inlet> whole = new TreeMap<>();
            unchanged(seen, now).forEach(file -> whole.put(file, inlet));
            read.read(whole);
            seen = now;
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Map<Path, String> marks() throws IOException {
        Map<Path, String> marks = new TreeMap<>();
        for (Path file : files()) {
            marks.put(file, ReadFiles.mark(file));
        }
        return marks;
    }

    private static List<Path> unchanged(Map<Path, String> before, Map<Path, String> now) {
        return now.keySet().stream()
                .filter(file -> now.get(file).equals(before.get(file)))
                .toList();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }
}
