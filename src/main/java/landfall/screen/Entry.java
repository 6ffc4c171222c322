package landfall.screen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One entry of a sanctions list: a ship, a person or an organisation, with the names and numbers the list gives it.
 *
 * @param id as the list numbers it; where the list prints no number, made of act, annex and IMO number or name
 * @param schema what it is
 * @param names as printed, the main one first
 * @param imo the hull's IMO number, or that of a company, check digit verified, or null
 * @param moreImos further IMO numbers that the list gives the same company
 * @param mmsi the radio's number, or null
 * @param callSign radio call sign, or null
 * @param programme sanctions programme, annex or regime as printed, several of them in one text, or null
 * @param reason the ground the list gives, or null
 */
public record Entry(
        String id,
        Schema schema,
        List<Name> names,
        Integer imo,
        List<Integer> moreImos,
        Integer mmsi,
        String callSign,
        String programme,
        String reason) {
    private static final int VERSION_LENGTH = 12;

    private static final Pattern BETWEEN_PROGRAMMES = Pattern.compile("\\s*[\\[\\];][\\s\\[\\];]*");

    public Entry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(schema);
        names = List.copyOf(names);
        moreImos = List.copyOf(moreImos);
    }

    /** With one IMO number, or none. */
    public Entry(
            String id,
            Schema schema,
            List<Name> names,
            Integer imo,
            Integer mmsi,
            String callSign,
            String programme,
            String reason) {
        this(id, schema, names, imo, List.of(), mmsi, callSign, programme, reason);
    }

    /** All IMO numbers that the list gives. */
    List<Integer> imos() {
        return Stream.concat(Stream.ofNullable(imo), moreImos.stream()).toList();
    }

    /** Fingerprint of what the list says: another one as soon as a name, a number, the programme or the ground changes. */
    public String version() {
        StringBuilder all = new StringBuilder();
        Stream.of(id, schema, imo, mmsi, callSign, programme, reason)
                .forEach(part -> all.append(part).append('\n'));
        moreImos.forEach(more -> all.append(more).append('\n'));
        names.stream()
                .map(n -> n.kind + " " + n.text)
                .sorted()
                .forEach(n -> all.append(n).append('\n'));
        return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
    }

    /** The programmes, each for itself; OFAC writes several as {@code SDGT] [IFSR}, others part them by semicolons. */
    List<String> programmes() {
        return programme == null
                ? List.of()
                : BETWEEN_PROGRAMMES
                        .splitAsStream(programme.strip())
                        .filter(p -> !p.isEmpty())
                        .toList();
    }

    /** What an entry, or a question, is about. */
    public enum Schema {
        VESSEL,
        PERSON,
        ORGANISATION,
        /** The list does not say, or the question is open. */
        ANY;

        /** Reads FollowTheMoney's and the lists' own words: {@code Company}, {@code individual}, {@code Vessel}; anything else is ANY. */
        public static Schema of(String word) {
            if (word == null) {
                return ANY;
            }
            return switch (word.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "vessel", "ship", "aircraft", "airplane" -> VESSEL;
                case "person", "individual" -> PERSON;
                case "company", "organization", "organisation", "legalentity", "entity", "publicbody" -> ORGANISATION;
                default -> ANY;
            };
        }

        /** Whether the word says what something is. */
        public static boolean isKnown(String word) {
            return of(word) != ANY;
        }

        /** Whether a question about this can be answered by an entry of that. */
        public boolean admits(Schema other) {
            return this == ANY || other == ANY || this == other;
        }
    }

    /**
     * @param text as printed
     * @param kind how the list gives it
     */
    public record Name(String text, Kind kind) {}

    /** How sure a list is of a name. */
    public enum Kind {
        MAIN("name"),
        ALIAS("alias"),
        FORMER("former name"),
        /** A nickname or loose variant that the list's publisher calls weak or low quality. */
        WEAK("weak alias");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
