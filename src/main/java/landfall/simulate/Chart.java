package landfall.simulate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.reject.Refusal;

/** Where things are and how ships sail between them. Ways found are kept for the next world. */
final class Chart {
    private static final Distance PORT_REACH = Distance.ofKilometers(12);

    private final Water water;
    private final Ports ports;
    private final Map<List<Point>, List<Point>> known = new ConcurrentHashMap<>();

    Chart(Water water, Ports ports) {
        this.water = water;
        this.ports = ports;
    }

    /** A port by its id, or {@code "lat,lon"}. */
    Point place(String name) {
        String[] numbers = name.split(",");
        if (numbers.length == 2) {
            try {
                return new Point(Double.parseDouble(numbers[0].trim()), Double.parseDouble(numbers[1].trim()));
            } catch (NumberFormatException e) {
                throw new Refusal("'" + name + "' is no place: write a port id or \"lat,lon\"", e);
            }
        }
        return port(name).at();
    }

    Port port(String id) {
        return ports.find(id)
                .orElseThrow(
                        () -> new Refusal(
                                "port '" + id
                                        + "' of the scenario is not in the gazetteer: write a UN/LOCODE or an id of ports-curated.csv"));
    }

    /** The port a ship lies at; null in open water. */
    Port portAt(Point place) {
        return ports.nearest(place, PORT_REACH).orElse(null);
    }

    List<Point> way(Point from, Point to) {
        return known.computeIfAbsent(
                List.of(from, to),
                ends -> water.path(from, to)
                        .orElseThrow(() -> new Refusal("there is no way by water from " + from + " to " + to)));
    }

    Water water() {
        return water;
    }
}
