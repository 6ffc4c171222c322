package landfall.language;

/**
 * A word or a mark of punctuation.
 *
 * @param start first UTF-16 offset in the report's text
 * @param end offset after the last
 * @param text as written; the commas of all scripts are one
 * @param lower in lower case
 */
public record Token(int start, int end, String text, String lower) {
    public boolean isWord() {
        boolean suffix = text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 1)); // "'ya"
        return suffix || Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether its last letter is left out before a vowel: "l'". */
    public boolean isElided() {
        return "'’".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public boolean is(String mark) {
        return text.equals(mark);
    }
}
