package landfall.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The base map as one GeoJSON that a browser's worker reads by itself: land, borders once each, names, seas, graticule. Coasts are drawn
 * within 0.04°, four pixels where the finer coast takes over; so a machine that draws in software has a tenth of the corners to draw.
 */
final class WorldJson {
    private static final double TOLERANCE_DEGREES = 0.04;

    /** Square degrees; smaller islands are on the finer coast only. */
    private static final double LEAST_ISLAND = 0.01;

    private static final int GRATICULE_DEGREES = 10;

    /**
     * A sea to steer by: where its name is written, not its border.
     *
     * @param name English
     * @param lon of the name's middle
     * @param lat of the name's middle
     */
    private record Sea(String name, double lon, double lat) {}

    private static final List<Sea> SEAS = List.of(
            new Sea("Arabian Sea", 63, 15),
            new Sea("Bay of Bengal", 88, 14.5),
            new Sea("East China Sea", 125, 29),
            new Sea("South China Sea", 113.5, 14),
            new Sea("Indian Ocean", 76, -8),
            new Sea("Mediterranean Sea", 18.5, 34.6),
            new Sea("Black Sea", 34.5, 43.3),
            new Sea("Red Sea", 38.2, 20.2),
            new Sea("Sea of Japan", 134.5, 39.8),
            new Sea("Caspian Sea", 50.8, 41.6),
            new Sea("Baltic Sea", 19.3, 56.5),
            new Sea("North Sea", 3, 56.5),
            new Sea("Norwegian Sea", 3, 67),
            new Sea("Barents Sea", 40, 74),
            new Sea("Philippine Sea", 132, 19),
            new Sea("Yellow Sea", 123.3, 36),
            new Sea("Gulf of Aden", 48, 12.3),
            new Sea("Persian Gulf", 51.6, 27),
            new Sea("North Atlantic Ocean", -38, 35),
            new Sea("South Atlantic Ocean", -15, -22),
            new Sea("North Pacific Ocean", 165, 33),
            new Sea("South Pacific Ocean", -130, -25),
            new Sea("Sea of Okhotsk", 150, 54),
            new Sea("Gulf of Guinea", 3, 2),
            new Sea("Bering Sea", -178, 58));

    private final List<Object> features = new ArrayList<>();

    private WorldJson() {}

    static byte[] bytes() {
        WorldJson world = new WorldJson();
        BaseMap map = BaseMap.load().within(TOLERANCE_DEGREES);
        map.countries().forEach(world::country);
        world.feature("border", Map.of(), "MultiLineString", rounded(map.borders()));
        Map<String, String> german = Tongue.DE.words();
        SEAS.forEach(s -> world.feature(
                "sea", Map.of("name", s.name(), "de", german.get(s.name())), "Point", List.of(s.lon(), s.lat())));
        world.feature("graticule", Map.of(), "MultiLineString", graticule());
        try {
            return new JsonMapper()
                    .writeValueAsString(Map.of("type", "FeatureCollection", "features", world.features))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing the base map", e);
        }
    }

    private void country(BaseMap.Country country) {
        List<Object> polygons = new ArrayList<>();
        double largest = 0;
        double[] middle = null;
        for (List<double[][]> polygon : country.polygons()) {
            double[] area = centre(polygon.get(0));
            if (area[0] > largest) {
                largest = area[0];
                middle = area;
            }
            if (area[0] >= LEAST_ISLAND) {
                polygons.add(rounded(polygon));
            }
        }
        if (!polygons.isEmpty()) {
            feature("land", Map.of(), "MultiPolygon", polygons);
        }
        if (middle != null) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", country.name());
            if (!country.german().equals(country.name())) {
                properties.put("de", country.german());
            }
            properties.put("area", Math.round(largest * 1000) / 1000.0);
            feature("name", properties, "Point", rounded(new double[] {middle[1], middle[2]}));
        }
    }

    /** Area of a ring in square degrees, and the place for a name. */
    private static double[] centre(double[][] ring) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < ring.length; i++) {
            double cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
            area += cross;
            x += (ring[i][0] + ring[i + 1][0]) * cross;
            y += (ring[i][1] + ring[i + 1][1]) * cross;
        }
        return area == 0
                ? new double[] {0, ring[0][0], ring[0][1]}
                : new double[] {Math.abs(area / 2), x / (3 * area), y / (3 * area)};
    }

    private static List<double[][]> rounded(List<double[][]> lines) {
        return lines.stream()
                .map(line -> {
                    double[][] out = new double[line.length][];
                    for (int i = 0; i < line.length; i++) {
                        out[i] = rounded(line[i]);
                    }
                    return out;
                })
                .toList();
    }

    private static double[] rounded(double[] p) {
        return new double[] {Math.round(p[0] * 100) / 100.0, Math.round(p[1] * 100) / 100.0};
    }

    private static List<double[][]> graticule() {
        List<double[][]> lines = new ArrayList<>();
        for (int lon = -180; lon <= 180; lon += GRATICULE_DEGREES) {
            lines.add(new double[][] {{lon, -85}, {lon, 85}});
        }
        for (int lat = -80; lat <= 80; lat += GRATICULE_DEGREES) {
            lines.add(new double[][] {{-180, lat}, {180, lat}});
        }
        return lines;
    }

    private void feature(String kind, Map<String, Object> properties, String type, Object coordinates) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("kind", kind);
        features.add(Map.of(
                "type", "Feature", "properties", all, "geometry", Map.of("type", type, "coordinates", coordinates)));
    }
}
