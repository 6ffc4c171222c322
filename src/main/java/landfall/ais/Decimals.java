package landfall.ais;

/**
 * Numbers of few decimals as whole numbers, and back to the last bit: AIS and its tables give no finer ones. A whole number
 * divided by a power of ten is rounded once, to the double nearest to the decimal, which is what the decimal's text means; so
 * one text is one double, whether its digits were divided by a hundred or, with zeros behind them, by a million.
 */
public final class Decimals {
    /** Where a number has more decimals, or is out of range. */
    public static final int MORE = Integer.MIN_VALUE;

    private static final double MILLION = 1e6;
    /** Added and taken off again, it leaves a whole number; see {@link #exactly}. */
    private static final double ROUND = 0x1.8p52;

    private static final double TEN = 10;
    /** Stands for "not available" among the tenths. */
    static final int NOT_A_NUMBER = 0xffff;

    private Decimals() {}

    /** A number of degrees in millionths, or {@link #MORE}. */
    public static int millionths(double degrees) {
        return exactly(degrees, MILLION);
    }

    public static double ofMillionths(int millionths) {
        return millionths / MILLION;
    }

    /** Knots or degrees in tenths, which two bytes hold, or {@link #MORE}. */
    public static int tenths(double value) {
        if (Double.isNaN(value)) {
            return NOT_A_NUMBER;
        }
        int tenths = exactly(value, TEN);
        return tenths < 0 || tenths >= NOT_A_NUMBER ? MORE : tenths;
    }

    public static double ofTenths(int tenths) {
        return tenths == NOT_A_NUMBER ? Double.NaN : tenths / TEN;
    }

    /** Without making a double of an integer, for which the processor waits until the last division is done. */
    static int exactly(double value, double scale) {
        double whole = value * scale + ROUND - ROUND;
        boolean same = Double.doubleToRawLongBits(whole / scale) == Double.doubleToRawLongBits(value);
        return same && Math.abs(whole) <= Integer.MAX_VALUE ? (int) whole : MORE;
    }
}
