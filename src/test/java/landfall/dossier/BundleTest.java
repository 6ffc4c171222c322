package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final Bundle.Provenance PROVENANCE = new Bundle.Provenance("a test", "2024-01-01T00:00:00Z", "0");

    @TempDir
    Path folder;

    private static Bundle tiny() {
        return Bundle.of(TinyInvestigation.of(true), TinyInvestigation.CASE, PROVENANCE);
    }

    /** The verdict stands as written: what is looked at here is everything around it. One quote of the fixture is wrong on purpose. */
    private static List<Difference> differences(Bundle bundle) {
        List<Difference> all = new Verification(bundle, found -> found.files().get(0)).differences();
        assertThat(all).filteredOn(d -> d.what().equals("quote")).hasSize(1);
        return all.stream().filter(d -> !d.what().equals("quote")).toList();
    }

    @Test
    void aBundleComesBackFromItsZipAsItWasAndHolds() throws IOException {
        Path file = folder.resolve("d.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleZip.write(tiny(), out);
        }
        Bundle read = BundleZip.read(file);
        assertThat(read.files().keySet()).isEqualTo(tiny().files().keySet());
        assertThat(read.seal()).isEqualTo(tiny().seal());
        assertThat(differences(read)).isEmpty();
    }

    @Test
    void aByteChangedInAnyFileIsNamed() {
        for (String name : tiny().files().keySet()) {
            Map<String, byte[]> files = copy();
            byte[] bytes = files.get(name);
            bytes[bytes.length / 2] ^= 1;
            Bundle changed = Bundle.read(files);
            assertThat(changed.hashes()).as(name).isNotEmpty();
        }
    }

    @Test
    void aFileTakenOutOrPutInIsNamed() {
        Map<String, byte[]> less = copy();
        less.remove("claims.csv");
        assertThat(differences(Bundle.read(less))).extracting(Difference::where).contains("claims.csv");
        Map<String, byte[]> more = copy();
        more.put("note.txt", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(differences(Bundle.read(more))).extracting(Difference::where).contains("note.txt");
    }

    @Test
    void aPageChangedWithItsHashIsNamedBecauseThePageIsMadeAgain() {
        Map<String, byte[]> files = copy();
        String page = new String(files.get("dossier.html"), StandardCharsets.UTF_8);
        byte[] changed = page.replace("GREY HERON", "BLUE HERON").getBytes(StandardCharsets.UTF_8);
        String manifest = new String(files.get(Bundle.MANIFEST), StandardCharsets.UTF_8)
                .replace(Bundle.sha256(files.get("dossier.html")), Bundle.sha256(changed));
        files.put("dossier.html", changed);
        files.put(Bundle.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        Bundle forged = Bundle.read(files);
        assertThat(forged.hashes()).isEmpty();
        assertThat(forged.seal()).isNotEqualTo(tiny().seal());
        assertThat(differences(forged)).extracting(Difference::where).contains("dossier.html");
    }

    /** The statements stand twice in a bundle, as read and in the case: a forger must not change the one without the other. */
    @Test
    void aStatementThatIsNotWhatTheReportOrTheCaseSaysIsNamed() {
        assertThat(forged("basis-claims.jsonl", "no such shipment", "one such shipment"))
                .contains("claim c2: quote", "claim c2: as read");
        assertThat(forged("basis-claims.jsonl", "\"DENIES\"", "\"ASSERTS\"")).contains("claim c2: as read");
    }

    private static List<String> forged(String name, String from, String to) {
        Map<String, byte[]> files = copy();
        byte[] changed = new String(files.get(name), StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).as(from).isNotEqualTo(files.get(name));
        String manifest = new String(files.get(Bundle.MANIFEST), StandardCharsets.UTF_8)
                .replace(Bundle.sha256(files.get(name)), Bundle.sha256(changed));
        files.put(name, changed);
        files.put(Bundle.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        return new Verification(Bundle.read(files), found -> found.files().get(0))
                .differences().stream().map(d -> d.where() + ": " + d.what()).toList();
    }

    @Test
    void namesThatLeaveTheArchiveBombsAndWhatIsNoZipAreRefused() throws IOException {
        assertThatThrownBy(() -> BundleZip.read(zip(Map.of("../evil.txt", new byte[1]))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("../evil.txt");
        assertThatThrownBy(() -> BundleZip.read(zip(Map.of("/etc/evil", new byte[1]))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> BundleZip.read(zip(Map.of("bomb.json", new byte[40_000_000]))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unpacks to more");
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip at all");
        assertThatThrownBy(() -> BundleZip.read(text)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> BundleZip.read(text.getParent()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new Verification(BundleZip.read(zip(Map.of("a.txt", new byte[1]))), f -> null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no dossier");
    }

    @Test
    void aBombThatSaysHowLargeItIsIsNotUnpacked() throws IOException {
        Path bomb = zip(Map.of("bomb.json", new byte[40_000_000]));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> BundleZip.read(bomb)).hasMessageContaining("unpacks to more");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Map<String, byte[]> copy() {
        Map<String, byte[]> copy = new HashMap<>();
        new TreeMap<>(tiny().files()).forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }
}
