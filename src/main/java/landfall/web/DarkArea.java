package landfall.web;

import java.util.ArrayList;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Event;

/**
 * Where a ship could have been while dark, as an outer bound: every place from which the way there and back fits the hours at
 * the ship's speed over a great circle. Land is ignored, so the true area is smaller, never larger.
 */
final class DarkArea {
    private static final int CORNERS = 72;

    private DarkArea() {}

    /** The bound as a closed ring, or empty when the gap is open or needs more speed than given. */
    static List<Point> outerBound(Event.Gap gap, double speedKnots) {
        if (gap.isOpen() || Double.isNaN(gap.onLat())) {
            return List.of();
        }
        Point off = new Point(gap.offLat(), gap.offLon());
        Point on = new Point(gap.onLat(), gap.onLon());
        double budget = gap.durationHours() * speedKnots * 1852;
        if (budget <= off.distanceTo(on).meters()) {
            return List.of();
        }
        Point middle = off.between(on, 0.5);
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i <= CORNERS; i++) {
            ring.add(edge(middle, off, on, 360.0 * (i % CORNERS) / CORNERS, budget));
        }
        return ring;
    }

    private static Point edge(Point middle, Point off, Point on, double bearing, double budget) {
        double near = 0;
        double far = Math.min(budget, 9_000_000);
        for (int step = 0; step < 40; step++) {
            double guess = (near + far) / 2;
            Point p = middle.towards(bearing, landfall.geo.Distance.ofMeters(guess));
            if (p.distanceTo(off).meters() + p.distanceTo(on).meters() <= budget) {
                near = guess;
            } else {
                far = guess;
            }
        }
        return middle.towards(bearing, landfall.geo.Distance.ofMeters(near));
    }
}
