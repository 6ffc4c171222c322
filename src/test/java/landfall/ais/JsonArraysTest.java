package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;

class JsonArraysTest {
    private static final String POINT = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [131.25, 42.5, 0]},
             "properties": {"mmsi": 273210440, "time": "2022-11-02T13:05:59Z", "speed": 12.3, "name": "VELLAMO", "lat": 1}}""";

    @Test
    void pointsOfGeoJson() {
        Message m = Read.text("{\"type\": \"FeatureCollection\", \"name\": \"layer\", \"features\": [", POINT, "]}")
                .only();
        assertThat(m.time()).isEqualTo(Instant.parse("2022-11-02T13:05:59Z"));
        assertThat(m.mmsi()).isEqualTo(273210440);
        assertThat(m.lat()).isEqualTo(42.5);
        assertThat(m.lon()).isEqualTo(131.25);
        assertThat(m.speedKnots()).isEqualTo(12.3);
        assertThat(m.name()).isEqualTo("VELLAMO");
        assertThat(m.row()).isEqualTo(1);
    }

    @Test
    void aLineOfGeoJsonIsNoPlace() {
        Read read = Read.text("{\"features\": [" + POINT + ", "
                + POINT.replace("[131.25, 42.5, 0]", "[[131.25, 42.5], [131.5, 42.5]]")
                        .replace(", \"lat\": 1", "")
                + "]}");
        assertThat(read.messages()).extracting(Message::lat).containsExactly(42.5, null);
        assertThat(read.rejects().byReason()).containsEntry("GeoJSON of a line or an area: its place is not used", 1L);
        assertThat(read.nextRow()).isEqualTo(3);
    }

    @Test
    void arraysOfPositionsAloneOrInAnAnswer() {
        String position = "{\"MMSI\": \"273210440\", \"position\": {\"latitude\": 42.5, \"longitude\": 131.25},"
                + " \"timestamp\": 1667394359, \"sog\": 12.3, \"class\": \"A\", \"old\": [{\"mmsi\": 1}]}";
        for (String whole : new String[] {
            "[" + position + "]",
            "\n[\n" + position + "\n]\n",
            "{\"ok\": true, \"data\": {\"vessels\": [" + position + "]}}",
            "[[{\"ERROR\": false}], [" + position + "]]"
        }) {
            Message m = Read.text(whole).only();
            assertThat(m.time()).as(whole).isEqualTo(Instant.parse("2022-11-02T13:05:59Z"));
            assertThat(m.mmsi()).isEqualTo(273210440);
            assertThat(m.lat()).isEqualTo(42.5);
            assertThat(m.speedKnots()).isEqualTo(12.3);
        }
    }

    @Test
    void thePositionsOfAShipAreHersWhereverHerNumberStands() {
        String positions = "\"positions\": [{\"t\": \"2022-11-02T13:00:00Z\", \"lat\": 42.5, \"lon\": 131.25},"
                + " {\"t\": \"2022-11-02T13:10:00Z\", \"lat\": 42.6, \"lon\": 131.25}]";
        String ship = "\"mmsi\": 273210440, \"shipname\": \"VELLAMO\", \"timestamp\": \"2022-12-31T00:00:00Z\"";
        for (String whole : new String[] {
            "[{" + ship + ", " + positions + "}]",
            "{\"ok\": true, \"vessels\": [{" + positions + ", " + ship + "}]}",
            "{" + ship + ", " + positions + "}",
            "{\"name\": \"An answer\", \"fleets\": [{\"fleet\": 1, \"vessels\": [{\"vessel\": {" + ship + "}, "
                    + positions + "}]}]}"
        }) {
            Read read = Read.text(whole);
            assertThat(read.messages()).as(whole).extracting(Message::lat).containsExactly(42.5, 42.6);
            assertThat(read.messages())
                    .extracting(m -> m.mmsi() + " " + m.name())
                    .containsOnly("273210440 VELLAMO");
            assertThat(read.messages().get(1).time()).isEqualTo(Instant.parse("2022-11-02T13:10:00Z"));
            assertThat(read.rejects().total()).isZero();
        }
    }

    @Test
    void datesWithTheYearLastAreReadInTheOrderThatTheyAllHave() {
        String row = "{\"mmsi\": 273210440, \"lat\": 42.5, \"lon\": 131.25, \"timestamp\": \"%s 10:00:00\"}";
        String american = row.formatted("02/03/2024") + ", " + row.formatted("02/13/2024");
        for (String whole : new String[] {
            "[" + american + "]", american.replace("}, ", "}\n"), "[" + american.replace("/", "\\/") + "]"
        }) {
            Read read = Read.text(whole);
            assertThat(read.messages())
                    .as(whole)
                    .extracting(Message::time)
                    .containsExactly(Instant.parse("2024-02-03T10:00:00Z"), Instant.parse("2024-02-13T10:00:00Z"));
            assertThat(read.rejects().total()).isZero();
        }
        Read open = Read.text("[" + row.formatted("02/03/2024") + "]");
        assertThat(open.only().time()).isEqualTo(Instant.parse("2024-03-02T10:00:00Z"));
        assertThat(open.rejects().byReason())
                .containsOnlyKeys(
                        "taken as day before month, then the year: dates in JSON that could be the other way round");
    }

    @Test
    void aDocumentThatBreaksOffIsReadUpToThere() {
        Read read = Read.text("{\"features\": [" + POINT + ", {\"type\": \"Fea");
        assertThat(read.messages()).hasSize(1);
        assertThat(read.rejects().byReason()).containsEntry("JSON that breaks off or is damaged: read up to there", 1L);
    }

    @Test
    void aHostileDocumentTakesNoMemory() {
        String deep = String.join("", Collections.nCopies(100_000, "["));
        assertThat(Read.text("[" + POINT + ", " + deep).messages()).hasSize(1);
        String wide = IntStream.range(0, 300_000)
                .mapToObj(i -> "\"f" + i + "\": " + i)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(Read.text("[" + POINT + ", " + wide + ", " + POINT + "]").messages())
                .hasSize(2);
        String longText = "{\"mmsi\": 273210440, \"name\": \"" + "x".repeat(1 << 20) + "\"}";
        assertThat(Read.text("[" + POINT + ", " + longText + "]").messages()).hasSize(1);
    }

    @Test
    void jsonWithoutShipsIsInNoFormat() {
        assertThatThrownBy(() -> Read.text("[{\"a\": 1}, {\"b\": 2}]"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GeoJSON");
    }
}
