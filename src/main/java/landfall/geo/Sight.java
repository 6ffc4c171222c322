package landfall.geo;

/**
 * Whether a ship can sail the great circle between two cells without crossing land.
 *
 * <p>The great circle is cut into pieces of at most 1°, each walked as a straight line of latitude and longitude; the two are
 * at most 0.5 km apart at 65°, a tenth of a cell. Blocks of clear water are strode over.
 */
final class Sight {
    private static final double PIECE = Math.toRadians(1);
    /** So that no whole cell is jumped. */
    private static final double CELLS_A_STEP = 0.4;

    private final SeaChart chart;
    private final SeaGraph coarse;
    private final SeaGraph fine;

    Sight(SeaChart chart, SeaGraph coarse, SeaGraph fine) {
        this.chart = chart;
        this.coarse = coarse;
        this.fine = fine;
    }

    boolean isClear(int from, int to) {
        double ax = chart.x(from);
        double ay = chart.y(from);
        double az = chart.z(from);
        double bx = chart.x(to);
        double by = chart.y(to);
        double bz = chart.z(to);
        double whole = chart.meters(from, to) / SeaChart.EARTH_RADIUS_METERS;
        double sin = Math.sin(whole);
        if (sin < 1e-9) {
            return from == to;
        }
        double row = rowOf(az);
        double column = columnOf(ay, ax);
        double at = 0;
        while (at < whole) {
            double stride = clearArc(row, column);
            boolean strides = stride > PIECE;
            double next = Math.min(whole, at + (strides ? stride : PIECE));
            double f = Math.sin(whole - next) / sin;
            double g = Math.sin(next) / sin;
            double nextRow = rowOf(f * az + g * bz);
            double nextColumn = columnOf(f * ay + g * by, f * ax + g * bx);
            if (!strides && !isStraightClear(row, column, nextRow, nextColumn)) {
                return false;
            }
            at = next;
            row = nextRow;
            column = nextColumn;
        }
        return true;
    }

    private static double rowOf(double z) {
        double lat = Math.toDegrees(Arc.ofSine(z));
        return Math.max(0, Math.min(SeaChart.ROWS - 1e-6, (lat + 90) * SeaChart.PER_DEGREE));
    }

    private static double columnOf(double y, double x) {
        return (Math.toDegrees(Arc.of(y, x)) + 180) * SeaChart.PER_DEGREE;
    }

    private static int cell(double row, double column) {
        return (int) row * SeaChart.COLUMNS + aroundTheEarth(column);
    }

    private static int aroundTheEarth(double column) {
        int whole = (int) Math.floor(column);
        return whole < 0 ? whole + SeaChart.COLUMNS : whole >= SeaChart.COLUMNS ? whole - SeaChart.COLUMNS : whole;
    }

    private boolean isStraightClear(double row, double column, double toRow, double toColumn) {
        double rows = toRow - row;
        double columns = toColumn - column;
        columns -= SeaChart.COLUMNS * Math.rint(columns / SeaChart.COLUMNS);
        double cells = Math.max(Math.abs(rows), Math.abs(columns));
        double rowsACell = rows / cells;
        double columnsACell = columns / cells;
        for (double at = 0; at < cells; ) {
            int atRow = (int) (row + rowsACell * at);
            int atColumn = aroundTheEarth(column + columnsACell * at);
            if (!chart.isPassable(atRow, atColumn)) {
                return false;
            }
            at += Math.max(
                    CELLS_A_STEP, (fine.clearBlocks(atRow / Water.FINE, atColumn / Water.FINE) - 1) * Water.FINE);
        }
        return chart.isPassable((int) toRow, aroundTheEarth(toColumn));
    }

    /** How far (radians) a line may go any way from here over clear water, by whole blocks of 1°. */
    private double clearArc(double row, double column) {
        int blocks = coarse.clearBlocks(cell(row, column)) - 1;
        if (blocks <= 0) {
            return 0;
        }
        double lat = Math.min(89, Math.abs(row / SeaChart.PER_DEGREE - 90) + blocks + 1);
        return Math.toRadians(blocks) * Math.cos(Math.toRadians(lat)) * 0.99;
    }
}
