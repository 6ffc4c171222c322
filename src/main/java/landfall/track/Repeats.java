package landfall.track;

import java.io.Serializable;
import landfall.vessel.Position;

/**
 * Knows a moving ship's position again: a ship under way is never at one place twice with the same speed, course and
 * heading, so it is one message heard or delivered more than once. Remembers the newest few hundred bytes' worth.
 */
final class Repeats implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] seen;
    private int at;

    Repeats(int remembered) {
        seen = new long[Math.max(1, remembered)];
    }

    /** Whether the position was seen before; remembers it. */
    boolean isRepeat(Position p) {
        long mark = mark(p);
        for (long known : seen) {
            if (known == mark) {
                return p.hasSpeed() && Math.round(p.speedKnots() * 10) > 0;
            }
        }
        seen[at] = mark;
        at = (at + 1) % seen.length;
        return false;
    }

    /** A number that differs, but for one in 10^19, when place, speed, course or heading differ at AIS resolution. */
    private static long mark(Position p) {
        long north = (long) Math.rint(p.lat() * 600_000);
        long east = (long) Math.rint(p.lon() * 600_000);
        long speed = p.hasSpeed() ? (long) Math.rint(p.speedKnots() * 10) : -1;
        long course = p.hasCourse() ? (long) Math.rint(p.courseDegrees() * 10) : -1;
        // degrees of place take 28 bits, speed 16 and course 12
        long h = mix(mix(north << 32 ^ east & 0xffff_ffffL)
                ^ speed << 32
                ^ (course & 0xffff) << 16
                ^ p.headingDegrees() & 0xffff);
        return h == 0 ? 1 : h;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        z += 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
