package landfall.ais;

/**
 * Decimal digits, up to eight at a time (W. Muła, "SIMD-ized parsing of numbers", 2014; D. Lemire, "Quickly parsing eight
 * digits", 2018). Eight bytes are as {@link Bytes#eight} gives them, the first lowest.
 */
final class Digits {
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ZEROS = 0x3030303030303030L;

    private Digits() {}

    /** How many of eight bytes are digits before the first that is none. */
    static int leading(long eight) {
        return Long.numberOfTrailingZeros(others(eight)) >>> 3;
    }

    /** The highest bit of each of eight bytes that is no digit. */
    static long others(long eight) {
        long x = eight ^ ZEROS;
        return ((x & ~HIGHS) + 0x7676767676767676L | x) & HIGHS;
    }

    /** Eight bytes without the first that is marked. */
    static long without(long eight, long marks) {
        long below = (marks & -marks) - 1 >>> 7;
        return eight & below | eight >>> 8 & ~below;
    }

    /** Of eight bytes those before the first that is marked. */
    static long before(long eight, long marks) {
        return eight & (marks & -marks) - 1 >>> 7;
    }

    /** The number that the first 1 … 8 of eight bytes are, all of them digits. */
    static long value(long eight, int count) {
        long v = eight << 64 - 8 * count & 0x0F0F0F0F0F0F0F0FL;
        v = v * 2561 >>> 8 & 0x00FF00FF00FF00FFL;
        v = v * 6553601 >>> 16 & 0x0000FFFF0000FFFFL;
        return v * 42949672960001L >>> 32;
    }

    /** The number that four bytes are, all of them digits or, before these, zero. */
    static int few(int four) {
        int v = four & 0x0F0F0F0F;
        v = v * 2561 >>> 8 & 0x00FF00FF;
        return v * 6553601 >>> 16;
    }
}
