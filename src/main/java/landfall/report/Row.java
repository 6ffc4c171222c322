package landfall.report;

import java.util.regex.Pattern;
import landfall.claim.Span;

/**
 * One line of a text as it was typed.
 *
 * @param span without the blanks around it
 * @param words what stands there
 * @param width up to its last character, the blanks before it included
 */
record Row(Span span, String words, int width) {
    private static final Pattern COLUMNS = Pattern.compile("[^\\s.!?:](?:\\t| {2,}|\\s*\\|\\s*)\\S");
    private static final Pattern MARK = Pattern.compile("(?:[-–—*+•·▪◦‣●○■□>→]|\\(?(?:\\d{1,3}|\\p{L})[.)])\\s+\\S.*");
    private static final Pattern HANGING = Pattern.compile("(?:.*\\s)?\\p{Ll}{1,3}");

    boolean endsSentence() {
        return LineRoles.endsSentence(words);
    }

    boolean endsInComma() {
        return words.endsWith(",") || words.endsWith("،");
    }

    /** Its last word is a short one in small letters, such as an article or a preposition: headlines seldom end so. */
    boolean hangs() {
        return HANGING.matcher(words).matches();
    }

    boolean beginsSmall() {
        return Character.isLowerCase(words.codePointAt(0));
    }

    boolean hasNoCase() {
        return Character.getType(words.codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** Stands behind a bullet or a number: an item of a list, or "2. November" at the begin of a line. */
    boolean isMarked() {
        return MARK.matcher(words).matches();
    }

    boolean isOfTable() {
        return COLUMNS.matcher(words).find();
    }

    boolean isCapitals() {
        return LineRoles.isCapitals(words);
    }

    /** Every Longer Word Begins With a Capital, as in headlines of the English press. */
    boolean isTitle() {
        int longer = 0;
        for (String word : words.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3) {
                if (!Character.isUpperCase(word.codePointAt(0))) {
                    return false;
                }
                longer++;
            }
        }
        return longer > 3;
    }

    /** How long its first word is, which is what a margin takes over; Chinese and Japanese are broken at any character. */
    int firstWord() {
        int end = 0;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            if (Character.isIdeographic(words.codePointAt(end))
                    || Character.UnicodeScript.of(words.codePointAt(end)) == Character.UnicodeScript.HIRAGANA
                    || Character.UnicodeScript.of(words.codePointAt(end)) == Character.UnicodeScript.KATAKANA) {
                return Math.max(end, 1);
            }
            end++;
        }
        return end;
    }
}
