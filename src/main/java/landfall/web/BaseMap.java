package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The countries of the world (Natural Earth 1:50m, vendored as TopoJSON 1.0) in longitude and latitude. What lies on the date line
 * goes on beyond 180°.
 */
final class BaseMap {
    private static final String FILE = "vendor/countries-50m.json";

    /**
     * @param name English
     * @param german by Unicode CLDR, or the English one where the map's country has no code
     * @param polygons each an outer ring and its holes, closed
     */
    record Country(String name, String german, List<List<double[][]>> polygons) {}

    private final JsonNode geometries;
    private final double[][][] arcs;

    private BaseMap(JsonNode geometries, double[][][] arcs) {
        this.geometries = geometries;
        this.arcs = arcs;
    }

    static BaseMap load() {
        try (InputStream in = BaseMap.class.getResourceAsStream(FILE)) {
            JsonNode topology = new JsonMapper().readTree(in);
            return new BaseMap(topology.at("/objects/countries/geometries"), arcs(topology));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** With fewer corners; neighbours keep one border, as each is drawn once and shared. */
    BaseMap within(double toleranceDegrees) {
        return new BaseMap(
                geometries,
                Arrays.stream(arcs).map(arc -> thinned(arc, toleranceDegrees)).toArray(double[][][]::new));
    }

    List<Country> countries() {
        List<Country> countries = new ArrayList<>();
        geometries.forEach(country -> {
            List<List<double[][]>> polygons = new ArrayList<>();
            JsonNode indexes = country.path("arcs");
            if (country.path("type").asText().equals("Polygon")) {
                polygons.add(polygon(indexes));
            } else {
                indexes.forEach(p -> polygons.add(polygon(p)));
            }
            polygons.removeIf(List::isEmpty);
            String name = country.at("/properties/name").asText();
            countries.add(new Country(name, german(country.path("id").asText(), name), polygons));
        });
        return countries;
    }

    /** By the code of ISO 3166-1 that the map carries, of three digits. */
    private static String german(String number, String name) {
        return number.matches("\\d{1,3}")
                ? new Locale("", Region.getInstance(Integer.parseInt(number)).toString())
                        .getDisplayCountry(Locale.GERMAN)
                : name;
    }

    /** Every outer and inner ring; filled by the even-odd rule they are the land. */
    List<double[][]> rings() {
        return countries().stream()
                .flatMap(c -> c.polygons().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Every shore and border once. */
    List<double[][]> borders() {
        return Arrays.stream(arcs).map(BaseMap::overTheDateLine).toList();
    }

    private List<double[][]> polygon(JsonNode polygon) {
        List<double[][]> rings = new ArrayList<>();
        polygon.forEach(ring -> {
            double[][] points = ring(ring);
            if (points.length > 3) {
                rings.add(points);
            }
        });
        return rings;
    }

    private double[][] ring(JsonNode indexes) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode node : indexes) {
            int index = node.asInt();
            double[][] arc = arcs[index < 0 ? ~index : index];
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
                points.add(index < 0 ? arc[arc.length - 1 - i] : arc[i]);
            }
        }
        return overTheDateLine(points.toArray(double[][]::new));
    }

    /** Otherwise it would lie across the world. A ring around a pole stays as it is. */
    private static double[][] overTheDateLine(double[][] line) {
        double[][] whole = new double[line.length][];
        double shift = 0;
        for (int i = 0; i < line.length; i++) {
            double step = i == 0 ? 0 : line[i][0] - line[i - 1][0];
            shift -= step > 180 ? 360 : step < -180 ? -360 : 0;
            whole[i] = new double[] {line[i][0] + shift, line[i][1]};
        }
        boolean isAroundAPole = shift != 0 && Arrays.equals(line[0], line[line.length - 1]);
        return isAroundAPole ? line : whole;
    }

    /** Douglas and Peucker (1973), in degrees. A closed arc keeps its farthest corner, too, or it would be a point. */
    private static double[][] thinned(double[][] line, double tolerance) {
        BitSet keep = new BitSet(line.length);
        keep.set(0);
        keep.set(line.length - 1);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, line.length - 1});
        while (!stretches.isEmpty()) {
            int[] s = stretches.pop();
            int farthest = -1;
            double far = tolerance;
            for (int i = s[0] + 1; i < s[1]; i++) {
                double d = distance(line[i], line[s[0]], line[s[1]]);
                if (d > far) {
                    far = d;
                    farthest = i;
                }
            }
            if (farthest > 0) {
                keep.set(farthest);
                stretches.push(new int[] {s[0], farthest});
                stretches.push(new int[] {farthest, s[1]});
            }
        }
        return keep.stream().mapToObj(i -> line[i]).toArray(double[][]::new);
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
        return Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy);
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
