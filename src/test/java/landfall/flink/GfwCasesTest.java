package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.vessel.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Global Fishing Watch's published cases, with the parameters of each case, through the whole chain. */
class GfwCasesTest {
    private static final Path CASES = Path.of("../shared/ais/gfw");

    @TempDir
    static Path dir;

    private static Engine engine;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.exists(CASES), "the published cases lie outside the project, in " + CASES);
        engine = Engine.start(2, dir);
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfPositionsIsReproduced() throws IOException {
        List<Path> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            files.filter(f -> f.getFileName()
                            .toString()
                            .matches("(gaps|encounters)_.*\\.expected\\.json|loitering_event.*json"))
                    .sorted()
                    .forEach(cases::add);
        }
        assertThat(cases).hasSizeGreaterThan(25);
        return cases.stream().map(c -> DynamicTest.dynamicTest(name(c), () -> reproduces(c)));
    }

    private void reproduces(Path expected) throws IOException {
        JsonNode c = new ObjectMapper().readTree(expected.toFile());
        String kind = c.get("kind").asText();
        JsonNode asOf = c.path("parameters").path("asOf");
        Instant until = asOf.isMissingNode() ? null : Instant.parse(asOf.asText());
        var set = Detectors.with(Settings.GFW, changed(kind, c), Set.of(kind), Surroundings.NONE);
        Detection.Result result = Detection.run(
                engine,
                List.of(CASES.resolve(name(expected) + ".csv")),
                set,
                new Detection.Options(2, null, until, dir),
                Progress.NONE,
                new Rejects());
        Set<String> required = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (JsonNode e : c.get("events")) {
            (e.path("optional").asBoolean() ? allowed : required).add(told(e));
        }
        boolean openToo = c.path("openGapsScored").asBoolean(true);
        Set<String> seen = new TreeSet<>();
        result.events().stream()
                .filter(e -> openToo || !e.isOpen())
                .map(GfwCasesTest::told)
                .forEach(seen::add);
        assertThat(seen).containsAll(required);
        seen.removeAll(required);
        assertThat(allowed).as("more than expected").containsAll(seen);
        figures(c, result.events());
    }

    private static void figures(JsonNode c, List<Event> events) {
        for (JsonNode e : c.get("events")) {
            events.stream().filter(x -> told(x).equals(told(e))).forEach(x -> {
                if (x instanceof Event.Encounter n) {
                    assertThat(n.medianDistanceMeters())
                            .isCloseTo(e.get("medianDistanceMeters").asDouble(), within(1e-3));
                    assertThat(n.medianSpeedKnots())
                            .isCloseTo(e.get("medianSpeedKnots").asDouble(), within(1e-4));
                }
            });
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static Map<String, Map<String, String>> changed(String kind, JsonNode c) {
        JsonNode p = c.get("parameters");
        Map<String, String> m = new HashMap<>();
        switch (kind) {
            case "gap" -> m.put("min-duration", p.get("minGapHours").asText() + "h");
            case "encounter" -> {
                m.put("grid", p.get("gridMinutes").asText() + "min");
                m.put("max-interpolation", p.get("maxInterpolationGapMinutes").asText() + "min");
                m.put("max-distance", p.get("maxDistanceKm").asText() + "km");
                m.put("min-duration", p.get("minDurationMinutes").asText() + "min");
                m.put("min-run", p.get("minDurationMinutes").asText() + "min");
            }
            default -> m.put("min-shore-distance", "0nm");
        }
        return Map.of(kind, m);
    }

    private static String told(JsonNode e) {
        Set<String> vessels = new TreeSet<>();
        e.get("vessels").forEach(v -> vessels.add(v.asText()));
        return vessels + " " + Instant.parse(e.get("start").asText()) + " "
                + (e.has("end") ? Instant.parse(e.get("end").asText()) : "open");
    }

    private static String told(Event e) {
        Set<String> vessels = new TreeSet<>(Set.of(String.valueOf(e.where().mmsi())));
        if (e instanceof Event.Encounter n) {
            vessels.add(String.valueOf(n.otherMmsi()));
        }
        return vessels + " " + e.start() + " " + (e.isOpen() ? "open" : e.end());
    }

    private static String name(Path expected) {
        return expected.getFileName().toString().replace(".expected.json", "");
    }
}
