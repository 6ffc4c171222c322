package landfall.screen;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as it is compared: Latin letters without accents, lower case, words apart.
 *
 * @param text as given
 * @param words in order
 */
record NameForm(String text, List<String> words) {
    /** Longer names are cut: the longest in the lists known has 400 letters. */
    private static final int LONGEST = 500;

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; NFD; Latin-ASCII; Lower");

    static NameForm of(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = isAscii(cut) ? cut.toLowerCase(Locale.ROOT) : transliterated(cut);
        String[] words = plain.replaceAll("['’`.]", "").split("[^a-z0-9]+");
        return new NameForm(text, Arrays.stream(words).filter(w -> !w.isEmpty()).toList());
    }

    String joined() {
        return String.join(" ", words);
    }

    private static String transliterated(String text) {
        synchronized (TO_LATIN) {
            return TO_LATIN.transliterate(text);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
