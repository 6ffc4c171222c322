package landfall.match;

import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Water;

/** Distances over water, as far as following a cargo needs them. They are the same in both directions. */
@FunctionalInterface
public interface Seaway {
    /** How far it is over water from one place to any other within a bound. */
    @FunctionalInterface
    interface Field {
        /** Empty where no water leads there within the bound. */
        Optional<Distance> to(Point place);
    }

    Field from(Point place, Distance within);

    /** How far it is between two places, if not further than a bound. */
    default Optional<Distance> between(Point a, Point b, Distance within) {
        return from(a, within).to(b);
    }

    /** The water grid. A place too far from water to be a berth leads nowhere; no way is shorter than the great circle. */
    static Seaway of(Water water) {
        return new OverWater(water);
    }
}
