package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The countries of the world (Natural Earth 1:50m, vendored as TopoJSON 1.0) as rings of longitude and latitude. */
final class BaseMap {
    private static final String FILE = "vendor/countries-50m.json";

    private final List<double[][]> rings = new ArrayList<>();

    private BaseMap() {}

    static BaseMap load() {
        try (InputStream in = BaseMap.class.getResourceAsStream(FILE)) {
            JsonNode topology = new JsonMapper().readTree(in);
            double[][][] arcs = arcs(topology);
            BaseMap map = new BaseMap();
            topology.at("/objects/countries/geometries").forEach(country -> {
                JsonNode polygons = country.path("arcs");
                if (country.path("type").asText().equals("Polygon")) {
                    map.polygon(polygons, arcs);
                } else {
                    polygons.forEach(p -> map.polygon(p, arcs));
                }
            });
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** Every outer and inner ring; filled by the even-odd rule they are the land. */
    List<double[][]> rings() {
        return rings;
    }

    private void polygon(JsonNode polygon, double[][][] arcs) {
        polygon.forEach(ring -> rings.add(ring(ring, arcs)));
    }

    private static double[][] ring(JsonNode indexes, double[][][] arcs) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode node : indexes) {
            int index = node.asInt();
            double[][] arc = arcs[index < 0 ? ~index : index];
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
                points.add(index < 0 ? arc[arc.length - 1 - i] : arc[i]);
            }
        }
        return points.toArray(double[][]::new);
    }

    /** Quantised deltas, undone with the file's own scale and shift. */
    private static double[][][] arcs(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode shift = topology.at("/transform/translate");
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = new double[] {
                    x * scale.get(0).asDouble() + shift.get(0).asDouble(),
                    y * scale.get(1).asDouble() + shift.get(1).asDouble()
                };
            }
            arcs.add(points);
        }
        return arcs.toArray(double[][][]::new);
    }
}
