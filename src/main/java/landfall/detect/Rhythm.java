package landfall.detect;

import java.util.stream.IntStream;

/**
 * How often a ship is usually heard, as a leaky memory of a day: the length of the interval that a moment picked at random falls
 * into, halved, which for random reception is the mean interval. So a ship heard every few seconds near land and every two hours
 * at sea is known to have long intervals.
 *
 * <p>Beside it the habit: an interval longer than usual counts there as the longest usual one, also in how much it makes forget. So
 * one long silence makes no habit, and several do.
 */
final class Rhythm {
    private static final double MEMORY_HOURS = 24;
    /** With less behind it a rhythm says nothing. */
    private static final double ENOUGH_HOURS = 6;

    private static final double HOURS_A_WEEK = 168;
    /**
     * What reception brings so often is usual: what the ship itself does is then less likely than the fifth that a lead needs at
     * least.
     */
    private static final double USUAL_A_WEEK = 2;

    /** An interval up to this long counts as it is; our judgement: else who is heard every few minutes would learn nothing more. */
    private static final double LEARNT_HOURS = 2;
    /** What is kept after so many whole seconds, as most ships are heard again within minutes and tables tell whole seconds. */
    private static final double[] KEPT_AFTER_SECONDS = IntStream.range(0, 600)
            .mapToDouble(seconds -> kept(Hours.between(0, seconds * 1000L)))
            .toArray();

    private double hours;
    private double squares;
    private double habitHours;
    private double habitSquares;

    /**
     * @param hours sum of intervals
     * @param squares sum of their squares
     * @param habitHours the same of the habit
     * @param habitSquares the same of the habit
     */
    record Sums(double hours, double squares, double habitHours, double habitSquares) {
        static final Sums NONE = new Sums(0, 0, 0, 0);
    }

    Rhythm(Sums sums) {
        hours = sums.hours;
        squares = sums.squares;
        habitHours = sums.habitHours;
        habitSquares = sums.habitSquares;
    }

    Sums sums() {
        return new Sums(hours, squares, habitHours, habitSquares);
    }

    /** Heard again after so many milliseconds. */
    void heardAfter(long millis) {
        double interval = Hours.between(0, millis);
        long seconds = millis / 1000;
        double kept = seconds * 1000 == millis && seconds >= 0 && seconds < KEPT_AFTER_SECONDS.length
                ? KEPT_AFTER_SECONDS[(int) seconds]
                : kept(interval);
        hours = hours * kept + interval;
        squares = squares * kept + interval * interval;
        if (interval > LEARNT_HOURS) {
            interval = Math.min(interval, mostLearnt());
            kept = kept(interval);
        }
        habitHours = habitHours * kept + interval;
        habitSquares = habitSquares * kept + interval * interval;
    }

    private double mostLearnt() {
        return habitHours < ENOUGH_HOURS ? MEMORY_HOURS : Math.max(LEARNT_HOURS, longestUsual());
    }

    private static double kept(double hours) {
        return Math.exp(-hours / MEMORY_HOURS);
    }

    /** Usual interval in hours, or NaN where it is not known yet. */
    double usualHours() {
        return hours < ENOUGH_HOURS ? Double.NaN : squares / hours / 2;
    }

    /** How many silences at least that long random reception brings in a week; 0 where the rhythm is not known. */
    static double byChance(double usualHours, double silence) {
        return Double.isNaN(usualHours) ? 0 : Math.exp(-silence / usualHours) * HOURS_A_WEEK / usualHours;
    }

    /** The longest silence in hours that is usual, as reception brings one at least that long twice a week; 0 where not known. */
    double longestUsual() {
        if (habitHours < ENOUGH_HOURS) {
            return 0;
        }
        double usual = habitSquares / habitHours / 2;
        return Math.max(0, usual * Math.log(HOURS_A_WEEK / USUAL_A_WEEK / usual));
    }
}
