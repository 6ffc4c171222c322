package landfall.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import landfall.reject.Refusal;

/** A result in a file of the caller's choice: whole, or as it was before. */
final class WholeFile {
    private WholeFile() {}

    /** Refuses, before any work, a file that could not be written behind it. */
    static void require(String option, Path to) {
        if (Files.isDirectory(to)) {
            throw new Refusal(option + ": " + to + " is a folder; give a file.");
        }
        if (Files.exists(to) && !Files.isRegularFile(to)) {
            return;
        }
        try {
            Path folder = folder(to.toAbsolutePath());
            Files.delete(Files.createTempFile(folder, ".", ".part"));
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable(option, to, e);
        }
    }

    /** The same for a folder that many files go to: made where it is not there yet. */
    static void requireFolder(String option, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal(option + ": " + folder + " is a file; give a folder.");
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder(folder.resolve("any")), ".", ".part"));
        } catch (IOException e) {
            throw unwritable(option, folder, e);
        }
    }

    /** What the caller is told of a result that cannot be written. */
    static Refusal unwritable(String option, Path to, Exception e) {
        String why =
                FileTrouble.inWords(e).map(words -> " " + words).orElse(" Give a file in a folder you may write to.");
        return new Refusal(option + ": " + to + " cannot be written." + why, e);
    }

    /** Writes beside it first, as a disk may be full and a run be ended; what is no file, such as a pipe, is written to as it is. */
    static void write(Path to, byte[] bytes) throws IOException {
        if (Files.exists(to) && !Files.isRegularFile(to)) {
            Files.write(to, bytes);
            return;
        }
        Path real = Files.exists(to) ? to.toRealPath() : to;
        folder(real.toAbsolutePath());
        // a name of this process's own: two runs may write one file at once, and the later one stays
        Path part = real.resolveSibling(
                "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path folder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return folder;
    }
}
