package landfall.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far it is over water from one place to everywhere within a bound: where a ship could have gone in a dark period. */
public final class SeaField {
    private final Water water;
    private final SeaSearch search;
    private final SeaGraph graph;
    private final int start;
    private final double approachMeters;
    private final Distance max;

    SeaField(Water water, SeaSearch search, SeaGraph graph, int start, double approachMeters, Distance max) {
        this.water = water;
        this.search = search;
        this.graph = graph;
        this.start = start;
        this.approachMeters = approachMeters;
        this.max = max;
    }

    /**
     * A square of sea that can be reached.
     *
     * @param centre a place on its water
     * @param sizeDegrees height and width of the square
     * @param distance over water from the start to the centre
     */
    public record Reached(Point centre, double sizeDegrees, Distance distance) {}

    /** Distance over water, empty when the place is beyond the bound, not by the sea, or on another sea. */
    public Optional<Distance> to(Point place) {
        return water.seaCellAt(place)
                .map(cell -> new Distance(meters(cell)
                        + approachMeters
                        + (SeaChart.cellAt(place.lat(), place.lon()) == cell ? 0 : Water.approachMeters(place, cell))))
                .filter(d -> d.compareTo(max) <= 0);
    }

    private double meters(int cell) {
        double meters = cell == start ? 0 : search.meters(cell);
        return Double.isInfinite(meters) ? Double.MAX_VALUE : meters;
    }

    /** The sea within the bound as squares, for drawing the area that could be reached. */
    public List<Reached> reached() {
        List<Reached> out = new ArrayList<>();
        for (int node : search.nodes()) {
            Distance distance = new Distance(search.cost(node) + approachMeters);
            if (distance.compareTo(max) <= 0) {
                double size = (double) graph.size / SeaChart.PER_DEGREE;
                out.add(new Reached(SeaChart.centre(graph.centre(node)), size, distance));
            }
        }
        return out;
    }
}
