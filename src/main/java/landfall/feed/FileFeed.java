package landfall.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file in any format, read once. */
public record FileFeed(String name, Path file, ReadFiles read) implements Feed {
    @Override
    public String what() {
        return "file " + file;
    }

    @Override
    public String unconnected() {
        return READING;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        read.read(List.of(file), inlet);
        return true;
    }
}
