package landfall.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ways between cells of neighbouring blocks that do not see each other: cell by cell, around the headland between them. Costs
 * are kept once found; finding one again gives the same number, so it does not matter who asks first.
 */
final class Inshore {
    /** Some 20 MB: every pair of neighbouring centres out of sight, and the ways into every port of the gazetteer. */
    private static final int MOST_KNOWN = 200_000;

    private final SeaChart chart;
    private final SeaGraph graph;
    private final Sight sight;
    private final ConcurrentHashMap<Long, Double> known = new ConcurrentHashMap<>();

    Inshore(SeaChart chart, SeaGraph graph, Sight sight) {
        this.chart = chart;
        this.graph = graph;
        this.sight = sight;
    }

    /** Metres by water between the centres of two neighbouring nodes; infinite when the two blocks alone do not join them. */
    double metersBetweenCentres(int nodeA, int nodeB) {
        return meters(graph.centre(Math.min(nodeA, nodeB)), graph.centre(Math.max(nodeA, nodeB)));
    }

    double meters(int a, int b) {
        return a == b ? 0 : sight.isClear(a, b) ? chart.meters(a, b) : metersAround(a, b);
    }

    private double metersAround(int a, int b) {
        long pair = (long) a << 32 | b;
        Double before = known.get(pair);
        if (before != null) {
            return before;
        }
        double meters = length(way(a, b));
        if (known.mappingCount() < MOST_KNOWN) {
            known.put(pair, meters);
        }
        return meters;
    }

    double length(List<Integer> way) {
        double sum = way.isEmpty() ? Double.POSITIVE_INFINITY : 0;
        for (int i = 1; i < way.size(); i++) {
            sum += chart.meters(way.get(i - 1), way.get(i));
        }
        return sum;
    }

    /** Shortest way over sides and corners within the square that holds both blocks; empty when there is none. */
    List<Integer> way(int from, int to) {
        return way(from, to, 0);
    }

    /** The same within a square that is so many blocks wider on each side. */
    List<Integer> way(int from, int to, int margin) {
        CellTable table = new CellTable();
        CellQueue queue = new CellQueue();
        table.put(from, 0, from);
        queue.add(chart.meters(from, to), from);
        while (!queue.isEmpty()) {
            int cell = queue.poll();
            if (table.isClosed(cell)) {
                continue;
            }
            table.close(cell);
            if (cell == to) {
                return Taut.pulled(back(table, to), sight);
            }
            for (int i = 0; i < 9; i++) {
                int other = i == 4 ? -1 : step(cell, i / 3 - 1, i % 3 - 1);
                if (other >= 0 && isWithin(other, from, to, margin)) {
                    double cost = table.cost(cell) + chart.meters(cell, other);
                    if (cost < table.cost(other)) {
                        table.put(other, cost, cell);
                        queue.add(cost + chart.meters(other, to), other);
                    }
                }
            }
        }
        return List.of();
    }

    /** A passable neighbour, or −1; a corner is passed only with water on both sides of it. */
    private int step(int cell, int north, int east) {
        int other = SeaChart.neighbour(cell, north, east);
        if (other < 0 || !chart.isPassable(other)) {
            return -1;
        }
        boolean diagonal = north != 0 && east != 0;
        boolean cutsCorner = diagonal
                && !(chart.isPassable(SeaChart.neighbour(cell, north, 0))
                        && chart.isPassable(SeaChart.neighbour(cell, 0, east)));
        return cutsCorner ? -1 : other;
    }

    private boolean isWithin(int cell, int from, int to, int margin) {
        return between(row(cell), row(from), row(to), margin)
                && between(0, column(from, cell), column(to, cell), margin);
    }

    private int row(int cell) {
        return cell / SeaChart.COLUMNS / graph.size;
    }

    /** Block columns from one cell to another, the short way around the Earth. */
    private int column(int cell, int from) {
        int around = SeaChart.COLUMNS / graph.size;
        int d = cell % SeaChart.COLUMNS / graph.size - from % SeaChart.COLUMNS / graph.size;
        return d > around / 2 ? d - around : d < -around / 2 ? d + around : d;
    }

    private static boolean between(int x, int a, int b, int margin) {
        return x >= Math.min(a, b) - margin && x <= Math.max(a, b) + margin;
    }

    private static List<Integer> back(CellTable table, int to) {
        List<Integer> cells = new ArrayList<>();
        int cell = to;
        while (table.parent(cell) != cell) {
            cells.add(cell);
            cell = table.parent(cell);
        }
        cells.add(cell);
        java.util.Collections.reverse(cells);
        return cells;
    }
}
