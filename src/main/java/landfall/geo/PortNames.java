package landfall.geo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * What reports call a port beside the gazetteer's name: other spellings, other languages and scripts ("Lattaquié", "порта Раджин",
 * "나진항에서"). {@code port-names.csv} holds those of the ports that reports on arms name, as the press of each language spells them.
 */
public final class PortNames {
    /** A case, a particle, the word for a port: what may stand behind a name in another script ("Владивостоком"). */
    private static final int LONGEST_ENDING = 4;

    private final Map<String, List<String>> namesById;

    private PortNames(Map<String, List<String>> namesById) {
        this.namesById = namesById;
    }

    public static PortNames load() {
        Map<String, List<String>> names = new HashMap<>();
        for (CSVRecord row : Ports.rows("port-names.csv")) {
            names.put(
                    row.get("id"),
                    Stream.of(row.get("names").split("\\|"))
                            .map(PortNames::letters)
                            .toList());
        }
        return new PortNames(names);
    }

    /** Whether the words of a report may mean the port. */
    public boolean isMeant(Port port, String words) {
        String whole = letters(words);
        String last = letters(words.substring(words.strip().lastIndexOf(' ') + 1)); // "порта Раджин"
        return !whole.isEmpty()
                && (whole.equals(letters(port.name()))
                        || namesById.getOrDefault(port.id(), List.of()).stream()
                                .anyMatch(name -> isCalled(whole, name) || isCalled(last, name)));
    }

    private static boolean isCalled(String words, String name) {
        boolean ending =
                isOtherScript(name) && words.startsWith(name) && words.length() - name.length() <= LONGEST_ENDING;
        return words.equals(name) || ending;
    }

    private static boolean isOtherScript(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) != Character.UnicodeScript.LATIN;
    }

    /** Letters and digits alone, in capitals without accents: "Simon's Town" and "Simonstown" are one. */
    public static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
