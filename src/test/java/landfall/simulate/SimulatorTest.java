package landfall.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.reject.Refusal;
import landfall.vessel.Imo;
import landfall.vessel.Mmsi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    private static final Water WATER = Water.load();
    private static final Chart CHART = new Chart(WATER, Ports.load());
    private static final Simulator SIMULATOR = new Simulator(WATER, Ports.load());

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Scenario small = small();
        SIMULATOR.writeWorld(small, 7, folder.resolve("a"));
        SIMULATOR.writeWorld(small, 7, folder.resolve("b"));
        SIMULATOR.writeWorld(small, 8, folder.resolve("c"));
        for (Path file : files(folder.resolve("a"))) {
            Path other = folder.resolve("b").resolve(folder.resolve("a").relativize(file));
            assertThat(other).hasSameBinaryContentAs(file);
        }
        assertThat(Files.readString(folder.resolve("c/ais/synthetic.nmea")))
                .isNotEqualTo(Files.readString(folder.resolve("a/ais/synthetic.nmea")));
    }

    @Test
    void theDemoTellsADisguisedVoyageAndAShuttle() throws IOException {
        Scenario demo = Scenario.bundled("disguised-middle-east");
        Simulator.Summary summary = SIMULATOR.writeWorld(demo, 1, folder);
        assertThat(summary.positions()).isBetween(50_000L, 500_000L);
        List<JsonNode> shipments = truth(folder, "shipment");
        assertThat(shipments).anySatisfy(s -> {
            assertThat(s.get("route").asText()).isEqualTo("R2");
            assertThat(s.get("loadPort").asText()).isEqualTo("KPNJN");
            assertThat(s.get("dischargePort").asText()).isEqualTo("RUNVS");
            assertThat(Instant.parse(s.get("arrived").asText()))
                    .isAfter(Instant.parse(s.get("loaded").asText()));
            assertThat(s.at("/chain/0/mmsis")).hasSize(2);
        });
        assertThat(shipments).anyMatch(s -> s.get("route").asText().equals("R3"));
        assertThat(truth(folder, "outage")).hasSize(1);
        assertThat(truth(folder, "innocent").size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aCargoHandedOverAtSeaHasTwoCarriersAndOneOverAQuayThree() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(carriers("ship-to-ship", seed)).containsExactly("disguised", "second");
            assertThat(carriers("port-transshipment", seed)).containsExactly("first", "second", "third");
        }
    }

    private static List<String> carriers(String scenario, long seed) {
        return World.make(Scenario.bundled(scenario), seed, CHART).ships.stream()
                .filter(log -> log.cargoes.stream().anyMatch(c -> c.id().equals("shells") && c.loaded()))
                .map(log -> log.ship.id())
                .toList();
    }

    @Test
    void jammedShipsAreAllHeardAtOneSpot() {
        World world = World.make(Scenario.bundled("jamming"), 1, CHART);
        World.Outage jam =
                world.outages.stream().filter(World.Outage::jamming).findFirst().orElseThrow();
        assertThat(world.falsePlace(jam.from(), 44.5, 37.7))
                .isNotNull()
                .isEqualTo(world.falsePlace(jam.to() - 1, 44.0, 36.5));
        assertThat(world.falsePlace(jam.from(), 41.0, 29.0)).isNull();
        assertThat(world.isDown(jam.from(), 44.5, 37.7))
                .as("jammed is not unheard")
                .isFalse();
    }

    @Test
    void drawnWorldsAreSoundAndDifferAndSomeHoldNoCargo() {
        for (long seed = 1; seed <= 3; seed++) {
            Scenario drawn = Worlds.draw(seed);
            assertThat(drawn).isEqualTo(Worlds.draw(seed)).isNotEqualTo(Worlds.draw(seed + 1));
            World world = World.make(drawn, seed, CHART);
            assertThat(world.ships.stream().filter(log -> log.innocent != null)).hasSizeGreaterThan(12);
            assertThat(world.ships.stream().flatMap(log -> log.cargoes.stream()).map(ShipLog.Cargo::id))
                    .containsAll(drawn.shipments().stream()
                            .map(Scenario.Shipment::id)
                            .toList());
        }
        assertThat(LongStream.rangeClosed(1, 40)
                        .filter(seed -> Worlds.draw(seed).shipments().isEmpty())
                        .count())
                .as("worlds without cargo, of forty")
                .isBetween(4L, 18L);
    }

    @Test
    void withoutShipmentsNobodyCallsInNorthKorea() throws IOException {
        SIMULATOR.writeWorld(Scenario.bundled("no-shipment"), 1, folder);
        assertThat(truth(folder, "shipment")).isEmpty();
        assertThat(truth(folder, "port_visit"))
                .isNotEmpty()
                .noneMatch(v -> v.get("port").asText().startsWith("KP")
                        || v.get("port").asText().startsWith("x-kp"));
    }

    @Test
    void everyBundledScenarioIsSoundForSeveralSeeds() {
        for (String name : Scenario.BUNDLED) {
            for (long seed = 1; seed <= 2; seed++) {
                World world = World.make(Scenario.bundled(name), seed, CHART);
                assertThat(world.ships).as("%s, seed %d", name, seed).hasSizeGreaterThan(8);
            }
        }
    }

    @Test
    void nothingCanBeTakenForARealShip() throws IOException {
        SIMULATOR.writeWorld(small(), 3, folder);
        World world = World.make(small(), 3, CHART);
        for (ShipLog log : world.ships) {
            assertThat(log.ship.imo()).isBetween(4_000_000, 4_999_999).matches(Imo::isValid);
            assertThat(log.said).allMatch(s -> s.name().startsWith("SYNTH "));
            assertThat(log.said)
                    .allMatch(s -> Mmsi.isShip(s.mmsi()) && Mmsi.flag(s.mmsi()).equals(s.flag()));
        }
        assertThat(Files.readAllLines(folder.resolve("truth.jsonl"))).allMatch(l -> l.contains("\"synthetic\":true"));
        assertThat(Files.readAllLines(folder.resolve("ais/synthetic.nmea"))).allMatch(l -> l.contains("s:SYNTHETIC"));
    }

    @Test
    void aShipIsNotHeardWhileItsTransponderIsOff() {
        World world = World.make(small(), 5, CHART);
        Reception reception = new Reception(world, WATER);
        ShipLog dark = world.ships.get(world.ships.size() - 1);
        assertThat(dark.silences).hasSize(1);
        assertThat(reception.hear(dark)).isNotEmpty().noneMatch(h -> dark.isSilent(h.time()));
    }

    @Test
    void aFeedThatIsDownHearsNobody() {
        World world = World.make(small(), 5, CHART);
        Reception reception = new Reception(world, WATER);
        World.Outage down = world.outages.get(0);
        assertThat(world.ships)
                .allSatisfy(log -> assertThat(reception.hear(log))
                        .noneMatch(h -> h.time() >= down.from() && h.time() < down.to()));
    }

    @Test
    void aWrongScenarioIsOneSentence() throws IOException {
        Path file = folder.resolve("wrong.yml");
        Files.writeString(file, "name: x\nstart: 2022-01-01T00:00:00Z\ndays: 3\nshipps: []\n");
        assertThatThrownBy(() -> Scenario.load(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shipps");
        assertThatThrownBy(() -> Scenario.load(folder.resolve("none.yml")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shuttle");
        assertThatThrownBy(() -> Scenario.bundled("../secret"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no-shipment");
        Files.writeString(
                file,
                "name: x\nstart: 2022-01-01T00:00:00Z\ndays: 3\nships:\n"
                        + "  - {id: a, type: bulk, flag: PA, steps: [{start: KRPUS}, {meet: nobody}]}\n");
        assertThatThrownBy(() -> SIMULATOR.writeWorld(Scenario.load(file), 1, folder.resolve("w")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nobody");
    }

    private Scenario small() {
        try {
            Path file = folder.resolve("small.yml");
            Files.writeString(file, """
                    name: small
                    title: four ships around Busan, one of them dark for a while
                    start: 2023-03-01T00:00:00Z
                    days: 8
                    reports: [claim-en]
                    fleets:
                      - {name: f, ships: 3, type: general-cargo, knots: [9, 12], stayHours: [10, 20], ports: [KRPUS, JPKIJ, RUVVO]}
                    ships:
                      - id: dark
                        type: general-cargo
                        flag: RU
                        steps:
                          - {start: RUVVO}
                          - {stay: 10}
                          - {sail: KRPUS, forNm: 30}
                          - {radio: "off"}
                          - {sail: KRPUS, forNm: 100}
                          - {radio: "on"}
                          - {sail: KRPUS}
                          - {stay: 20}
                    outages:
                      - {day: 5, hours: 6}
                    """);
            return Scenario.load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<JsonNode> truth(Path folder, String kind) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            JsonNode node = json.readTree(line);
            if (node.get("kind").asText().equals(kind)) {
                lines.add(node);
            }
        }
        return lines;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
