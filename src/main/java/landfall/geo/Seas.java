package landfall.geo;

import java.util.Optional;

/** Which water hangs together: the seas. What has fewer blocks than a sea is a pond and no ship's way. */
final class Seas {
    /** The Sea of Azov, the smallest water that counts by itself were its strait shut, has about a dozen blocks of 1°. */
    private static final int LEAST_NODES = 8;

    private final SeaGraph graph;
    private final int[] seaOf;
    private final int[] sizes;

    Seas(SeaGraph graph) {
        this.graph = graph;
        this.seaOf = new int[graph.nodes()];
        this.sizes = new int[graph.nodes()];
        for (int node = 0; node < seaOf.length; node++) {
            seaOf[node] = node;
        }
        for (int node = 0; node < seaOf.length; node++) {
            int from = node;
            graph.neighbours(node, other -> join(from, other));
        }
        for (int node = 0; node < seaOf.length; node++) {
            seaOf[node] = root(node);
            sizes[seaOf[node]]++;
        }
    }

    boolean isSea(int cell) {
        int node = graph.chart.isPassable(cell) ? graph.nodeAt(cell) : -1;
        return node >= 0 && sizes[seaOf[node]] >= LEAST_NODES;
    }

    /** The sea a cell belongs to: the same number for cells joined by water. */
    int seaOf(int cell) {
        return seaOf[graph.nodeAt(cell)];
    }

    /** The nearest cell of a sea within a distance; of equally near ones the first from the south-west. */
    Optional<Integer> nearest(SeaChart chart, Point p, double maxMeters) {
        int middle = SeaChart.cellAt(p.lat(), p.lon());
        int rows = (int) Math.ceil(maxMeters / 111_000 * SeaChart.PER_DEGREE) + 1;
        double shrink = Math.max(0.1, Math.cos(Math.toRadians(p.lat())));
        int columns = (int) Math.ceil(rows / shrink);
        int best = -1;
        double least = maxMeters;
        for (int north = -rows; north <= rows; north++) {
            for (int east = -columns; east <= columns; east++) {
                int cell = SeaChart.neighbour(middle, north, east);
                if (cell >= 0 && chart.isPassable(cell)) {
                    double meters = p.distanceTo(SeaChart.centre(cell)).meters();
                    if (meters < least && isSea(cell)) {
                        least = meters;
                        best = cell;
                    }
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private int root(int node) {
        int at = node;
        while (seaOf[at] != at) {
            seaOf[at] = seaOf[seaOf[at]];
            at = seaOf[at];
        }
        return at;
    }

    private void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB) {
            seaOf[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        }
    }
}
