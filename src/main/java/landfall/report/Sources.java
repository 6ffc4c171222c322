package landfall.report;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which files in a folder are sources. Nobody's are what is hidden, such as the store of a run, and what Landfall wrote itself: a
 * dossier that lies among the reports would be read as another witness to what it was made of.
 */
public final class Sources {
    private Sources() {}

    /**
     * Whether a file may be read as a source.
     *
     * @param folder as it was given, hidden or not
     * @param file in it
     */
    public static boolean isSource(Path folder, Path file) {
        for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
            if (isHidden(at) || isDossier(at)) {
                return false;
            }
        }
        return !isDossier(folder);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    /** Whether a folder is one that an investigation wrote. */
    public static boolean isDossier(Path folder) {
        return Files.isRegularFile(folder.resolve("dossier.html"))
                && Files.isRegularFile(folder.resolve("leads.jsonl"));
    }
}
