package landfall.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import landfall.vessel.Position;

/**
 * Fewer points for the same line on the screen (Douglas and Peucker 1973): no point left out lies further from the drawn line
 * than the tolerance. What was left out is always told.
 */
final class Thinning {
    private static final double METERS_PER_DEGREE = 111_320;

    private Thinning() {}

    /**
     * @param positions in time order
     * @param most how many points may be drawn; the tolerance starts at the given one and doubles until they fit
     */
    static Thinned thin(List<Position> positions, int most, double toleranceMeters) {
        double tolerance = toleranceMeters;
        List<Position> kept = positions;
        while (kept.size() > most) {
            kept = within(positions, tolerance);
            if (kept.size() > most) {
                tolerance *= 2;
            }
        }
        return new Thinned(kept, positions.size(), kept.size() == positions.size() ? 0 : tolerance);
    }

    /**
     * @param kept what is drawn
     * @param of how many there were
     * @param toleranceMeters greatest distance of a point left out from the line drawn
     */
    record Thinned(List<Position> kept, int of, double toleranceMeters) {}

    private static List<Position> within(List<Position> line, double toleranceMeters) {
        BitSet keep = new BitSet(line.size());
        keep.set(0);
        keep.set(line.size() - 1);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, line.size() - 1});
        while (!stretches.isEmpty()) {
            int[] s = stretches.pop();
            int farthest = -1;
            double far = toleranceMeters;
            for (int i = s[0] + 1; i < s[1]; i++) {
                double d = metersFromStretch(line.get(i), line.get(s[0]), line.get(s[1]));
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
        List<Position> kept = new ArrayList<>();
        keep.stream().forEach(i -> kept.add(line.get(i)));
        return kept;
    }

    private static double metersFromStretch(Position p, Position a, Position b) {
        double shrink = Math.cos(Math.toRadians(p.lat()));
        double bx = east(a, b) * shrink;
        double by = b.lat() - a.lat();
        double px = east(a, p) * shrink;
        double py = p.lat() - a.lat();
        double length = bx * bx + by * by;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length));
        return Math.hypot(px - share * bx, py - share * by) * METERS_PER_DEGREE;
    }

    /** Degrees of longitude from one to the other the short way round. */
    private static double east(Position from, Position to) {
        double d = to.lon() - from.lon();
        return d > 180 ? d - 360 : d < -180 ? d + 360 : d;
    }
}
