package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import landfall.vessel.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that invents radio numbers, heard among ships. */
class StrangersTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");
    private static final int SHIPS = 6;
    private static final int HOURS = 10;
    private static final int INVENTED = 6_000;
    private static final int FEW = 4 * Shards.COUNT;

    @TempDir
    static Path dir;

    private static Engine engine;
    private static List<Message> heard;

    @BeforeAll
    static void start() {
        engine = Engine.start(4, dir);
        heard = heard();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void inventedNumbersAreForgottenWithWhatWasToldOfThemAndCounted() throws Exception {
        Known all = known("all", 2, Integer.MAX_VALUE, 1);
        assertThat(all.tracks()).hasSize(SHIPS + INVENTED);
        assertThat(all.events()).filteredOn(e -> isInvented(e.where().mmsi())).hasSizeGreaterThan(FEW);
        assertThat(all.rejects()).isEmpty();

        Known few = known("few", 2, FEW, 1);
        assertThat(few.tracks()).hasSizeLessThanOrEqualTo(SHIPS + FEW);
        assertThat(few.tracks()).filteredOn(id -> !isInvented(mmsi(id))).hasSize(SHIPS);
        assertThat(few.events()).extracting(Event::track).isSubsetOf(few.tracks());
        assertThat(few.rejects().get("forgotten: too many numbers heard over less than an hour"))
                .isGreaterThanOrEqualTo(SHIPS + INVENTED - few.tracks().size());
        assertThat(gaps(few)).isEqualTo(gaps(all)).isNotEmpty();
    }

    @Test
    void whoIsForgottenDoesNotDependOnHowRowsComeInOrOnThreads() throws Exception {
        Known once = known("once", 1, FEW, 1);
        Known often = known("often", 4, FEW, 5);
        assertThat(often).isEqualTo(once);
        assertThat(once.events()).isNotEmpty();
    }

    /** The silences of ships, as far as they are seen from the ships themselves. */
    private static List<String> gaps(Known known) {
        return known.events().stream()
                .filter(e -> e instanceof Event.Gap && !isInvented(e.where().mmsi()))
                .map(e -> e.id() + " " + e.end())
                .toList();
    }

    private static boolean isInvented(int mmsi) {
        return mmsi >= 700_000_000;
    }

    private static int mmsi(String track) {
        return Integer.parseInt(track.substring(0, 9));
    }

    private record Known(List<Event> events, List<String> tracks, Map<String, Long> rejects) {}

    /** What is known in the end of what was heard, written in some pieces. */
    private static Known known(String name, int threads, int strangers, int pieces) throws Exception {
        JournalFolder journal = new JournalFolder(dir.resolve(name + "-journal"));
        Files.createDirectories(journal.file(1).getParent());
        Files.createFile(journal.file(1));
        LiveDetection.Options options = new LiveDetection.Options(
                threads,
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(1),
                strangers,
                dir.resolve(name + "-state"));
        try (LiveDetection detection = LiveDetection.start(
                engine,
                journal.file(1).getParent(),
                Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.bundled()),
                Settings.defaults(TrackSettings.class, Settings.CARGO),
                options)) {
            for (int piece = 0; piece < pieces; piece++) {
                write(
                        heard.subList(heard.size() * piece / pieces, heard.size() * (piece + 1) / pieces),
                        journal.file(1));
                Thread.sleep(pieces > 1 ? 1_500 : 0);
            }
            Files.createFile(journal.closed());
            Rejects rejects = new Rejects();
            Detection.Result result = detection.finish(rejects);
            assertThat(detection.now(new Rejects()))
                    .as("nothing was told since")
                    .isSameAs(result);
            return new Known(
                    result.events(), result.tracks().stream().map(t -> t.id()).toList(), rejects.byReason());
        }
    }

    private static void write(List<Message> messages, Path file) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Message message : messages) {
            lines.write(MessageLine.of(message));
            lines.write('\n');
        }
        Files.write(file, lines.toByteArray(), StandardOpenOption.APPEND);
    }

    /** Ships heard every five minutes, one of which is silent for some hours; each invented number four times within minutes. */
    private static List<Message> heard() {
        long seed = 20221102;
        Random random = new Random(seed);
        List<Message> all = new ArrayList<>();
        for (int minute = 0; minute <= HOURS * 60; minute += 5) {
            for (int ship = 0; ship < SHIPS; ship++) {
                if (ship > 0 || minute < 120 || minute > 420) {
                    all.add(at(minute * 60, 273000000 + ship, 42 + ship * 0.1, 131 + minute / 6000.0));
                }
            }
        }
        for (int i = 0; i < INVENTED; i++) {
            int second = random.nextInt(HOURS * 3600 - 600);
            double lat = random.nextDouble(40, 44);
            double lon = random.nextDouble(131, 134);
            for (int again = 0; again < 4; again++) {
                all.add(at(second + again * 60, 700_000_000 + i, lat, lon + again * 0.001));
            }
        }
        all.sort(Comparator.comparing(Message::time).thenComparing(Message::mmsi));
        return all;
    }

    private static Message at(int second, int mmsi, double lat, double lon) {
        return new Message(
                NOON.plusSeconds(second),
                1,
                mmsi,
                lat,
                lon,
                10.0,
                90.0,
                90,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "a",
                1);
    }
}
