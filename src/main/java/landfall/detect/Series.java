package landfall.detect;

import java.util.Arrays;

/**
 * Measurements of a pair, instant after instant. Grows like a fold: what one was made longer from is not used again, so that both
 * may share their room.
 *
 * @param values measured, with room for more behind them
 * @param count of the values
 */
record Series(float[] values, int count) {
    static final Series NONE = new Series(new float[0], 0);
    private static final int FIRST_ROOM = 8;

    static Series of(double value) {
        return NONE.and(value);
    }

    /** These and one more. */
    Series and(double value) {
        float[] room = count < values.length
                ? values
                : Arrays.copyOf(values, count < FIRST_ROOM ? FIRST_ROOM : count + count / 2);
        room[count] = (float) value;
        return new Series(room, count + 1);
    }

    /** These and those after. */
    Series and(Series more) {
        float[] all = Arrays.copyOf(values, count + more.count);
        System.arraycopy(more.values, 0, all, count, more.count);
        return new Series(all, all.length);
    }

    /** 0 of none. */
    double median() {
        if (count == 0) {
            return 0;
        }
        float[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int half = count / 2;
        return count % 2 == 1 ? sorted[half] : ((double) sorted[half - 1] + sorted[half]) / 2;
    }
}
