package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of the caller's gets one sentence and exit code 2, never a stack trace. */
class WrongInputTest {
    private static final byte[] JPEG = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1
    };

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        assertThat(refused("read", "no-such-file.txt")).contains("no-such-file.txt");
        assertThat(refused("decode", "no-such-file.nmea")).contains("no-such-file.nmea");
        assertThat(refused("detect", "no-such-file.nmea")).contains("no-such-file.nmea");
    }

    @Test
    void aPictureIsNoAis() throws IOException {
        String picture = file("picture.jpg", JPEG);
        assertThat(refused("decode", picture)).contains("picture.jpg").contains("no format that Landfall knows");
        assertThat(refused("detect", picture)).contains("picture.jpg").contains("no format that Landfall knows");
    }

    @Test
    void aPictureIsNoReport() throws IOException {
        assertThat(refused("read", file("picture.jpg", JPEG))).contains("picture.jpg");
    }

    @Test
    void anEmptyReportIsRefused() throws IOException {
        assertThat(refused("read", file("empty.txt", new byte[0]))).contains("empty.txt");
    }

    @Test
    void anEmptyFolderIsRefusedByWhoeverReadsIt() throws IOException {
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        assertThat(refused("read", empty)).contains("There are no files in");
        assertThat(refused("decode", empty)).contains("There are no files in");
    }

    @Test
    void positionsThatHoldNothingAreRefusedByWhoeverReadsThem() throws IOException {
        String empty = file("empty.csv", new byte[0]);
        String cut = file("cut.gz", Arrays.copyOf(gzip("timestamp,mmsi,lat,lon\n"), 12));
        String news = file("news.txt", "Iran denied the reports on Tuesday.".getBytes(StandardCharsets.UTF_8));
        String state = folder.resolve("state").toString();
        String parquet = file("cut.parquet", "PAR1 and no more".getBytes(StandardCharsets.US_ASCII));
        for (String command : List.of("decode", "tracks", "detect")) {
            assertThat(refused(command, parquet)).contains("cut.parquet holds nothing", "cut short or damaged");
            assertThat(refused(command, cut)).contains("cut.gz holds nothing that can be read, as it is cut short");
            assertThat(refused(command, empty, cut)).contains("None of the 2 files given");
        }
        assertThat(refused("investigate", "--reports", news, "--ais", empty, "--state", state))
                .contains("empty.csv holds nothing that can be read, as it is empty");
        assertThat(refused("vessel", "--mmsi", "219000001", "--ais", empty)).contains("empty.csv holds nothing");
    }

    @Test
    void aFileThatHoldsNothingAmongOthersIsCountedAndSoIsADayOnWhichNothingWasHeard() throws IOException {
        String empty = file("empty.csv", new byte[0]);
        String quiet = file("quiet.csv", "timestamp,mmsi,lat,lon\n".getBytes(StandardCharsets.UTF_8));
        for (String command : List.of("decode", "tracks", "detect")) {
            Said said = Said.by(command, empty, quiet);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.err()).contains("1 rejected: file with nothing in it");
        }
    }

    @Test
    void whatCouldNotBeWrittenIsSaidBeforeTheWork() throws IOException {
        String nowhere = folder.resolve("nowhere").toString();
        String file = file("file", new byte[0]);
        assertThat(refused("detect", "--out", nowhere + "/x.kml", "no-such-file"))
                .contains("--out: ", nowhere);
        assertThat(refused("vessel", "--imo", "9074729", "--ais", "no-such-file", "--out", nowhere + "/x.pdf"))
                .contains("--out: ", nowhere);
        assertThat(refused("dossier", "C", "--out", nowhere + "/c.zip")).contains("--out: ", nowhere);
        assertThat(refused("screen", "--file", "no-such-file", "--csv", nowhere + "/x.csv"))
                .contains("--csv: ", nowhere);
        assertThat(refused("investigate", "--reports", "no-such-file", "--ais", "no-such-file", "--out", file))
                .contains("--out: ", "is a file; give a folder");
        assertThat(refused("calibrate", "--worlds", "1", "--out", file + "/docs"))
                .contains("--out: ");
    }

    @Test
    void aWordOutOfAFixedListMayBeWrittenInCapitals() throws IOException {
        String ais = file(
                "ais.csv",
                "timestamp,mmsi,lat,lon\n2024-01-01T00:00:00Z,219000001,55.5,12.7\n".getBytes(StandardCharsets.UTF_8));
        String news = file("news.txt", "Iran denied the reports on Tuesday.".getBytes(StandardCharsets.UTF_8));
        assertThat(Said.by("detect", ais, "--only", "GAP,Port_Visit", "--profile", "GFW")
                        .code())
                .isZero();
        assertThat(Said.by("read", news, "--language", "EN").code()).isZero();
    }

    @Test
    void whatIsNoDossierIsToldWithWhatADossierIs() throws IOException {
        String table = file("table.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("verify", table))
                .contains("table.csv is no dossier", "landfall dossier CASE --out FILE.zip");
    }

    @Test
    void aLanguageThatIsNotReadIsRefusedWithThoseThatAre() throws IOException {
        String article = file("article.txt", "Iran denied the reports on Tuesday.".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("read", "--language", "xx", article)).contains("--language: xx", "ar, bg, de, en");
    }

    @Test
    void listsThatAreNoneAreRefusedByWhoeverScreens() throws IOException {
        String note = file("note.txt", "Bring milk.".getBytes(StandardCharsets.UTF_8));
        String ais = file(
                "ais.csv",
                "timestamp,mmsi,lat,lon\n2024-01-01T00:00:00Z,219000001,55.5,12.7\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("screen", "--name", "VELLAMO", "--lists", note))
                .contains("None of the lists given could be read");
        assertThat(refused("vessel", "--mmsi", "219000001", "--ais", ais, "--lists", note))
                .contains("None of the lists given could be read");
        String state = folder.resolve("state").toString();
        assertThat(refused("investigate", "--reports", note, "--ais", ais, "--lists", note, "--state", state))
                .contains("None of the lists given could be read");
    }

    @Test
    void aFileOfAKindThatNobodyWritesIsSaidBeforeTheWork() {
        String shape = folder.resolve("night.shp").toString();
        assertThat(refused("detect", "--out", shape, "no-such-file.nmea")).contains(".geojson, .kml and .csv");
        assertThat(refused("dossier", "C", "--out", folder.resolve("c.doc").toString()))
                .contains("neither .zip nor .pdf");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsNoRange() {
        assertThat(refused("calibrate", "--fit", "5-1")).contains("--fit 5-1 ends before it begins");
    }

    @Test
    void anUnknownKeyStopsWithTheNearestName() throws IOException {
        String config =
                file("landfall.yml", "detect:\n  gap:\n    min-durration: 3h\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("detect", "--config", config, config)).contains("detect.gap.min-duration");
    }

    @Test
    void aBareNumberStops() throws IOException {
        String config = file("landfall.yml", "detect:\n  gap:\n    min-duration: 3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("detect", "--config", config, config)).contains("needs a number and its unit");
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(refused("demo", "--port", port, "--data", folder.toString()))
                    .contains(port)
                    .contains("--port");
        }
    }

    @Test
    void aDateThatIsNoneIsRefused() throws IOException {
        String report = file("report.txt", "Nothing was said.".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("read", "--published", "2022-13-40", report)).contains("2022-13-40");
        assertThat(refused("detect", "--until", "yesterday", report)).contains("yesterday");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(refused("read", "--colour", "x"))
                .contains("no option --colour.")
                .doesNotContain("mean");
        assertThat(refused("detect", "--onyl", "gap", "x.csv")).contains("no option --onyl; did you mean --only?");
    }

    @Test
    void anImoNumberWithAWrongCheckDigitIsRefused() {
        assertThat(refused("screen", "--imo", "9538893", "--lists", folder.toString()))
                .contains("check digit");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThat(refused("reach", "--from", "95,10", "--hours", "5")).contains("95,10");
    }

    @Test
    void aFolderInTheStandOfAFileIsNoFaultOfOurs() throws IOException {
        String there = folder.toString();
        assertThat(refused("decode", "--config", there, there)).contains(there);
        assertThat(refused("pairs", there)).contains("is a folder");
        assertThat(refused("screen", "--file", there)).contains("is a folder");
        assertThat(refused("screen", "--name", "Grey Heron", "--csv", there)).contains(there);
    }

    @Test
    void aPlaceOfMoreThanTwoNumbersIsRefused() {
        assertThat(refused("reach", "--from", "42,26,130,28", "--hours", "5")).contains("42,26,130,28");
    }

    @Test
    void whenWithoutWhereIsRefused() {
        assertThat(refused("reach", "--from", "42,131", "--hours", "5", "--heard-again", "2023-01-01"))
                .contains("--to");
    }

    @Test
    void aRowThatNamesNoPlaceStopsTheTableOfPorts() throws IOException {
        String ports = file("ports.csv", "id,name,country,lat,lon\nx-a,A,KP,95,130\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("reach", "--from", "42,131", "--hours", "5", "--ports", ports))
                .contains("row 1")
                .contains("lat and lon");
    }

    @Test
    void aQuestionThatNothingCanAnswerIsNotClear() throws IOException {
        assertThat(refused("screen", "--name", "")).contains("no letter or digit");
        assertThat(refused("screen", "--mmsi", "27344")).contains("nine digits");
        String fleet = file("fleet.csv", "name\nGrey Heron\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("screen", "--file", fleet, "--imo", "9000015")).contains("leave out");
    }

    @Test
    void aTableInAnotherEncodingIsRefused() throws IOException {
        byte[] latin = "case_id,name1,name2\n1,K\u00fchn,Kuehn\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused("pairs", file("pairs.csv", latin))).contains("UTF-8");
        assertThat(refused(
                        "screen", "--file", file("fleet.csv", "name\nK\u00fchn".getBytes(StandardCharsets.UTF_16LE))))
                .contains("UTF-8");
    }

    @Test
    void aColumnNamedTwiceIsRefused() throws IOException {
        String fleet = file("fleet.csv", "name,name\nGrey Heron,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("screen", "--file", fleet)).contains("twice");
    }

    @Test
    void aMistypedCommandGetsTheNearest() {
        assertThat(refused("detct", "x")).contains("no command \"detct\"; did you mean detect?");
        assertThat(refused("xyzzy")).contains("no command \"xyzzy\".").doesNotContain("mean");
        assertThat(refused("data", "lst")).contains("no command \"lst\"").contains("list");
        assertThat(refused("verify", "a.zip", "b.zip")).contains("\"b.zip\" is one word too many");
    }

    @Test
    void anotherThanANumberIsToldWithoutTheProgrammersWords() {
        assertThat(refused("reach", "--from", "42,131", "--hours", "two")).contains("'two' is no number");
        assertThat(refused("screen", "--imo", "HERON")).contains("\"HERON\" is no such number");
    }

    @Test
    void aWorldIsNotWrittenAmongOtherFiles() throws IOException {
        file("report.txt", "Nothing was said.".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("simulate", "--scenario", "no-shipment", "--out", folder.toString()))
                .contains("not empty");
        assertThat(folder.resolve("ais")).doesNotExist();
    }

    @Test
    void everyCommandTakesAConfiguration() throws IOException {
        String config = file("landfall.yml", "detekt: 3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(
                        "simulate",
                        "--config",
                        config,
                        "--out",
                        folder.resolve("world").toString()))
                .contains("detekt");
        assertThat(refused("docs", "--config", config, folder.resolve("docs").toString()))
                .contains("detekt");
    }

    @Test
    void aFileInTheStandOfTheDossiersFolderIsSaidBeforeTheWork() throws IOException {
        String report = file("report.txt", "Nothing was said.".getBytes(StandardCharsets.UTF_8));
        String ais = file("ais.csv", "timestamp,mmsi,lat,lon\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused("investigate", "--reports", report, "--ais", ais, "--out", report))
                .startsWith("landfall: --out");
    }

    @Test
    void whoMaySignInIsNotAskedOfAStoreThatIsNotThere() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(refused("user", "list", "--data", nowhere)).contains("no store");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aSecondStatementIsNotPassedOverInSilence() {
        assertThat(refused("ledger", "accept", "c-1", "c-2", "--who", "Ada", "--data", folder.toString()))
                .contains("\"c-2\" is one word too many");
        assertThat(refused("ledger", "statements", "c-1", "--data", folder.toString()))
                .contains("\"c-1\" is one word too many");
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** Runs a command that must be refused and returns what it said. */
    private static String refused(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Landfall.run(args)).as("exit code of %s", List.of(args)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(words).contains("landfall: ").doesNotContain("\tat ");
        return words;
    }
}
