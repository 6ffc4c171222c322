package landfall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A result in a file of the caller's choice: whole, or as it was before. */
final class WholeFile {
    private WholeFile() {}

    /** Writes beside it first, as a disk may be full and a run be ended; what is no file, such as a pipe, is written to as it is. */
    static void write(Path to, byte[] bytes) throws IOException {
        if (Files.exists(to) && !Files.isRegularFile(to)) {
            Files.write(to, bytes);
            return;
        }
        Path real = Files.exists(to) ? to.toRealPath() : to;
        Path folder = real.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = real.resolveSibling("." + real.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
