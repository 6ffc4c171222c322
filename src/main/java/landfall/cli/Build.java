package landfall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** This build, so exactly that what another one made can be told apart: a version has many builds before it is released. */
final class Build {
    private static final int HASH_BYTES = 6;

    private Build() {}

    /** A hash over all classes and files of some rooms: the same for the same build, another when any of them changed. */
    static String of(List<String> rooms) {
        try {
            Path source = Path.of(Landfall.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                return hash(source, rooms);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
                return hash(jar.getPath("/"), rooms);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("hashing the rules", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where the classes are", e);
        }
    }

    private static String hash(Path root, List<String> rooms) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String room : rooms) {
                try (Stream<Path> files = Files.walk(root.resolve("landfall").resolve(room))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        hash.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
