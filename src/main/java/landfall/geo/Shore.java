package landfall.geo;

/** Distance from a place at sea to the nearest land: rows of 1° blocks outwards, cells only in blocks that have land. */
final class Shore {
    private static final double METERS_A_DEGREE = 111_195;
    /** More than a cell's half diagonal (3.9 km) and a part's, so that no nearer part is passed over. */
    private static final double CELL_METERS = 5_000;

    private final SeaChart chart;
    private final SeaGraph graph;
    private final Point from;
    private final int middle;
    private double least = Double.POSITIVE_INFINITY;
    /** Cells whose centres are farther, as the square of the chord, hold nothing nearer than {@link #least}. */
    private double reach = Double.POSITIVE_INFINITY;

    private Shore(SeaChart chart, SeaGraph graph, Point from) {
        this.chart = chart;
        this.graph = graph;
        this.from = from;
        middle = SeaChart.cellAt(from.lat(), from.lon());
    }

    static double meters(SeaChart chart, SeaGraph graph, Point from) {
        Shore shore = new Shore(chart, graph, from);
        shore.search();
        return shore.least;
    }

    private void search() {
        int row = middle / SeaChart.COLUMNS / graph.size;
        int column = middle % SeaChart.COLUMNS / graph.size;
        int rows = SeaChart.ROWS / graph.size;
        for (int away = 0; away < rows && (away - 1) * METERS_A_DEGREE < least; away++) {
            searchRow(row + away, column);
            if (away > 0) {
                searchRow(row - away, column);
            }
        }
    }

    private void searchRow(int row, int column) {
        if (row < 0 || row >= SeaChart.ROWS / graph.size) {
            return;
        }
        int columns = SeaChart.COLUMNS / graph.size;
        for (int away = 0; away <= columns / 2 && metersToMeridian(away - 1) < least; away++) {
            searchBlock(row, Math.floorMod(column + away, columns));
            searchBlock(row, Math.floorMod(column - away, columns));
        }
    }

    /** Nothing beyond a meridian so many degrees away is nearer than the meridian itself. */
    private double metersToMeridian(int degrees) {
        if (degrees <= 0) {
            return 0;
        }
        double cos = Math.cos(Math.toRadians(from.lat()));
        double angle = degrees >= 90 ? Math.PI / 2 : Math.toRadians(degrees);
        return SeaChart.EARTH_RADIUS_METERS * Math.asin(cos * Math.sin(angle));
    }

    private void searchBlock(int row, int column) {
        int corner = row * graph.size * SeaChart.COLUMNS + column * graph.size;
        if (graph.clearBlocks(corner) > 1) {
            return;
        }
        // the nearest cell first: few others can then hold anything nearer
        int nearest = nearestIn(corner);
        if (nearest >= 0) {
            look(nearest);
            for (int west = corner; west < corner + graph.size * SeaChart.COLUMNS; west += SeaChart.COLUMNS) {
                for (int cell = west; cell < west + graph.size && isWithinReach(west); cell++) {
                    if (cell != nearest && !chart.isAllWater(cell) && chart.chordSquared(middle, cell) < reach) {
                        look(cell);
                    }
                }
            }
        }
    }

    /** The cell of a block, of those with land and within reach, whose centre is nearest; or −1. */
    private int nearestIn(int corner) {
        int nearest = -1;
        double chord = reach;
        for (int west = corner; west < corner + graph.size * SeaChart.COLUMNS; west += SeaChart.COLUMNS) {
            for (int cell = west; cell < west + graph.size && isWithinReach(west); cell++) {
                if (!chart.isAllWater(cell) && chart.chordSquared(middle, cell) < chord) {
                    chord = chart.chordSquared(middle, cell);
                    nearest = cell;
                }
            }
        }
        return nearest;
    }

    private void look(int cell) {
        least = Math.min(least, chart.metersToLandIn(cell, from.lat(), from.lon()));
        reach = chordSquared(least + 2 * CELL_METERS);
    }

    /** Whether the parallel of a cell is near enough. */
    private boolean isWithinReach(int cell) {
        int rows = Math.abs(cell / SeaChart.COLUMNS - middle / SeaChart.COLUMNS);
        return rows * METERS_A_DEGREE / SeaChart.PER_DEGREE < least + 2 * CELL_METERS;
    }

    /** Of the unit sphere, so that cells are compared without an arcsine each. */
    private static double chordSquared(double meters) {
        double chord = 2 * Math.sin(Math.min(Math.PI, meters / SeaChart.EARTH_RADIUS_METERS) / 2);
        return chord * chord;
    }
}
