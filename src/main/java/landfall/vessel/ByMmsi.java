package landfall.vessel;

import java.util.Arrays;

/**
 * Something for each radio number, found without making objects: a table with open addressing. Bounded: when it is full it
 * forgets everything.
 *
 * @param <T> what is kept
 */
public final class ByMmsi<T> {
    private static final int FIRST = 1 << 10;
    /** More radio numbers than there are ships and small craft with AIS. */
    private static final int MOST = 1 << 21;

    /** No radio number; stands where there is none. */
    private static final int NONE = Integer.MIN_VALUE;

    private int[] numbers = free(FIRST);
    private Object[] values = new Object[FIRST];
    private int count;

    /** What is kept for a number, or null. */
    @SuppressWarnings("unchecked")
    public T get(int mmsi) {
        return (T) values[slot(mmsi, numbers)];
    }

    /** Keeps something, in place of what was kept before. */
    public void put(int mmsi, T value) {
        int slot = slot(mmsi, numbers);
        if (numbers[slot] == NONE) {
            if (++count * 2 > numbers.length) {
                grow();
                slot = slot(mmsi, numbers);
            }
            numbers[slot] = mmsi;
        }
        values[slot] = value;
    }

    public void clear() {
        Arrays.fill(numbers, NONE);
        Arrays.fill(values, null);
        count = 0;
    }

    private void grow() {
        if (numbers.length >= MOST) {
            clear();
            count = 1;
            return;
        }
        int[] moreNumbers = free(numbers.length * 2);
        Object[] moreValues = new Object[numbers.length * 2];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != NONE) {
                int slot = slot(numbers[i], moreNumbers);
                moreNumbers[slot] = numbers[i];
                moreValues[slot] = values[i];
            }
        }
        numbers = moreNumbers;
        values = moreValues;
    }

    private static int[] free(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /** Where a number is, or where it can be put. Fibonacci hashing (Knuth, TAOCP 3, 6.4) spreads runs of numbers. */
    private static int slot(int mmsi, int[] numbers) {
        int mask = numbers.length - 1;
        int slot = (mmsi * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(numbers.length));
        while (numbers[slot] != mmsi && numbers[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
