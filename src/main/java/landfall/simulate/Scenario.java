package landfall.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.reject.Refusal;

/**
 * The plan of a synthetic world: its ordinary traffic, the ships with a part to play, what the feed suffers, and which
 * reports speak of it. What is written as a range is drawn from the seed.
 *
 * @param name short name
 * @param title what happens, in a sentence
 * @param start first instant heard
 * @param days length
 * @param fleets ordinary traffic
 * @param shipments what is secretly carried; empty in a world where the claim is wrong
 * @param ships the ships that carry it and the innocent ones that look like them
 * @param outages when and where the feed hears nothing
 * @param reports ids of the texts to write
 */
public record Scenario(
        String name,
        String title,
        Instant start,
        int days,
        List<Fleet> fleets,
        List<Shipment> shipments,
        List<Planted> ships,
        List<Outage> outages,
        List<String> reports) {

    /** What is in the package, in the order of the documentation. */
    public static final List<String> BUNDLED = List.of(
            "disguised-middle-east",
            "no-shipment",
            "shuttle",
            "feed-outage",
            "ship-to-ship",
            "port-transshipment",
            "jamming",
            "olya-2024",
            "tartus-2023",
            "tartus-july-2023",
            "rajin-dunay-2023",
            "rajin-2024",
            "rajin-2025");

    /** Those of them that re-enact voyages as they were publicly reported. */
    public static final List<String> REPORTED = BUNDLED.subList(7, BUNDLED.size());

    private static final int MOST_DAYS = 400;

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Scenario {
        if (name == null || start == null || days < 1 || days > MOST_DAYS) {
            throw new Refusal("a scenario needs name, start and 1 to " + MOST_DAYS + " days");
        }
        fleets = fleets == null ? List.of() : List.copyOf(fleets);
        shipments = shipments == null ? List.of() : List.copyOf(shipments);
        ships = ships == null ? List.of() : List.copyOf(ships);
        outages = outages == null ? List.of() : List.copyOf(outages);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /**
     * Ordinary ships that trade between a region's ports.
     *
     * @param name of the trade
     * @param ships how many
     * @param type {@code general-cargo}, {@code bulk}, {@code container}, {@code tanker}, {@code fishing}
     * @param knots service speed
     * @param stayHours time at a berth
     * @param ports ids
     * @param inOrder whether the ports are called at in the order given (a line), else in any
     */
    public record Fleet(
            String name, int ships, String type, Range knots, Range stayHours, List<String> ports, boolean inOrder) {}

    /**
     * A cargo that goes from supplier to recipient.
     *
     * @param id named by the steps that load, transfer and discharge it
     * @param supplier ISO 3166-1 alpha-2
     * @param recipient ISO 3166-1 alpha-2
     * @param route R1 to R4
     */
    public record Shipment(String id, String supplier, String recipient, String route) {}

    /**
     * A ship with a part.
     *
     * @param id within the scenario
     * @param type as of a fleet
     * @param flag at first
     * @param innocent why it looks suspicious and is not; null for a carrier
     * @param listed whether the synthetic sanctions list has it, under a former name
     * @param steps what it does
     */
    public record Planted(String id, String type, String flag, String innocent, boolean listed, List<Step> steps) {}

    /**
     * The feed hears nothing.
     *
     * @param day days after the start
     * @param hours how long
     * @param box south, west, north, east; null when the whole feed is down
     * @param jamming whether ships in the box are heard, but all at false places
     */
    public record Outage(Range day, Range hours, List<Double> box, boolean jamming) {}

    public Instant end() {
        return start.plusSeconds(days * 86_400L);
    }

    /** A bundled scenario. */
    public static Scenario bundled(String name) {
        try {
            return parse(text(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario file of the caller's own. */
    public static Scenario load(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new Refusal(
                    "the scenario " + file + " cannot be read: give the path of a YAML file or one of "
                            + String.join(", ", BUNDLED) + ", drawn",
                    e);
        }
    }

    private static Scenario parse(String yaml, String where) throws IOException {
        try {
            if (!(MAPPER.readTree(yaml) instanceof ObjectNode node)) {
                throw new Refusal("the scenario " + where + " is no list of keys: begin it with name: and start:");
            }
            return of(onTopOfBase(MAPPER, node), where);
        } catch (JsonProcessingException e) {
            throw new Refusal("the scenario " + where + " is no YAML: " + firstLine(e), e);
        }
    }

    /** A scenario whose keys are already read. */
    static Scenario of(ObjectNode node, String where) {
        try {
            return MAPPER.treeToValue(node, Scenario.class);
        } catch (JsonMappingException e) {
            throw new Refusal("the scenario " + where + " is wrong at " + path(e) + ": " + firstLine(e), e);
        } catch (JsonProcessingException e) {
            throw new Refusal("the scenario " + where + " is no YAML: " + firstLine(e), e);
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "the top" : path.substring(1);
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll(" \\((?:class|for|through).*", "");
    }

    /** {@code like: NAME} takes a bundled scenario; keys given replace its keys, ships those of the same id. */
    private static ObjectNode onTopOfBase(ObjectMapper mapper, ObjectNode own) throws IOException {
        if (!own.has("like")) {
            return own;
        }
        ObjectNode merged = (ObjectNode) mapper.readTree(text(own.get("like").asText()));
        Set<String> replaced = new HashSet<>();
        own.path("without").forEach(id -> replaced.add(id.asText()));
        own.path("ships").forEach(ship -> replaced.add(ship.path("id").asText()));
        ArrayNode ships = mapper.createArrayNode();
        merged.path("ships").forEach(ship -> {
            if (!replaced.contains(ship.path("id").asText())) {
                ships.add(ship);
            }
        });
        own.path("ships").forEach(ships::add);
        merged.setAll(own);
        merged.set("ships", ships);
        merged.remove(List.of("like", "without"));
        return merged;
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                BUNDLED.contains(name) ? Scenario.class.getResourceAsStream("scenarios/" + name + ".yml") : null) {
            if (in == null) {
                throw new Refusal("there is no scenario '" + name + "': bundled are " + String.join(", ", BUNDLED));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
