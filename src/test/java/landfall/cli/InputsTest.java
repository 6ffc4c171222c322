package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    private Path dir;

    @Test
    void aPipeCanBeReadAsOftenAsAFile() throws Exception {
        Path pipe = dir.resolve("day.csv");
        assumeTrue(isMade(pipe), "no mkfifo here");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, "one\ntwo\n"));
        List<Path> files = Inputs.files(List.of(pipe));
        writer.join();
        assertThat(files).hasSize(1);
        assertThat(files.get(0)).hasFileName("day.csv").isRegularFile().hasContent("one\ntwo\n");
        assertThat(files.get(0)).hasContent("one\ntwo\n");
    }

    /** Read again, a dossier would bear witness to itself, and the store of a run would be an input that changes with every run. */
    @Test
    void whatLandfallWroteItselfIsNoSource() throws Exception {
        Path world = dir.resolve("world");
        Files.createDirectories(world);
        Files.writeString(
                world.resolve("article.txt"),
                "Washington, 2 November 2022. The White House said that North Korea had supplied artillery shells to Russia.\n");
        Files.writeString(
                world.resolve("day.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Said first = investigated(world);
        Said again = investigated(world);
        assertThat(first.code()).isZero();
        assertThat(world.resolve("dossiers")).isNotEmptyDirectory();
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err())
                .contains("reading 2 report files")
                .contains("passed over, as no source but Landfall's own dossier: ")
                .doesNotContain("sqlite");
        assertThat(Said.by("read", world.toString()).out()).hasLineCount(1);
    }

    private static Said investigated(Path world) {
        String here = world.toString();
        return Said.by(
                "investigate",
                "--reports",
                here,
                "--ais",
                here,
                "--out",
                world.resolve("dossiers").toString(),
                "--state",
                world.resolve(".landfall").toString());
    }

    @Test
    void whatLiesBesideTheDataInAFolderIsPassedOverAndTold() throws Exception {
        Files.writeString(dir.resolve("README.md"), "# Positions of a made-up ship\n");
        Files.writeString(dir.resolve("SHA256SUMS"), "00ff  day.csv\n");
        Files.writeString(
                dir.resolve("day.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Files.write(dir.resolve("broken.csv.gz"), new byte[] {0x1f, (byte) 0x8b});
        try (ZipOutputStream sheet = new ZipOutputStream(Files.newOutputStream(dir.resolve("fleet.xlsx")))) {
            sheet.putNextEntry(new ZipEntry("xl/workbook.xml"));
            sheet.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
        }
        Said said = Said.by("decode", dir.toString());
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .contains(
                        "workbook that cannot be read",
                        "fleet.xlsx: no sheet in it",
                        "rest of a packed file that is cut short or damaged");
        assertThat(said.out()).hasLineCount(1);
        assertThat(said.err()).contains("passed over, as in no known format: ", "README.md", "SHA256SUMS");
        assertThat(Said.by("decode", dir.resolve("README.md").toString()).code())
                .as("named by its own path")
                .isEqualTo(2);
        Files.delete(dir.resolve("day.csv"));
        Files.delete(dir.resolve("broken.csv.gz"));
        Files.delete(dir.resolve("fleet.xlsx"));
        assertThat(Said.by("decode", dir.toString()))
                .returns(2, Said::code)
                .extracting(Said::err)
                .asString()
                .contains("None of the files in " + dir);
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
