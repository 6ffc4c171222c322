package landfall.screen;

/**
 * How many letters two words differ by: the optimal string alignment distance (insert, delete, change, swap neighbours) in
 * which letters that are often written for each other count less. Counted in tenths of a letter.
 */
final class Edits {
    /** Least that any single difference costs, in letters. */
    static final double CHEAPEST = 0.6;

    private static final int TENTHS = 10;
    private static final int LETTER = TENTHS;
    private static final int SOFT = 8;
    private static final int NEAR = 6;
    /** Beyond any distance, and small enough to add to. */
    private static final int FAR = 1 << 20;

    private static final int LETTERS = 128;
    private static final byte[] CHANGES = changes();

    private Edits() {}

    /** The distance in letters, or more than {@code most} when it is larger than that. */
    static double between(String a, String b, double most) {
        if (a.equals(b)) {
            return 0;
        }
        int limit = (int) Math.round(most * TENTHS);
        int band = limit / NEAR;
        return Math.abs(a.length() - b.length()) > band ? most + 1 : (double) banded(a, b, limit, band) / TENTHS;
    }

    /** Only cells near the diagonal: further away the letters left out alone cost more than the limit. */
    private static int banded(String a, String b, int limit, int band) {
        int m = b.length();
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + gap(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            char x = a.charAt(i - 1);
            int from = Math.max(1, i - band);
            int to = Math.min(m, i + band);
            row[from - 1] = from == 1 ? last[0] + gap(x) : FAR;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                char y = b.charAt(j - 1);
                int best = last[j - 1] + change(x, y);
                // the row above ends one cell further left
                best = Math.min(best, (j == i + band ? FAR : last[j]) + gap(x));
                best = Math.min(best, row[j - 1] + gap(y));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
                    best = Math.min(best, before[j - 2] + LETTER);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return limit + LETTER;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m];
    }

    private static int gap(char c) {
        return c == 'h' ? NEAR : LETTER;
    }

    private static int change(char a, char b) {
        return a == b ? 0 : CHANGES[(a & LETTERS - 1) * LETTERS + (b & LETTERS - 1)];
    }

    private static byte[] changes() {
        byte[] changes = new byte[LETTERS * LETTERS];
        java.util.Arrays.fill(changes, (byte) LETTER);
        for (char a : "aeiouy".toCharArray()) {
            for (char b : "aeiouy".toCharArray()) {
                set(changes, a, b, SOFT);
            }
        }
        for (String near : "ou ei iy ae bp dt gk fv JX Jg Xs ck".split(" ")) {
            set(changes, near.charAt(0), near.charAt(1), NEAR);
        }
        set(changes, 'm', 'n', SOFT);
        set(changes, 'l', 'r', SOFT);
        return changes;
    }

    private static void set(byte[] changes, char a, char b, int cost) {
        changes[a * LETTERS + b] = (byte) cost;
        changes[b * LETTERS + a] = (byte) cost;
    }
}
