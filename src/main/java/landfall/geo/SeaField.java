package landfall.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far it is over water from one place to everywhere within a bound: where a ship could have gone in a dark period. */
public final class SeaField {
    private final Water water;
    private final int start;
    private final double approachMeters;
    private final Distance max;
    /** Fine blocks near by, wider ones beyond: each a search of its own, the last reaches the bound. */
    private final List<SeaSearch> searches;

    SeaField(Water water, int start, double approachMeters, Distance max, List<SeaSearch> searches) {
        this.water = water;
        this.start = start;
        this.approachMeters = approachMeters;
        this.max = max;
        this.searches = List.copyOf(searches);
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
        double meters = water.straightMeters(start, cell);
        if (Double.isInfinite(meters)) {
            meters = water.inshoreMeters(start, cell);
            for (SeaSearch search : searches) {
                meters = Math.min(meters, search.meters(cell));
            }
        }
        return Double.isInfinite(meters) ? Double.MAX_VALUE : meters;
    }

    /** The sea within the bound as squares of one size, for drawing the area that could be reached. */
    public List<Reached> reached() {
        SeaSearch widest = searches.get(searches.size() - 1);
        List<Reached> out = new ArrayList<>();
        for (int node : widest.nodes()) {
            Distance distance = new Distance(widest.cost(node) + approachMeters);
            if (distance.compareTo(max) <= 0) {
                out.add(new Reached(widest.centre(node), widest.blockDegrees(), distance));
            }
        }
        return out;
    }
}
