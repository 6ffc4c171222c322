package landfall.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Shortest ways over water from one cell: Lazy Theta* (Nash, Koenig and Tovey, AAAI 2010) on the blocks of a {@link SeaGraph},
 * which lets a way run straight between any two cells in sight of each other.
 *
 * <p>Every cost is the length of a way that can be sailed, so it is never too short by more than the width of a cell.
 */
final class SeaSearch {
    /** Parent of the nodes that are reached straight from the start. */
    private static final int START = -2;

    private final SeaChart chart;
    private final SeaGraph graph;
    private final Sight sight;
    private final Inshore inshore;
    private final int start;
    private final int startNode;
    private final CellTable table = new CellTable();
    private final CellQueue queue = new CellQueue();
    private int goal = -1;

    SeaSearch(SeaChart chart, SeaGraph graph, Sight sight, Inshore inshore, int start) {
        this.chart = chart;
        this.graph = graph;
        this.sight = sight;
        this.inshore = inshore;
        this.start = start;
        this.startNode = graph.nodeAt(start);
        table.put(startNode, inshore.meters(start, graph.centre(startNode)), START);
    }

    /** Metres to the goal cell, infinite when there is no way, NaN when the search gave up after so many nodes. */
    double metersTo(int goalCell, int mostNodes) {
        goal = goalCell;
        queue.add(priority(startNode), startNode);
        double best = Double.POSITIVE_INFINITY;
        while (!queue.isEmpty() && queue.leastCost() < best) {
            if (table.count() > mostNodes) {
                return Double.NaN;
            }
            int node = visitNext(Double.POSITIVE_INFINITY);
            if (node >= 0 && isNear(node, goalCell)) {
                best = Math.min(best, through(node, goalCell));
            }
        }
        return best;
    }

    /** Visits everything within so many metres. */
    void spread(double maxMeters) {
        queue.add(priority(startNode), startNode);
        while (!queue.isEmpty() && queue.leastCost() <= maxMeters) {
            visitNext(maxMeters);
        }
    }

    /**
     * Metres to a cell once the sea around has been visited, infinite where it was not. What a way by each node around would
     * take at least is known without looking, so most of them are never looked at.
     */
    double meters(int cell) {
        List<Ending> endings = new ArrayList<>();
        int at = graph.nodeAt(cell);
        addEnding(endings, at, cell);
        graph.neighbours(at, node -> addEnding(endings, node, cell));
        endings.sort(Comparator.comparingDouble(Ending::least));
        double best = Double.POSITIVE_INFINITY;
        for (Ending ending : endings) {
            if (ending.least() >= best) {
                break;
            }
            best = Math.min(best, through(ending.node(), cell, best));
        }
        return best;
    }

    /** A node by which a way may end. @param least metres by it, were there no land between its parent and the end */
    private record Ending(int node, double least) {}

    private void addEnding(List<Ending> endings, int node, int cell) {
        if (table.isClosed(node)) {
            endings.add(new Ending(node, straight(node, cell)));
        }
    }

    private double straight(int node, int cell) {
        int parent = table.parent(node);
        return (parent == START ? 0 : table.cost(parent)) + chart.meters(cellOf(parent), cell);
    }

    int[] nodes() {
        return java.util.Arrays.stream(table.keys()).filter(table::isClosed).toArray();
    }

    Point centre(int node) {
        return SeaChart.centre(graph.centre(node));
    }

    double blockDegrees() {
        return (double) graph.size / SeaChart.PER_DEGREE;
    }

    double cost(int node) {
        return table.cost(node);
    }

    /** The cells where the way to the goal turns, from the start to the goal. */
    List<Integer> wayTo(int goalCell) {
        int[] last = {graph.nodeAt(goalCell)};
        graph.neighbours(last[0], n -> last[0] = through(n, goalCell) < through(last[0], goalCell) ? n : last[0]);
        List<Integer> turns = new ArrayList<>();
        turns.add(goalCell);
        int node = last[0];
        if (table.parent(node) == START || !sight.isClear(cellOf(table.parent(node)), goalCell)) {
            turns.add(graph.centre(node));
        }
        for (node = table.parent(node); node != START; node = table.parent(node)) {
            turns.add(graph.centre(node));
        }
        turns.add(start);
        Collections.reverse(turns);
        return joined(turns);
    }

    private List<Integer> joined(List<Integer> turns) {
        List<Integer> cells = new ArrayList<>();
        cells.add(turns.get(0));
        for (int i = 1; i < turns.size(); i++) {
            int from = turns.get(i - 1);
            int to = turns.get(i);
            if (from == to) {
                continue;
            }
            List<Integer> way = sight.isClear(from, to) ? List.of(from, to) : inshore.way(from, to);
            cells.addAll(way.subList(1, way.size()));
        }
        return cells;
    }

    /** The node visited, or −1 when it had been visited before or had to be put back. */
    private int visitNext(double maxMeters) {
        double cost = queue.leastCost();
        int node = queue.poll();
        if (table.isClosed(node)) {
            return -1;
        }
        checkSight(node);
        double now = priority(node);
        if (now > cost + 1e-6) {
            queue.add(now, node);
            return -1;
        }
        table.close(node);
        int parent = table.parent(node);
        int from = cellOf(parent);
        double before = parent == START ? 0 : table.cost(parent);
        graph.neighbours(node, other -> {
            if (!table.isClosed(other)) {
                double through = before + chart.meters(from, graph.centre(other));
                if (through < table.cost(other) - 1e-6 && through <= maxMeters) {
                    table.put(other, through, parent);
                    queue.add(priority(other), other);
                }
            }
        });
        return node;
    }

    /** A parent was taken on trust; when it is out of sight, the best visited neighbour takes its place. */
    private void checkSight(int node) {
        int parent = table.parent(node);
        int cell = graph.centre(node);
        if (node == startNode || sight.isClear(cellOf(parent), cell)) {
            return;
        }
        table.put(node, Double.POSITIVE_INFINITY, START);
        graph.neighbours(node, other -> {
            if (table.isClosed(other)) {
                double cost = table.cost(other) + inshore.metersBetweenCentres(other, node);
                if (cost < table.cost(node)) {
                    table.put(node, cost, other);
                }
            }
        });
    }

    private double through(int node, int cell) {
        return table.isClosed(node) ? through(node, cell, Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
    }

    /** Metres to a cell by way of a visited node; infinite where it cannot be less than what is known already. */
    private double through(int node, int cell, double known) {
        int end = graph.centre(node);
        if (sight.isClear(cellOf(table.parent(node)), cell)) {
            return straight(node, cell);
        }
        return table.cost(node) + chart.meters(end, cell) < known
                ? table.cost(node) + inshore.meters(end, cell)
                : Double.POSITIVE_INFINITY;
    }

    private boolean isNear(int node, int cell) {
        return chart.meters(graph.centre(node), cell) < 3 * graph.size * 111_200.0 / SeaChart.PER_DEGREE
                && (node == graph.nodeAt(cell) || touches(node, graph.nodeAt(cell)));
    }

    private boolean touches(int node, int other) {
        boolean[] found = {false};
        graph.neighbours(node, n -> found[0] |= n == other);
        return found[0];
    }

    private double priority(int node) {
        double cost = table.cost(node);
        return goal < 0 ? cost : cost + chart.meters(graph.centre(node), goal);
    }

    private int cellOf(int parent) {
        return parent == START ? start : graph.centre(parent);
    }
}
