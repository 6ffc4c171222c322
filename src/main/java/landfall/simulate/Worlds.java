package landfall.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws whole worlds: how dense the traffic is, which cargoes go which way, which innocent ships look like them, what the feed
 * suffers. What there is to draw from stands in {@code drawn.yml}; the same seed gives the same world.
 */
public final class Worlds {
    /** What a cargo or a ship is called in an act is its own in each world it plays in. */
    private static final Set<String> NAMES =
            Set.of("id", "load", "discharge", "give", "take", "meet", "signal", "await");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode plan;
    private final RandomGenerator random;
    private final ArrayNode shipments = NODES.arrayNode();
    private final ArrayNode ships = NODES.arrayNode();

    private Worlds(long seed) {
        random = World.random(seed, "drawn");
        try (InputStream in = Worlds.class.getResourceAsStream("drawn.yml")) {
            plan = (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("drawn.yml on the class path cannot be read", e);
        }
    }

    /** The plan of the world of a seed. */
    public static Scenario draw(long seed) {
        return new Worlds(seed).scenario();
    }

    private Scenario scenario() {
        ObjectNode scenario = NODES.objectNode();
        for (String key : List.of("name", "title", "start", "days", "reports")) {
            scenario.set(key, plan.get(key));
        }
        scenario.set("fleets", fleets());
        cargoes();
        lookAlikes();
        scenario.set("shipments", shipments);
        scenario.set("ships", ships);
        scenario.set("outages", faults());
        return Scenario.of(scenario, "drawn.yml");
    }

    private ArrayNode fleets() {
        ArrayNode fleets = NODES.arrayNode();
        plan.get("fleets")
                .forEach(f -> fleets.add(((ObjectNode) f.deepCopy()).put("ships", (int) whole(f.get("ships")))));
        return fleets;
    }

    /** Different kinds in one world, so that each is as frequent as the others. */
    private void cargoes() {
        if (random.nextDouble() < plan.get("withoutShipment").asDouble()) {
            return;
        }
        List<JsonNode> kinds = acts(true);
        Collections.shuffle(kinds, new Random(random.nextLong()));
        long n = Math.min(kinds.size(), whole(plan.get("shipments")));
        for (int i = 0; i < n; i++) {
            play(kinds.get(i), i + 1);
        }
    }

    private void lookAlikes() {
        List<JsonNode> kinds = acts(false);
        long n = whole(plan.get("innocents"));
        for (int i = 0; i < n; i++) {
            play(kinds.get(random.nextInt(kinds.size())), i + 1);
        }
    }

    private List<JsonNode> acts(boolean cargo) {
        List<JsonNode> acts = new ArrayList<>();
        plan.get("acts").forEach(a -> {
            if (a.has("route") == cargo) {
                acts.add(a);
            }
        });
        return acts;
    }

    private void play(JsonNode act, int number) {
        String name = act.get("name").asText() + "-" + number;
        Map<String, JsonNode> chosen = new HashMap<>();
        act.path("choose")
                .properties()
                .forEach(choice -> chosen.put(
                        choice.getKey(),
                        choice.getValue().get(random.nextInt(choice.getValue().size()))));
        if (act.has("route")) {
            shipments
                    .addObject()
                    .put("id", "cargo-" + name)
                    .put("supplier", "KP")
                    .put("recipient", "RU")
                    .put("route", act.get("route").asText());
        }
        for (JsonNode ship : act.get("ships")) {
            ObjectNode own = (ObjectNode) filledIn(ship, name, chosen);
            if (act.has("innocent")) {
                own.set("innocent", act.get("innocent"));
            }
            ships.add(own);
        }
    }

    private JsonNode filledIn(JsonNode node, String name, Map<String, JsonNode> chosen) {
        if (node.isObject()) {
            ObjectNode filled = NODES.objectNode();
            node.properties()
                    .forEach(e -> filled.set(
                            e.getKey(),
                            NAMES.contains(e.getKey())
                                    ? NODES.textNode(e.getValue().asText() + "-" + name)
                                    : filledIn(e.getValue(), name, chosen)));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = NODES.arrayNode();
            node.forEach(n -> filled.add(filledIn(n, name, chosen)));
            return filled;
        }
        boolean open = node.isTextual() && node.asText().startsWith("$");
        return open ? chosen.get(node.asText().substring(1)) : node;
    }

    private ArrayNode faults() {
        ArrayNode faults = NODES.arrayNode();
        for (JsonNode fault : plan.get("faults")) {
            if (random.nextDouble() < fault.get("share").asDouble()) {
                faults.add(((ObjectNode) fault.deepCopy()).without("share"));
            }
        }
        return faults;
    }

    private long whole(JsonNode range) {
        return Math.round(Range.of(range).draw(random));
    }
}
