package landfall.geo;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * What countries and regions are called in English, after the Unicode CLDR that comes with us. Java has names of its own, other ones in
 * each version: a dossier made with one would not hold when it is re-checked with another.
 */
public final class PlaceNames {
    private static final LocaleDisplayNames ENGLISH = LocaleDisplayNames.getInstance(ULocale.ENGLISH);

    private PlaceNames() {}

    /** Of a country (ISO 3166-1 alpha-2), the European Union or a {@link Region}; any other id stays as it is. */
    public static String of(String id) {
        return id.matches("[A-Z]{2}")
                ? ENGLISH.regionDisplayName(id)
                : Region.find(id).map(Region::name).orElse(id);
    }
}
