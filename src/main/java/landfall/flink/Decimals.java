package landfall.flink;

/** Numbers of few decimals as whole numbers, and back to the last bit: AIS and its tables give no finer ones. */
final class Decimals {
    /** Where a number has more decimals, or is out of range. */
    static final int MORE = Integer.MIN_VALUE;

    private static final double MILLION = 1e6;
    private static final double TEN = 10;
    /** Stands for "not available" among the tenths. */
    private static final int NOT_A_NUMBER = 0xffff;

    private Decimals() {}

    /** A number of degrees in millionths, or {@link #MORE}. */
    static int millionths(double degrees) {
        return exactly(degrees, MILLION);
    }

    static double ofMillionths(int millionths) {
        return millionths / MILLION;
    }

    /** Knots or degrees in tenths, which two bytes hold, or {@link #MORE}. */
    static int tenths(double value) {
        if (Double.isNaN(value)) {
            return NOT_A_NUMBER;
        }
        int tenths = exactly(value, TEN);
        return tenths < 0 || tenths >= NOT_A_NUMBER ? MORE : tenths;
    }

    static double ofTenths(int tenths) {
        return tenths == NOT_A_NUMBER ? Double.NaN : tenths / TEN;
    }

    private static int exactly(double value, double scale) {
        int whole = (int) (value * scale + (value < 0 ? -0.5 : 0.5));
        boolean same = Double.doubleToRawLongBits(whole / scale) == Double.doubleToRawLongBits(value);
        return same ? whole : MORE;
    }
}
