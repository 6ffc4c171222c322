package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Global Fishing Watch's published figures and runs of loitering by the clock hour. */
class GfwLoiteringTest {
    private static final Path CASES = Path.of("../shared/ais/gfw");
    private static final ClockHours CLOCK = new ClockHours(Duration.ofHours(1), 2, Duration.ofHours(24));
    private static final Fix ANY = message(0);

    @BeforeAll
    static void thereAreCases() {
        Assumptions.assumeTrue(Files.exists(CASES), "the published cases lie outside the project, in " + CASES);
    }

    @TestFactory
    Stream<DynamicTest> everyFigureIsReproduced() throws IOException {
        List<JsonNode> cases = list(read("loitering_arithmetic").get("cases"));
        assertThat(cases).hasSize(23);
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        i + " " + cases.get(i).get("figure").asText(), () -> reproduces(cases.get(i))));
    }

    private static void reproduces(JsonNode c) {
        JsonNode expected = c.get("expected");
        if (c.get("figure").asText().equals("slow")) {
            ClockHours.Sailed sailed = sailed(List.of(leg(1, number(c.get("speedKnots")) * 1852, Double.NaN)));
            double threshold = c.get("thresholdKnots").asDouble();
            assertThat(new ClockHours(CLOCK.hour(), threshold, CLOCK.maxSilence()).isSlow(sailed))
                    .isEqualTo(expected.asBoolean());
            return;
        }
        double figure = figure(c);
        if (expected.isNull()) {
            assertThat(figure).isNaN();
        } else {
            assertThat(figure).isCloseTo(expected.asDouble(), within(1e-12));
        }
    }

    private static double figure(JsonNode c) {
        List<ClockHours.Leg> rows = new ArrayList<>();
        list(c.path("hours")).forEach(h -> rows.add(leg(number(h), Double.NaN, Double.NaN)));
        list(c.path("metersToPrev")).forEach(m -> rows.add(leg(Double.NaN, number(m), Double.NaN)));
        list(c.path("rows"))
                .forEach(r -> rows.add(
                        leg(number(r.path("hours")), number(r.path("meters")), number(r.path("shoreMeters")))));
        return switch (c.get("figure").asText()) {
            case "totalHours" ->
                sailed(rows).hours() == 0 ? Double.NaN : sailed(rows).hours();
            case "totalDistanceMeters" -> sailed(rows).meters();
            case "bucketSpeedKnots" ->
                new ClockHours.Sailed(c.get("hours").asDouble(), number(c.get("meters"))).knots();
            case "runSpeedKnots" -> sailed(rows).knots();
            case "runDistanceFromShoreNm" ->
                rows.stream()
                        .reduce(ClockHours.Offing.NONE, ClockHours.Offing::plus, ClockHours.Offing::plus)
                        .miles();
            default -> throw new AssertionError("a figure that this test does not know: " + c);
        };
    }

    @TestFactory
    Stream<DynamicTest> everyRunIsReproduced() throws IOException {
        JsonNode runs = read("loitering_runs");
        Instant day = Instant.parse(runs.get("windowEnd").asText()).minus(Duration.ofDays(1));
        return list(runs.get("cases")).stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.get("name").asText(),
                        () -> assertThat(runs(c, day))
                                .isEqualTo(list(c.get("expected")).stream()
                                        .map(run -> run.get(0).asLong() + "-"
                                                + run.get(run.size() - 1).asLong())
                                        .toList())));
    }

    /** First and last message of each run. The case is one day's; of the day before it takes the last message only. */
    private static List<String> runs(JsonNode c, Instant day) {
        List<String> runs = new ArrayList<>();
        ClockHours.Run run = null;
        ClockHours.Leg before = null;
        for (JsonNode bucket : c.get("buckets")) {
            List<JsonNode> messages = list(bucket.get("messages"));
            ClockHours.Hour hour =
                    ClockHours.Hour.begin(0, before, leg(messages.get(0).asInt()));
            for (JsonNode m : messages.subList(1, messages.size())) {
                hour = hour.plus(leg(m.asInt()));
            }
            if (!Instant.parse(bucket.get("start").asText()).isBefore(day)) {
                run = ClockHours.after(run, hour, bucket.get("slow").asBoolean(), r -> runs.add(told(r)));
            }
            before = hour.last();
        }
        if (run != null) {
            runs.add(told(run));
        }
        return runs;
    }

    @Test
    void theEventIsReproducedWithAllItsFigures() throws IOException {
        List<String> rows = Files.readAllLines(CASES.resolve("loitering_event.csv"));
        List<ClockHours.Leg> legs = rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .map(v -> leg(Double.parseDouble(v[5]), Double.parseDouble(v[4]), Double.parseDouble(v[6])))
                .toList();
        ClockHours.Hour hour = ClockHours.Hour.begin(1, legs.get(0), legs.get(1));
        ClockHours.Run run = ClockHours.after(null, hour, CLOCK.isSlow(hour.sailed()), r -> {});
        JsonNode event = read("loitering_event").get("events").get(0);
        assertThat(run.sailed().hours()).isEqualTo(event.get("durationHours").asDouble());
        assertThat(run.sailed().knots())
                .isEqualTo(event.get("averageSpeedKnots").asDouble());
        assertThat(run.sailed().meters() / 1852)
                .isEqualTo(event.get("totalDistanceNm").asDouble());
        assertThat(run.offing().miles())
                .isCloseTo(event.get("averageDistanceFromShoreNm").asDouble(), within(1e-12));
    }

    private static String told(ClockHours.Run run) {
        return run.first().position().row() + "-" + run.last().position().row();
    }

    private static ClockHours.Sailed sailed(List<ClockHours.Leg> legs) {
        return legs.stream().reduce(ClockHours.Sailed.NONE, ClockHours.Sailed::plus, ClockHours.Sailed::plus);
    }

    private static ClockHours.Leg leg(int message) {
        return new ClockHours.Leg(message(message), 0.1, 1, Double.NaN);
    }

    private static ClockHours.Leg leg(double hours, double meters, double shoreMeters) {
        return new ClockHours.Leg(ANY, hours, meters, shoreMeters);
    }

    private static Fix message(int row) {
        Position p = new Position(Instant.EPOCH, 1, 0, 0, Double.NaN, Double.NaN, -1, -1, 1, "", Math.max(1, row));
        return new Fix("1", null, p);
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of();
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper()
                .readTree(CASES.resolve(name + ".expected.json").toFile());
    }
}
