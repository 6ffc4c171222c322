package landfall.screen;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import landfall.vessel.Imo;

/**
 * Who is asked about: a ship, or a party.
 *
 * @param schema what it is
 * @param imo IMO number of a ship or a company, or null; one with a wrong check digit identifies nothing and is not used
 * @param mmsi radio number, or null
 * @param callSign radio call sign, or null
 * @param names present and past names, in any script
 */
public record Asked(Entry.Schema schema, Integer imo, Integer mmsi, String callSign, List<String> names) {
    public Asked {
        Objects.requireNonNull(schema);
        names = List.copyOf(names);
    }

    public static Asked vessel(Integer imo, Integer mmsi, String callSign, List<String> names) {
        return new Asked(Entry.Schema.VESSEL, imo, mmsi, callSign, names);
    }

    /** @param schemaOrNull {@code Vessel}, {@code Person}, {@code Company}, or null when not known */
    public static Asked party(String name, String schemaOrNull) {
        return new Asked(Entry.Schema.of(schemaOrNull), null, null, null, List.of(name));
    }

    /** IMO number of the hull, when it can be one. */
    Integer hull() {
        return imo != null && schema != Entry.Schema.ORGANISATION && Imo.isValid(imo) ? imo : null;
    }

    /** IMO number of the company that owns or manages ships, when it can be one. */
    Integer company() {
        return imo != null && schema != Entry.Schema.VESSEL && Imo.isOfCompany(imo) ? imo : null;
    }

    /** Whether there is nothing that an entry could agree with: such a question has no answer, not even "no hit". */
    public boolean isEmpty() {
        return hull() == null
                && company() == null
                && mmsi == null
                && Stream.concat(names.stream(), Stream.ofNullable(callSign)).noneMatch(Asked::says);
    }

    /** Whether a name or call sign has a letter or digit to look for. */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What stays the same when the same ship or party is asked about again: the IMO number, else the radio number, else the names. */
    public String key() {
        if (hull() != null || company() != null) {
            return "IMO " + imo;
        }
        if (mmsi != null) {
            return "MMSI " + mmsi;
        }
        return String.join(
                " / ",
                names.stream()
                        .map(n -> n.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
