package landfall.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The line at which numbers on a grid of squares pass a limit, by marching squares with linear interpolation (Lorensen and
 * Cline 1987, in the plane). A square without a number is land or out of reach: it gets its neighbour's number and two steps
 * more, so that the line ends where the reach ends at sea, and runs inland, under the drawn coast, where it does not.
 */
final class Contour {
    private static final double METERS_PER_DEGREE = 111_320;
    private static final int INLAND = 3;

    private final Map<Long, Double> values;
    private final double size;
    private final double limit;
    private final double fromLon;
    /** From each crossing of a grid line to the next crossing, the inside to the left. */
    private final Map<Long, Long> next = new HashMap<>();

    private final Map<Long, double[]> places = new HashMap<>();

    private Contour(Map<Long, Double> values, double size, double limit, double fromLon) {
        this.values = values;
        this.size = size;
        this.limit = limit;
        this.fromLon = fromLon;
    }

    static long square(int row, int column) {
        return ((long) row << 20) + column;
    }

    /** Polygons of everything at or below the limit: each an outer ring, then its holes. */
    static List<List<List<double[]>>> of(Map<Long, Double> values, double size, double limit, double fromLon) {
        Map<Long, Double> grown = new HashMap<>(values);
        for (int i = 0; i < INLAND; i++) {
            grow(grown, 2 * size * METERS_PER_DEGREE);
        }
        Contour contour = new Contour(grown, size, limit, fromLon);
        contour.march();
        return contour.polygons();
    }

    private static void grow(Map<Long, Double> values, double step) {
        Map<Long, Double> more = new HashMap<>();
        values.forEach((square, value) -> {
            for (int row = -1; row <= 1; row++) {
                for (int column = -1; column <= 1; column++) {
                    long beside = square + ((long) row << 20) + column;
                    if (!values.containsKey(beside)) {
                        more.merge(beside, value + step, Math::min);
                    }
                }
            }
        });
        values.putAll(more);
    }

    private double at(long square) {
        return values.getOrDefault(square, Double.MAX_VALUE / 4);
    }

    private void march() {
        for (long square : values.keySet()) {
            for (int row = -1; row <= 0; row++) {
                for (int column = -1; column <= 0; column++) {
                    cell(square + ((long) row << 20) + column);
                }
            }
        }
    }

    /** The cell between four squares' middles; {@code sw} names it. Corners and edges count from the south-west, eastward. */
    private void cell(long sw) {
        long[] corners = {sw, sw + 1, sw + 1 + (1L << 20), sw + (1L << 20)};
        boolean[] in = new boolean[4];
        for (int i = 0; i < 4; i++) {
            in[i] = at(corners[i]) <= limit;
        }
        List<Integer> outward = new ArrayList<>();
        List<Integer> inward = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (in[i] && !in[(i + 1) % 4]) {
                outward.add(i);
            } else if (!in[i] && in[(i + 1) % 4]) {
                inward.add(i);
            }
        }
        for (int out : outward) {
            int back = inward.stream()
                    .min((a, b) -> Integer.compare(Math.floorMod(a - out, 4), Math.floorMod(b - out, 4)))
                    .orElseThrow();
            next.put(crossing(corners, out), crossing(corners, back));
        }
    }

    /** An edge's name is the lower of its corners, doubled, plus one for a northward edge. */
    private long crossing(long[] corners, int edge) {
        long a = Math.min(corners[edge], corners[(edge + 1) % 4]);
        long b = Math.max(corners[edge], corners[(edge + 1) % 4]);
        long name = a * 2 + (b - a == 1 ? 0 : 1);
        places.computeIfAbsent(name, n -> between(a, b));
        return name;
    }

    private double[] between(long a, long b) {
        double share = Math.max(0.02, Math.min(0.98, (limit - at(a)) / (at(b) - at(a))));
        double[] from = middle(a);
        double[] to = middle(b);
        return new double[] {round(from[0] + (to[0] - from[0]) * share), round(from[1] + (to[1] - from[1]) * share)};
    }

    private double[] middle(long square) {
        double lat = ((square >> 20) + 0.5) * size - 90;
        double lon = ((square & 0xFFFFF) + 0.5) * size - 180 + fromLon;
        return new double[] {lon, lat};
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e4) / 1e4;
    }

    private List<List<List<double[]>>> polygons() {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        List<List<double[]>> holes = new ArrayList<>();
        while (!next.isEmpty()) {
            List<double[]> ring = ring(next.keySet().stream().min(Long::compare).orElseThrow());
            if (ring.size() < 4) {
                continue;
            }
            if (area(ring) > 0) {
                polygons.add(new ArrayList<>(List.of(ring)));
            } else {
                holes.add(ring);
            }
        }
        for (List<double[]> hole : holes) {
            polygons.stream()
                    .filter(p -> contains(p.get(0), hole.get(0)))
                    .findFirst()
                    .ifPresent(p -> p.add(hole));
        }
        return polygons;
    }

    private List<double[]> ring(long start) {
        List<double[]> ring = new ArrayList<>();
        Long at = start;
        while (at != null && next.containsKey(at)) {
            ring.add(places.get(at));
            at = next.remove(at);
        }
        if (!ring.isEmpty()) {
            ring.add(ring.get(0));
        }
        return ring;
    }

    private static double area(List<double[]> ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            sum += ring.get(i)[0] * ring.get(i + 1)[1] - ring.get(i + 1)[0] * ring.get(i)[1];
        }
        return sum / 2;
    }

    private static boolean contains(List<double[]> ring, double[] p) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(j);
            if (a[1] > p[1] != b[1] > p[1] && p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
