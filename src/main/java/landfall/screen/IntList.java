package landfall.screen;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void sortAndDropRepeats() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int k = 0; k < size; k++) {
            if (kept == 0 || values[kept - 1] != values[k]) {
                values[kept++] = values[k];
            }
        }
        size = kept;
    }
}
