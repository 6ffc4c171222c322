package landfall.match;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.geo.PortNames;

/**
 * How a ship's name in a report may stand in her AIS messages, which know capital letters of the Latin alphabet alone: «Порт Оля-3» as
 * PORT OLYA 3. Two ways of writing other scripts are tried: ICU's own, and that of the US and British boards on geographic names, which
 * Russian owners come close to.
 */
public final class ShipName {
    private static final List<String> ROMANISATIONS =
            List.of("Any-Latin; Latin-ASCII", "Russian-Latin/BGN; Latin-ASCII", "Ukrainian-Latin/BGN; Latin-ASCII");

    private ShipName() {}

    /** Letters and digits alone, each way in which the name may be written. */
    public static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        String own = PortNames.letters(name);
        spellings.add(own);
        boolean latin = own.codePoints()
                .allMatch(c -> c < 128 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        if (!latin) {
            ROMANISATIONS.forEach(rules -> spellings.add(
                    PortNames.letters(Transliterator.getInstance(rules).transliterate(name))));
        }
        spellings.remove("");
        return spellings;
    }
}
