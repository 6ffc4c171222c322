package landfall.screen;

/**
 * How a word sounds, coarse enough that romanisations of one name come close: Schmidt and Shmit, Sergej and Sergey, Bachar and
 * Bashar, Zelenskyy and Selenskyj. Rules are ours, after the usual tables of German, French and English romanisation.
 */
final class Sound {
    /** In order; capitals stand for sounds and are not touched again. */
    private static final String[][] RULES = {
        {"dzh", "J"},
        {"dsch", "J"},
        {"tsch", "X"},
        {"tch", "X"},
        {"sch", "X"},
        {"shch", "X"},
        {"sh", "X"},
        {"ch", "X"},
        {"cz", "X"},
        {"zh", "J"},
        {"dj", "J"},
        {"ph", "f"},
        {"kh", "k"},
        {"gh", "g"},
        {"th", "t"},
        {"ck", "k"},
        {"qu", "k"},
        {"q", "k"},
        {"x", "ks"},
        {"tz", "s"},
        {"ts", "s"},
        {"w", "v"},
        {"z", "s"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"eo", "o"},
        {"eu", "u"},
        {"ae", "e"},
        {"oe", "o"},
        {"ue", "u"},
        {"ie", "i"},
        {"aj", "ai"},
        {"ej", "ei"},
        {"oj", "oi"},
        {"uj", "ui"},
        {"yj", "i"},
        {"ij", "i"},
        {"j", "J"},
        {"y", "i"},
        {"ei", "ai"}
    };

    private Sound() {}

    static String of(String word) {
        String sound = word;
        for (String[] rule : RULES) {
            sound = sound.replace(rule[0], rule[1]);
        }
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            char next = i + 1 < sound.length() ? sound.charAt(i + 1) : 0;
            if (c == 'c') {
                c = next == 'e' || next == 'i' ? 's' : 'k';
            }
            boolean silentH = c == 'h' && i > 0 && !isVowel(next);
            boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c && !Character.isDigit(c);
            if (!silentH && !doubled) {
                out.append(c);
            }
        }
        return out.isEmpty() ? word : out.toString();
    }

    /** The consonants of a sound, voiced and unvoiced alike, without the weak ones that Arabic and Hebrew also use for vowels. */
    static String bones(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            char bone = switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'h' -> 0;
                case 'v' -> i == 0 || i == sound.length() - 1 ? 'f' : 0;
                case 'b', 'p' -> 'p';
                case 'd', 't' -> 't';
                case 'g', 'k' -> 'k';
                case 'l', 'r' -> 'r';
                case 'J', 'X', 's' -> 's';
                default -> c;
            };
            if (bone != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != bone)) {
                out.append(bone);
            }
        }
        return out.toString();
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }
}
