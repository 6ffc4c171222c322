package landfall.screen;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name in Latin letters, lower case: by ICU, and by readings of East Asian names that ICU does not know. */
final class Latin {
    private static final String RULES = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower";
    /** ICU's transliterators are not safe for use by several threads. */
    private static final ThreadLocal<Transliterator> ICU =
            ThreadLocal.withInitial(() -> Transliterator.getInstance(RULES));

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** Short enough for a person of the East. */
    private static final Pattern CYRILLIC_NAME = Pattern.compile("[а-яё]{1,5}(?:[\\s-]+[а-яё]{1,12}){1,2}");

    private Latin() {}

    static List<String> readings(String text, Script script) {
        if (isAscii(text)) {
            return List.of(text.toLowerCase(Locale.ROOT));
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return switch (script) {
            case HAN -> List.copyOf(han(composed));
            case HANGUL -> Hangul.readings(composed);
            case ALPHABET -> List.copyOf(alphabet(composed));
            case KANA -> List.of(icu(composed.replaceAll("[・=＝]", " ")));
            case LATIN -> List.of(withoutAccents(composed));
            default -> List.of(icu(composed));
        };
    }

    /** Most accents need no ICU, whose rules take half a second to load. */
    private static String withoutAccents(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return isAscii(plain) ? plain.toLowerCase(Locale.ROOT) : icu(text);
    }

    /** Russian writes Korean and Chinese names by systems of their own, which letter by letter give what no list has. */
    private static Set<String> alphabet(String text) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(icu(text));
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (CYRILLIC_NAME.matcher(lower).matches()) {
            List<String> words = List.of(lower.split("[\\s-]+"));
            readings.addAll(Kontsevich.readings(words));
            Palladius.reading(words).ifPresent(readings::add);
        }
        return readings;
    }

    private static Set<String> han(String text) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(icu(text.replaceAll("[·・‧]", " , ").replaceAll("(\\p{IsHan})", "$1 "))
                .replace(",", " "));
        if (text.matches(".*[·・‧].*")) {
            // a foreign name spelt by sound: the characters of one part make one word
            StringBuilder parts = new StringBuilder();
            for (String part : text.split("[·・‧]")) {
                parts.append(icu(part).replaceAll("[^a-z]", "")).append(' ');
            }
            readings.add(parts.toString().strip());
        }
        HanReadings.korean(text).ifPresent(readings::add);
        HanReadings.japanese(text).ifPresent(readings::add);
        return readings;
    }

    private static String icu(String text) {
        return ICU.get().transliterate(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
