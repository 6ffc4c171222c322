package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDetectionTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @TempDir
    Path dir;

    @Test
    void aStateToWhichNothingWasWrittenForLongIsDeletedAndAnotherStays() throws IOException {
        Path old = state("state-old", NOON.minusSeconds(1), NOON.minusSeconds(2));
        Path used = state("state-used", NOON.minusSeconds(2), NOON);
        LiveDetection.forgetStates(List.of(old, used), NOON);
        assertThat(old).doesNotExist();
        assertThat(used.resolve("checkpoints/chk-1/_metadata")).exists();
    }

    /** Told once as a silence of some hours, it would stay one: a ship that cannot have got far, on the desk of who watches for it. */
    @Test
    void aSilenceAndAStayThatGoOnLastUpToNow() throws Exception {
        JournalFolder journal = new JournalFolder(dir.resolve("journal"));
        Files.createDirectories(journal.file(1).getParent());
        byte[] heard = heard();
        int most = heard.length * 9 / 10;
        while (heard[most - 1] != '\n') {
            most++;
        }
        Files.write(journal.file(1), Arrays.copyOf(heard, most));
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.bundled());
        TrackSettings tracking = Settings.defaults(TrackSettings.class, Settings.CARGO);
        Duration minutes = Duration.ofMinutes(10);
        LiveDetection.Options options = new LiveDetection.Options(
                1, minutes, Duration.ofHours(1), minutes, Integer.MAX_VALUE, dir.resolve("state"));
        try (Engine engine = Engine.start(1, dir.resolve("work"));
                LiveDetection live = LiveDetection.start(engine, journal.file(1).getParent(), set, tracking, options)) {
            Instant late = NOON.plusSeconds(60 * 3600);
            Instant giveUp = Instant.now().plusSeconds(60);
            Detection.Result now = live.now(new Rejects());
            while (now.tracks().isEmpty() && Instant.now().isBefore(giveUp)) {
                Thread.sleep(100);
                now = live.now(new Rejects());
            }
            Files.write(journal.file(1), Arrays.copyOfRange(heard, most, heard.length), StandardOpenOption.APPEND);
            while (Instant.now().isBefore(giveUp)
                    && (now.lastHeard() == null
                            || now.lastHeard().isBefore(late)
                            || now.events().stream().noneMatch(Event.Gap.class::isInstance))) {
                Thread.sleep(100);
                now = live.now(new Rejects());
            }
            assertThat(now.events())
                    .filteredOn(Event.Gap.class::isInstance)
                    .singleElement()
                    .satisfies(e -> assertThat(((Event.Gap) e).durationHours()).isGreaterThan(50));
            assertThat(now.events())
                    .filteredOn(Event.PortVisit.class::isInstance)
                    .singleElement()
                    .satisfies(e ->
                            assertThat(((Event.PortVisit) e).durationHours()).isGreaterThan(50));
        }
    }

    /** One ship for ten hours, one for sixty, and one that lies in port. */
    private static byte[] heard() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int hour = 0; hour <= 60; hour++) {
            for (int minute = 0; minute < 60; minute += 10) {
                Instant time = NOON.plusSeconds(hour * 3600 + minute * 60);
                double sailed = hour * 0.02 + minute * 0.0003;
                if (hour < 10) {
                    line(lines, time, 273000001, 41.5, 131 + sailed, 6);
                }
                line(lines, time, 273000002, 41.6, 131 + sailed, 6);
                boolean comes = hour == 0;
                line(lines, time, 273000003, comes ? 42.95 + minute * 0.0025 : 43.108, 131.887, comes ? 9 : 0);
            }
        }
        return lines.toByteArray();
    }

    private static void line(ByteArrayOutputStream lines, Instant time, int mmsi, double lat, double lon, double knots)
            throws IOException {
        lines.write(MessageLine.of(new Message(
                time, 1, mmsi, lat, lon, knots, 90.0, 90, 0, null, null, null, null, null, null, null, null, null, "a",
                1)));
        lines.write('\n');
    }

    private Path state(String name, Instant results, Instant checkpoint) throws IOException {
        Path state = dir.resolve(name);
        Path chk = Files.createDirectories(state.resolve("checkpoints/chk-1"));
        touch(Files.createFile(state.resolve("results-000000")), results);
        touch(Files.createFile(chk.resolve("_metadata")), checkpoint);
        for (Path folder : List.of(chk, chk.getParent(), state)) {
            touch(folder, results);
        }
        return state;
    }

    private static void touch(Path file, Instant time) {
        assertThat(file.toFile().setLastModified(time.toEpochMilli())).isTrue();
    }
}
