package landfall.ais;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reading ASCII from byte arrays without making strings. The searches look at eight bytes at a time (H. S. Warren, Hacker's
 * Delight, 2nd ed., 6-1).
 */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long STARS = ONES * '*';

    private Bytes() {}

    /** Eight bytes from a place on, the first lowest. */
    static long eight(byte[] b, int at) {
        return (long) EIGHT.get(b, at);
    }

    /** Puts eight bytes in a place, the first lowest. */
    static void eight(byte[] b, int at, long eight) {
        EIGHT.set(b, at, eight);
    }

    /** Eight times the same byte. */
    static long each(byte b) {
        return ONES * (b & 0xff);
    }

    /** Whether one of eight bytes is the wanted one. */
    static boolean holds(long eight, long eachWanted) {
        long x = eight ^ eachWanted;
        return (x - ONES & ~x & HIGHS) != 0;
    }

    /** The highest bit of each of eight bytes that is the wanted one. */
    static long marks(long eight, long eachWanted) {
        long x = eight ^ eachWanted;
        return ~((x & ~HIGHS) + ~HIGHS | x) & HIGHS;
    }

    /** Whether these bytes stand there. */
    static boolean same(byte[] b, int at, byte[] known) {
        return same(b, at, known, 0, known.length);
    }

    /** Whether some of these bytes stand there. */
    static boolean same(byte[] b, int at, byte[] known, int from, int n) {
        if (n < 8) {
            return sameFew(b, at, known, from, n);
        }
        for (int i = 0; i < n - 8; i += 8) {
            if (eight(b, at + i) != eight(known, from + i)) {
                return false;
            }
        }
        return eight(b, at + n - 8) == eight(known, from + n - 8);
    }

    private static boolean sameFew(byte[] b, int at, byte[] known, int from, int n) {
        if (n >= 4) {
            return four(b, at) == four(known, from) && four(b, at + n - 4) == four(known, from + n - 4);
        }
        for (int i = 0; i < n; i++) {
            if (b[at + i] != known[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int four(byte[] b, int at) {
        return (int) FOUR.get(b, at);
    }

    /** Where a byte stands next, or {@code to}. */
    static int find(byte[] b, byte wanted, int from, int to) {
        long pattern = each(wanted);
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long x = eight(b, at) ^ pattern;
            long zero = (x - ONES) & ~x & HIGHS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (at < to && b[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Where the next star stands, in the lower half, and the exclusive or of all before it, in the upper; −1 without a star. */
    static long starAndSum(byte[] b, int from, int to) {
        long sum = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long eight = eight(b, at);
            long x = eight ^ STARS;
            long zero = (x - ONES) & ~x & HIGHS;
            if (zero != 0) {
                int before = Long.numberOfTrailingZeros(zero) & ~7;
                sum ^= before == 0 ? 0 : eight & (-1L >>> (64 - before));
                return result(at + (before >>> 3), sum);
            }
            sum ^= eight;
        }
        for (; at < to; at++) {
            if (b[at] == '*') {
                return result(at, sum);
            }
            sum ^= b[at] & 0xff;
        }
        return -1;
    }

    private static long result(int star, long sum) {
        long folded = sum ^ sum >>> 32;
        folded ^= folded >>> 16;
        folded ^= folded >>> 8;
        return (folded & 0xff) << 32 | star;
    }

    static int indexOf(byte[] b, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a hexadecimal digit, or −1. */
    static int hexDigit(byte c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** Two hexadecimal digits, or −1. */
    static int hex(byte[] b, int at) {
        if (at + 1 >= b.length) {
            return -1;
        }
        int high = hexDigit(b[at]);
        int low = hexDigit(b[at + 1]);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** A whole number without sign, at most 18 digits; −1 when it is none. */
    static long digits(byte[] b, int from, int to) {
        if (from >= to || to - from > 18) {
            return -1;
        }
        long n = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(b[i])) {
                return -1;
            }
            n = n * 10 + b[i] - '0';
        }
        return n;
    }

    static String text(byte[] b, int from, int to) {
        return new String(b, from, Math.max(0, Math.min(to - from, 200)), StandardCharsets.ISO_8859_1);
    }
}
