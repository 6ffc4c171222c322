package landfall.flink;

import java.util.TreeMap;
import landfall.ais.TableRow;

/**
 * When a source heard ships under way pass small places: two sources with right clocks have them pass the same place at the same
 * time. Of all passings of a source those with the smallest marks are kept, which are the same for all sources (bottom-k sketch,
 * Cohen and Kaplan, PODC 2007); so it does not matter in which order they come, nor in how many pieces.
 */
final class Passings {
    /** Kept of one source: some hundred of a day among those of a year. */
    static final int MOST = 1 << 14;
    /** More have no clock that is looked at. */
    private static final int MOST_SOURCES = 32;
    /** A ship that lies still is at one place at all times. */
    private static final double UNDER_WAY_KNOTS = 3;
    /** A place is a thousandth of a degree, 111 m: crossed in less than a minute, and the same where positions are rounded. */
    private static final double PLACES_A_DEGREE = 1000;
    /** Two odd numbers without a pattern: those of SplitMix64 (Steele, Lea, Flood 2014). */
    private static final long FIRST_FACTOR = 0xbf58476d1ce4e5b9L;

    private static final long SECOND_FACTOR = 0x94d049bb133111ebL;

    private final TreeMap<String, TreeMap<Long, Passing>> bySource = new TreeMap<>();
    private String source;
    private TreeMap<Long, Passing> ofSource;

    /** A ship at a place; of several times there the first. */
    record Passing(int mmsi, long millis) {
        Passing orEarlier(Passing other) {
            return other.millis < millis ? other : this;
        }
    }

    /** The next row. */
    void row(TableRow row) {
        if (!row.hasPlace() || !(row.speedKnots() >= UNDER_WAY_KNOTS)) {
            return;
        }
        if (ofSource == null || !row.source().equals(source)) {
            source = row.source();
            ofSource = bySource.computeIfAbsent(source, s -> new TreeMap<>());
        }
        long mark = mark(row.mmsi(), row.lat(), row.lon());
        if (ofSource.size() < MOST || mark < ofSource.lastKey()) {
            add(mark, new Passing(row.mmsi(), row.millis()), ofSource);
        }
    }

    private static long mark(int mmsi, double lat, double lon) {
        long place = (long) Math.floor(lat * PLACES_A_DEGREE) << 32
                ^ (long) Math.floor(lon * PLACES_A_DEGREE) & 0xffff_ffffL;
        long h = (place ^ mmsi * SECOND_FACTOR) * FIRST_FACTOR;
        h = (h ^ h >>> 30) * FIRST_FACTOR;
        h = (h ^ h >>> 27) * SECOND_FACTOR;
        return h ^ h >>> 31;
    }

    private static void add(long mark, Passing passing, TreeMap<Long, Passing> to) {
        to.merge(mark, passing, Passing::orEarlier);
        if (to.size() > MOST) {
            to.pollLastEntry();
        }
    }

    /** All so far, by source; then begins anew. */
    TreeMap<String, TreeMap<Long, Passing>> take() {
        TreeMap<String, TreeMap<Long, Passing>> all = new TreeMap<>(bySource);
        bySource.clear();
        ofSource = null;
        return all;
    }

    /** Adds what some source heard to what is known of it. */
    static void add(String source, TreeMap<Long, Passing> more, TreeMap<String, TreeMap<Long, Passing>> all) {
        if (all.containsKey(source) || all.size() < MOST_SOURCES) {
            TreeMap<Long, Passing> known = all.computeIfAbsent(source, s -> new TreeMap<>());
            more.forEach((mark, passing) -> add(mark, passing, known));
        }
    }
}
