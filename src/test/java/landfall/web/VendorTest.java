package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files of others are exactly the ones their SHA256SUMS names. To update one: replace it, then write its new sum and NOTICE. */
class VendorTest {
    private static final Path FOLDER = Path.of("src/main/resources/landfall/web/vendor");

    @Test
    void everyFileOfOthersHasTheHashThatWasPinned() throws Exception {
        Map<String, String> pinned = new TreeMap<>();
        try (InputStream in = VendorTest.class.getResourceAsStream("/landfall/web/vendor/SHA256SUMS")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                pinned.put(line.substring(66), line.substring(0, 64));
            }
        }
        Map<String, String> found = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> !f.endsWith("SHA256SUMS")).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(file.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        assertThat(found).isEqualTo(pinned);
    }
}
