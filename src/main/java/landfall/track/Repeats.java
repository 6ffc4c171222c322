package landfall.track;

import java.io.Serializable;
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

    /** The marks stand behind two filters of eight words: 512 bits each, of which the marks remembered set one in ten. */
    private static final int MARKS = 16;

    /** Word by word two filters, then the marks: all in one place, as they are looked at together. */
    private final long[] words;
    /** Where the next mark goes. */
    private int at = MARKS;
    /**
     * Which filter holds the marks noted since the first place was taken last, 0 or 1; the other holds all before that are still
     * remembered.
     */
    private int fresh;

    Repeats(int remembered) {
        words = new long[MARKS + Math.max(1, remembered)];
    }

    /** Whether the position was seen before; remembers it. */
    boolean isRepeat(Position p) {
        long mark = mark(p);
        int word = (int) (mark >>> 61) * 2;
        long bit = 1L << (mark >>> 55);
        if (((words[word] | words[word + 1]) & bit) != 0 && isSeen(mark)) {
            return p.hasSpeed() && Math.round(p.speedKnots() * 10) > 0;
        }
        words[word + fresh] |= bit;
        words[at++] = mark;
        if (at == words.length) {
            at = MARKS;
            fresh = 1 - fresh;
            for (int i = fresh; i < MARKS; i += 2) {
                words[i] = 0;
            }
        }
        return false;
    }

    private boolean isSeen(long mark) {
        for (int i = MARKS; i < words.length; i++) {
            if (words[i] == mark) {
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
