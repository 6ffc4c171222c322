package landfall.geo;

import java.util.BitSet;

/** Distance from a place at sea to the nearest land: rows of 1° blocks outwards, cells only in blocks that have land. */
final class Shore {
    /** Cells along a side of a block: a degree. */
    private static final int BLOCK = 20;

    private static final int BLOCK_ROWS = SeaChart.ROWS / BLOCK;
    private static final int BLOCK_COLUMNS = SeaChart.COLUMNS / BLOCK;
    private static final double METERS_A_DEGREE = 111_195;
    /** More than a cell's half diagonal (3.9 km) and a part's, so that no nearer part is passed over. */
    private static final double CELL_METERS = 5_000;

    private final SeaChart chart;
    private final BitSet withLand;
    private final Point from;
    private final int middle;
    private double least = Double.POSITIVE_INFINITY;
    /** Cells whose centres are farther, as the square of the chord, hold nothing nearer than {@link #least}. */
    private double reach = Double.POSITIVE_INFINITY;

    private Shore(SeaChart chart, BitSet withLand, Point from) {
        this.chart = chart;
        this.withLand = withLand;
        this.from = from;
        middle = SeaChart.cellAt(from.lat(), from.lon());
    }

    /** Blocks in which some land is, be it an islet that ships pass in the same cell. */
    static BitSet blocksWithLand(SeaChart chart) {
        BitSet withLand = new BitSet(BLOCK_ROWS * BLOCK_COLUMNS);
        for (int row = 0; row < SeaChart.ROWS; row++) {
            for (int column = 0; column < BLOCK_COLUMNS; column++) {
                if (!chart.isAllWater(row, column * BLOCK, BLOCK)) {
                    withLand.set(row / BLOCK * BLOCK_COLUMNS + column);
                }
            }
        }
        return withLand;
    }

    static double meters(SeaChart chart, BitSet withLand, Point from) {
        Shore shore = new Shore(chart, withLand, from);
        shore.search();
        return shore.least;
    }

    private void search() {
        int row = middle / SeaChart.COLUMNS / BLOCK;
        int column = middle % SeaChart.COLUMNS / BLOCK;
        int rows = BLOCK_ROWS;
        for (int away = 0; away < rows && (away - 1) * METERS_A_DEGREE < least; away++) {
            searchRow(row + away, column);
            if (away > 0) {
                searchRow(row - away, column);
            }
        }
    }

    private void searchRow(int row, int column) {
        if (row < 0 || row >= BLOCK_ROWS) {
            return;
        }
        int columns = BLOCK_COLUMNS;
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
        if (!withLand.get(row * BLOCK_COLUMNS + column)) {
            return;
        }
        int corner = row * BLOCK * SeaChart.COLUMNS + column * BLOCK;
        // the nearest cell first: few others can then hold anything nearer
        int nearest = nearestIn(corner);
        if (nearest >= 0) {
            look(nearest);
            for (int west = corner; west < corner + BLOCK * SeaChart.COLUMNS; west += SeaChart.COLUMNS) {
                for (int cell = west; cell < west + BLOCK && isWithinReach(west); cell++) {
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
        for (int west = corner; west < corner + BLOCK * SeaChart.COLUMNS; west += SeaChart.COLUMNS) {
            for (int cell = west; cell < west + BLOCK && isWithinReach(west); cell++) {
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
