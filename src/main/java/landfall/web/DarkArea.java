package landfall.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.SeaField;
import landfall.geo.Water;
import landfall.vessel.Event;

/**
 * Where a ship could have been while dark: every place for which the way over water from where it was last heard and on to
 * where it was heard again fits the hours at the ship's speed. The line is drawn between squares of the water grid (0.2°, or
 * 1° where the hours allow more than 700 nautical miles), so it is good to about half a square.
 */
final class DarkArea {
    /** A ship dark for longer could be anywhere; an area that covers an ocean tells nothing: our judgement. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(10);

    private final Supplier<Water> water;
    private final Map<String, Optional<Outline>> known = new ConcurrentHashMap<>();

    DarkArea(Supplier<Water> water) {
        this.water = water;
    }

    /**
     * @param polygons each an outer ring and its holes, closed, longitudes continued past 180°
     * @param squareDegrees size of the squares it was drawn between
     */
    record Outline(List<List<List<double[]>>> polygons, double squareDegrees) {}

    /** Empty when the gap needs more speed than given, is open for too long, or began away from the sea. */
    Optional<Outline> of(Event.Gap gap, double speedKnots) {
        return known.computeIfAbsent(
                gap.id() + "@" + speedKnots + "/" + gap.durationHours(), k -> outline(gap, speedKnots));
    }

    /** The shortest way over water between the two places, or the great circle where the grid knows none. */
    List<Point> way(Point off, Point on) {
        return water.get().path(off, on).orElseGet(() -> {
            List<Point> circle = new ArrayList<>();
            for (int i = 0; i <= 16; i++) {
                circle.add(off.between(on, i / 16.0));
            }
            return circle;
        });
    }

    private Optional<Outline> outline(Event.Gap gap, double speedKnots) {
        boolean open = gap.isOpen() || Double.isNaN(gap.onLat());
        if (open && gap.durationHours() > LONGEST_OPEN.toHours()) {
            return Optional.empty();
        }
        Distance budget = Distance.ofNauticalMiles(gap.durationHours() * speedKnots);
        Optional<SeaField> off = water.get().from(new Point(gap.offLat(), gap.offLon()), budget);
        Optional<SeaField> on = open ? Optional.empty() : water.get().from(new Point(gap.onLat(), gap.onLon()), budget);
        if (off.isEmpty() || !open && on.isEmpty()) {
            return Optional.empty();
        }
        List<SeaField.Reached> there = off.get().reached();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        double size = there.get(0).sizeDegrees();
        Map<Long, Double> sums = bySquare(there, size, gap.offLon());
        if (!open) {
            Map<Long, Double> back = bySquare(on.get().reached(), size, gap.offLon());
            sums.keySet().retainAll(back.keySet());
            sums.replaceAll((square, meters) -> meters + back.get(square));
        }
        List<List<List<double[]>>> polygons = Contour.of(sums, size, budget.meters(), gap.offLon());
        return polygons.isEmpty() ? Optional.empty() : Optional.of(new Outline(polygons, size));
    }

    /** Least metres to each square; columns count from the longitude given, so that nothing breaks at 180°. */
    private static Map<Long, Double> bySquare(List<SeaField.Reached> reached, double size, double fromLon) {
        Map<Long, Double> bySquare = new HashMap<>();
        for (SeaField.Reached r : reached) {
            double east = Point.wrapLongitude(r.centre().lon() - fromLon);
            long square = Contour.square(
                    (int) Math.floor((r.centre().lat() + 90) / size), (int) Math.floor((east + 180) / size));
            bySquare.merge(square, r.distance().meters(), Math::min);
        }
        return bySquare;
    }
}
