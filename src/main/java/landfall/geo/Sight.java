package landfall.geo;

/** Whether a ship can sail the great circle between two cells without crossing land. */
final class Sight {
    /** A step near shore: two fifths of a cell, so that no whole cell is jumped. */
    private static final double STEP = Math.toRadians(0.4 / SeaChart.PER_DEGREE);

    private final SeaChart chart;
    private final SeaGraph[] graphs;

    /** @param graphs coarsest first: their clear water lets the line stride ahead */
    Sight(SeaChart chart, SeaGraph... graphs) {
        this.chart = chart;
        this.graphs = graphs;
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
        double along = stride(from);
        while (along < whole) {
            double f = Math.sin(whole - along) / sin;
            double g = Math.sin(along) / sin;
            double z = f * az + g * bz;
            double lat = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, z))));
            double lon = Math.toDegrees(Math.atan2(f * ay + g * by, f * ax + g * bx));
            int cell = SeaChart.cellAt(lat, lon);
            if (!chart.isPassable(cell)) {
                return false;
            }
            along += stride(cell);
        }
        return true;
    }

    /** How far (radians) the line may go from anywhere in this cell's block and still be over clear water. */
    private double stride(int cell) {
        for (SeaGraph graph : graphs) {
            int blocks = graph.clearBlocks(cell) - 1;
            if (blocks > 0) {
                double degrees = (double) blocks * graph.size / SeaChart.PER_DEGREE;
                double lat = Math.min(89, Math.abs(SeaChart.latOf(cell)) + degrees + 1);
                return Math.max(STEP, Math.toRadians(degrees) * Math.cos(Math.toRadians(lat)) * 0.99);
            }
        }
        return STEP * Math.max(0.2, Math.cos(Math.toRadians(SeaChart.latOf(cell))));
    }
}
