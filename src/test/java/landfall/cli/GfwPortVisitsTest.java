package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Port visits from tables of port events, through the command: Global Fishing Watch's published cases among them. */
class GfwPortVisitsTest {
    private static final Path CASES = Path.of("../shared/ais/gfw");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"portvisits_1", "portvisits_2", "portvisits_3", "portvisits_4"})
    void thePublishedVisitsAreReproduced(String name) throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "the published cases lie outside the project, in " + CASES);
        JsonNode expected =
                JSON.readTree(CASES.resolve(name + ".expected.json").toFile()).get("events");
        List<String> wanted = new ArrayList<>();
        expected.forEach(e -> wanted.add(told(e) + " " + e.get("startAnchorage").asText()));
        assertThat(visits(CASES.resolve(name + ".csv")).stream()
                        .map(e -> told(e) + " " + e.get("port").asText()))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void aRowThatIsNoPortEventIsCountedAndTheOthersStand() throws IOException {
        Path table = Files.writeString(folder.resolve("events.csv"), """
                ssvid,timestamp,lat,lon,port_event,anchorage_id
                9,2022-11-02 00:00:00 UTC,42,130,PORT_ENTRY,a
                9,2022-11-02 01:00:00 UTC,142,130,PORT_STOP_BEGIN,a
                9,2022-11-02 02:00:00 UTC,42,130,PORT_PARTY,a
                9,2022-11-02 03:00:00 UTC,42,130,PORT_EXIT,a
                """);
        assertThat(visits(table))
                .singleElement()
                .satisfies(e -> assertThat(e.get("confidence").asInt()).isEqualTo(1));
        Rejects rejects = new Rejects();
        PortEventTable.read(table, rejects);
        assertThat(rejects.byReason()).containsExactly(Map.entry("no port event", 2L));
        assertThat(rejects.firstPlaces("no port event").get(0))
                .isEqualTo("events.csv:2: 9,2022-11-02 01:00:00 UTC,142,130,PORT_STOP_BEGIN,a");
    }

    /** A packed one had been read as positions, without a visit and without a word. */
    @Test
    void aTableIsReadPackedOrAsASpreadsheetSavesIt() throws IOException {
        String table = """
                ssvid,timestamp,lat,lon,port_event,anchorage_id
                9,2022-11-02 00:00:00 UTC,42,130,PORT_ENTRY,a
                9,2022-11-02 03:00:00 UTC,42,130,PORT_EXIT,a
                """;
        assertThat(visits(packed("a.csv.gz", table))).hasSize(1);
        assertThat(visits(Files.writeString(folder.resolve("b.csv"), "\uFEFF" + table)))
                .hasSize(1);
        assertThat(visits(Files.writeString(folder.resolve("c.csv"), table.replace(',', ';'))))
                .hasSize(1);
        assertThat(visits(Files.writeString(folder.resolve("d.csv"), table.replace("port_event", "PORT_EVENT"))))
                .hasSize(1);
    }

    @Test
    void tablesInAZipAreReadAndWhatElseLiesThereIsTold() throws IOException {
        Path zip = folder.resolve("events.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "README.txt", "port events of a day");
            for (String place : List.of("a", "b")) {
                put(out, "tables/" + place + ".csv", """
                        ssvid,timestamp,lat,lon,port_event,anchorage_id
                        %s,2022-11-02 00:00:00 UTC,42,130,PORT_ENTRY,a
                        %s,2022-11-02 03:00:00 UTC,42,130,PORT_EXIT,a
                        """.formatted(
                                place.equals("a") ? "8" : "9", place.equals("a") ? "8" : "9"));
            }
        }
        assertThat(visits(zip)).hasSize(2);
        Rejects rejects = new Rejects();
        PortEventTable.read(zip, rejects);
        assertThat(rejects.firstPlaces("file of an archive that is no table of port events"))
                .containsExactly("events.zip!README.txt: port events of a day");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path packed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String told(JsonNode e) {
        return e.get("mmsi") + " " + e.get("start").asText() + " "
                + e.get("end").asText() + " " + e.get("durationHours").asDouble() + " " + e.get("confidence");
    }

    private static List<JsonNode> visits(Path table) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Landfall.run("detect", "--profile", "gfw", "--only", "port_visit", table.toString()))
                    .isZero();
        } finally {
            System.setOut(console);
        }
        List<JsonNode> visits = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            visits.add(JSON.readTree(line));
        }
        return visits;
    }
}
