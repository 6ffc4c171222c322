package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldJsonTest {
    /** Antarctica lies around the pole, beyond the map's edge. */
    private static final double SOUTHERNMOST = -60;

    @Test
    void nothingOnTheDateLineLiesAcrossTheWorld() throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode feature : new JsonMapper().readTree(WorldJson.bytes()).path("features")) {
            String kind = feature.at("/properties/kind").asText();
            JsonNode places = feature.at("/geometry/coordinates");
            if (kind.equals("land")) {
                places.forEach(polygon -> polygon.forEach(lines::add));
            } else if (kind.equals("border")) {
                places.forEach(lines::add);
            }
        }
        List<String> across = new ArrayList<>();
        double easternmost = 0;
        for (JsonNode line : lines) {
            for (int i = 1; i < line.size(); i++) {
                double lon = line.get(i).get(0).asDouble();
                double lat = line.get(i).get(1).asDouble();
                easternmost = Math.max(easternmost, lon);
                if (lat > SOUTHERNMOST && Math.abs(lon - line.get(i - 1).get(0).asDouble()) > 180) {
                    across.add(lat + " " + lon);
                }
            }
        }
        assertThat(across).isEmpty();
        assertThat(easternmost).as("Cape Dezhnev, east of 180°").isBetween(190.0, 190.6);
    }
}
