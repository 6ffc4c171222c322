package landfall.geo;

/** Distance from a place at sea to the nearest land: rings of 1° blocks outwards, cells only in blocks that have land. */
final class Shore {
    private static final double METERS_A_DEGREE = 111_195;
    private static final double CELL_DIAGONAL_METERS = 8_000;

    private Shore() {}

    static double meters(SeaChart chart, SeaGraph graph, Point p) {
        int size = graph.size;
        int cell = SeaChart.cellAt(p.lat(), p.lon());
        int row = cell / SeaChart.COLUMNS / size * size;
        int column = cell % SeaChart.COLUMNS / size * size;
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < 180 && boundMeters(p, ring) < least; ring++) {
            for (int north = -ring; north <= ring; north++) {
                int step = Math.abs(north) == ring ? 1 : Math.max(1, 2 * ring);
                for (int east = -ring; east <= ring; east += step) {
                    int r = row + north * size;
                    if (r >= 0 && r < SeaChart.ROWS) {
                        int c = Math.floorMod(column + east * size, SeaChart.COLUMNS);
                        least = metersToBlock(chart, graph, p, r * SeaChart.COLUMNS + c, least);
                    }
                }
            }
        }
        return least;
    }

    /** No block of this ring is nearer: a meridian's degree shrinks towards the pole. */
    private static double boundMeters(Point p, int ring) {
        double lat = Math.min(89.9, Math.abs(p.lat()) + ring);
        return Math.max(0, ring - 1) * METERS_A_DEGREE * Math.cos(Math.toRadians(lat));
    }

    private static double metersToBlock(SeaChart chart, SeaGraph graph, Point p, int corner, double known) {
        double least = known;
        if (graph.clearBlocks(corner) > 1) {
            return least;
        }
        for (int r = 0; r < graph.size; r++) {
            for (int c = 0; c < graph.size; c++) {
                int cell = corner + r * SeaChart.COLUMNS + c;
                if (!chart.isAllWater(cell)
                        && p.distanceTo(SeaChart.centre(cell)).meters() < least + CELL_DIAGONAL_METERS) {
                    least = Math.min(least, chart.metersToLandIn(cell, p.lat(), p.lon()));
                }
            }
        }
        return least;
    }
}
