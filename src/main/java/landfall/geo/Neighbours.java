package landfall.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which nodes of a {@link SeaGraph} touch by water, kept for the coasts; in open water they are the eight blocks around. */
final class Neighbours {
    private final SeaGraph graph;
    private final SeaChart chart;
    /** Where the neighbours of each node begin in {@link #touching}; none for nodes of open water. */
    private final int[] at;

    private int[] touching = new int[1 << 12];
    private int used;

    Neighbours(SeaGraph graph) {
        this.graph = graph;
        this.chart = graph.chart;
        this.at = new int[graph.nodes() + 1];
        for (int node = 0; node < graph.nodes(); node++) {
            at[node] = used;
            if (graph.clearBlocks(graph.centre(node)) <= 1) {
                findAround(node);
            }
        }
        at[graph.nodes()] = used;
        touching = Arrays.copyOf(touching, used);
    }

    void forEach(int node, IntConsumer to) {
        if (graph.clearBlocks(graph.centre(node)) > 1) {
            int corner = graph.corner(graph.blockOf(graph.centre(node)));
            for (int i = 0; i < 9; i++) {
                if (i != 4) {
                    int other = SeaChart.neighbour(corner, (i / 3 - 1) * graph.size, (i % 3 - 1) * graph.size);
                    to.accept(graph.firstNodeOf(graph.blockOf(other)));
                }
            }
            return;
        }
        for (int i = at[node]; i < at[node + 1]; i++) {
            to.accept(touching[i]);
        }
    }

    private void findAround(int node) {
        int corner = graph.corner(graph.blockOf(graph.centre(node)));
        int end = graph.size - 1;
        for (int i = 0; i <= end; i++) {
            touch(node, corner, i, end, 0, 1);
            touch(node, corner, i, 0, 0, -1);
            touch(node, corner, end, i, 1, 0);
            touch(node, corner, 0, i, -1, 0);
        }
        touchDiagonal(node, corner, end, end, 1, 1);
        touchDiagonal(node, corner, end, 0, 1, -1);
        touchDiagonal(node, corner, 0, end, -1, 1);
        touchDiagonal(node, corner, 0, 0, -1, -1);
    }

    private void touch(int node, int corner, int row, int column, int north, int east) {
        int cell = corner + row * SeaChart.COLUMNS + column;
        int other = SeaChart.neighbour(cell, north, east);
        if (isOf(node, cell) && other >= 0 && chart.isPassable(other)) {
            add(node, graph.nodeAt(other));
        }
    }

    private void touchDiagonal(int node, int corner, int row, int column, int north, int east) {
        int cell = corner + row * SeaChart.COLUMNS + column;
        int other = SeaChart.neighbour(cell, north, east);
        boolean open = other >= 0
                && chart.isPassable(other)
                && chart.isPassable(SeaChart.neighbour(cell, north, 0))
                && chart.isPassable(SeaChart.neighbour(cell, 0, east));
        if (open && isOf(node, cell)) {
            add(node, graph.nodeAt(other));
        }
    }

    private boolean isOf(int node, int cell) {
        return chart.isPassable(cell) && graph.nodeAt(cell) == node;
    }

    private void add(int node, int other) {
        for (int i = at[node]; i < used; i++) {
            if (touching[i] == other) {
                return;
            }
        }
        if (used == touching.length) {
            touching = Arrays.copyOf(touching, used * 2);
        }
        touching[used++] = other;
    }
}
