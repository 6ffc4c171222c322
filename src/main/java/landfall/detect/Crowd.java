package landfall.detect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The ships of one region at one instant, by cell: who lies in a cell, and how many in those around it. A table with open
 * addressing over numbers, because every ship is asked for many times an hour.
 */
final class Crowd {
    private static final int NOT_COUNTED = -1;

    private final List<Sighting> ships;
    /** Of the next ship in the same cell, by ship; −1 for none. */
    private final int[] next;
    /** By slot of the table: the cell, its first ship or −1, its ships, and those of the cells around it. */
    private final long[] cells;

    private final int[] first;
    private final int[] count;
    private final int[] near;
    private final int[] wide;

    Crowd(List<Sighting> ships) {
        this.ships = ships;
        next = new int[ships.size()];
        int slots = Integer.highestOneBit(Math.max(4, ships.size()) * 2 - 1) * 2;
        cells = new long[slots];
        first = new int[slots];
        Arrays.fill(first, -1);
        count = new int[slots];
        near = new int[slots];
        Arrays.fill(near, NOT_COUNTED);
        wide = new int[slots];
        Arrays.fill(wide, NOT_COUNTED);
    }

    /** Puts a ship, by its number in the list, into a cell. */
    void put(int ship, long row, long column) {
        int slot = slot(row, column);
        cells[slot] = cell(row, column);
        next[ship] = first[slot];
        first[slot] = ship;
        count[slot]++;
    }

    /** The ships of a cell. */
    void in(long row, long column, Consumer<Sighting> out) {
        for (int ship = first[slot(row, column)]; ship >= 0; ship = next[ship]) {
            out.accept(ships.get(ship));
        }
    }

    boolean isEmpty(long row, long column) {
        return first[slot(row, column)] < 0;
    }

    /** Ships in a cell where one lies and the eight around it. */
    int near(long row, long column) {
        int slot = slot(row, column);
        if (near[slot] == NOT_COUNTED) {
            near[slot] = count(row, column, 1);
        }
        return near[slot];
    }

    /**
     * Ships in a cell where one lies and the 24 around it. Ships at anchor keep 500 to 900 m between them: five of them do not
     * fit into nine cells of 500 m.
     */
    int wide(long row, long column) {
        int slot = slot(row, column);
        if (wide[slot] == NOT_COUNTED) {
            wide[slot] = count(row, column, 2);
        }
        return wide[slot];
    }

    private int count(long row, long column, int reach) {
        int sum = 0;
        for (long r = row - reach; r <= row + reach; r++) {
            for (long c = column - reach; c <= column + reach; c++) {
                sum += count[slot(r, c)];
            }
        }
        return sum;
    }

    /** Where a cell is, or where it can be put. Fibonacci hashing (Knuth, TAOCP 3, 6.4). */
    private int slot(long row, long column) {
        long cell = cell(row, column);
        int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> (64 - Integer.numberOfTrailingZeros(cells.length)));
        while (first[slot] >= 0 && cells[slot] != cell) {
            slot = slot + 1 & cells.length - 1;
        }
        return slot;
    }

    private static long cell(long row, long column) {
        return row << 32 ^ column & 0xffffffffL;
    }
}
