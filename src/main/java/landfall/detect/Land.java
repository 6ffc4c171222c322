package landfall.detect;

import java.io.Serializable;
import landfall.geo.Distance;
import landfall.geo.Point;

/** Knows where no ship can be: so far from all known water, ports and large lakes. */
@FunctionalInterface
public interface Land extends Serializable {
    /** @param inland so far from water at least */
    boolean isNoWater(Point at, Distance inland);
}
