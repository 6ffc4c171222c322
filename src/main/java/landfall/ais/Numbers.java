package landfall.ais;

/**
 * The numbers in a column of some rows: whole ones of the column's unit, or where that does not do, as they are. Says which of
 * them are told, as tables write some for "not available".
 */
final class Numbers {

    private final double scale;
    private final double least;
    private final double most;
    private final int leastWhole;
    private final int mostWhole;
    private final int[] wholes;
    /** Where the whole one is {@link Decimals#MORE}; NaN where there is none. */
    private final double[] others;

    /**
     * @param decimals digits behind the point of the unit
     * @param least that can be told
     * @param most that can be told
     */
    Numbers(int rows, int decimals, double least, double most) {
        this.least = least;
        this.most = most;
        scale = Math.pow(10, decimals);
        leastWhole = (int) Math.ceil(least * scale);
        mostWhole = (int) Math.floor(most * scale);
        wholes = new int[rows];
        others = new double[rows];
        for (int row = 0; row < rows; row++) {
            put(row, Double.NaN);
        }
    }

    void putWhole(int row, int whole) {
        wholes[row] = whole;
    }

    void put(int row, double number) {
        wholes[row] = Decimals.exactly(number, scale);
        others[row] = number;
    }

    boolean isTold(int row) {
        int whole = wholes[row];
        return whole == Decimals.MORE
                ? others[row] >= least && others[row] <= most
                : whole >= leastWhole && whole <= mostWhole;
    }

    /** In units of the column, or {@link Decimals#MORE}. */
    int whole(int row) {
        return wholes[row];
    }

    double number(int row) {
        return wholes[row] == Decimals.MORE ? others[row] : wholes[row] / scale;
    }
}
