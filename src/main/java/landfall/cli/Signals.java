package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.reject.Rejects;

/** AIS files one after the other, rows counted on. */
final class Signals {
    private Signals() {}

    static void read(List<Path> files, Consumer<Message> out, Rejects rejects) throws IOException {
        AisReader reader = new AisReader();
        long row = 1;
        for (Path file : files) {
            row = reader.read(file, row, out, rejects);
        }
    }
}
