package landfall.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into words and marks. Words are runs of letters, digits and combining marks; hyphens cut, so that the parts of
 * "US-Regierung" are found. Languages written without spaces are cut by ICU's dictionaries.
 */
final class Tokenizer {
    /** Vowel signs and the stretching line of Arabic script, written or left out at will. */
    private static final Pattern VOWELS = Pattern.compile("[\u064b-\u0652\u0640]");

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String SOFT_HYPHEN_TEXT = String.valueOf(SOFT_HYPHEN);

    private final Locale locale;
    private final Traits traits;
    private final ULocale dictionary;
    /** Of traditional Chinese characters their simplified forms, so that each word stands once in the language's file; else null. */
    private final Transliterator simplified;

    Tokenizer(String language, Traits traits) {
        this.locale = Locale.forLanguageTag(language);
        this.traits = traits;
        this.dictionary = traits.dictionaryWords() ? ULocale.forLanguageTag(language) : null;
        this.simplified = language.equals("zh") ? Transliterator.getInstance("Traditional-Simplified") : null;
    }

    List<Token> tokens(String text, int start, int end) {
        return dictionary == null ? runs(text, start, end) : words(text, start, end);
    }

    private List<Token> runs(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int i = start;
        while (i < end) {
            if (Character.isWhitespace(text.charAt(i))
                    || Character.isSpaceChar(text.charAt(i))
                    || isInvisible(text, i)
                    || isMarkup(text.charAt(i))) {
                i++;
                continue;
            }
            boolean suffix = traits.apostrophe() == Traits.Apostrophe.SUFFIX
                    && isApostrophe(text.charAt(i))
                    && i > start
                    && isWordChar(text, i - 1)
                    && i + 1 < end
                    && isWordChar(text, i + 1);
            int j = suffix || isWordChar(text, i)
                    ? endOfWord(text, suffix ? i + 1 : i, end)
                    : i + Character.charCount(text.codePointAt(i));
            tokens.add(token(text, i, Math.min(j, end)));
            i = j;
        }
        return tokens;
    }

    private int endOfWord(String text, int from, int end) {
        int i = from;
        while (i < end) {
            if (isWordChar(text, i)) {
                i++;
            } else if (isApostrophe(text.charAt(i)) && i + 1 < end && isWordChar(text, i + 1)) {
                switch (traits.apostrophe()) {
                    case LETTER -> i++;
                    case ELISION -> {
                        return i + 1;
                    }
                    default -> {
                        return i;
                    }
                }
            } else if (isNumberMark(text, i, from, end) || isSoftHyphen(text, i, end)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** "1,000", "300.000", "152.5": the mark belongs to the number. */
    private static boolean isNumberMark(String text, int i, int from, int end) {
        char c = text.charAt(i);
        return (c == ',' || c == '.' || c == '\u00a0' || c == '\u202f')
                && i > from
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < end
                && Character.isDigit(text.charAt(i + 1));
    }

    /** Where a word may be cut at the end of a line: "Droh&shy;nen" is one word. */
    private static boolean isSoftHyphen(String text, int i, int end) {
        return text.charAt(i) == SOFT_HYPHEN && i + 1 < end && isWordChar(text, i + 1);
    }

    /** Marks of emphasis in plain text: "**Belarus** sent". */
    private static boolean isMarkup(char c) {
        return c == '*' || c == '_' || c == '`';
    }

    private List<Token> words(String text, int start, int end) {
        BreakIterator breaks = BreakIterator.getWordInstance(dictionary);
        String part = simplified(text.substring(start, end));
        breaks.setText(part);
        List<Token> tokens = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (!part.substring(from, to).isBlank()) {
                Token token = token(text, start + from, start + to);
                String lower = lower(mark(part.substring(from, to)));
                tokens.add(new Token(token.start(), token.end(), token.text(), lower));
            }
        }
        return tokens;
    }

    /** Character by character, as offsets have to stay. */
    private String simplified(String part) {
        String simple = simplified == null ? part : simplified.transliterate(part);
        return simple.length() == part.length() ? simple : part;
    }

    private Token token(String text, int from, int to) {
        String word = mark(text.substring(from, to).replace(SOFT_HYPHEN_TEXT, ""));
        return new Token(from, to, word, lower(word));
    }

    /** Commas, colons and semicolons of every script are read as one. */
    private static String mark(String word) {
        return switch (word) {
            case "،", "，", "、" -> ",";
            case "：" -> ":";
            case "؛", "；" -> ";";
            default -> word;
        };
    }

    String lower(String word) {
        String lower = word.toLowerCase(locale).replace('\u2019', '\'');
        return isArabic(lower) ? VOWELS.matcher(lower).replaceAll("").replaceAll("[أإآ]", "ا") : lower;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= '\u0600' && word.charAt(0) <= '\u06ff';
    }

    private static boolean isWordChar(String text, int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isInvisible(String text, int i) {
        return Character.getType(text.charAt(i)) == Character.FORMAT;
    }
}
