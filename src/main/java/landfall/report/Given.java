package landfall.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/** The files behind several paths, each under a name of its own. */
final class Given {
    /** Lists the files of a folder. */
    interface Folder {
        List<Path> files(Path folder) throws IOException;
    }

    private record File(Path path, String name) {}

    private Given() {}

    /** Name to file, in the order given: a file's own name, or its place in the folder given; longer where two would be one. */
    static Map<String, Path> named(List<Path> paths, Folder folder, Rejects rejects) throws IOException {
        List<File> files = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Refusal(path + ": there is no such file or folder");
            }
            List<Path> inside = Files.isDirectory(path) ? folder.files(path) : List.of(path);
            for (Path file : inside) {
                if (known.add(file.toRealPath())) {
                    files.add(new File(file, Files.isDirectory(path) ? relative(path, file) : name(file, 1)));
                } else {
                    rejects.count("a file given twice", file.toString(), "");
                }
            }
        }
        return apart(files);
    }

    private static Map<String, Path> apart(List<File> files) {
        Map<String, List<File>> byName = new HashMap<>();
        files.forEach(
                f -> byName.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f));
        Map<String, Path> named = new LinkedHashMap<>();
        for (File file : files) {
            List<File> same = byName.get(file.name());
            boolean alone = same.size() == 1 && !named.containsKey(file.name());
            named.put(alone ? file.name() : longer(file, same, named), file.path());
        }
        return named;
    }

    /** As many folders above as tell the file from all others of its name. */
    private static String longer(File file, List<File> same, Map<String, Path> taken) {
        int parts = file.name().split("/").length;
        int all = file.path().toAbsolutePath().normalize().getNameCount();
        for (int n = parts + 1; n < all; n++) {
            int length = n;
            String name = name(file.path(), n);
            boolean alone = same.stream()
                            .filter(f -> name(f.path(), length).equals(name))
                            .count()
                    == 1;
            if (alone && !taken.containsKey(name)) {
                return name;
            }
        }
        return file.path().toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The last parts of a path, with slashes. */
    private static String name(Path file, int parts) {
        Path whole = file.toAbsolutePath().normalize();
        int count = whole.getNameCount();
        return whole.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/');
    }
}
