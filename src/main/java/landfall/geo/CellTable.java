package landfall.geo;

import java.util.Arrays;

/** What a search knows of the cells or nodes it has met: open addressing, so that memory follows the part of the sea searched. */
final class CellTable {
    static final int NONE = -1;

    private int[] keys = new int[1 << 10];
    private double[] cost = new double[1 << 10];
    private int[] parent = new int[1 << 10];
    private boolean[] closed = new boolean[1 << 10];
    private int count;

    CellTable() {
        Arrays.fill(keys, NONE);
    }

    int count() {
        return count;
    }

    double cost(int key) {
        int i = slot(key);
        return keys[i] == NONE ? Double.POSITIVE_INFINITY : cost[i];
    }

    int parent(int key) {
        return parent[slot(key)];
    }

    boolean isClosed(int key) {
        int i = slot(key);
        return keys[i] != NONE && closed[i];
    }

    void close(int key) {
        closed[slot(key)] = true;
    }

    void put(int key, double newCost, int newParent) {
        int i = slot(key);
        if (keys[i] == NONE) {
            if (count * 2 >= keys.length) {
                grow();
                i = slot(key);
            }
            keys[i] = key;
            count++;
        }
        cost[i] = newCost;
        parent[i] = newParent;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int i = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[i] != NONE && keys[i] != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldCost = cost;
        int[] oldParent = parent;
        boolean[] oldClosed = closed;
        keys = new int[oldKeys.length * 2];
        cost = new double[keys.length];
        parent = new int[keys.length];
        closed = new boolean[keys.length];
        Arrays.fill(keys, NONE);
        for (int j = 0; j < oldKeys.length; j++) {
            if (oldKeys[j] != NONE) {
                int i = slot(oldKeys[j]);
                keys[i] = oldKeys[j];
                cost[i] = oldCost[j];
                parent[i] = oldParent[j];
                closed[i] = oldClosed[j];
            }
        }
    }

    /** Keys met, in no order that means anything but the same each time. */
    int[] keys() {
        return Arrays.stream(keys).filter(k -> k != NONE).sorted().toArray();
    }
}
