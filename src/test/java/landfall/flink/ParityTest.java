package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import landfall.ais.AisReader;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Replay;
import landfall.detect.Surroundings;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine and the plain folds tell the same, whatever the order of rows, the parallelism and the lateness. */
class ParityTest {
    private static final long SEED = 20221102;

    @TempDir
    static Path dir;

    private static Engine engine;
    private static List<String> rows;
    private static List<Event> reference;

    @BeforeAll
    static void start() throws IOException {
        engine = Engine.start(4, dir);
        rows = TestWorld.rows(SEED);
        reference = replay(rows);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theWorldHasEventsOfEveryFold() {
        Set<String> kinds = new TreeSet<>();
        reference.forEach(e -> kinds.add(e.kind()));
        assertThat(kinds)
                .contains(
                        "gap",
                        "encounter",
                        "loitering",
                        "feed_outage",
                        "port_visit",
                        "identity_change",
                        "draught_change");
    }

    @Test
    void allAtOnceIsTheSameAsReplay() throws IOException {
        assertThat(run(rows, 1, null)).isEqualTo(reference);
    }

    @Test
    void aStreamWithWatermarksIsTheSameAsReplay() throws IOException {
        assertThat(run(rows, 2, Duration.ofMinutes(10))).isEqualTo(reference);
    }

    @Test
    void shuffledWithinTheLatenessIsTheSameAsSorted() throws IOException {
        Random random = new Random(SEED);
        Map<String, Long> keys = new HashMap<>();
        for (String row : rows) {
            long time = Instant.parse(row.substring(0, row.indexOf(','))).getEpochSecond();
            keys.put(row, time + random.nextInt(1800));
        }
        List<String> shuffled = new ArrayList<>(rows);
        shuffled.sort(Comparator.comparing(keys::get));
        assertThat(run(shuffled, 4, Duration.ofMinutes(31))).as("seed %d", SEED).isEqualTo(reference);
    }

    @Test
    void anyOrderIsTheSameAsSorted() throws IOException {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
        assertThat(run(shuffled, 4, null)).as("seed %d", SEED).isEqualTo(reference);
    }

    private static List<Event> run(List<String> lines, int parallelism, Duration lateness) throws IOException {
        Path file = Files.write(Files.createTempDirectory(dir, "w").resolve("world.csv"), csv(lines));
        Detection.Options options = new Detection.Options(parallelism, lateness, null, dir);
        return Detection.run(engine, List.of(file), set(), options, Progress.NONE, new Rejects())
                .events();
    }

    private static List<Event> replay(List<String> lines) throws IOException {
        Map<Integer, Tracker> trackers = new HashMap<>();
        List<Fix> fixes = new ArrayList<>();
        new AisReader()
                .read(
                        new ByteArrayInputStream(csv(lines)),
                        "world.csv",
                        1,
                        m -> {
                            Position p = m.position();
                            Tracker tracker = trackers.computeIfAbsent(
                                    p.mmsi(), k -> new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO)));
                            if (m.staticReport() != null) {
                                tracker.staticReport(m.staticReport());
                            }
                            Outcome outcome = tracker.position(p);
                            if (outcome.isAccepted()) {
                                fixes.add(new Fix(outcome.track(), null, p));
                            }
                        },
                        new Rejects());
        List<Track> tracks = trackers.values().stream()
                .flatMap(t -> t.tracks().stream())
                .sorted(Comparator.comparing(Track::id))
                .toList();
        Map<String, Integer> imos = new HashMap<>();
        tracks.stream().filter(t -> t.imo() != null).forEach(t -> imos.put(t.id(), t.imo()));
        List<Event> events = Replay.events(set(), fixes, null).stream()
                .map(e -> Named.by(e, imos))
                .toList();
        return Replay.reviewed(set(), tracks, events);
    }

    private static byte[] csv(List<String> lines) {
        return ("timestamp,mmsi,lat,lon,speed,course,name,imo,draught,destination\n" + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static DetectorSet set() {
        return Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.bundled());
    }
}
