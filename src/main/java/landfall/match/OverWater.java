package landfall.match;

import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.SeaField;
import landfall.geo.Water;

/** Distances over the water grid, never less than the great circle, which a grid may undercut by part of a cell. */
final class OverWater implements Seaway {
    private final Water water;

    OverWater(Water water) {
        this.water = water;
    }

    @Override
    public Field from(Point place, Distance within) {
        Optional<SeaField> field = water.from(place, within);
        return to -> field.flatMap(f -> f.to(to)).map(d -> longer(d, place.distanceTo(to)));
    }

    @Override
    public Optional<Distance> between(Point a, Point b, Distance within) {
        return water.distance(a, b).map(d -> longer(d, a.distanceTo(b))).filter(d -> d.compareTo(within) <= 0);
    }

    private static Distance longer(Distance a, Distance b) {
        return a.isLessThan(b) ? b : a;
    }
}
