package landfall.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.ais.AisReader;
import landfall.dossier.Investigation.Input;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.report.Sources;

/**
 * The files that a command was given: folders opened, order fixed, each with its hash. What was named itself and cannot be read is the
 * caller's mistake, told before any work; what lies in a folder that was named is data, counted where it cannot be read.
 */
final class Inputs {

    private static final int HEAD = 4096;
    private static final int MOST_TOLD = 3;
    private static final Pattern SYNTHETIC =
            Pattern.compile("SYNTHETIC|\"synthetic\"\\s*:\\s*true|Synthetic entry, no real vessel");

    private Inputs() {}

    /** The paths as they are, folders unopened, with standard input for {@code -}; all of them are there. */
    static List<Path> given(List<Path> paths) {
        return paths.stream().map(Inputs::there).toList();
    }

    /** Standard input and pipes as files; the other paths as they are, there or not. */
    static List<Path> streamed(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toString().equals("-") || isPipe(path) ? there(path) : path)
                .toList();
    }

    private static boolean isPipe(Path path) {
        return Files.isReadable(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** An empty folder is a mistyped path more often than a day without news. */
    static void requireFiles(List<Path> paths) {
        if (paths.stream().noneMatch(path -> path.toString().equals("-"))) {
            reports(paths);
        }
    }

    /** Every file under the paths, folders walked in the order of their names; what is no source is passed over. */
    static List<Path> files(List<Path> paths, Rejects rejects) {
        return files(paths, folder -> inside(folder, rejects));
    }

    /** The same for reports, of which the reading counts what it leaves out. */
    static List<Path> reports(List<Path> paths) {
        Rejects counted = new Rejects();
        return files(paths, folder -> opening(Sources.unlinked(folder, Long.MAX_VALUE, counted), counted));
    }

    private static List<Path> files(List<Path> paths, Function<Path, List<Path>> inside) {
        List<Path> files = new ArrayList<>();
        for (Path path : given(paths)) {
            if (Files.isDirectory(path)) {
                files.addAll(inside.apply(path));
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(
                    "There are no files in " + paths.get(0) + " that can be read; give a folder that holds some.");
        }
        return files;
    }

    /**
     * The same for ship positions: of what lies in a folder only what is in a known format, as others keep licences and checksums beside
     * their data; what is passed over is told.
     */
    static List<Path> ais(List<Path> paths, Messages messages, Rejects rejects) {
        Set<Path> named = new HashSet<>(paths);
        List<Path> passed = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        for (Path file : files(paths, rejects)) {
            if (named.contains(file) || !inFolder(file, paths)) {
                requireAis(file);
                read.add(file);
            } else {
                (isAis(file) ? read : passed).add(file);
            }
        }
        if (read.isEmpty()) {
            throw new Refusal("None of the files in " + paths.get(0) + " is in a format that Landfall knows; it reads "
                    + AisReader.formats() + ", plain or packed as .gz, .zst or .zip.");
        }
        tellDossiers(paths, messages);
        tellPassed("in no known format", passed, messages);
        return read;
    }

    private static boolean isAis(Path file) {
        return AisReader.recognises(file) || PortEventTable.is(file);
    }

    /** Refuses a file in no known format before any is read, as who reads them prints what it reads. */
    private static void requireAis(Path file) {
        if (!isAis(file)) {
            try {
                new AisReader().read(file, 1, message -> {}, new Rejects());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Tells of the dossiers that lie in the folders, which nobody reads. */
    static void tellDossiers(List<Path> paths, Messages messages) {
        List<Path> dossiers = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                dossiers.addAll(Sources.dossiersIn(path));
            }
        }
        tellPassed("no source but Landfall's own dossier", dossiers, messages);
    }

    private static void tellPassed(String what, List<Path> passed, Messages messages) {
        if (!passed.isEmpty()) {
            messages.say("passed over, as " + what + ": "
                    + passed.stream().limit(MOST_TOLD).map(Path::toString).collect(Collectors.joining(", "))
                    + (passed.size() > MOST_TOLD ? " and " + (passed.size() - MOST_TOLD) + " more" : ""));
        }
    }

    private static boolean inFolder(Path file, List<Path> paths) {
        return paths.stream().anyMatch(path -> Files.isDirectory(path) && file.startsWith(path));
    }

    /**
     * Whether any file says of itself that it is made up: synthetic files carry the word, in capitals or as a field, near their
     * beginning.
     */
    static boolean areSynthetic(Stream<Path> files) {
        return files.anyMatch(Inputs::isSynthetic);
    }

    private static boolean isSynthetic(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return SYNTHETIC.matcher(head).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder of our own with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Input hashed(String kind, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long bytes = new DigestInputStream(in, sha256).transferTo(java.io.OutputStream.nullOutputStream());
            return new Input(
                    kind, file.getFileName().toString(), bytes, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Path there(Path path) {
        if (path.toString().equals("-")) {
            return standardInput();
        }
        if (!Files.isReadable(path)) {
            throw new Refusal("There is no readable file or folder " + path + "; check the path.");
        }
        if (Files.isRegularFile(path) && !opens(path)) {
            throw new Refusal(path + " cannot be read, though it is there; look at the disk that holds it.");
        }
        return isPipe(path) ? pipe(path) : path;
    }

    /** A pipe, such as {@code <(zcat day.csv.gz)}, as a file; the NIO stream of a pipe would seek in it, and fail. */
    private static Path pipe(Path path) {
        try (InputStream in = new FileInputStream(path.toFile())) {
            return kept(in, path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path standardInput() {
        try {
            // one name each time, as documents are known by their file's name
            return kept(System.in, "standard-input");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be read but once as a file, as most formats are recognised by looking twice. */
    private static Path kept(InputStream in, String name) throws IOException {
        Path folder = Files.createTempDirectory("landfall-");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static List<Path> inside(Path folder, Rejects rejects) {
        return opening(Sources.in(folder, rejects), rejects);
    }

    private static List<Path> opening(List<Path> files, Rejects rejects) {
        List<Path> opening = new ArrayList<>();
        for (Path file : files) {
            if (opens(file)) {
                opening.add(file);
            } else {
                rejects.count(Sources.UNOPENED, file.toString(), "");
            }
        }
        return opening;
    }

    /** Rights say too little: a damaged disk lets a file be opened, and not be read. */
    private static boolean opens(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.read();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
