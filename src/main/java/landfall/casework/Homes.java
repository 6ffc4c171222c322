package landfall.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Countries behind the actors that claims name: whose ports serve them, and which of them are an arm of a state. */
final class Homes {
    private static final JsonNode KNOWN = read();

    private Homes() {}

    /** The country whose ports serve an actor; a country serves itself. */
    static String of(String actor) {
        return KNOWN.path(actor).path("home").asText(actor);
    }

    /** The party that a case is about: the state for an arm of it, else the actor as named. */
    static String party(String actor) {
        return KNOWN.path(actor).path("same").asBoolean() ? of(actor) : actor;
    }

    /** The distinct parties, sorted. */
    static List<String> parties(Collection<String> actors) {
        Set<String> parties = new TreeSet<>();
        actors.forEach(a -> parties.add(party(a)));
        return List.copyOf(parties);
    }

    static JsonNode yaml(String name) {
        try (InputStream in = Homes.class.getResourceAsStream("/landfall/casework/" + name)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " on the class path cannot be read", e);
        }
    }

    private static JsonNode read() {
        return yaml("homes.yml");
    }
}
