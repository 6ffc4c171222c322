package landfall.flink;

import java.util.Objects;
import java.util.TreeMap;
import landfall.ais.TableRow;

/**
 * When a source heard ships under way pass small places: two sources with right clocks have them pass the same place at the same
 * time. Two files may name their receivers alike, so a source is a receiver of a file. Of all passings of a source those with the smallest marks are kept, which are the same for all sources (bottom-k sketch,
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

    /** Between a receiver and the table that names it. */
    private static final String IN = "\n";

    private final TreeMap<String, TreeMap<Long, Passing>> bySource = new TreeMap<>();
    private String source;
    private String table;
    private TreeMap<Long, Passing> ofSource;

    /**
     * A ship at a place; of several times there the first.
     *
     * @param stayMillis from the first to the last time there where no speed is told, else {@link #UNDER_WAY}
     */
    record Passing(int mmsi, long millis, long stayMillis) {
        static final long UNDER_WAY = -1;

        Passing and(Passing other) {
            long first = Math.min(millis, other.millis);
            boolean sails = stayMillis == UNDER_WAY || other.stayMillis == UNDER_WAY;
            long last = Math.max(millis + stayMillis, other.millis + other.stayMillis);
            return new Passing(mmsi, first, sails ? UNDER_WAY : last - first);
        }
    }

    /**
     * The next row.
     *
     * @param ofTable name of the table that it is of, or null where it is of a log
     */
    void row(TableRow row, String ofTable) {
        boolean lies = row.speedKnots() < UNDER_WAY_KNOTS;
        if (!row.hasPlace() || lies) {
            return;
        }
        if (ofSource == null || !row.source().equals(source) || !Objects.equals(ofTable, table)) {
            source = row.source();
            table = ofTable;
            boolean isTable = table == null || table.equals(source);
            ofSource = bySource.computeIfAbsent(isTable ? source : source + IN + table, s -> new TreeMap<>());
        }
        long mark = mark(row.mmsi(), row.lat(), row.lon());
        if (ofSource.size() < MOST || mark <= ofSource.lastKey()) {
            long stay = Double.isNaN(row.speedKnots()) ? 0 : Passing.UNDER_WAY;
            add(mark, new Passing(row.mmsi(), row.millis(), stay), ofSource);
        }
    }

    /** A source as it is known here when the files that make up a recording are one. */
    static String named(String source, Clocks clocks) {
        int in = source.indexOf(IN);
        return in < 0
                ? clocks.named(source)
                : clocks.named(source.substring(0, in)) + IN + clocks.named(source.substring(in + 1));
    }

    /** By names that the user knows: a receiver, or its file where another file names a receiver alike. */
    static TreeMap<String, TreeMap<Long, Passing>> byName(TreeMap<String, TreeMap<Long, Passing>> all) {
        TreeMap<String, Integer> alike = new TreeMap<>();
        all.keySet().forEach(source -> alike.merge(receiver(source), 1, Integer::sum));
        TreeMap<String, TreeMap<Long, Passing>> named = new TreeMap<>();
        all.forEach((source, passings) -> {
            boolean isAlone = alike.get(receiver(source)) == 1;
            String name = isAlone ? receiver(source) : source.substring(source.indexOf(IN) + 1);
            TreeMap<Long, Passing> known = named.computeIfAbsent(name, n -> new TreeMap<>());
            passings.forEach((mark, passing) -> known.merge(mark, passing, Passing::and));
        });
        return named;
    }

    private static String receiver(String source) {
        int in = source.indexOf(IN);
        return in < 0 ? source : source.substring(0, in);
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
        to.merge(mark, passing, Passing::and);
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
