package landfall.geo;

import java.util.BitSet;

/**
 * Where on Earth is land and where water, at 0.01° (about 1 km), and how far the land is. Ways over the water are the {@link
 * Water}'s, which takes three times as long to load. Immutable and safe to share.
 */
public final class Coast {
    final SeaChart chart = SeaChart.load();
    private final BitSet withLand = Shore.blocksWithLand(chart);

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
        return new Distance(isWater(p.lat(), p.lon()) ? Shore.meters(chart, withLand, p) : 0);
    }
}
