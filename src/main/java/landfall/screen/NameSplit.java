package landfall.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a name in Latin letters into words of letters and digits. Dots and slashes between single letters join them
 * ({@code s.a.r.l.} and {@code m/v} are one word), apostrophes vanish, and a number at the end of a word stands apart: {@code sparta3} is {@code sparta 3}.
 */
final class NameSplit {
    /** Words before a hull or serial number that say only that a number follows. */
    private static final List<String> NUMBER_SIGNS = List.of("no", "nr", "num", "number");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private NameSplit(String text) {
        this.text = text;
    }

    static List<String> words(String latin) {
        return new NameSplit(latin).split();
    }

    private List<String> split() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWord(c)) {
                word.append(c);
            } else if (!isApostrophe(c) && !isWithinAbbreviation(i)) {
                end();
                if (c == '&') {
                    words.add("and");
                }
            }
        }
        end();
        return words;
    }

    private void end() {
        if (word.isEmpty()) {
            return;
        }
        int digits = word.length();
        while (digits > 0 && isDigit(word.charAt(digits - 1))) {
            digits--;
        }
        boolean numbered = digits >= 2 && digits < word.length();
        add(numbered ? word.substring(0, digits) : word.toString());
        if (numbered) {
            add(word.substring(digits));
        }
        word.setLength(0);
    }

    private void add(String word) {
        boolean afterSign = isDigit(word.charAt(0)) && !words.isEmpty() && NUMBER_SIGNS.contains(last());
        if (afterSign) {
            words.remove(words.size() - 1);
        }
        words.add(NameWords.WORDS.number(word));
    }

    private String last() {
        return words.get(words.size() - 1);
    }

    private boolean isWithinAbbreviation(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '/' && isNoDigit(at - 1) && isNoDigit(at + 1)) && isSingle(at - 1) && isSingle(at + 1);
    }

    private boolean isNoDigit(int at) {
        return at >= 0 && at < text.length() && !isDigit(text.charAt(at));
    }

    private boolean isSingle(int at) {
        return at >= 0
                && at < text.length()
                && isWord(text.charAt(at))
                && (at == 0 || !isWord(text.charAt(at - 1)))
                && (at + 1 == text.length() || !isWord(text.charAt(at + 1)));
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(char c) {
        return "'’`ʹʺ\"".indexOf(c) >= 0;
    }
}
