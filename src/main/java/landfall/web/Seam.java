package landfall.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the Earth is cut open to be drawn flat: at 180° as usual, unless something drawn lies there; then in the middle of the widest
 * stretch of longitude that has nothing, so that a voyage across the date line is one and is shown whole. Longitudes run on past 180°.
 */
final class Seam {
    /** Ports that are watched may lie anywhere; they move with the rest and decide nothing. */
    private static final Set<String> DECIDING = Set.of("track", "position", "unheard", "event", "dark", "reach");

    /** From west to east, the west in [-180, 180). */
    private record Stretch(double west, double east) {}

    private Seam() {}

    /** The features, each moved whole by a turn of the Earth where it lies on the other side of the cut. */
    static List<Map<String, Object>> moved(List<Map<String, Object>> features) {
        Stretch free = widestFree(features.stream()
                .filter(f -> DECIDING.contains(((Map<?, ?>) f.get("properties")).get("shape")))
                .map(f -> stretch(coordinates(f)))
                .map(s -> {
                    double turns = 360 * Math.floor((s.west + 180) / 360);
                    return new Stretch(s.west - turns, s.east - turns);
                })
                .sorted(Comparator.comparing(Stretch::west))
                .toList());
        double seam = (free.west + free.east) / 2;
        return free.west <= -180 && free.east >= -180
                ? features
                : features.stream().map(f -> moved(f, seam)).toList();
    }

    private static Stretch widestFree(List<Stretch> taken) {
        Stretch widest = new Stretch(-180, -180);
        double end = taken.stream().mapToDouble(Stretch::east).max().orElse(180) - 360;
        for (Stretch next : taken) {
            if (next.west - end > widest.east - widest.west) {
                widest = new Stretch(end, next.west);
            }
            end = Math.max(end, next.east);
        }
        return widest;
    }

    private static Map<String, Object> moved(Map<String, Object> feature, double seam) {
        double by = -360 * Math.floor((stretch(coordinates(feature)).west - seam) / 360);
        return by == 0
                ? feature
                : Map.of(
                        "type",
                        "Feature",
                        "geometry",
                        Map.of("type", geometry(feature).get("type"), "coordinates", moved(coordinates(feature), by)),
                        "properties",
                        feature.get("properties"));
    }

    private static Object moved(Object coordinates, double by) {
        if (coordinates instanceof double[] place) {
            return new double[] {place[0] + by, place[1]};
        }
        return ((List<?>) coordinates).stream().map(part -> moved(part, by)).toList();
    }

    private static Stretch stretch(Object coordinates) {
        List<Double> longitudes = new ArrayList<>();
        longitudes(coordinates, longitudes);
        return new Stretch(
                longitudes.stream().mapToDouble(l -> l).min().orElse(0),
                longitudes.stream().mapToDouble(l -> l).max().orElse(0));
    }

    private static void longitudes(Object coordinates, List<Double> into) {
        if (coordinates instanceof double[] place) {
            into.add(place[0]);
        } else {
            ((List<?>) coordinates).forEach(part -> longitudes(part, into));
        }
    }

    private static Map<?, ?> geometry(Map<String, Object> feature) {
        return (Map<?, ?>) feature.get("geometry");
    }

    private static Object coordinates(Map<String, Object> feature) {
        return geometry(feature).get("coordinates");
    }
}
