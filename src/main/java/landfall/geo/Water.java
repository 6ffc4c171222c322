package landfall.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The navigable water of the world and distances over it.
 *
 * <p>Land is Natural Earth's 1:10 million land (by way of world-atlas 2.0.2), drawn at 0.01° for the shore and at 0.05° for
 * routes; canals, straits and rivers that such a grid closes are opened by hand in
 * {@code passages.csv}. The Bering Strait is closed there, so that no route runs through the Arctic ice.
 *
 * <p>Errors: a route is made of great circles between cells of about 5.5 km, with a turn at most a few cells from where a ship
 * would turn; tides, depth, draught, ice and separation schemes are not considered. Immutable and safe to share.
 */
public final class Water {
    /** Nearest sea for a berth the grid shows as land: a river port not opened by hand is farther from the sea than this. */
    private static final double SNAP_METERS = 30_000;

    static final int FINE = 4;
    private static final int MIDDLE = 10;
    /** A degree. */
    private static final int COARSE = 20;
    /** A field is fine so far, of middle blocks so far, and coarse beyond: milliseconds, whatever the bound. */
    private static final double FINE_FIELD_METERS = 200 * Distance.METERS_PER_NAUTICAL_MILE;

    private static final double MIDDLE_FIELD_METERS = 900 * Distance.METERS_PER_NAUTICAL_MILE;
    /** Up to here the fine blocks answer in milliseconds; beyond, turns a cell or two off no longer count. */
    private static final double FINE_METERS = 700 * Distance.METERS_PER_NAUTICAL_MILE;

    /** More than the berths of any gazetteer. */
    private static final int MOST_ASHORE = 20_000;

    private static final int MOST_FINE_NODES = 12_000;
    /** Within so many metres ways are looked for cell by cell too, around every island. */
    private static final double INSHORE_METERS = 30 * Distance.METERS_PER_NAUTICAL_MILE;

    private final Coast coast = Coast.load();
    private final SeaChart chart = coast.chart;
    private final SeaGraph coarse = new SeaGraph(chart, COARSE);
    private final SeaGraph middle = new SeaGraph(chart, MIDDLE);
    private final SeaGraph fine = new SeaGraph(chart, FINE);
    private final Sight sight = new Sight(chart, coarse, fine);
    private final Inshore inshoreCoarse = new Inshore(chart, coarse, sight);
    private final Inshore inshoreMiddle = new Inshore(chart, middle, sight);
    private final Inshore inshoreFine = new Inshore(chart, fine, sight);
    private final Seas seas = new Seas(coarse);
    /** Berths that the grid shows as land, with their cells of the sea: asked for again with every silence. */
    private final ConcurrentHashMap<Point, Optional<Integer>> ashore = new ConcurrentHashMap<>();

    private Water() {}

    /** The bundled grid: the first call reads it in about half a second, all share the one (50 MB). */
    public static Water load() {
        return Bundled.WATER;
    }

    private static final class Bundled {
        static final Water WATER = new Water();
    }

    /** As {@link Coast#isWater}. */
    public boolean isWater(double lat, double lon) {
        return coast.isWater(lat, lon);
    }

    /** As {@link Coast#toShore}. */
    public Distance toShore(Point p) {
        return coast.toShore(p);
    }

    /**
     * The shortest way over water, ending at the places themselves, with a point at each turn; empty when either is not by
     * the sea or they lie on different seas.
     */
    public Optional<List<Point>> path(Point a, Point b) {
        Optional<Integer> from = seaCellAt(a);
        Optional<Integer> to = seaCellAt(b);
        if (from.isEmpty() || to.isEmpty() || seas.seaOf(from.get()) != seas.seaOf(to.get())) {
            return Optional.empty();
        }
        List<Integer> way = way(from.get(), to.get());
        List<Point> points = new ArrayList<>();
        points.add(a);
        for (int i = isLand(a) ? 0 : 1; i < way.size() - (isLand(b) ? 0 : 1); i++) {
            points.add(SeaChart.centre(way.get(i)));
        }
        points.add(b);
        return Optional.of(points);
    }

    /** Length of {@link #path}. */
    public Optional<Distance> distance(Point a, Point b) {
        return path(a, b).map(points -> {
            double sum = 0;
            for (int i = 1; i < points.size(); i++) {
                sum += points.get(i - 1).distanceTo(points.get(i)).meters();
            }
            return new Distance(sum);
        });
    }

    /** Distances over water to everything within the bound; nothing is reached from a place that is not by the sea. */
    public Optional<SeaField> from(Point p, Distance max) {
        return seaCellAt(p).map(cell -> {
            double approach = isLand(p) ? approachMeters(p, cell) : 0;
            double bound = max.meters() - approach;
            List<SeaSearch> searches = new ArrayList<>();
            searches.add(spread(fine, inshoreFine, cell, Math.min(bound, FINE_FIELD_METERS)));
            if (bound > MIDDLE_FIELD_METERS) {
                searches.add(spread(coarse, inshoreCoarse, cell, bound));
            } else if (bound > FINE_FIELD_METERS) {
                searches.add(spread(middle, inshoreMiddle, cell, bound));
            }
            return new SeaField(this, cell, approach, max, searches);
        });
    }

    private SeaSearch spread(SeaGraph graph, Inshore inshore, int cell, double meters) {
        SeaSearch search = new SeaSearch(chart, graph, sight, inshore, cell);
        search.spread(meters);
        return search;
    }

    /** Metres between two cells in sight of one another, which no way undercuts; infinite for others. */
    double straightMeters(int from, int to) {
        return from == to ? 0 : sight.isClear(from, to) ? chart.meters(from, to) : Double.POSITIVE_INFINITY;
    }

    /** Metres between two cells close together, looked for cell by cell; infinite for others or where there is no way. */
    double inshoreMeters(int from, int to) {
        return chart.meters(from, to) > INSHORE_METERS
                ? Double.POSITIVE_INFINITY
                : inshoreFine.length(inshoreFine.way(from, to, 2));
    }

    /** The place's cell, or the nearest cell of a sea within 30 km when the grid shows land or a pond there. */
    Optional<Integer> seaCellAt(Point p) {
        int cell = SeaChart.cellAt(p.lat(), p.lon());
        if (seas.isSea(cell)) {
            return Optional.of(cell);
        }
        Optional<Integer> before = ashore.get(p);
        if (before != null) {
            return before;
        }
        Optional<Integer> nearest = seas.nearest(chart, p, SNAP_METERS);
        if (ashore.mappingCount() < MOST_ASHORE) {
            ashore.put(p, nearest);
        }
        return nearest;
    }

    static double approachMeters(Point p, int cell) {
        return p.distanceTo(SeaChart.centre(cell)).meters();
    }

    private boolean isLand(Point p) {
        return !seas.isSea(SeaChart.cellAt(p.lat(), p.lon()));
    }

    private List<Integer> way(int from, int to) {
        if (from == to || sight.isClear(from, to)) {
            return from == to ? List.of(from) : List.of(from, to);
        }
        if (chart.meters(from, to) < FINE_METERS) {
            SeaSearch search = new SeaSearch(chart, fine, sight, inshoreFine, from);
            if (Double.isFinite(search.metersTo(to, MOST_FINE_NODES))) {
                return shorter(taut(search.wayTo(to)), from, to);
            }
        }
        SeaSearch search = new SeaSearch(chart, coarse, sight, inshoreCoarse, from);
        search.metersTo(to, Integer.MAX_VALUE);
        return taut(search.wayTo(to));
    }

    private List<Integer> shorter(List<Integer> way, int from, int to) {
        if (chart.meters(from, to) > 3 * INSHORE_METERS) {
            return way;
        }
        List<Integer> cellByCell = inshoreFine.way(from, to, 4);
        return inshoreFine.length(cellByCell) < inshoreFine.length(way) ? taut(cellByCell) : way;
    }

    private List<Integer> taut(List<Integer> way) {
        List<Integer> tight = Taut.pulled(way, sight);
        for (double spacing = 60_000; spacing > 5_000; spacing /= 3) {
            tight = Taut.pulled(Taut.resampled(tight, spacing, chart), sight);
        }
        return tight;
    }
}
