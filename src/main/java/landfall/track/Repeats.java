package landfall.track;

import java.io.Serializable;
import java.util.Arrays;
import landfall.vessel.Position;

/**
 * Knows a moving ship's position again: a ship under way is never at one place twice with the same speed, course and
 * heading, so it is one message heard or delivered more than once. Remembers the newest few hundred bytes' worth.
 */
final class Repeats implements Serializable {
    private static final long serialVersionUID = 1;

    /** Two odd numbers without a pattern: those of SplitMix64 (Steele, Lea, Flood 2014). */
    private static final long FIRST_FACTOR = 0xbf58476d1ce4e5b9L;

    private static final long SECOND_FACTOR = 0x94d049bb133111ebL;

    /** Words of a filter: 512 bits, of which the marks remembered set one in ten. */
    private static final int WORDS = 8;

    private final long[] seen;
    private int at;
    /** Bits of the marks noted since the first place was taken last, and of all before that are still remembered. */
    private long[] newBits = new long[WORDS];

    private long[] oldBits = new long[WORDS];

    Repeats(int remembered) {
        seen = new long[Math.max(1, remembered)];
    }

    /** Whether the position was seen before; remembers it. */
    boolean isRepeat(Position p) {
        long mark = mark(p);
        int word = (int) (mark >>> 61);
        long bit = 1L << (mark >>> 55);
        if (((newBits[word] | oldBits[word]) & bit) != 0 && isSeen(mark)) {
            return p.hasSpeed() && Math.round(p.speedKnots() * 10) > 0;
        }
        newBits[word] |= bit;
        seen[at++] = mark;
        if (at == seen.length) {
            at = 0;
            long[] free = oldBits;
            oldBits = newBits;
            newBits = free;
            Arrays.fill(newBits, 0);
        }
        return false;
    }

    private boolean isSeen(long mark) {
        for (long known : seen) {
            if (known == mark) {
                return true;
            }
        }
        return false;
    }

    /** A number that differs, but for one in 10^19, when place, speed, course or heading differ at AIS resolution. */
    private static long mark(Position p) {
        long north = (long) Math.rint(p.lat() * 600_000);
        long east = (long) Math.rint(p.lon() * 600_000);
        long speed = p.hasSpeed() ? (long) Math.rint(p.speedKnots() * 10) : -1;
        long course = p.hasCourse() ? (long) Math.rint(p.courseDegrees() * 10) : -1;
        // degrees of place take 28 bits, speed 16 and course 12
        long place = north << 32 ^ east & 0xffff_ffffL;
        long motion = speed << 32 ^ (course & 0xffff) << 16 ^ p.headingDegrees() & 0xffff;
        long h = place * FIRST_FACTOR + motion * SECOND_FACTOR;
        return h == 0 ? 1 : h;
    }
}
