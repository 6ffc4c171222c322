package landfall.detect;

/**
 * How often a ship is usually heard, as a leaky memory of a day: the length of the interval that a moment picked at random falls
 * into, halved, which for random reception is the mean interval. So a ship heard every few seconds near land and every two hours
 * at sea is known to have long intervals.
 */
final class Rhythm {
    private static final double MEMORY_HOURS = 24;
    /** With less behind it a rhythm says nothing. */
    private static final double ENOUGH_HOURS = 6;

    private static final double HOURS_A_WEEK = 168;

    private double hours;
    private double squares;

    /**
     * @param hours sum of intervals
     * @param squares sum of their squares
     */
    record Sums(double hours, double squares) {
        static final Sums NONE = new Sums(0, 0);
    }

    Rhythm(Sums sums) {
        hours = sums.hours;
        squares = sums.squares;
    }

    Sums sums() {
        return new Sums(hours, squares);
    }

    /** Heard again after so many hours. */
    void heardAfter(double interval) {
        double kept = Math.exp(-interval / MEMORY_HOURS);
        hours = hours * kept + interval;
        squares = squares * kept + interval * interval;
    }

    /** Usual interval in hours, or NaN where it is not known yet. */
    double usualHours() {
        return hours < ENOUGH_HOURS ? Double.NaN : squares / hours / 2;
    }

    /** How many silences at least that long random reception brings in a week; 0 where the rhythm is not known. */
    static double byChance(double usualHours, double silence) {
        return Double.isNaN(usualHours) ? 0 : Math.exp(-silence / usualHours) * HOURS_A_WEEK / usualHours;
    }
}
