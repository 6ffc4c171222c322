package landfall.screen;

import java.util.stream.IntStream;

/**
 * A word and every word with one of its letters left out, as numbers made from their letters: two words that share one differ by
 * at most two letters (the deletion neighbourhood of Mor and Fraenkel, 1982). Two different words seldom have the same number;
 * then a name is compared in vain.
 */
final class Neighbours {
    /** Shorter words have too many neighbours for the letters they have. */
    private static final int SHORTEST = 4;

    private Neighbours() {}

    static IntStream of(String word) {
        int n = word.length() >= SHORTEST ? word.length() : 0;
        return IntStream.rangeClosed(0, n).map(k -> hash(word, k - 1));
    }

    private static int hash(String word, int leftOut) {
        long hash = 17;
        for (int i = 0; i < word.length(); i++) {
            if (i != leftOut) {
                hash = hash * 0x100000001B3L + word.charAt(i);
            }
        }
        return (int) (hash ^ hash >>> 29);
    }
}
