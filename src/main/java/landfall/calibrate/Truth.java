package landfall.calibrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import landfall.claim.Case;
import landfall.reject.Refusal;
import landfall.watch.Lead;

/**
 * What really happened in a simulated world, as {@code truth.jsonl} of the command-line contract tells it; whichever simulator wrote it.
 *
 * @param shipments every cargo that went, a line each
 * @param innocents ships that look like carriers and are not
 */
public record Truth(List<Shipment> shipments, List<Innocent> innocents) {
    public Truth {
        shipments = List.copyOf(shipments);
        innocents = List.copyOf(innocents);
    }

    /**
     * A hull by its numbers.
     *
     * @param imo IMO number, or null
     * @param mmsis radio numbers it used
     */
    public record Ship(Integer imo, Set<Integer> mmsis) {
        public Ship {
            mmsis = Set.copyOf(mmsis);
        }

        boolean is(Lead.Leg leg) {
            return imo != null && imo.equals(leg.imo()) || mmsis.contains(leg.mmsi());
        }
    }

    /**
     * @param supplier ISO 3166-1 alpha-2
     * @param recipient ISO 3166-1 alpha-2
     * @param route R1 to R4
     * @param chain the carriers in order
     * @param loaded when, or null where the simulator does not say
     * @param arrived when, or null where it did not
     */
    public record Shipment(
            String supplier, String recipient, String route, List<Ship> chain, Instant loaded, Instant arrived) {
        public Shipment {
            chain = List.copyOf(chain);
        }
    }

    /** @param why the innocent explanation */
    public record Innocent(Ship ship, String why) {}

    /** Whether a case alleges what went here; any case does where nothing went. */
    public boolean isAbout(Case c) {
        return shipments.isEmpty()
                || shipments.stream()
                        .anyMatch(s -> c.suppliers().contains(s.supplier())
                                && c.recipients().contains(s.recipient()));
    }

    /** @throws Refusal when the file is no such file */
    public static Truth read(Path file) {
        List<Shipment> shipments = new ArrayList<>();
        List<Innocent> innocents = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = json.readTree(line);
                switch (node.path("kind").asText()) {
                    case "shipment" -> shipments.add(shipment(node));
                    case "innocent" ->
                        innocents.add(new Innocent(ship(node), node.path("why").asText()));
                    default -> {}
                }
            }
        } catch (IOException | DateTimeParseException e) {
            throw new Refusal(file + " cannot be read as the truth of a world: " + e.getMessage(), e);
        }
        return new Truth(shipments, innocents);
    }

    private static Shipment shipment(JsonNode node) {
        List<Ship> chain = new ArrayList<>();
        node.path("chain").forEach(ship -> chain.add(ship(ship)));
        return new Shipment(
                node.path("supplier").asText(),
                node.path("recipient").asText(),
                node.path("route").asText("R3"),
                chain,
                time(node, "loaded"),
                time(node, "arrived"));
    }

    private static Ship ship(JsonNode node) {
        Set<Integer> mmsis = new HashSet<>();
        node.path("mmsis").forEach(mmsi -> mmsis.add(mmsi.asInt()));
        if (node.hasNonNull("mmsi")) {
            mmsis.add(node.get("mmsi").asInt());
        }
        return new Ship(node.hasNonNull("imo") ? node.get("imo").asInt() : null, mmsis);
    }

    private static Instant time(JsonNode node, String key) {
        return node.hasNonNull(key) ? Instant.parse(node.get(key).asText()) : null;
    }
}
