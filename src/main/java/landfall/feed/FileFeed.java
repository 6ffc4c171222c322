package landfall.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file in any format, read once. */
public record FileFeed(String name, Path file, ReadFiles read) implements FilesFeed {
    @Override
    public String what() {
        return "file " + file;
    }

    @Override
    public List<Path> lying() {
        return Files.isRegularFile(file) ? List.of(file) : List.of();
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        read.read(Map.of(file, inlet));
        return true;
    }
}
