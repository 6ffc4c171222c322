package landfall.ais;

import java.nio.charset.StandardCharsets;

/** Reading ASCII from byte arrays without making strings. */
final class Bytes {
    private Bytes() {}

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
