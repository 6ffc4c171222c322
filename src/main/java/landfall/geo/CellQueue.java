package landfall.geo;

import java.util.Arrays;

/** The cells or nodes still to be visited, least cost first; of equal cost the lower number, so that routes repeat exactly. */
final class CellQueue {
    private double[] costs = new double[256];
    private int[] items = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double leastCost() {
        return costs[0];
    }

    void add(double cost, int item) {
        if (size == items.length) {
            costs = Arrays.copyOf(costs, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int i = size++;
        while (i > 0 && isBefore(cost, item, (i - 1) / 2)) {
            costs[i] = costs[(i - 1) / 2];
            items[i] = items[(i - 1) / 2];
            i = (i - 1) / 2;
        }
        costs[i] = cost;
        items[i] = item;
    }

    int poll() {
        int top = items[0];
        double cost = costs[--size];
        int item = items[size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && isBefore(costs[child + 1], items[child + 1], child)) {
                child++;
            }
            if (isBefore(cost, item, child)) {
                break;
            }
            costs[i] = costs[child];
            items[i] = items[child];
            i = child;
        }
        costs[i] = cost;
        items[i] = item;
        return top;
    }

    private boolean isBefore(double cost, int item, int at) {
        return cost < costs[at] || cost == costs[at] && item < items[at];
    }
}
