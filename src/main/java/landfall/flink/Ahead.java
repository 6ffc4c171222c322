package landfall.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is ahead of all others in a month: of few ships with a wrong clock the end of the data must not be where they say.
 *
 * @param others newest time of all but the leaders, or {@link Long#MIN_VALUE}
 * @param leaders few ships that were heard later, the newest last
 */
record Ahead(long others, List<Leader> leaders) {
    /** More ships hours after all others are no wrong clocks but the data; our judgement. */
    static final int MOST = 8;

    static final long HOUR_MILLIS = 3_600_000;

    /**
     * A ship ahead.
     *
     * @param mmsi of the ship
     * @param newest of its times
     * @param rows of it by hour since 1970, of hours that begin after the others
     */
    record Leader(int mmsi, long newest, Map<Long, Long> rows) {
        private Leader with(Leader same) {
            TreeMap<Long, Long> both = new TreeMap<>(rows);
            same.rows.forEach((hour, count) -> both.merge(hour, count, Long::sum));
            return new Leader(mmsi, Math.max(newest, same.newest), both);
        }

        private Leader after(long time) {
            return new Leader(mmsi, newest, new TreeMap<>(rows).tailMap(Math.floorDiv(time, HOUR_MILLIS), false));
        }

        long rowsAfter(long time) {
            return after(time).rows.values().stream().mapToLong(r -> r).sum();
        }
    }

    /**
     * Whether between some ships, or between them and all before, lies more.
     *
     * @param before newest time before, or {@link Long#MIN_VALUE}
     */
    boolean isAheadBy(long more, long before) {
        long behind = Math.max(others, before);
        for (Leader next : leaders) {
            if (behind != Long.MIN_VALUE && next.newest - behind > more) {
                return true;
            }
            behind = Math.max(behind, next.newest);
        }
        return false;
    }

    Ahead plus(Ahead more) {
        Map<Integer, Leader> all = new TreeMap<>();
        leaders.forEach(l -> all.merge(l.mmsi, l, Leader::with));
        more.leaders.forEach(l -> all.merge(l.mmsi, l, Leader::with));
        return of(Math.max(others, more.others), List.copyOf(all.values()));
    }

    /** Of those that come into question, at most so many as are few stay ahead. */
    static Ahead of(long others, List<Leader> candidates) {
        List<Leader> ahead = new ArrayList<>(candidates);
        ahead.sort(Comparator.comparingLong(Leader::newest).thenComparing(Leader::mmsi));
        long behind = others;
        while (!ahead.isEmpty() && (ahead.size() > MOST || ahead.get(0).newest <= behind)) {
            behind = Math.max(behind, ahead.remove(0).newest);
        }
        long last = behind;
        return new Ahead(last, ahead.stream().map(l -> l.after(last)).toList());
    }
}
