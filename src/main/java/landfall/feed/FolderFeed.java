package landfall.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder into which somebody puts files, in any format. Looked at every second, as not all file systems tell of changes; a file
 * is read once it has not changed between two looks. Hidden files are passed over: name a file {@code .part} while it is copied.
 */
public record FolderFeed(String name, Path folder, ReadFiles read) implements Feed {
    private static final long LOOK_MILLIS = 1000;

    @Override
    public String what() {
        return "folder " + folder;
    }

    @Override
    public String unconnected() {
        return READING;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        Map<Path, String> seen = new HashMap<>();
        while (true) {
            Map<Path, String> now = new HashMap<>();
            List<Path> whole = new ArrayList<>();
            for (Path file : files()) {
                String mark = ReadFiles.mark(file);
                now.put(file, mark);
                if (mark.equals(seen.get(file))) {
                    whole.add(file);
                }
            }
            read.read(whole, inlet);
            seen = now;
            Thread.sleep(LOOK_MILLIS);
        }
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
