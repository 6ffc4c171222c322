package landfall.flink;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds rows that stand singly among rows dated hours before them: what a receiver with a wrong clock heard, written down where it
 * came in. Only where rows come in order of time otherwise, as in logs, does that say anything; in a table that goes ship by ship
 * it is usual. Whether such a row is ahead of everything that came before it, too, or only of a receiver that sends what it kept,
 * is known to whoever knows what came before.
 */
final class Misdated {
    /** So many rows that are hours from all before say that the time is another now, as where a part of a recording begins. Our judgement. */
    private static final int TURN = 11;
    /** No more of them stand together where they stand singly: our judgement. */
    private static final int TOGETHER = 3;
    /** Such places, at least, before any is believed: one may be a ship with few rows between two others. Our judgement. */
    private static final int LEAST = 3;
    /** Of all rows, no more than one in so many: else nobody knows who is right. Our judgement. */
    private static final int SHARE = 10;

    private final long[] waiting = new long[TURN];
    private final int[] numbers = new int[TURN];
    private int waits;
    private long level = Long.MIN_VALUE;
    private int rows;
    private int places;
    private int back;
    private BitSet found = new BitSet();

    /** The next row. */
    void row(long millis) {
        if (isNear(millis)) {
            if (waits > 0) {
                close();
            }
            level = millis;
        } else {
            waiting[waits] = millis;
            numbers[waits++] = rows;
            if (waits == TURN) {
                turn();
            }
        }
        rows++;
    }

    private boolean isNear(long millis) {
        return level != Long.MIN_VALUE && Math.abs(millis - level) <= Months.AHEAD_MILLIS;
    }

    /** The time goes on where it was before some rows. */
    private void close() {
        int ahead = 0;
        for (int i = 0; i < waits; i++) {
            ahead += waiting[i] > level ? 1 : 0;
        }
        back += waits > ahead ? 1 : 0;
        if (ahead > 0 && ahead <= TOGETHER) {
            places++;
            for (int i = 0; i < waits; i++) {
                found.set(numbers[i], waiting[i] > level || found.get(numbers[i]));
            }
        }
        waits = 0;
    }

    /** The time is another from here on: that of most. Rows that are ahead of it, too, wait on. */
    private void turn() {
        long[] sorted = waiting.clone();
        Arrays.sort(sorted);
        back += sorted[TURN / 2] < level ? 1 : 0;
        level = sorted[TURN / 2];
        int left = 0;
        for (int i = 0; i < TURN; i++) {
            if (waiting[i] - level > Months.AHEAD_MILLIS) {
                waiting[left] = waiting[i];
                numbers[left++] = numbers[i];
            }
        }
        waits = left;
    }

    /** Places of these rows among all so far; then begins anew. */
    BitSet take() {
        boolean said = places >= LEAST && 2 * back <= places && (long) found.cardinality() * SHARE <= rows;
        BitSet taken = said ? found : new BitSet();
        found = new BitSet();
        waits = 0;
        level = Long.MIN_VALUE;
        rows = 0;
        places = 0;
        back = 0;
        return taken;
    }
}
