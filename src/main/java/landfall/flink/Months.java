package landfall.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which months the rows of an input are dated, to tell from which time to which it goes. A few rows that stand alone, more than
 * a year from all others, are a wrong clock's: GPS receivers are 1,024 weeks off, others start in 1970 or say 2052. They must not say
 * when the data end, or every silence at the end would last for decades.
 */
final class Months {
    private static final long MONTH = Duration.ofDays(30).toMillis();
    /** Parts of a recording lie less far apart, mostly; what wrong clocks say lies further: 1,024 weeks and more. Our judgement. */
    private static final long FAR = 12;

    static final long FAR_MILLIS = FAR * MONTH;

    /** One or two ships that say no more of all rows than one in so many: our judgement. */
    private static final long FEW = 100;
    /** More ships, whose rows stand singly among rows of other times, no more than one in so many: our judgement. */
    private static final long SCATTERED = 10;
    /** Rows that stand singly or a few together: of a part of a recording thousands follow each other. Our judgement. */
    private static final long STAY = 10;

    private final TreeMap<Long, Month> months = new TreeMap<>();
    /** The end of the data is where it is for all, if some ships are ahead by longer, as with the date of the next day. Our judgement. */
    static final long AHEAD_MILLIS = Duration.ofHours(6).toMillis();
    /** Longer, there may have been nobody to hear the others. Our judgement. */
    private static final long HOLE_MILLIS = Duration.ofDays(2).toMillis();
    /** In sparse data a ship is soon alone for hours: ahead is who is by so many times what lies between rows. Our judgement. */
    private static final long SPARSE = 100;
    /** Rows of such ships alone at the end, at most one in so many of all: more may be a ship that went on. Our judgement. */
    private static final long HARDLY_ANY = 1000;

    /** Of the month that rows come to now; nothing falls in it at first. */
    private long from = Long.MAX_VALUE;

    private long to = Long.MIN_VALUE;
    private long rows;
    private long oldest;
    private int ships;
    private Front front;
    /** Most rows come near the newest time: only who is minutes ahead of that is looked at. */
    private long bar;
    /** Newest time up to the bar. */
    private long near;

    private final int[] mmsis = new int[Month.NOTED];

    /** Some months that lie close to each other. */
    private record Island(Month all) {
        /**
         * @param total rows of all islands
         * @param most rows of one
         */
        boolean isStray(long total, long most) {
            if (all.rows() == most) {
                return false;
            }
            boolean alone = all.isOfFewShips() && all.rows() * FEW <= total;
            boolean scattered =
                    all.visits() > 1 && all.visits() * STAY >= all.rows() && all.rows() * SCATTERED <= total;
            return alone || !all.isOfFewShips() && scattered;
        }
    }

    /** The next row. */
    void row(long millis, int mmsi) {
        if (millis < from || millis >= to) {
            turnTo(Math.floorDiv(millis, MONTH));
        }
        rows++;
        oldest = Math.min(oldest, millis);
        if (millis > near) {
            if (millis <= bar) {
                near = millis;
            } else {
                bar = front.beyond(millis, mmsi);
            }
        }
        if (ships < Month.NOTED) {
            note(mmsi);
        }
    }

    private void note(int mmsi) {
        for (int i = 0; i < ships; i++) {
            if (mmsis[i] == mmsi) {
                return;
            }
        }
        mmsis[ships++] = mmsi;
    }

    private void turnTo(long month) {
        keep();
        from = month * MONTH;
        to = from + MONTH;
        rows = 0;
        ships = 0;
        oldest = Long.MAX_VALUE;
        front = new Front(from);
        bar = Long.MIN_VALUE;
        near = Long.MIN_VALUE;
    }

    private void keep() {
        if (rows > 0) {
            List<Integer> few = new ArrayList<>();
            for (int i = 0; i < ships; i++) {
                few.add(mmsis[i]);
            }
            months.merge(
                    Math.floorDiv(from, MONTH),
                    new Month(rows, 1, few, oldest, Math.max(near, front.newest()), front.ahead(near)),
                    Month::plus);
        }
    }

    /** All so far; then begins anew. */
    TreeMap<Long, Month> take() {
        keep();
        TreeMap<Long, Month> all = new TreeMap<>(months);
        months.clear();
        from = Long.MAX_VALUE;
        to = Long.MIN_VALUE;
        rows = 0;
        return all;
    }

    /** Adds some months to others. */
    static void add(Map<Long, Month> more, TreeMap<Long, Month> all) {
        more.forEach((number, month) -> all.merge(number, month, Month::plus));
    }

    /**
     * The time that the rows are of, without those of clocks that cannot be right; null where there are no rows.
     *
     * @param months by number
     */
    static Span span(TreeMap<Long, Month> months) {
        List<Island> islands = islands(months);
        long total = islands.stream().mapToLong(i -> i.all.rows()).sum();
        long most = islands.stream().mapToLong(i -> i.all.rows()).max().orElse(0);
        Span span = null;
        for (Island island : islands) {
            if (!island.isStray(total, most)) {
                Span own = new Span(island.all.oldest(), last(island.all));
                span = span == null ? own : new Span(span.first(), own.last());
            }
        }
        return span;
    }

    /** When the data end: not with hardly any rows of a few of many ships, hours after all others. */
    private static long last(Month all) {
        long end = all.ahead().others();
        List<Ahead.Leader> leaders = all.ahead().leaders();
        for (int i = 0; i < leaders.size(); i++) {
            if (end != Long.MIN_VALUE && isDoubtful(leaders.subList(i, leaders.size()), end, all)) {
                return end;
            }
            end = leaders.get(i).newest();
        }
        return all.newest();
    }

    private static boolean isDoubtful(List<Ahead.Leader> alone, long end, Month all) {
        long by = all.newest() - end;
        return alone.get(0).newest() - end > AHEAD_MILLIS
                && by < HOLE_MILLIS
                && by * all.rows() > (end - all.oldest()) * SPARSE
                && 2 * alone.size() < all.ships().size()
                && alone.stream().mapToLong(l -> l.rowsAfter(end)).sum() * HARDLY_ANY <= all.rows();
    }

    private static List<Island> islands(TreeMap<Long, Month> months) {
        List<Island> islands = new ArrayList<>();
        long before = Long.MIN_VALUE;
        for (Map.Entry<Long, Month> next : months.entrySet()) {
            int last = islands.size() - 1;
            if (last >= 0 && next.getKey() - before <= FAR) {
                islands.set(last, new Island(islands.get(last).all.plus(next.getValue())));
            } else {
                islands.add(new Island(next.getValue()));
            }
            before = next.getKey();
        }
        return islands;
    }

    /**
     * From one time to another.
     *
     * @param first milliseconds since 1970
     * @param last the same
     */
    record Span(long first, long last) {}
}
