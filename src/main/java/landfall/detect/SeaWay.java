package landfall.detect;

import java.io.Serializable;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;

/** Knows the shortest way over water between two places; empty where there is none or it is not known. */
@FunctionalInterface
public interface SeaWay extends Serializable {
    Optional<Distance> between(Point from, Point to);
}
