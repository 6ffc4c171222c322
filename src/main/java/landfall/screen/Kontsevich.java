package landfall.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Korean names in Cyrillic letters, as Russian writes them by Kontsevich's system and by the older one of {@code Ким Чен Ын}, in the spellings of
 * the lists ({@code Kim Jong Un}). Cyrillic writes one letter for {@code n} and {@code ng}, so that a name has several readings.
 */
final class Kontsevich {
    private static final Map<String, String> FAMILIES = table("""
            ким kim пак pak ли ri ри ri и ri чхве choe чхое choe цой choe чой choe чон jong чен jong чан jang кан kang чо jo джо jo юн yun
            лим rim рим rim им im син sin шин sin о o хан han хван hwang но ro ро ro ра ra на na рю ryu ю yu ян yang хон hong хо ho ко ko
            мун mun сон song сен song со so квон kwon пэк paek тхэ thae чу ju нам nam кве kye ге kye ке kye ок ok рян ryang хён hyon хен hyon
            """);
    /** Longest first. */
    private static final String[][] ONSETS = pairs("""
            чх ch кх kh тх th пх ph дж j кк kk тт tt пп pp сс ss чч jj к k г g н n т t д d р r л r м m п p б b с s ш s ч j х h
            """);

    private static final String[][] VOWELS = pairs("""
            йэ ye йо yo вэ we ва wa во wo ве oe ви wi ый ui уй ui уо wo а a я ya о o ё yo у u ю yu ы u и i э e
            """);
    private static final String[][] CODAS = pairs("""
            нъ ng ль l к k н n т t р l л l м m п p
            """);
    /** After these, е stands for the vowel of {@code jong} and {@code song}; after others for that of {@code hyong}. */
    private static final Set<String> BARE = Set.of("j", "ch", "s", "jj", "ss");

    private static final int MOST_READINGS = 8;
    private static final int MOST_SYLLABLES = 3;

    private Kontsevich() {}

    /** Readings of a name that can be a Korean one; none of another. */
    static Set<String> readings(List<String> words) {
        String family = words.size() < 2 ? null : FAMILIES.get(words.get(0));
        if (family == null) {
            return Set.of();
        }
        List<String> readings = List.of(family);
        int syllables = 0;
        for (String word : words.subList(1, words.size())) {
            List<List<String>> cut = cut(word);
            syllables += cut == null ? MOST_SYLLABLES : cut.size();
            if (cut == null || syllables >= MOST_SYLLABLES) {
                return Set.of();
            }
            for (List<String> syllable : cut) {
                readings = readings.stream()
                        .flatMap(before -> syllable.stream().map(s -> before + " " + s))
                        .limit(MOST_READINGS)
                        .toList();
            }
        }
        return new LinkedHashSet<>(readings);
    }

    /** The syllables of a word, each with its readings; null when it is not made of them. */
    private static List<List<String>> cut(String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        // a consonant between two vowels begins the second syllable, so the shortest syllable is tried first
        for (int end = 1; end <= word.length(); end++) {
            List<String> first = syllable(word.substring(0, end));
            List<List<String>> rest = first.isEmpty() ? null : cut(word.substring(end));
            if (rest != null) {
                List<List<String>> all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                return all;
            }
        }
        return null;
    }

    private static List<String> syllable(String text) {
        String[] onset = longest(ONSETS, text);
        String rest = text.substring(onset[0].length());
        String[] vowel =
                rest.startsWith("е") ? new String[] {"е", BARE.contains(onset[1]) ? "o" : "yo"} : longest(VOWELS, rest);
        if (vowel[0].isEmpty()) {
            return List.of();
        }
        String end = rest.substring(vowel[0].length());
        String[] coda = longest(CODAS, end);
        if (!coda[0].equals(end)) {
            return List.of();
        }
        String open = onset[1] + vowel[1];
        return coda[0].equals("н") ? List.of(open + "ng", open + "n") : List.of(open + coda[1]);
    }

    private static String[] longest(String[][] table, String text) {
        for (String[] pair : table) {
            if (text.startsWith(pair[0])) {
                return pair;
            }
        }
        return new String[] {"", ""};
    }

    static String[][] pairs(String text) {
        String[] words = text.strip().split("\\s+");
        String[][] pairs = new String[words.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new String[] {words[2 * i], words[2 * i + 1]};
        }
        return pairs;
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new java.util.HashMap<>();
        for (String[] pair : pairs(text)) {
            table.put(pair[0], pair[1]);
        }
        return Map.copyOf(table);
    }
}
