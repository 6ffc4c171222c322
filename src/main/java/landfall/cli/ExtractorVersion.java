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

/**
 * What read the statements, so exactly that two readings can be told apart: Landfall's version and a hash over the rules, which are
 * the classes of the reading rooms and the files of the languages.
 */
final class ExtractorVersion {
    private static final List<String> ROOMS = List.of("landfall/extract", "landfall/language", "landfall/report");
    private static final int HASH_BYTES = 6;

    private ExtractorVersion() {}

    /** {@code 0.1.0 rules 3f2a…}: the same for the same build, another when any rule changed. */
    static String current() {
        try {
            Path source = Path.of(Landfall.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                return named(source);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
                return named(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("hashing the rules", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where the classes are", e);
        }
    }

    private static String named(Path root) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (String room : ROOMS) {
                try (Stream<Path> files = Files.walk(root.resolve(room))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        hash.update(Files.readAllBytes(file));
                    }
                }
            }
            return Landfall.Version.current() + " rules " + HexFormat.of().formatHex(hash.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
