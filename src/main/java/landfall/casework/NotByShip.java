package landfall.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Rail, road and air ways between two countries, on which ship positions say nothing. */
public final class NotByShip {
    private static final JsonNode WAYS = Homes.yaml("not-by-ship.yml");

    private NotByShip() {}

    /**
     * A way that no ship shows.
     *
     * @param by {@code rail}, {@code land} or {@code air}
     * @param what in words
     * @param source where we know it from
     */
    public record Way(String by, String what, String source) {}

    /** The way between two countries, in either direction. */
    public static Optional<Way> find(String one, String other) {
        for (JsonNode way : WAYS) {
            String a = way.path("between").path(0).asText();
            String b = way.path("between").path(1).asText();
            if (a.equals(one) && b.equals(other) || a.equals(other) && b.equals(one)) {
                return Optional.of(new Way(
                        way.path("by").asText(),
                        way.path("what").asText(),
                        way.path("source").asText()));
            }
        }
        return Optional.empty();
    }
}
