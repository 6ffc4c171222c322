package landfall.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies in a folder of lists, in the order of names. Whoever asks who is listed has to learn what was not looked into: a part of the
 * folder that cannot be opened is kept by its name, and the rest is read. Hidden files are nobody's lists.
 *
 * @param files that may be lists, and those that links lead to
 * @param unopened sub-folders that cannot be opened, or the folder itself
 * @param unfollowed links to folders, and links to nothing
 */
record ListFolder(List<Path> files, List<Path> unopened, List<Path> unfollowed) {
    private static final int DEEPEST = 64;

    static ListFolder walked(Path folder) {
        Walk walk;
        try {
            // a link that was named itself is followed
            walk = new Walk(folder, Files.isSymbolicLink(folder) ? folder.toRealPath() : folder);
            Files.walkFileTree(walk.begin, Set.of(), DEEPEST, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ListFolder(List.copyOf(walk.files), List.copyOf(walk.unopened), List.copyOf(walk.unfollowed));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path begin;
        private final TreeSet<Path> files = new TreeSet<>();
        private final TreeSet<Path> unopened = new TreeSet<>();
        private final TreeSet<Path> unfollowed = new TreeSet<>();

        Walk(Path folder, Path begin) {
            this.folder = folder;
            this.begin = begin;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return isHidden(dir) && !dir.equals(begin) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                if (Files.isRegularFile(file)) {
                    files.add(named(file));
                } else if (attributes.isSymbolicLink()) {
                    unfollowed.add(named(file));
                } else if (attributes.isDirectory()) { // too deep
                    unopened.add(named(file));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            if (!(e instanceof NoSuchFileException)) { // taken away meanwhile, it is no list any more
                unopened.add(named(path));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, IOException e) {
            if (e != null) {
                unopened.add(named(dir));
            }
            return FileVisitResult.CONTINUE;
        }

        /** As who named the folder would name it. */
        private Path named(Path path) {
            return path.equals(begin) ? folder : folder.resolve(begin.relativize(path));
        }

        private static boolean isHidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}
