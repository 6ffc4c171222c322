package landfall.screen;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers by number, several a key, in three arrays: what a map of boxed lists holds, in a tenth of its memory. */
final class IntIndex {
    private static final int SPREAD = 0x9E3779B1;

    private final int shift;
    private final int[] starts;
    private final int[] keys;
    private final int[] values;

    /** Pairs in the order in which they were put; the same pair twice in a row is kept once. */
    static final class Builder {
        private int[] keys = new int[1024];
        private int[] values = new int[1024];
        private int size;

        void put(int key, int value) {
            if (size > 0 && keys[size - 1] == key && values[size - 1] == value) {
                return;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            keys[size] = key;
            values[size++] = value;
        }

        IntIndex build() {
            return new IntIndex(this);
        }
    }

    private IntIndex(Builder from) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(from.size));
        shift = 32 - bits;
        starts = new int[(1 << bits) + 1];
        keys = new int[from.size];
        values = new int[from.size];
        for (int k = 0; k < from.size; k++) {
            starts[bucket(from.keys[k]) + 1]++;
        }
        for (int b = 1; b < starts.length; b++) {
            starts[b] += starts[b - 1];
        }
        int[] next = starts.clone();
        for (int k = 0; k < from.size; k++) {
            int at = next[bucket(from.keys[k])]++;
            keys[at] = from.keys[k];
            values[at] = from.values[k];
        }
    }

    /** Hands out the values of a key in the order in which they were put. */
    void forEach(int key, IntConsumer to) {
        int bucket = bucket(key);
        for (int k = starts[bucket]; k < starts[bucket + 1]; k++) {
            if (keys[k] == key) {
                to.accept(values[k]);
            }
        }
    }

    private int bucket(int key) {
        return key * SPREAD >>> shift;
    }
}
