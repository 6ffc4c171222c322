package landfall.detect;

import java.io.Serializable;
import landfall.geo.Point;

/** Knows the coast: how far the nearest land is, in nautical miles, or NaN where it is not known. */
@FunctionalInterface
public interface Shore extends Serializable {
    double nauticalMilesFrom(Point at);
}
