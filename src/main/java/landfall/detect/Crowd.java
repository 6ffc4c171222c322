package landfall.detect;

import java.util.Arrays;
import java.util.List;

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
    /** Slots of the cells where ships lie. */
    private final int[] taken;

    private int cellsTaken;

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
        taken = new int[ships.size()];
    }

    /** Puts a ship, by its number in the list, into a cell. */
    void put(int ship, long row, long column) {
        int slot = slot(row, column);
        cells[slot] = cell(row, column);
        if (first[slot] < 0) {
            taken[cellsTaken++] = slot;
        }
        next[ship] = first[slot];
        first[slot] = ship;
        count[slot]++;
    }

    /** Takes two ships of one cell or of two that touch, and the slots of these. */
    interface Pairs {
        void pair(Sighting a, int cellOfA, Sighting b, int cellOfB);
    }

    /** Each two ships that lie in one cell or in two that touch, once. */
    void pairs(Pairs out) {
        for (int i = 0; i < cellsTaken; i++) {
            int here = taken[i];
            long row = cells[here] >> 32;
            long column = (int) cells[here];
            if (near(here) > 1) {
                within(here, out);
                between(here, slot(row, column + 1), out);
                between(here, slot(row + 1, column - 1), out);
                between(here, slot(row + 1, column), out);
                between(here, slot(row + 1, column + 1), out);
            }
        }
    }

    private void within(int cell, Pairs out) {
        for (int a = first[cell]; a >= 0; a = next[a]) {
            for (int b = next[a]; b >= 0; b = next[b]) {
                out.pair(ships.get(a), cell, ships.get(b), cell);
            }
        }
    }

    private void between(int cell, int other, Pairs out) {
        for (int b = first[other]; b >= 0; b = next[b]) {
            for (int a = first[cell]; a >= 0; a = next[a]) {
                out.pair(ships.get(a), cell, ships.get(b), other);
            }
        }
    }

    /** Ships in a cell where one lies, by its slot, and the eight around it. */
    int near(int slot) {
        if (near[slot] == NOT_COUNTED) {
            near[slot] = count(slot, 1);
        }
        return near[slot];
    }

    /**
     * Ships in a cell where one lies and the 24 around it. Ships at anchor keep 500 to 900 m between them: five of them do not
     * fit into nine cells of 500 m.
     */
    int wide(int slot) {
        if (wide[slot] == NOT_COUNTED) {
            wide[slot] = count(slot, 2);
        }
        return wide[slot];
    }

    private int count(int slot, int reach) {
        long row = cells[slot] >> 32;
        long column = (int) cells[slot];
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
