package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.dossier.Bundle;
import landfall.dossier.BundleZip;
import landfall.web.SynthPetrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landfall verify} on a dossier that somebody changed after it was made. */
class VerifyCommandTest {
    private static final byte[] DECISIONS =
            "{\"who\":\"Ada\",\"verdict\":\"accepted\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aByteThatMakesAFileUnreadableIsNamedByItsFile() throws Exception {
        Bundle bundle = madeBy("test");
        for (String name : bundle.files().keySet()) {
            if (name.equals(Bundle.MANIFEST)) {
                continue;
            }
            Map<String, byte[]> files = new TreeMap<>(bundle.files());
            byte[] bytes = files.get(name).clone();
            bytes[0] ^= 1;
            files.put(name, bytes);
            Said said = Said.by("verify", zip(files).toString());
            assertThat(said.code()).as(name).isEqualTo(2);
            JsonNode answer = new ObjectMapper().readTree(said.out());
            assertThat(answer.path("ok").asBoolean()).as(name).isFalse();
            assertThat(answer.path("differences").findValuesAsText("where")).contains(name);
        }
    }

    @Test
    void aDossierComesByStandardInputToo() throws Exception {
        InputStream before = System.in;
        try (InputStream in = Files.newInputStream(zip(madeBy("test").files()))) {
            System.setIn(in);
            assertThat(Said.by("verify", "-").out()).contains("\"case\":\"" + SynthPetrel.CASE + "\"");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void ofADossierOfAnotherVersionItSaysThatThisMayBeWhyItDiffers() throws Exception {
        Path file = zip(madeBy("0.0.9").files());
        Said said = Said.by("verify", file.toString(), "--format", "text");
        assertThat(said.code())
                .as("a made-up investigation, which judging gives otherwise")
                .isEqualTo(2);
        assertThat(said.out()).contains("It was made by Landfall 0.0.9 and checked by development");
        assertThat(Said.by("verify", file.toString()).out()).contains("\"note\":\"It was made by Landfall 0.0.9");
    }

    @Test
    void aByteChangedInTheArchiveItselfIsNeverTakenForTheDossier() throws Exception {
        Path file = folder.resolve("whole.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            BundleZip.write(
                    Bundle.of(
                            SynthPetrel.investigation(),
                            SynthPetrel.CASE,
                            new Bundle.Provenance("Ada", "2022-12-10T12:00:00Z", "test")),
                    out);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 100; at < whole.length * 3 / 4; at += whole.length / 8) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Said said = Said.by(
                    "verify",
                    Files.write(folder.resolve("changed.zip"), changed).toString());
            assertThat(said.code()).as("byte " + at).isEqualTo(2);
            assertThat(said.err()).as("byte " + at).doesNotContain("\tat ");
        }
    }

    private static Bundle madeBy(String version) {
        return Bundle.of(
                SynthPetrel.investigation(),
                SynthPetrel.CASE,
                new Bundle.Provenance("Ada", "2022-12-10T12:00:00Z", version),
                DECISIONS);
    }

    private Path zip(Map<String, byte[]> files) throws Exception {
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }
}
