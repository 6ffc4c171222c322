package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import landfall.vessel.Event;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class EventFileTest {
    private static final Instant DAY = Instant.parse("2022-11-02T00:00:00Z");
    private static final Event SOUTH_AND_WEST = new Event.Spoofing(
            new Event.Where("s", "t1", 351000001, null, DAY, null, -21.45, -135.4), "<jump> & \"more\"");

    @Test
    void aFileIsKnownByItsEnd() {
        assertThat(EventFile.named("Night.GeoJSON")).contains(EventFile.GEOJSON);
        assertThat(EventFile.named("night.kml")).contains(EventFile.KML);
        assertThat(EventFile.named("night.csv")).contains(EventFile.CSV);
        assertThat(EventFile.named("night.shp")).isEmpty();
    }

    @Test
    void everyKindOfEventIsAFeatureWithAllThatIsTold() throws IOException {
        List<Event> events = WordsJsonTest.oneOfEachKind();
        JsonNode collection = new ObjectMapper().readTree(EventFile.GEOJSON.of(events));
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSize(events.size());
        for (int i = 0; i < events.size(); i++) {
            JsonNode properties = collection.path("features").path(i).path("properties");
            events.get(i)
                    .fields()
                    .keySet()
                    .forEach(key -> assertThat(properties.has(key)).as(key).isTrue());
            assertThat(properties.path("what").asText()).isNotBlank();
        }
    }

    @Test
    void aPointIsLongitudeThenLatitude() throws IOException {
        JsonNode point = new ObjectMapper()
                .readTree(EventFile.GEOJSON.of(List.of(SOUTH_AND_WEST)))
                .path("features")
                .path(0)
                .path("geometry");
        assertThat(point.path("coordinates").path(0).asDouble()).isEqualTo(-135.4);
        assertThat(point.path("coordinates").path(1).asDouble()).isEqualTo(-21.45);
    }

    /** A spreadsheet's guard against formulas had put an apostrophe before every southern latitude. */
    @Test
    void everyKeyHasItsColumnAndSouthAndWestAreNumbers() throws IOException {
        List<Event> events = WordsJsonTest.oneOfEachKind();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
        for (Event event : events) {
            CSVRecord row = format.parse(new StringReader(text(EventFile.CSV, event)))
                    .getRecords()
                    .get(0);
            event.fields()
                    .forEach((key, value) -> assertThat(row.get(key)).as(key).isEqualTo(value.toString()));
        }
        CSVRecord row = format.parse(new StringReader(text(EventFile.CSV, SOUTH_AND_WEST)))
                .getRecords()
                .get(0);
        assertThat(row.get("lat")).isEqualTo("-21.45");
        assertThat(row.get("end")).isEmpty();
    }

    @Test
    void kmlIsWellFormedWhateverAnEventSays() throws Exception {
        List<Event> events = new java.util.ArrayList<>(WordsJsonTest.oneOfEachKind());
        events.add(SOUTH_AND_WEST);
        Document kml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(EventFile.KML.of(events)));
        assertThat(kml.getElementsByTagName("Placemark").getLength()).isEqualTo(events.size());
    }

    private static String text(EventFile kind, Event event) {
        return new String(kind.of(List.of(event)), StandardCharsets.UTF_8);
    }
}
