package landfall.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.reject.Rejects;

/**
 * Which files in a folder are sources. Nobody's are what is hidden, such as the store of a run, and what Landfall wrote itself: a
 * dossier that lies among the reports would be read as another witness to what it was made of. What lies in a folder is data, whoever
 * named the folder: what cannot be opened there is counted, and the others are read.
 */
public final class Sources {
    /** The reason for which a file is counted that cannot be opened. */
    public static final String UNOPENED = "a file that cannot be opened";

    private static final int DEEPEST = 64;

    private Sources() {}

    /** Every file in a folder that may be read as a source, and those that links in it lead to, in order of their names. */
    public static List<Path> in(Path folder, Rejects rejects) {
        return walked(folder, Long.MAX_VALUE, rejects).files.stream().sorted().toList();
    }

    /**
     * The same without links: whoever may put reports into a folder that is watched need not be one who may read every file here.
     *
     * @param most where looking for more ends
     */
    public static List<Path> unlinked(Path folder, long most, Rejects rejects) {
        List<Path> files = new ArrayList<>();
        for (Path file : walked(folder, most, rejects).files) {
            if (Files.isSymbolicLink(file)) {
                rejects.count("a link, which is not followed", file.toString(), "");
            } else {
                files.add(file);
            }
        }
        return files.stream().sorted().toList();
    }

    /** The dossiers in a folder, which are no sources, in order of their names. */
    public static List<Path> dossiersIn(Path folder) {
        return walked(folder, Long.MAX_VALUE, new Rejects()).dossiers.stream()
                .sorted()
                .toList();
    }

    /** Whether a folder is one that an investigation wrote. */
    public static boolean isDossier(Path folder) {
        return Files.isRegularFile(folder.resolve("dossier.html"))
                && Files.isRegularFile(folder.resolve("leads.jsonl"));
    }

    private static Walk walked(Path folder, long most, Rejects rejects) {
        try {
            // a link that was named itself is followed
            Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Walk walk = new Walk(real, most, rejects);
            Files.walkFileTree(real, Set.of(), DEEPEST, walk);
            walk.files.replaceAll(file -> folder.resolve(real.relativize(file)));
            walk.dossiers.replaceAll(dossier -> folder.resolve(real.relativize(dossier)));
            return walk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final long most;
        private final Rejects rejects;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> dossiers = new ArrayList<>();

        Walk(Path folder, long most, Rejects rejects) {
            this.folder = folder;
            this.most = most;
            this.rejects = rejects;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (isDossier(dir)) {
                dossiers.add(dir);
                return FileVisitResult.SKIP_SUBTREE;
            }
            // the folder itself was named, hidden or not
            return isHidden(dir) && !dir.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else if (attributes.isSymbolicLink()) {
                rejects.count(
                        Files.isDirectory(file)
                                ? "a link to a folder, which is not followed"
                                : "a link to a file that is not there",
                        file.toString(),
                        "");
            }
            return files.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(folder)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) { // taken away meanwhile, it is no source any more
                rejects.count("a folder that cannot be opened", path.toString(), "");
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}
