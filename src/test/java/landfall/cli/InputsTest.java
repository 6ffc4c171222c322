package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Rejects;
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
        List<Path> files = Inputs.files(List.of(pipe), new Rejects());
        writer.join();
        assertThat(files).hasSize(1);
        assertThat(files.get(0)).hasFileName("day.csv").isRegularFile().hasContent("one\ntwo\n");
        assertThat(files.get(0)).hasContent("one\ntwo\n");
    }

    /** As an archive packed on another machine leaves them. */
    @Test
    void aFileWhoseNameIsNoUtf8IsReadLikeTheOthers() throws Exception {
        Path named = Path.of(URI.create(dir.toUri() + "%DCbersicht.csv"));
        Files.writeString(named, "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Said said = Said.by("tracks", dir.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).hasLineCount(1).contains("\"track\"");
        assertThat(Said.by("detect", dir.toString()).code()).isZero();
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

    /** Opening it succeeds and reading it fails, whoever asks, as with a file on a damaged disk. */
    private static final Path UNREADABLE = Path.of("/proc/self/mem");

    @Test
    void whatCannotBeReadInAFolderIsCountedAndTheOthersAreReadByEveryCommand() throws Exception {
        assumeTrue(Files.exists(UNREADABLE), "no such file here");
        Path ais = Files.createDirectory(dir.resolve("ais"));
        String day = "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n";
        Files.writeString(ais.resolve("day.csv"), day);
        Files.createSymbolicLink(ais.resolve("bad.csv"), UNREADABLE);
        Files.createSymbolicLink(ais.resolve("gone.csv"), dir.resolve("nowhere.csv"));
        Path reports = Files.createDirectory(dir.resolve("reports"));
        Path article = Files.writeString(
                reports.resolve("a.txt"), "The White House said that North Korea had supplied shells to Russia.\n");
        Files.createSymbolicLink(reports.resolve("b.txt"), article);
        String here = ais.toString();
        for (Said said : List.of(
                Said.by("decode", here),
                Said.by("tracks", here),
                Said.by("detect", here),
                Said.by("vessel", "--mmsi", "273210440", "--ais", here),
                Said.by(
                        "vessel",
                        "--mmsi",
                        "273210440",
                        "--ais",
                        ais.resolve("day.csv").toString(),
                        here),
                Said.by(
                        "investigate",
                        "--reports",
                        reports.toString(),
                        "--ais",
                        here,
                        "--state",
                        dir.resolve("state").toString()))) {
            assertThat(said.err())
                    .contains("1 rejected: a file that cannot be opened", "bad.csv")
                    .contains("1 rejected: a link to a file that is not there", "gone.csv");
            assertThat(said.code()).isZero();
        }
        assertThat(Said.by("read", reports.toString()))
                .returns(0, Said::code)
                .extracting(Said::err)
                .asString()
                .contains("1 document read", "1 rejected: a link, which is not followed", "b.txt");
        Path link = Files.createSymbolicLink(dir.resolve("link"), ais);
        assertThat(Said.by("decode", link.toString()).out())
                .as("a link that was named")
                .hasLineCount(1);
    }

    @Test
    void whatWasNamedAndCannotBeReadIsRefusedBeforeAnythingIsPrinted() throws Exception {
        Path day = Files.writeString(
                dir.resolve("day.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Path picture = Files.write(dir.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 16});
        for (String command : List.of("decode", "tracks", "detect")) {
            Said said = Said.by(command, day.toString(), picture.toString());
            assertThat(said.code()).as(command).isEqualTo(2);
            assertThat(said.out()).as(command).isEmpty();
            assertThat(said.err()).contains("picture.jpg is in no format that Landfall knows");
        }
        assumeTrue(Files.exists(UNREADABLE), "no such file here");
        assertThat(Said.by("decode", day.toString(), UNREADABLE.toString()))
                .returns(2, Said::code)
                .returns("", Said::out)
                .extracting(Said::err)
                .asString()
                .contains("/proc/self/mem cannot be read");
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
