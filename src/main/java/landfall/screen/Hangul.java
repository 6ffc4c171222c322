package landfall.screen;

import java.util.Map;

/**
 * Korean names by syllable, in the Revised Romanisation of 2000, with the customary spellings of the most frequent family
 * names, which do not follow it.
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

    private Hangul() {}

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
