package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import landfall.vessel.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
    @TempDir
    static Path dir;

    private static final AtomicInteger TRIES = new AtomicInteger();

    private static Engine engine;

    private Rejects rejects = new Rejects();

    @BeforeAll
    static void start() {
        engine = Engine.start(4, dir);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aShipThatGoesSilentAmongOthersIsAGap() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int minute = 0; minute <= 12 * 60; minute += 5) {
            for (int ship = 0; ship < 5; ship++) {
                if (ship > 0 || minute < 120 || minute > 480) {
                    rows.add(row(minute, 273000000 + ship, 42 + ship * 0.1, 131 + minute / 6000.0, 10));
                }
            }
        }
        Detection.Result result = run(rows, 2, null);
        assertThat(result.events())
                .filteredOn(e -> e.kind().equals("gap"))
                .singleElement()
                .satisfies(e -> {
                    Event.Gap gap = (Event.Gap) e;
                    assertThat(gap.where().mmsi()).isEqualTo(273000000);
                    assertThat(gap.durationHours()).isBetween(6.0, 6.2);
                    assertThat(gap.heardNearby()).isEqualTo(4);
                    assertThat(gap.darkProbability()).isBetween(0.5, 0.8);
                });
        assertThat(result.positions()).isEqualTo(rows.size());
        assertThat(result.tracks()).hasSize(5);
        assertThat(result.lastHeard()).isEqualTo(at(720));
    }

    @Test
    void aMachineOfManyCoresHasRoomForEveryWayBetweenItsThreads() throws IOException {
        Path file = Files.write(
                dir.resolve("one.csv"), List.of("timestamp,mmsi,lat,lon,speed,course", row(0, 273000000, 42, 131, 10)));
        Detection.Result result =
                Detection.run(List.of(file), set(), options(Engine.threads(64), null), Progress.NONE, rejects);
        assertThat(result.tracks()).hasSize(1);
    }

    @Test
    void whatIsNoAisIsRefusedInOneSentence() throws IOException {
        Path file = Files.write(dir.resolve("picture.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 4});
        assertThatThrownBy(() -> Detection.run(engine, List.of(file), set(), options(1, null), Progress.NONE, rejects))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("picture.jpg");
        assertThatThrownBy(() -> Detection.run(
                        engine, List.of(dir.resolve("none.csv")), set(), options(1, null), Progress.NONE, rejects))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void aRunThatFailsIsNotTriedAgainAndTellsWhatItDiedOf() throws IOException {
        Surroundings without = new Surroundings(DetectionTest::noChart, at -> Double.NaN, declared -> Optional.empty());
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of("port_visit"), without);
        Path file = Files.write(
                dir.resolve("calls.csv"),
                List.of("timestamp,mmsi,lat,lon,speed,course", row(0, 273000000, 42, 131, 0)));
        assertThatThrownBy(() -> Detection.run(engine, List.of(file), set, options(2, null), Progress.NONE, rejects))
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("no chart of the sea");
        assertThat(TRIES).hasValue(1);
    }

    private static Optional<Port> noChart(Point at, Distance within) {
        TRIES.incrementAndGet();
        throw new IllegalStateException("no chart of the sea");
    }

    @Test
    void rowsThatAreTooLateAreCounted() throws IOException {
        List<String> rows = List.of(
                row(0, 273000000, 42, 131, 10), row(60, 273000000, 42, 131, 10), row(10, 273000000, 42, 131, 10));
        run(rows, 1, Duration.ofMinutes(30));
        assertThat(rejects.byReason()).containsEntry("late", 1L);
    }

    /** Six ships over two days, five minutes apart; the first is heard for the last time after one day. */
    private static List<String> sixShips(int fromMinute) {
        List<String> rows = new ArrayList<>();
        for (int minute = fromMinute; minute < fromMinute + 2 * 24 * 60; minute += 5) {
            for (int ship = minute < fromMinute + 24 * 60 ? 0 : 1; ship < 6; ship++) {
                rows.add(row(minute, 273000000 + ship, 42 + ship * 0.1, 131 + (minute - fromMinute) / 6000.0, 10));
            }
        }
        return rows;
    }

    @Test
    void aRowDatedDecadesAheadDoesNotMoveTheEndOfTheDataWhereverItStands() throws IOException {
        List<String> right = sixShips(0);
        List<Event> whole = run(right, 2, null).events();
        assertThat(whole).extracting(Event::kind).contains("gap");
        int decades = 30 * 365 * 24 * 60;
        for (int ship : new int[] {273000003, 273000099}) {
            for (int at : new int[] {0, 1000, right.size()}) {
                for (Duration lateness : new Duration[] {null, Duration.ofHours(2)}) {
                    List<String> rows = new ArrayList<>(right);
                    rows.add(at, row(decades, ship, 42, 131, 10));
                    rejects = new Rejects();
                    Detection.Result found = run(rows, 2, lateness);
                    assertThat(found.events()).isEqualTo(whole);
                    assertThat(found.lastHeard()).isEqualTo(run(right, 1, null).lastHeard());
                    assertThat(rejects.byReason())
                            .containsEntry(Visit.TOO_FAR_AHEAD, 1L)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void aRowOfTheNextDayDoesNotMoveTheEndOfTheDataEither() throws IOException {
        List<String> right = sixShips(0);
        List<Event> whole = run(right, 2, null).events();
        for (int ship : new int[] {273000003, 273000099}) {
            for (int at : new int[] {0, 1000, right.size()}) {
                for (Duration lateness : new Duration[] {null, Duration.ofHours(2)}) {
                    List<String> rows = new ArrayList<>(right);
                    rows.add(at, row(3 * 24 * 60, ship, 42, 131, 10));
                    rejects = new Rejects();
                    assertThat(run(rows, 2, lateness).events()).isEqualTo(whole);
                    assertThat(rejects.byReason())
                            .containsEntry(Visit.TOO_FAR_AHEAD, 1L)
                            .hasSize(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 500, 100, 20})
    void shipsOfAReceiverWhoseClockIsHoursOrMonthsAheadLeaveTheOthersAsTheyAre(int oneIn) throws IOException {
        List<String> right = sixShips(0);
        Detection.Result whole = run(right, 2, null);
        for (int ahead : new int[] {7 * 60, 24 * 60, 70 * 24 * 60, 500 * 24 * 60}) {
            for (Duration lateness : new Duration[] {null, Duration.ofHours(2)}) {
                List<String> rows = new ArrayList<>();
                long wrong = 0;
                for (int i = 0; i < right.size(); i++) {
                    rows.add(right.get(i));
                    if (i % oneIn == oneIn / 2) {
                        rows.add(row(i * 48 * 60 / right.size() + ahead, 273000090 + i % 3, 42.1, 131, 10));
                        wrong++;
                    }
                }
                rejects = new Rejects();
                Detection.Result found = run(rows, 2, lateness);
                assertThat(found.events()).isEqualTo(whole.events());
                assertThat(found.lastHeard()).isEqualTo(whole.lastHeard());
                assertThat(rejects.byReason())
                        .containsEntry(Packer.MISDATED, wrong)
                        .hasSize(1);
            }
        }
    }

    @Test
    void whatIsHeardWhileAReceiverSendsWhatItKeptIsRight() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> kept = sixShips(0);
        List<String> live = sixShips(2 * 24 * 60);
        rows.addAll(live.subList(0, 1500));
        for (int i = 0; i < 1500; i++) {
            rows.add(kept.get(i));
            if (i % 20 == 0) {
                rows.add(live.get(1500 + i / 20));
            }
        }
        run(rows, 2, null);
        assertThat(rejects.byReason()).isEmpty();
    }

    @Test
    void aRowDatedBeforeThereWasARecordingIsCountedAndLeftOut() throws IOException {
        List<String> rows = sixShips(0);
        List<Event> whole = run(rows, 2, null).events();
        rows.add(700, row(-1024 * 7 * 24 * 60, 273000099, 42, 131, 10));
        assertThat(run(rows, 2, null).events()).isEqualTo(whole);
        assertThat(rejects.byReason()).containsEntry(Visit.TOO_EARLY, 1L).hasSize(1);
    }

    @Test
    void aRecordingThatGoesOnAfterYearsIsAllOfIt() throws IOException {
        List<String> rows = sixShips(0);
        List<String> later = sixShips(4 * 365 * 24 * 60);
        for (int kept : new int[] {3, 100, later.size()}) {
            List<String> both = new ArrayList<>(rows);
            both.addAll(later.subList(0, kept));
            for (Duration lateness : new Duration[] {null, Duration.ofHours(2)}) {
                Detection.Result found = run(both, 2, lateness);
                assertThat(rejects.byReason()).isEmpty();
                assertThat(found.lastHeard())
                        .hasToString(Instant.parse(later.get(kept - 1)
                                        .substring(0, later.get(kept - 1).indexOf(',')))
                                .toString());
            }
        }
    }

    @Test
    void shipsOfDifferentShardsMaySayTheSame() throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course,name"));
        for (int ship = 0; ship < 20; ship++) {
            lines.add(row(ship, 273000000 + ship, 42, 131 + ship, 10) + ",SAME");
        }
        Path file = Files.write(dir.resolve("same.csv"), lines);
        assertThat(Detection.run(engine, List.of(file), set(), options(2, null), Progress.NONE, rejects)
                        .tracks())
                .hasSize(20)
                .allSatisfy(track -> assertThat(track.identities()).hasSize(1));
    }

    /** Four ships over two days; the first is silent from 23:00 to 05:00, the second is never heard again after 23:30. */
    @Test
    void theSameDaysInOneFileOrInAFileADayHaveTheSameGapsAndNoOutage() throws IOException {
        List<String> days = new ArrayList<>();
        for (int minute = 0; minute < 2 * 24 * 60; minute += 5) {
            for (int ship = 0; ship < 4; ship++) {
                boolean silent =
                        ship == 0 && minute > 23 * 60 && minute < 29 * 60 || ship == 1 && minute > 23 * 60 + 30;
                if (!silent) {
                    days.add(row(minute, 273000000 + ship, 42 + ship * 0.1, 131 + minute / 6000.0, 10));
                }
            }
        }
        int midnight =
                (int) days.stream().filter(r -> r.startsWith("2022-11-02")).count();
        Path first = table("ais-2022-11-02.csv", days.subList(0, midnight));
        Path second = table("ais-2022-11-03.csv", days.subList(midnight, days.size()));
        List<Event> whole = run(days, 2, null).events();
        assertThat(whole)
                .extracting(Event::kind)
                .filteredOn(kind -> kind.equals("gap") || kind.equals("feed_outage"))
                .containsExactly("gap", "gap");
        assertThat(Detection.run(engine, List.of(first, second), set(), options(2, null), Progress.NONE, rejects)
                        .events())
                .isEqualTo(whole);
    }

    @Test
    void monthsInAnyOrderHaveTheSameEventsAsInOrder() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < 200; day++) {
            for (int ship = 0; ship < 6; ship++) {
                rows.add(row(day * 24 * 60 + 200 * ship, 273000000 + ship, 42 + ship, 131 + day / 400.0, 0.1));
                rows.add(
                        row(day * 24 * 60 + 200 * ship + 60, 273000000 + ship, 42 + ship, 131.0001 + day / 400.0, 0.1));
            }
        }
        List<Event> inOrder = run(rows, 2, Duration.ofDays(2)).events();
        Collections.shuffle(rows, new Random(17));
        Detection.Result anyOrder = run(rows, 2, null);
        assertThat(anyOrder.events()).hasSizeGreaterThan(1000).isEqualTo(inOrder);
        assertThat(rejects.byReason()).isEmpty();
    }

    @Test
    void theSpeedThatOneHullCanSailIsTheCallersToSay() throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course"));
        for (int minute = 0; minute <= 120; minute += 5) {
            lines.add(row(minute, 273000000, 42 + minute * 0.004, 131, 1));
        }
        Path file = Files.write(dir.resolve("fast.csv"), lines);
        assertThat(tracks(file, "25 kn")).isEqualTo(1);
        assertThat(tracks(file, "1 kn")).isGreaterThan(1);
    }

    private int tracks(Path file, String maxKnots) {
        TrackSettings tracking = Settings.with(TrackSettings.class, Settings.CARGO, Map.of("max-knots", maxKnots));
        Detection.Options options = new Detection.Options(1, null, null, dir, tracking);
        return Detection.run(engine, List.of(file), set(), options, Progress.NONE, rejects)
                .tracks()
                .size();
    }

    private Detection.Result run(List<String> rows, int parallelism, Duration lateness) throws IOException {
        Path file = table("world.csv", rows);
        return Detection.run(engine, List.of(file), set(), options(parallelism, lateness), Progress.NONE, rejects);
    }

    private static Path table(String name, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course"));
        lines.addAll(rows);
        return Files.write(dir.resolve(name), lines);
    }

    private static Detection.Options options(int parallelism, Duration lateness) {
        return new Detection.Options(parallelism, lateness, null, dir);
    }

    private static DetectorSet set() {
        return Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.bundled());
    }

    static Instant at(int minute) {
        return Instant.parse("2022-11-02T00:00:00Z").plus(Duration.ofMinutes(minute));
    }

    static String row(int minute, int mmsi, double lat, double lon, double speed) {
        return at(minute) + "," + mmsi + "," + lat + "," + lon + "," + speed + ",90";
    }
}
