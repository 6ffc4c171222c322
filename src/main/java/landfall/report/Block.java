package landfall.report;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item or cell of a page: text between two block borders.
 *
 * @param text with single spaces
 * @param linked characters of it that stand in links
 * @param tag of the nearest block element
 * @param element that block element
 */
record Block(String text, int linked, String tag, Element element) {
    /** Its length as one of letters: a character of Chinese or Japanese says as much as three, a syllable of Korean as two. */
    int letters() {
        return text.codePoints()
                .map(c -> switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA -> 3;
                    case HANGUL -> 2;
                    default -> Character.charCount(c);
                })
                .sum();
    }

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Ends as sentences do, in any script. */
    boolean isSentence() {
        return LineRoles.isSentence(text);
    }
}
