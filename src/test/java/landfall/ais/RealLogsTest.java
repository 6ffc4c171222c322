package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every message in the real logs, against what gpsdecode and a second decoder agreed on. */
class RealLogsTest {
    private static final Path LOGS = Path.of("../shared/ais/raw");
    private static final Map<String, Double> TOLERANCE =
            Map.of("lat", 1e-5, "lon", 1e-5, "speedKnots", 0.051, "courseDegrees", 0.051, "draughtMeters", 0.051);

    static Stream<String> logs() throws IOException {
        if (!Files.isDirectory(LOGS)) {
            return Stream.of("(no logs)");
        }
        try (Stream<Path> files = Files.list(LOGS)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> !f.contains(".expected."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void everyFieldIsWhatTwoOtherDecodersSay(String log) throws IOException {
        Assumptions.assumeTrue(Files.exists(LOGS.resolve(log)), "needs the logs of ../shared/ais/raw");
        Map<Long, List<Message>> byLine = new HashMap<>();
        long[] heard = {0};
        // a table's first line is its header and no row; the log in cells of a table is read as text
        int header = log.startsWith("test_data_2021070") || log.startsWith("test_data_noaa") ? 1 : 0;
        new AisReader()
                .read(
                        LOGS.resolve(log),
                        1 + header,
                        m -> {
                            heard[0]++;
                            byLine.computeIfAbsent(m.row(), r -> new ArrayList<>())
                                    .add(m);
                        },
                        new Rejects());
        List<String> wrong = new ArrayList<>();
        int required = 0;
        int all = 0;
        for (JsonNode expected : expected(log)) {
            all++;
            if (expected.path("optional").asBoolean()) {
                continue;
            }
            required++;
            List<Message> there = byLine.getOrDefault(expected.path("line").asLong(), List.of());
            if (there.stream().noneMatch(m -> agrees(m, expected)) && wrong.size() < 5) {
                wrong.add(expected + " was " + there);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(heard[0]).as("nothing invented").isBetween((long) required, (long) all);
    }

    private static boolean agrees(Message m, JsonNode expected) {
        Map<String, Object> fields = m.fields();
        for (JsonNode absent : expected.path("absent")) {
            if (fields.containsKey(absent.asText())) {
                return false;
            }
        }
        for (var field : expected.properties()) {
            if (!field.getKey().equals("absent")
                    && !field.getKey().equals("line")
                    && !same(field.getKey(), field.getValue(), fields.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String field, JsonNode expected, Object was) {
        if (was == null) {
            return false;
        }
        if (was instanceof Instant time) {
            long off = time.toEpochMilli() - Instant.parse(expected.asText()).toEpochMilli();
            return Math.abs(off) <= 1000;
        }
        if (was instanceof Number number) {
            return Math.abs(number.doubleValue() - expected.asDouble()) <= TOLERANCE.getOrDefault(field, 0.0);
        }
        return words(was.toString()).equals(words(expected.asText()));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<JsonNode> expected(String log) throws IOException {
        Path file = LOGS.resolve(log.replaceAll("\\.gz$", "") + ".expected.jsonl.gz");
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(json.readTree(line));
            }
        }
        return all;
    }
}
