package landfall.geo;

import java.util.ArrayList;
import java.util.List;

/** A way over water pulled tight like a string, so that it keeps only the cells where it turns around land. */
final class Taut {
    private Taut() {}

    /** Keeps from each turn the farthest later cell in sight. */
    static List<Integer> pulled(List<Integer> way, Sight sight) {
        List<Integer> out = new ArrayList<>();
        int at = 0;
        out.add(way.get(0));
        while (at < way.size() - 1) {
            int next = farthestInSight(way, at, sight);
            out.add(way.get(next));
            at = next;
        }
        return out;
    }

    /** Doubling, then halving: sight along a way is nearly monotone, and a nearer turn is still a right one. */
    private static int farthestInSight(List<Integer> way, int at, Sight sight) {
        int seen = at + 1;
        int step = 1;
        int blocked = way.size();
        while (seen + step < way.size()) {
            if (!sight.isClear(way.get(at), way.get(seen + step))) {
                blocked = seen + step;
                break;
            }
            seen += step;
            step *= 2;
        }
        for (int jump = step; jump > 0; jump /= 2) {
            if (seen + jump < Math.min(blocked, way.size()) && sight.isClear(way.get(at), way.get(seen + jump))) {
                seen += jump;
            }
        }
        return seen;
    }

    /** Puts cells back along each leg, at most so many metres apart, so that a second pull can cut the turns closer. */
    static List<Integer> resampled(List<Integer> way, double meters, SeaChart chart) {
        List<Integer> out = new ArrayList<>();
        out.add(way.get(0));
        for (int i = 1; i < way.size(); i++) {
            Point from = SeaChart.centre(way.get(i - 1));
            Point to = SeaChart.centre(way.get(i));
            int parts = (int) Math.min(400, Math.ceil(chart.meters(way.get(i - 1), way.get(i)) / meters));
            for (int p = 1; p < parts; p++) {
                Point between = from.between(to, (double) p / parts);
                int cell = SeaChart.cellAt(between.lat(), between.lon());
                if (chart.isPassable(cell)) {
                    out.add(cell);
                }
            }
            out.add(way.get(i));
        }
        return out;
    }
}
