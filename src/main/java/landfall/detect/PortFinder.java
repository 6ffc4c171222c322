package landfall.detect;

import java.io.Serializable;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;

/** Knows the ports: the nearest one within a distance. */
@FunctionalInterface
public interface PortFinder extends Serializable {
    Optional<Port> nearest(Point at, Distance within);
}
