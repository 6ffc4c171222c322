package landfall.dossier;

/**
 * Characters in the words of others that steer how text is read without being seen: a name with one of them reads as another, and two ships
 * look like one. Pages and charts show a mark in their place, tables spell them out, and JSON keeps them as escapes ({@link UnseenEscapes}).
 */
public final class Unseen {
    /** First letter of the scripts in which joiners belong to how a word is written (Arabic, those of India); before it, none does. */
    private static final int FIRST_THAT_JOINS = 0x0590;

    private Unseen() {}

    /**
     * Whether a character turns the direction of writing (Unicode Bidirectional Algorithm, UAX 9, table 1) or has no width and no use where
     * it stands.
     *
     * @param before what stands before it, 0 at the beginning
     */
    public static boolean is(int c, int before) {
        return turnsWriting(c) || hasNoWidth(c) || (c == 0x200C || c == 0x200D) && before < FIRST_THAT_JOINS;
    }

    /** The text with each of them, and what steers a terminal, spelt out where it stood: {@code [U+202E]}. */
    static String spelt(String text) {
        StringBuilder spelt = new StringBuilder(text.length());
        int before = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (is(c, before) || Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0) {
                spelt.append("[U+%04X]".formatted((int) c));
            } else {
                spelt.append(c);
            }
            before = c;
        }
        return spelt.toString();
    }

    /** Wherever it stands. */
    static boolean mayBe(int c) {
        return is(c, 0);
    }

    private static boolean turnsWriting(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Spaces and operators of no width, and the fillers of Hangul, which look like nothing. */
    private static boolean hasNoWidth(int c) {
        return c == 0x200B
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF
                || c == 0x180E
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }
}
