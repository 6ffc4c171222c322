package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landfall vessel} on a table of two made-up ships: one sails from Rajin to Vladivostok, one lies off Busan. */
class VesselCommandTest {
    private static final Instant START = Instant.parse("2023-09-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theRecordTellsTheShipTheVoyageOfThePapersTheCallsAndTheHits() throws Exception {
        Path list = Files.createDirectories(folder.resolve("lists")).resolve("own.csv");
        Files.writeString(list, "mmsi,imo,name\n273000001,9000015,VELLAMO\n");
        Said said = asked("--imo", "9000015", "--load", "Rajin", "--discharge", "ru vvo", "--lists", list.toString());

        assertThat(said.code()).as(said.err()).isZero();
        List<JsonNode> lines = lines(said);
        assertThat(lines.get(0).path("kind").asText()).isEqualTo("vessel");
        assertThat(lines.get(0).path("names").get(0).asText()).isEqualTo("VELLAMO");
        assertThat(lines.get(1).path("kind").asText()).isEqualTo("voyage_check");
        assertThat(lines.get(1).path("inOrder").asBoolean()).isTrue();
        assertThat(lines)
                .filteredOn(l -> l.path("kind").asText().equals("port_visit"))
                .extracting(l -> l.path("port").asText())
                .containsExactly("KPNJN", "RUVVO");
        assertThat(lines).noneMatch(l -> l.path("mmsi").asInt() == 440000002);
        assertThat(lines)
                .filteredOn(l -> l.path("kind").asText().equals("hit"))
                .extracting(l -> l.path("basis").asText())
                .containsExactly("imo");
        assertThat(lines.get(lines.size() - 1).path("kind").asText()).isEqualTo("checked");
    }

    @Test
    void theSameRecordIsAPageAndAPdf() throws Exception {
        Path page = folder.resolve("r.html");
        Path pdf = folder.resolve("r.pdf");
        assertThat(asked("--name", "vellamo", "--out", page.toString()).code()).isZero();
        assertThat(asked("--mmsi", "273000001", "--out", pdf.toString()).code()).isZero();
        assertThat(Files.readString(page))
                .contains("Vessel record: VELLAMO", "Rajin (KPNJN)", "Ship positions show where");
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void inWordsShortSilencesAreCountedAndNotListed() throws Exception {
        StringBuilder rows = new StringBuilder("timestamp,mmsi,lat,lon,speed,imo,name\n");
        for (int hour : new int[] {0, 1, 2, 5, 6, 7, 27, 28, 29}) {
            row(rows, hour * 60, 273000001, 30.0 + hour * 0.1, 140, 6, "9000015", "VELLAMO");
        }
        Path ais = Files.writeString(folder.resolve("few.csv"), rows);
        Said said = Said.by("vessel", "--imo", "9000015", "--ais", ais.toString(), "--format", "text");
        assertThat(said.out()).contains("1 shorter one");
        assertThat(said.out().lines().filter(line -> line.contains(" gap: ")))
                .singleElement()
                .asString()
                .contains("not heard for 20.0 h");
    }

    @Test
    void aShipThatWasNotHeardHasARecordThatSaysSo() throws Exception {
        Said said = asked("--imo", "9074729", "--format", "text");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("IMO 9074729 was not heard in the positions given; that clears nobody");
    }

    @Test
    void aNameThatTwoShipsUseIsNotAnsweredForEither() throws Exception {
        Said said = asked("--name", "TWIN");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("\"TWIN\" was used by several ships", "MMSI 440000002", "MMSI 440000003");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInASentence() throws Exception {
        assertThat(asked("--imo", "9000016").err()).contains("9000016 is no IMO number; its check digit is wrong.");
        assertThat(asked("--mmsi", "12").err()).contains("12 is no MMSI of a ship; it has nine digits.");
        assertThat(asked("--imo", "9000015", "--load", "Nowhere-on-Sea").err())
                .contains("--load: no port \"Nowhere-on-Sea\" is known; give its UN/LOCODE");
        assertThat(asked("--imo", "9000015", "--discharge", "San Lorenzo").err())
                .contains("there are several ports called \"San Lorenzo\"; give one of");
        assertThat(asked("--imo", "9000015", "--out", "record.docx").err()).contains("ends in neither .pdf nor .html");
        assertThat(asked("--imo", "9000015", "--from", "2023-09-09", "--to", "2023-09-08")
                        .err())
                .contains("--to is before --from");
        assertThat(asked().err()).contains("--imo", "--mmsi", "--name");
    }

    private Said asked(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("vessel", "--ais", table().toString()));
        words.addAll(List.of(options));
        return Said.by(words.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Said said) {
        return said.out()
                .lines()
                .map(line -> {
                    try {
                        return new JsonMapper().readTree(line);
                    } catch (Exception e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }

    private Path table() throws Exception {
        StringBuilder rows = new StringBuilder("timestamp,mmsi,lat,lon,speed,imo,name\n");
        for (int m = 0; m < 6000; m += 10) {
            double hour = m / 60.0;
            double way = Math.max(0, Math.min(1, (hour - 30) / 10));
            double lat = 42.2556 + way * (43.0900 - 42.2556);
            double lon = 130.2831 + way * (131.8800 - 130.2831);
            // around the land between the two
            lat -= 0.5 * Math.sin(Math.PI * way);
            row(rows, m, 273000001, lat, lon, way > 0 && way < 1 ? 9 : 0, "9000015", "VELLAMO");
            row(rows, m, 440000002, 35.0, 129.3, 0, "", "TWIN");
            row(rows, m, 440000003, 34.0, 128.3, 0, "", "TWIN");
        }
        return Files.writeString(folder.resolve("ais.csv"), rows);
    }

    private static void row(
            StringBuilder rows, int minute, int mmsi, double lat, double lon, double speed, String imo, String name) {
        rows.append(START.plusSeconds(60L * minute))
                .append(',')
                .append(mmsi)
                .append(String.format(Locale.ROOT, ",%.5f,%.5f,%.1f,", lat, lon, speed))
                .append(imo)
                .append(',')
                .append(name)
                .append('\n');
    }
}
