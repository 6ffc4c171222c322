package landfall.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Position;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nine days of 40 MMSIs, 14 of them shared or silent for long: each row in the segment in which gpsdio-segment puts it. */
class RealSegmentsTest {
    private static final Path DATA = Path.of("../shared/ais/segments");

    static Stream<String> mmsis() throws IOException {
        if (!Files.isDirectory(DATA)) {
            return Stream.of("(no data)");
        }
        try (Stream<Path> files = Files.list(DATA)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> !f.contains(".expected."))
                    .map(f -> f.substring(0, f.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mmsis")
    void everyRowIsInItsSegment(String mmsi) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "needs ../shared/ais/segments");
        Map<Long, String> segments = segments(mmsi);
        Map<String, String> byReference = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String line : lines(mmsi + ".expected.csv")) {
            String[] cells = line.split(",", -1);
            String segment = segments.get(Long.parseLong(cells[0]));
            boolean isError = cells[2].equals("outlier") || cells[2].equals("bad-position");
            if (isError && segment != null || !cells[1].isEmpty() && segment == null) {
                wrong.add(line + " was " + segment);
            } else if (!cells[1].isEmpty()) {
                String known = byReference.putIfAbsent(cells[1], segment);
                if (known != null && !known.equals(segment)) {
                    wrong.add(line + " was " + segment);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(byReference.values())
                .as("one segment for each of the reference")
                .doesNotHaveDuplicates();
    }

    private static Map<Long, String> segments(String mmsi) throws IOException {
        Tracker tracker = new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO));
        Map<Long, String> segments = new HashMap<>();
        long row = 0;
        for (String line : lines(mmsi + ".csv")) {
            String[] c = line.split(",", -1);
            row++;
            double lat = Double.parseDouble(c[2]);
            double lon = Double.parseDouble(c[3]);
            if (!Point.isOnEarth(lat, lon)) {
                continue;
            }
            Outcome outcome = tracker.position(new Position(
                    Instant.parse(c[0]),
                    Integer.parseInt(mmsi),
                    lat,
                    lon,
                    known(c[4], 102.3),
                    known(c[5], 360),
                    (int) (c[6].isEmpty() || c[6].equals("511") ? -1 : Math.round(Double.parseDouble(c[6]))),
                    -1,
                    Integer.parseInt(c[7].substring(4)),
                    "test",
                    row));
            segments.put(row, outcome.segment());
            outcome.withdrawn().forEach(segments::remove);
        }
        return segments;
    }

    private static double known(String cell, double notAvailable) {
        double value = cell.isEmpty() ? notAvailable : Double.parseDouble(cell);
        return value >= notAvailable ? Double.NaN : value;
    }

    private static List<String> lines(String name) throws IOException {
        Path plain = DATA.resolve(name);
        boolean packed = !Files.exists(plain);
        try (InputStream in = Files.newInputStream(packed ? DATA.resolve(name + ".gz") : plain);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
