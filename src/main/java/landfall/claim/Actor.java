package landfall.claim;

/**
 * Who speaks.
 *
 * @param name as known: {@code John Kirby}, {@code United States}; null for the narrator
 * @param role as the text gives it: {@code White House national security spokesman}, or null
 * @param country ISO 3166-1 alpha-2 of the state spoken for, {@code EU}, or null
 * @param kind what kind of speaker
 */
public record Actor(String name, String role, String country, Kind kind) {
    /** The report's own voice. */
    public static final Actor NARRATOR = new Actor(null, null, null, Kind.NARRATOR);

    public enum Kind {
        STATE,
        PERSON,
        ORGANISATION,
        MEDIA,
        NARRATOR
    }
}
