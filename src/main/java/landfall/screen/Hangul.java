package landfall.screen;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Korean names by syllable, in the Revised Romanisation of 2000, with the customary spellings of the most frequent family
 * names, which do not follow it; of persons in the North's spelling, too.
 */
final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String[] ONSETS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWELS = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] CODAS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    private static final Map<String, String> FAMILY_NAMES = Map.ofEntries(
            Map.entry("김", "kim"),
            Map.entry("이", "lee"),
            Map.entry("리", "ri"),
            Map.entry("박", "park"),
            Map.entry("최", "choi"),
            Map.entry("정", "jung"),
            Map.entry("강", "kang"),
            Map.entry("조", "cho"),
            Map.entry("윤", "yoon"),
            Map.entry("임", "lim"),
            Map.entry("림", "rim"),
            Map.entry("신", "shin"),
            Map.entry("권", "kwon"),
            Map.entry("오", "oh"),
            Map.entry("안", "ahn"),
            Map.entry("우", "woo"),
            Map.entry("유", "yoo"),
            Map.entry("문", "moon"),
            Map.entry("노", "roh"),
            Map.entry("구", "koo"));

    private static final String[] NORTHERN_ONSETS = {
        "k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"
    };
    private static final String[] NORTHERN_VOWELS = {
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final Map<String, String> NORTHERN_FAMILY_NAMES =
            Map.of("이", "ri", "노", "ro", "유", "ryu", "임", "rim");

    /** Two to four syllables. */
    private static final Pattern PERSON = Pattern.compile("(?:[가-힣]\\s*){2,4}");

    private Hangul() {}

    /** In the South's spelling, and of what can be a person's name in the North's, too, which most lists have. */
    static List<String> readings(String text) {
        return PERSON.matcher(text.strip()).matches() ? List.of(words(text), northern(text)) : List.of(words(text));
    }

    private static String northern(String text) {
        StringBuilder out = new StringBuilder();
        String word = text.replaceAll("\\s", "");
        for (int i = 0; i < word.length(); i++) {
            int index = word.charAt(i) - FIRST;
            String family = i == 0 ? NORTHERN_FAMILY_NAMES.get(word.substring(0, 1)) : null;
            out.append(
                            family != null
                                    ? family
                                    : NORTHERN_ONSETS[index / 588]
                                            + NORTHERN_VOWELS[index % 588 / 28]
                                            + CODAS[index % 28])
                    .append(' ');
        }
        return out.toString().strip();
    }

    static String words(String text) {
        StringBuilder out = new StringBuilder();
        String word = text.strip();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String family = i == 0 ? FAMILY_NAMES.get(String.valueOf(c)) : null;
            out.append(family != null ? family : c >= FIRST && c <= LAST ? syllable(c - FIRST) : String.valueOf(c))
                    .append(' ');
        }
        return out.toString().strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static String syllable(int index) {
        return ONSETS[index / 588] + VOWELS[index % 588 / 28] + CODAS[index % 28];
    }
}
