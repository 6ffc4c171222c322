package landfall.web;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import landfall.vessel.Position;

/**
 * Fewer points for the same line on the screen (Douglas and Peucker 1973): no point left out lies further from the drawn line
 * than the tolerance. What was left out is always told.
 */
final class Thinning {
    private static final double METERS_PER_DEGREE = 111_320;

    private Thinning() {}

    /**
     * @param kept what is drawn
     * @param of how many there were
     * @param toleranceMeters greatest distance of a point left out from the line drawn
     */
    record Thinned(List<Position> kept, int of, double toleranceMeters) {}

    /**
     * A stretch between two points kept.
     *
     * @param from index of the first
     * @param to index of the last
     * @param farthest index of the point between them that lies farthest off
     * @param meters how far
     */
    private record Stretch(int from, int to, int farthest, double meters) {}

    /**
     * The stretch with the point farthest off is divided there, again and again, until none is farther off than the tolerance or as many
     * points are kept as may be. A million points take one pass for each doubling of the points kept.
     *
     * @param positions in time order
     * @param pinned positions that stay, such as those with a silence between them
     * @param most how many points may be drawn, unless more are pinned
     * @param toleranceMeters a point nearer to the line drawn need not be kept
     */
    static Thinned thin(List<Position> positions, Set<Position> pinned, int most, double toleranceMeters) {
        if (positions.size() <= most) {
            return new Thinned(positions, positions.size(), 0);
        }
        BitSet keep = new BitSet(positions.size());
        keep.set(0);
        PriorityQueue<Stretch> stretches = new PriorityQueue<>(
                Comparator.comparingDouble(Stretch::meters).reversed().thenComparing(Stretch::from));
        int from = 0;
        for (int i = 1; i < positions.size(); i++) {
            if (i == positions.size() - 1 || pinned.contains(positions.get(i))) {
                keep.set(i);
                stretches.add(stretch(positions, from, i));
                from = i;
            }
        }
        int kept = keep.cardinality();
        while (kept < most && stretches.peek().meters() > toleranceMeters) {
            Stretch widest = stretches.poll();
            keep.set(widest.farthest());
            kept++;
            stretches.add(stretch(positions, widest.from(), widest.farthest()));
            stretches.add(stretch(positions, widest.farthest(), widest.to()));
        }
        List<Position> drawn = keep.stream().mapToObj(positions::get).toList();
        return new Thinned(drawn, positions.size(), Math.max(stretches.peek().meters(), 0));
    }

    private static Stretch stretch(List<Position> line, int from, int to) {
        int farthest = from;
        double far = 0;
        Position a = line.get(from);
        Position b = line.get(to);
        for (int i = from + 1; i < to; i++) {
            double d = metersFromStretch(line.get(i), a, b);
            if (d > far) {
                far = d;
                farthest = i;
            }
        }
        return new Stretch(from, to, farthest, far);
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
