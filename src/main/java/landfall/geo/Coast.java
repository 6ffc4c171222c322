package landfall.geo;

/**
 * Where on Earth is land and where water, at 0.01° (about 1 km), and how far the land is. Ways over the water are the {@link
 * Water}'s, which takes three times as long to load. Immutable and safe to share.
 */
public final class Coast {
    private static final int BLOCK = 20;

    final SeaChart chart = SeaChart.load();
    /** Blocks of a degree, with those that have land among them. */
    final SeaGraph blocks = new SeaGraph(chart, BLOCK);

    private Coast() {}

    /** The bundled grid: the first call reads it in a fifth of a second, all share the one. */
    public static Coast load() {
        return Bundled.COAST;
    }

    private static final class Bundled {
        static final Coast COAST = new Coast();
    }

    /** Whether a place is on water; cells along an opened canal or river count as water. */
    public boolean isWater(double lat, double lon) {
        return Point.isOnEarth(lat, lon) && chart.isWater(lat, lon);
    }

    /** Distance to the nearest land, zero on land; good to about 1 km. */
    public Distance toShore(Point p) {
        return new Distance(isWater(p.lat(), p.lon()) ? Shore.meters(chart, blocks, p) : 0);
    }
}
