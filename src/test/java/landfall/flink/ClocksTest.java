package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two or three recordings of the same ships, some by a clock that is wrong. */
class ClocksTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");
    private static final String HEADER = "timestamp,mmsi,lat,lon,speed,course";
    private static final Duration RIGHT = Duration.ZERO;

    @TempDir
    static Path dir;

    private static Engine engine;
    private static int folders;

    @BeforeAll
    static void start() {
        engine = Engine.start(2, dir);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** How a recording writes what it heard of six ships that sail east for a day. */
    private record Recording(String name, Duration off, int everySeconds, int decimals, int delaySeconds, long seed) {
        Recording(String name, Duration off) {
            this(name, off, 60, 5, 0, name.hashCode());
        }

        List<String> rows() {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>(List.of(HEADER));
            for (int second = 0; second < 24 * 3600; second += everySeconds) {
                for (int ship = 0; ship < 6; ship++) {
                    if (random.nextInt(3) > 0) {
                        int late = delaySeconds == 0 ? 0 : random.nextInt(delaySeconds);
                        rows.add(row(NOON.plus(off).plusSeconds(second + late), ship, second));
                    }
                }
            }
            return rows;
        }

        private String row(Instant time, int ship, int second) {
            String place = "%%.%df,%%.%df".formatted(decimals, decimals);
            return time + "," + (273000000 + ship) + ","
                    + String.format(Locale.ROOT, place, 42.0 + ship, 131 + second * 0.00007) + ",12,90";
        }
    }

    @Test
    void anHourBetweenTwoRecordingsIsToldInOneSentenceWithWhatToDo() throws IOException {
        assertThat(run(List.of(), new Recording("a.csv", RIGHT), new Recording("b.csv", Duration.ofHours(1)))
                        .clocks())
                .singleElement()
                .asString()
                .contains("b.csv has the same ships at the same places 1 h later than a.csv")
                .contains("6 ships")
                .contains("One of the two clocks is wrong")
                .contains("clocks: {shift: ['b.csv -1 h']}");
    }

    @Test
    void whereOthersAgreeItIsSaidWhoseClockIsWrong() throws IOException {
        for (String wrong : List.of("a.csv", "b.csv", "c.csv")) {
            Recording[] all = List.of("a.csv", "b.csv", "c.csv").stream()
                    .map(name -> new Recording(name, name.equals(wrong) ? Duration.ofMinutes(-30) : RIGHT))
                    .toArray(Recording[]::new);
            assertThat(run(List.of(), all).clocks())
                    .singleElement()
                    .asString()
                    .startsWith(wrong + " has the same ships at the same places 30 min sooner")
                    .contains("Its clock is wrong")
                    .contains("'" + wrong + " +30 min'");
        }
    }

    @Test
    void theClockThatTheUserSetsRightIsRightBeforeAnythingIsFound() throws IOException {
        Recording a = new Recording("a.csv", RIGHT);
        Detection.Result right = run(List.of(), a, new Recording("b.csv", RIGHT));
        Detection.Result wrong = run(List.of(), a, new Recording("b.csv", Duration.ofHours(9)));
        Detection.Result set = run(List.of("b.csv -9 h"), a, new Recording("b.csv", Duration.ofHours(9)));
        assertThat(wrong.tracks()).isNotEqualTo(right.tracks());
        assertThat(set.events()).isEqualTo(right.events());
        assertThat(set.tracks()).isEqualTo(right.tracks());
        assertThat(set.lastHeard()).isEqualTo(right.lastHeard());
        assertThat(set.clocks()).singleElement().asString().startsWith("the clock of b.csv is set right in ");
    }

    /** Both are received by "satellite" and "coast". */
    @Test
    void twoProvidersThatNameTheirReceiversAlikeAreHeldAgainstEachOther() throws IOException {
        Map<String, List<String>> right = Map.of(
                "a.csv", receivers(new Recording("a.csv", RIGHT).rows()),
                "b.csv", receivers(new Recording("b.csv", RIGHT).rows()));
        Map<String, List<String>> wrong = Map.of(
                "a.csv", right.get("a.csv"),
                "b.csv", receivers(new Recording("b.csv", Duration.ofHours(1)).rows()));
        assertThat(run(2, List.of(), wrong).clocks())
                .singleElement()
                .asString()
                .contains("b.csv has the same ships at the same places 1 h later than a.csv")
                .contains("clocks: {shift: ['b.csv -1 h']}");
        Detection.Result set = run(2, List.of("b.csv -1 h"), wrong);
        assertThat(set.clocks()).singleElement().asString().startsWith("the clock of b.csv is set right in ");
        assertThat(set.tracks()).isEqualTo(run(2, List.of(), right).tracks());
    }

    private static List<String> receivers(List<String> rows) {
        List<String> named = new ArrayList<>(List.of(rows.get(0) + ",source"));
        for (int i = 1; i < rows.size(); i++) {
            named.add(rows.get(i) + (i % 3 == 0 ? ",satellite" : ",coast"));
        }
        return named;
    }

    @Test
    void whereNoSpeedsAreToldClocksAreComparedByWhoDoesNotStay() throws IOException {
        assertThat(run(2, List.of(), withoutSpeeds(Duration.ofHours(1))).clocks())
                .singleElement()
                .asString()
                .contains("b.csv has the same ships at the same places 1 h later than a.csv");
        assertThat(run(2, List.of(), withoutSpeeds(RIGHT)).clocks()).isEmpty();
    }

    /** Most ships lie still. */
    private static Map<String, List<String>> withoutSpeeds(Duration off) {
        Map<String, List<String>> files = new TreeMap<>();
        for (Recording r : List.of(new Recording("a.csv", RIGHT), new Recording("b.csv", off))) {
            List<String> rows = new ArrayList<>();
            r.rows().forEach(row -> rows.add(row.replaceFirst(",[^,]*,[^,]*$", "")));
            for (int minute = r.name.equals("a.csv") ? 0 : 300; minute < 24 * 60; minute += 3) {
                for (int ship = 0; ship < 40; ship++) {
                    Instant time = NOON.plus(r.off).plusSeconds(60L * minute);
                    rows.add(time + "," + (352000000 + ship) + ",43." + (100 + ship) + "0,131."
                            + (500 + minute / 3 % 120));
                }
            }
            files.put(r.name, rows);
        }
        return files;
    }

    @Test
    void aNameThatIsNoSourceIsSaid() throws IOException {
        assertThat(run(List.of("c.csv -9 h"), new Recording("a.csv", RIGHT)).clocks())
                .containsExactly(
                        "clocks: shift names c.csv, but no row is of such a file or receiver; the name is not understood");
    }

    @Test
    void nothingIsSaidWhereAllIsWell() throws IOException {
        Recording a = new Recording("a.csv", RIGHT);
        assertThat(run(List.of(), a, new Recording("b.csv", RIGHT)).clocks()).isEmpty();
        // delivered late, each by another time
        assertThat(run(List.of(), a, new Recording("b.csv", RIGHT, 60, 5, 5400, 2))
                        .clocks())
                .isEmpty();
        // places rounded to a kilometre
        assertThat(run(List.of(), a, new Recording("b.csv", RIGHT, 60, 2, 0, 2)).clocks())
                .isEmpty();
        // the next day on the same way
        assertThat(run(List.of(), a, new Recording("b.csv", Duration.ofDays(1))).clocks())
                .isEmpty();
    }

    @Test
    void partsOfOneRecordingAreMovedTogether() throws IOException {
        Detection.Result set = run(
                List.of("ais-* +2 h"),
                new Recording("ais-2022-11-02", Duration.ofHours(-2)),
                new Recording("ais-2022-11-03", Duration.ofHours(22)));
        assertThat(set.lastHeard()).isAfter(NOON.plus(Duration.ofHours(47)));
        assertThat(set.clocks()).singleElement().asString().startsWith("the clock of ais-* is set right");
    }

    @Test
    void howManyThreadsReadShowsNowhere() throws IOException {
        Recording[] both = {new Recording("a.csv", RIGHT), new Recording("b.csv", Duration.ofHours(-3))};
        assertThat(run(1, List.of(), both)).isEqualTo(run(2, List.of(), both));
    }

    @Test
    void aLineThatIsNoSourceWithATimeIsRefused() {
        for (String line : List.of("a.csv", "a.csv 1 h", "a.csv +1", "a.csv +1 week", "+1 h")) {
            assertThatThrownBy(() -> new ClockSettings(List.of(line)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no source with a time");
        }
        assertThat(new ClockSettings(List.of("my file.csv -1.5h", "b +20 s")).shifts())
                .isEqualTo(Map.of("my file.csv", Duration.ofMinutes(-90), "b", Duration.ofSeconds(20)));
    }

    private static Detection.Result run(List<String> shift, Recording... recordings) throws IOException {
        return run(2, shift, recordings);
    }

    private static Detection.Result run(int parallelism, List<String> shift, Recording... recordings)
            throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        List.of(recordings).forEach(r -> files.put(r.name, r.rows()));
        return run(parallelism, shift, files);
    }

    private static Detection.Result run(int parallelism, List<String> shift, Map<String, List<String>> rows)
            throws IOException {
        Path folder = Files.createDirectory(dir.resolve("run-" + folders++));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : new TreeMap<>(rows).entrySet()) {
            files.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
        }
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of("gap", "spoofing"), Surroundings.bundled());
        Detection.Options options = new Detection.Options(
                parallelism,
                null,
                null,
                folder,
                Settings.defaults(TrackSettings.class, Settings.CARGO),
                new ClockSettings(shift));
        return Detection.run(engine, files, set, options, Progress.NONE, new Rejects());
    }
}
