package landfall.ais;

/**
 * How the cells of a table are written, which its column names do not tell; see {@link Trial}.
 *
 * @param time column of the times, or −1
 * @param date column of the dates, where those of the times hold the time of day only, else −1
 * @param isMonthFirst whether 02/01/2024 is the first of February
 * @param isOrderOpen whether it may be that as well as the second of January
 * @param knots in the unit of speeds
 * @param degrees in the unit of courses
 * @param meters in the unit of draughts
 */
record Manner(
        int time, int date, boolean isMonthFirst, boolean isOrderOpen, double knots, double degrees, double meters) {
    /** As AIS itself has them in its messages. */
    static final double TENTHS = 0.1;

    /** Whether numbers are in the units that the columns' names stand for. */
    boolean isInWholeUnits() {
        return knots == 1 && degrees == 1 && meters == 1;
    }
}
