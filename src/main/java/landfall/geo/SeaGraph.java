package landfall.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The chart cut into square blocks. A node is one connected piece of water inside a block, so a block split by an isthmus has
 * two nodes and no route leaks across it; nodes are neighbours when their water touches. Coarse blocks make ocean routes quick,
 * fine blocks make short ones exact.
 */
final class SeaGraph {
    private static final int LAND = -1;

    final SeaChart chart;
    final int size;
    private final int blockColumns;
    private final int blockRows;
    /** First node of each block, or {@link #LAND}. */
    private final int[] first;
    /** Where a mixed block's labels begin, or −1 for a block of one kind. */
    private final int[] labelsAt;

    private byte[] labels;
    private int[] centre;
    private int nodes;
    private final byte[] clear;
    private final Neighbours neighbours;

    SeaGraph(SeaChart chart, int size) {
        this.chart = chart;
        this.size = size;
        this.blockColumns = SeaChart.COLUMNS / size;
        this.blockRows = SeaChart.ROWS / size;
        this.first = new int[blockColumns * blockRows];
        this.labelsAt = new int[first.length];
        this.labels = new byte[1 << 16];
        this.centre = new int[first.length];
        this.clear = new byte[first.length];
        int used = 0;
        int[] stack = new int[size * size];
        for (int block = 0; block < first.length; block++) {
            used = readBlock(block, used, stack);
        }
        labels = Arrays.copyOf(labels, used);
        centre = Arrays.copyOf(centre, nodes);
        measureClearWater();
        neighbours = new Neighbours(this);
    }

    int nodes() {
        return nodes;
    }

    /** The cell that stands for a node: of its water the cell nearest to the middle of it. */
    int centre(int node) {
        return centre[node];
    }

    /** The node whose water holds the cell, or −1 on land. */
    int nodeAt(int cell) {
        int block = blockOf(cell);
        if (first[block] == LAND || labelsAt[block] < 0) {
            return first[block];
        }
        int label = labels[labelsAt[block] + inBlock(cell)] & 0xff;
        return label == 0 ? -1 : first[block] + label - 1;
    }

    int blockOf(int cell) {
        return cell / SeaChart.COLUMNS / size * blockColumns + cell % SeaChart.COLUMNS / size;
    }

    /** How many blocks around this one hold nothing but water: 0 when it is not all water itself. */
    int clearBlocks(int cell) {
        return clear[blockOf(cell)];
    }

    int clearBlocks(int blockRow, int blockColumn) {
        return clear[blockRow * blockColumns + blockColumn];
    }

    /** Calls with each neighbour of a node once. */
    void neighbours(int node, IntConsumer to) {
        neighbours.forEach(node, to);
    }

    int firstNodeOf(int block) {
        return first[block];
    }

    /** The south-western cell of a block. */
    int corner(int block) {
        return block / blockColumns * size * SeaChart.COLUMNS + block % blockColumns * size;
    }

    private int inBlock(int cell) {
        return cell / SeaChart.COLUMNS % size * size + cell % SeaChart.COLUMNS % size;
    }

    private int readBlock(int block, int used, int[] stack) {
        int row = block / blockColumns * size;
        int column = block % blockColumns * size;
        int water = 0;
        for (int r = 0; r < size; r++) {
            water += Long.bitCount(chart.passableBits(row + r, column, size));
        }
        labelsAt[block] = -1;
        if (water == 0) {
            first[block] = LAND;
            return used;
        }
        first[block] = nodes;
        int corner = row * SeaChart.COLUMNS + column;
        if (water == size * size) {
            addNode(corner + size / 2 * SeaChart.COLUMNS + size / 2);
            clear[block] = 1;
            return used;
        }
        if (labels.length < used + size * size) {
            labels = Arrays.copyOf(labels, labels.length * 2);
        }
        labelsAt[block] = used;
        label(corner, used, stack);
        return used + size * size;
    }

    /** Flood fill over sides, not corners. */
    private void label(int corner, int at, int[] stack) {
        int label = 0;
        for (int start = 0; start < size * size; start++) {
            if (labels[at + start] != 0 || !chart.isPassable(cell(corner, start))) {
                continue;
            }
            label++;
            int height = 0;
            int count = 0;
            long sumRow = 0;
            long sumColumn = 0;
            stack[height++] = start;
            labels[at + start] = (byte) label;
            while (height > 0) {
                int i = stack[--height];
                int r = i / size;
                int c = i % size;
                count++;
                sumRow += r;
                sumColumn += c;
                height = push(corner, at, label, r > 0 ? i - size : -1, stack, height);
                height = push(corner, at, label, r < size - 1 ? i + size : -1, stack, height);
                height = push(corner, at, label, c > 0 ? i - 1 : -1, stack, height);
                height = push(corner, at, label, c < size - 1 ? i + 1 : -1, stack, height);
            }
            addNode(nearest(corner, at, label, (double) sumRow / count, (double) sumColumn / count));
        }
    }

    private int push(int corner, int at, int label, int i, int[] stack, int height) {
        if (i < 0 || labels[at + i] != 0 || !chart.isPassable(cell(corner, i))) {
            return height;
        }
        labels[at + i] = (byte) label;
        stack[height] = i;
        return height + 1;
    }

    private int nearest(int corner, int at, int label, double row, double column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size * size; i++) {
            if (labels[at + i] == (byte) label) {
                double off = Math.hypot(i / size - row, i % size - column);
                if (off < least) {
                    least = off;
                    best = cell(corner, i);
                }
            }
        }
        return best;
    }

    private int cell(int corner, int i) {
        return corner + i / size * SeaChart.COLUMNS + i % size;
    }

    private void addNode(int cell) {
        if (nodes == centre.length) {
            centre = Arrays.copyOf(centre, nodes * 5 / 4);
        }
        centre[nodes++] = cell;
    }

    /** Distance transform in blocks (eight neighbours), over the antimeridian, up to 100. */
    private void measureClearWater() {
        for (int block = 0; block < clear.length; block++) {
            clear[block] = (byte) (clear[block] == 0 ? 0 : 100);
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int block = 0; block < clear.length; block++) {
                lower(block, -1);
            }
            for (int block = clear.length - 1; block >= 0; block--) {
                lower(block, 1);
            }
        }
    }

    private void lower(int block, int north) {
        if (clear[block] == 0) {
            return;
        }
        int row = block / blockColumns;
        int column = block % blockColumns;
        int west = row * blockColumns + (column == 0 ? blockColumns - 1 : column - 1);
        int east = row * blockColumns + (column == blockColumns - 1 ? 0 : column + 1);
        int least = Math.min(clear[west], clear[east]);
        int other = row + north;
        if (other < 0 || other >= blockRows) {
            least = 0;
        } else {
            int shift = (other - row) * blockColumns;
            least = Math.min(least, Math.min(clear[block + shift], Math.min(clear[west + shift], clear[east + shift])));
        }
        clear[block] = (byte) Math.min(clear[block], least + 1);
    }
}
