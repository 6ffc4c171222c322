package landfall.flink;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds who is ahead of all others, while rows come in any order, of those beyond a bar: rows up to there may be anybody's.
 */
final class Front {
    /** The bar rises at least so far, so that a month of rows in order of time raises it some thousand times at most; no judgement on ships. */
    private static final long NEAR_MILLIS = 600_000;

    private static final int HOURS = 30 * 24;

    private final long from;
    private final List<Runner> runners = new ArrayList<>(Ahead.MOST + 1);
    /** Newest time of those who are among the others by now. */
    private long behind = Long.MIN_VALUE;

    private long bar = Long.MIN_VALUE;

    /** A ship ahead of the bar. */
    private static final class Runner {
        private final int mmsi;
        private final int[] rows = new int[HOURS];
        private long newest = Long.MIN_VALUE;

        Runner(int mmsi) {
            this.mmsi = mmsi;
        }
    }

    /** Of a month of thirty days that begins at a time. */
    Front(long from) {
        this.from = from;
    }

    /** Takes a row beyond the bar; where the bar is then. */
    long beyond(long millis, int mmsi) {
        Runner runner = null;
        for (int i = 0; i < runners.size() && runner == null; i++) {
            runner = runners.get(i).mmsi == mmsi ? runners.get(i) : null;
        }
        if (runner == null) {
            runner = new Runner(mmsi);
            runners.add(runner);
        }
        runner.newest = Math.max(runner.newest, millis);
        runner.rows[(int) ((millis - from) / Ahead.HOUR_MILLIS)]++;
        while (runners.size() > Ahead.MOST) {
            raise();
        }
        return bar;
    }

    /** More are ahead than are few: the last of them is among the others. */
    private void raise() {
        bar = Long.MAX_VALUE;
        for (Runner r : runners) {
            bar = Math.min(bar, r.newest + NEAR_MILLIS);
        }
        for (Iterator<Runner> all = runners.iterator(); all.hasNext(); ) {
            Runner r = all.next();
            if (r.newest <= bar) {
                behind = Math.max(behind, r.newest);
                all.remove();
            }
        }
    }

    private Ahead.Leader leader(Runner r) {
        TreeMap<Long, Long> rows = new TreeMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            if (r.rows[hour] > 0) {
                rows.put(from / Ahead.HOUR_MILLIS + hour, (long) r.rows[hour]);
            }
        }
        return new Ahead.Leader(r.mmsi, r.newest, rows);
    }

    long newest() {
        return runners.stream().mapToLong(r -> r.newest).reduce(behind, Math::max);
    }

    /** @param near newest time of rows up to the bar */
    Ahead ahead(long near) {
        return Ahead.of(
                Math.max(near, behind), runners.stream().map(this::leader).toList());
    }
}
