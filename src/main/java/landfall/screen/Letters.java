package landfall.screen;

/** Which letters a word has, as a set of bits: tells in a few instructions that two words cannot be alike. */
final class Letters {
    private Letters() {}

    /** One bit a letter; digits and other signs share bits, which can only make two words look more alike. */
    static int of(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= bit(word.charAt(i));
        }
        return set;
    }

    private static int bit(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1 << c - 'a';
        }
        return switch (c) {
            case 'J' -> 1 << 26;
            case 'X' -> 1 << 27;
            default -> 1 << 28 + (c & 3);
        };
    }

    /**
     * Least that {@link Edits#between} can find for two words with these letters and lengths. A letter that the other word has
     * not must be changed or left out; a longer word must lose what it is longer by besides.
     */
    static double leastEdits(int a, int lengthA, int b, int lengthB) {
        int longer = Math.max(0, lengthA - lengthB);
        int shorter = Math.max(0, lengthB - lengthA);
        int edits = Math.max(Integer.bitCount(a & ~b) + shorter, Integer.bitCount(b & ~a) + longer);
        return Edits.CHEAPEST * edits;
    }
}
