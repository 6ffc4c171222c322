package landfall.screen;

/**
 * How many letters two words differ by: the optimal string alignment distance (insert, delete, change, swap neighbours) in
 * which letters that are often written for each other count less.
 */
final class Edits {
    private static final double VOWEL_FOR_VOWEL = 0.8;
    private static final double NEAR_VOWEL = 0.6;
    private static final double VOICE = 0.6;
    private static final double SOFT = 0.8;

    private Edits() {}

    /** The distance, or more than {@code most} when it is larger than that. */
    static double between(String a, String b, double most) {
        if (a.equals(b)) {
            return 0;
        }
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) * 0.5 > most) {
            return most + 1;
        }
        double[] before = new double[m + 1];
        double[] last = new double[m + 1];
        double[] row = new double[m + 1];
        for (int j = 1; j <= m; j++) {
            last[j] = last[j - 1] + gap(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            row[0] = last[0] + gap(a, i - 1);
            double least = row[0];
            for (int j = 1; j <= m; j++) {
                double best = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
                best = Math.min(best, last[j] + gap(a, i - 1));
                best = Math.min(best, row[j - 1] + gap(b, j - 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[m];
    }

    private static double gap(String word, int at) {
        char c = word.charAt(at);
        return c == 'h' ? 0.6 : 1;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (Sound.isVowel(a) && Sound.isVowel(b)) {
            boolean near = a + b == 'o' + 'u' || a + b == 'e' + 'i' || a + b == 'i' + 'y' || a + b == 'a' + 'e';
            return near ? NEAR_VOWEL : VOWEL_FOR_VOWEL;
        }
        char low = (char) Math.min(a, b);
        char high = (char) Math.max(a, b);
        if (low == 'b' && high == 'p'
                || low == 'd' && high == 't'
                || low == 'g' && high == 'k'
                || low == 'f' && high == 'v'
                || low == 'J' && high == 'X'
                || low == 'J' && high == 'g'
                || low == 'X' && high == 's'
                || low == 'c' && high == 'k') {
            return VOICE;
        }
        return low == 'm' && high == 'n' || low == 'l' && high == 'r' ? SOFT : 1;
    }
}
