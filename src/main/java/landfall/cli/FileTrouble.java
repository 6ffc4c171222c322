package landfall.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are not there, may not be used, or find no room: what the caller's machine refuses, no fault of ours. */
final class FileTrouble {
    /** As the C library says it of a file that was already open. */
    private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");

    private FileTrouble() {}

    /** One sentence, or none when it is something else. */
    static Optional<String> inWords(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof NoSuchFileException missing) {
            return Optional.of("There is no file or folder " + missing.getFile() + "; check the path.");
        }
        if (cause instanceof AccessDeniedException denied) {
            return Optional.of(
                    denied.getFile() + " may not be used: permission denied; give another path, or rights to it.");
        }
        if (cause instanceof FileSystemException file && file.getFile() != null && file.getReason() != null) {
            return Optional.of(file.getFile() + " cannot be used: " + lower(file.getReason()) + "; give another path.");
        }
        if (cause instanceof FileNotFoundException missing) {
            return Optional.of(missing.getMessage() + " cannot be used; give another path.");
        }
        if (isFullStore(e)) {
            return Optional.of(
                    "There is no room left for the store, which is as it was; make some and run this again.");
        }
        if (cause instanceof IOException && NO_ROOM.contains(String.valueOf(cause.getMessage()))) {
            return Optional.of("There is no room left to write (" + lower(cause.getMessage())
                    + "); make some and run this again.");
        }
        return Optional.empty();
    }

    private static boolean isFullStore(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException
                        && String.valueOf(cause.getMessage()).startsWith("[SQLITE_FULL]"));
    }

    private static String lower(String reason) {
        return reason.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + reason.substring(1);
    }
}
