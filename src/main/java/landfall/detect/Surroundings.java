package landfall.detect;

import java.io.Serializable;
import java.util.Optional;
import landfall.geo.Coast;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Ports;
import landfall.geo.Water;

/**
 * What lies around a ship: ports and coast.
 *
 * @param ports finds the nearest port
 * @param shore distance to land
 * @param destinations reads declared destinations
 * @param land where no ship can be
 * @param way over the sea
 */
public record Surroundings(PortFinder ports, Shore shore, Destinations destinations, Land land, SeaWay way)
        implements Serializable {
    /** No port and no coast known: the open ocean. */
    public static final Surroundings NONE =
            new Surroundings((at, within) -> Optional.empty(), at -> Double.NaN, declared -> Optional.empty());

    /** Without a chart: nowhere is land, and no way is known. */
    public Surroundings(PortFinder ports, Shore shore, Destinations destinations) {
        this(ports, shore, destinations, (at, inland) -> false, (from, to) -> Optional.empty());
    }

    /** The bundled gazetteer and water grid, loaded on first use, once a process. */
    public static Surroundings bundled() {
        return new Surroundings(
                (at, within) -> Bundled.PORTS.nearest(at, within),
                at -> Coast.load().toShore(at).nauticalMiles(),
                declared -> Bundled.NAMES.port(declared),
                (at, inland) -> Bundled.LAND.isNoWater(at, inland),
                (from, to) -> Water.load().distance(from, to));
    }

    /** Loads what is loaded on first use, but for the ways over the sea, which few runs ask for and which take a second. */
    public void load() {
        Point anywhere = new Point(0, 0);
        ports.nearest(anywhere, Distance.ZERO);
        shore.nauticalMilesFrom(anywhere);
        destinations.port("");
    }

    private static final class Bundled {
        private static final Ports PORTS = Ports.load();
        private static final DryLand LAND = new DryLand(PORTS::nearest);
        private static final DeclaredPorts NAMES = new DeclaredPorts(PORTS.all());
    }
}
