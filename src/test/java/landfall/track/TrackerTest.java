package landfall.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landfall.setting.Settings;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final int SHIP = 273210440;

    private final Tracker tracker = new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO));

    @Test
    void aShipUnderWayIsOneTrack() {
        List<Outcome> outcomes =
                sail(Sail.from(SHIP, 42, 131).steer(12, 80, 600, 5).steer(12, 200, 600, 5));
        assertThat(tracks(outcomes)).hasSize(1);
        assertThat(tracker.tracks()).hasSize(1);
        assertThat(tracker.tracks().get(0).positions()).isEqualTo(240);
    }

    @Test
    void twoShipsOnOneNumberAreTwoTracks() {
        Sail here = Sail.from(SHIP, 42, 131).steer(12, 80, 600, 7);
        Sail there = Sail.from(SHIP, 36, 50).later(3).steer(9, 10, 600, 7);
        List<Position> both = Stream.concat(here.positions().stream(), there.positions().stream())
                .sorted(Comparator.comparing(Position::time))
                .toList();
        both.forEach(tracker::position);
        assertThat(tracker.tracks()).extracting(Track::positions).containsExactly(86L, 86L);
        assertThat(tracker.tracks().get(1).line().get(0).lat()).isEqualTo(36);
    }

    @Test
    void aWeekOfSilenceBeginsASegmentButNotATrack() {
        List<Outcome> outcomes = sail(Sail.from(SHIP, 42, 131)
                .steer(12, 80, 600, 10)
                .dark(10, 170, 7 * 24 * 60)
                .steer(12, 80, 600, 10));
        assertThat(segments(outcomes)).hasSize(2);
        assertThat(tracks(outcomes)).hasSize(1);
        assertThat(tracker.tracks().get(0).positions()).isEqualTo(120);
    }

    @Test
    void aShipThatCannotHaveSailedThereIsAnother() {
        List<Outcome> outcomes = sail(Sail.from(SHIP, 42, 131)
                .steer(12, 80, 600, 10)
                .dark(60, 170, 48 * 60)
                .steer(12, 80, 600, 10));
        assertThat(tracks(outcomes)).hasSize(2);
    }

    @Test
    void theAntimeridianIsNoJump() {
        assertThat(tracks(sail(Sail.from(SHIP, 0, 179.5).steer(15, 90, 600, 10))))
                .hasSize(1);
    }

    @Test
    void aMessageHeardTwiceIsADuplicateButAShipLyingStillIsNot() {
        Sail moving = Sail.from(SHIP, 42, 131).hear(12, 80).later(0.1).hear(12, 80);
        assertThat(sail(moving)).extracting(Outcome::reason).containsExactly(null, "duplicate");
        Sail still = Sail.from(SHIP, 42, 131).later(1).hear(0, 80).later(3).hear(0, 80);
        assertThat(sail(still)).extracting(Outcome::reason).containsOnlyNulls();
    }

    @Test
    void aLongRangeReportNextToAFinerOneIsSetAside() {
        sail(Sail.from(SHIP, 42, 131).hear(12, 80));
        assertThat(tracker.position(coarse(Sail.START.plusSeconds(1800), 131.13))
                        .reason())
                .isEqualTo("type27-near-others");
        assertThat(tracker.position(coarse(Sail.START.plusSeconds(3700), 131.27))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aPositionOutOfTheWayIsWithdrawnWhenTheShipGoesOn() {
        Sail before = Sail.from(SHIP, 60, 26).steer(14.5, 256, 120, 6);
        sail(before);
        Position last = before.positions().get(before.positions().size() - 1);
        Position stray = moved(last, 6 * 60, -0.06, 0.02, 100);
        Position onCourse = moved(last, 12 * 60, -0.0117, -0.0937, 101);
        assertThat(tracker.position(stray).withdrawn()).isEmpty();
        assertThat(tracker.position(onCourse).withdrawn()).containsExactly(100L);
    }

    @Test
    void whatCannotBePlacedInTimeOrSpaceIsRejectedWithTheReason() {
        Position p = Sail.from(SHIP, 1, 1).hear(1, 1).positions().get(0);
        assertThat(tracker.position(at(p, null, 1)).reason()).isEqualTo("no time");
        assertThat(tracker.position(at(p, Sail.START, 91)).reason()).isEqualTo("bad-position");
        tracker.position(p);
        assertThat(tracker.position(at(p, Sail.START.minusSeconds(1), 1)).reason())
                .isEqualTo("out of time order");
    }

    @Test
    void aPositionWithoutSpeedAndCourseStillShowsThatTheShipIsThere() {
        List<Outcome> outcomes = sail(Sail.from(SHIP, 42, 131)
                .hear(Double.NaN, Double.NaN)
                .dark(12, 80, 600)
                .hear(Double.NaN, Double.NaN));
        assertThat(tracks(outcomes)).hasSize(1);
    }

    @Test
    void staticReportsAreJoinedToTheTrackHeardThen() {
        tracker.staticReport(says(-600, 9074729, "ANGARA", "RAJIN"));
        sail(Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10));
        tracker.staticReport(says(7200, 9074729, "ANGARA", "VOSTOCHNY"));
        tracker.staticReport(says(7260, 9074729, "ANGARA", "VOSTOCHNY"));
        Track track = tracker.tracks().get(0);
        assertThat(track.hull()).isEqualTo("imo:9074729");
        assertThat(track.identities()).hasSize(1);
        assertThat(track.identity().flag()).isEqualTo("RU");
        assertThat(track.statics()).extracting(StaticReport::destination).containsExactly("RAJIN", "VOSTOCHNY");
        assertThat(tracker.imo(track.id())).isEqualTo(9074729);
    }

    @Test
    void anotherNameBeginsAnotherPeriodOfIdentity() {
        sail(Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10));
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        tracker.staticReport(says(7200, 9074729, "MARIA", null));
        tracker.staticReport(says(7300, null, "MARIA", null));
        assertThat(tracker.tracks().get(0).identities())
                .extracting(i -> i.name() + " " + i.imo())
                .containsExactly("ANGARA 9074729", "MARIA 9074729");
    }

    @Test
    void aNumberGivenToAnotherShipAfterALongSilenceIsAnotherTrack() {
        Sail both = Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10).dark(10, 170, 30 * 24 * 60);
        sail(both);
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        int back = 7200 + 30 * 24 * 3600;
        tracker.staticReport(says(back, 9111034, "MARIA", null));
        sail(both.steer(12, 80, 120, 10), 12);
        assertThat(tracker.tracks())
                .extracting(t -> t.hull() + " " + t.positions())
                .containsExactly("imo:9074729 12", "imo:9111034 12");
    }

    @Test
    void theShipThatTookOverANumberKeepsItOverFurtherSilences() {
        Sail both = Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10).dark(10, 170, 30 * 24 * 60);
        sail(both);
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        int back = 7200 + 30 * 24 * 3600;
        tracker.staticReport(says(back, 9111034, "MARIA", null));
        sail(both.steer(12, 80, 120, 10).dark(15, 80, 4 * 24 * 60).steer(12, 80, 120, 10), 12);
        assertThat(tracker.tracks()).extracting(Track::positions).containsExactly(12L, 24L);
    }

    @Test
    void whereTheOtherShipSaysOnlyLaterWhoItIsItsTrackBeginsThen() {
        Sail both = Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10).dark(10, 170, 30 * 24 * 60);
        sail(both);
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        int back = 7200 + 30 * 24 * 3600;
        sail(both.steer(12, 80, 60, 10), 12);
        tracker.staticReport(says(back + 3600, 9111034, "MARIA", null));
        sail(both.steer(12, 80, 600, 60), 18);
        assertThat(tracker.tracks())
                .extracting(t -> t.hull() + " " + t.positions())
                .containsExactly("imo:9074729 18", "imo:9111034 10");
    }

    @Test
    void aShipHeardHourlyWhoseRowSaysThatItIsAnotherIsAnotherFromThatRowOn() {
        Sail both = Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10).dark(10, 170, 30 * 24 * 60);
        sail(both);
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        int back = 7200 + 30 * 24 * 3600;
        sail(both.steer(12, 80, 120, 60), 12);
        tracker.staticReport(says(back + 7200, 9111034, "MARIA", null));
        sail(both.steer(12, 80, 120, 60), 14);
        assertThat(tracker.tracks())
                .extracting(t -> t.hull() + " " + t.positions())
                .containsExactly("imo:9074729 14", "imo:9111034 2");
    }

    @Test
    void aShipThatKeepsItsNameOrWasNotSilentIsTheSameUnderAnotherImoNumber() {
        Sail way = Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10);
        sail(way);
        tracker.staticReport(says(7100, 9074729, "ANGARA", null));
        tracker.staticReport(says(7200, 9111034, "MARIA", null));
        sail(way.dark(10, 170, 30 * 24 * 60).steer(12, 80, 120, 10), 12);
        tracker.staticReport(says(7200 + 30 * 24 * 3600 + 7100, 9074729, "MARIA", null));
        sail(way.steer(12, 80, 120, 10), 24);
        assertThat(tracker.tracks()).hasSize(1);
        assertThat(tracker.tracks().get(0).identities()).hasSize(3);
    }

    @Test
    void anImoNumberWithAWrongCheckDigitIsNoHull() {
        sail(Sail.from(SHIP, 42, 131).steer(12, 80, 120, 10));
        tracker.staticReport(says(7100, 9074728, "ANGARA", null));
        Track track = tracker.tracks().get(0);
        assertThat(track.imo()).isNull();
        assertThat(track.hull()).isEqualTo(track.id());
    }

    @Test
    void aTrackerReadBackFromACheckpointGoesOnAsIfNothingHadHappened() throws Exception {
        List<Position> way = Sail.from(SHIP, 42, 131)
                .steer(12, 80, 600, 10)
                .dark(10, 170, 30 * 60)
                .steer(3, 80, 600, 10)
                .positions();
        Tracker other = new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO));
        for (int i = 0; i < way.size(); i++) {
            Position p = way.get(i);
            assertThat(other.position(p)).isEqualTo(tracker.position(p));
            if (i % 20 == 7) {
                other = again(other);
            }
        }
        assertThat(other.tracks()).isEqualTo(tracker.tracks());
    }

    @Test
    void ofTooManyShipsOnOneNumberTheOneSilentLongestIsClosed() {
        for (int i = 0; i < 21; i++) {
            sail(Sail.from(SHIP, 6.0 * i - 60, 131).later(i).hear(0, 0));
        }
        Outcome first = sail(Sail.from(SHIP, -60, 131).later(30).hear(0, 0)).get(0);
        Outcome last = sail(Sail.from(SHIP, 60, 131).later(31).hear(0, 0)).get(0);
        assertThat(first.segment()).endsWith("T00:30:00Z");
        assertThat(last.segment()).endsWith("T00:20:00Z");
    }

    @Test
    void aNumberFakedThousandsOfTimesStaysSmall() throws Exception {
        Random random = new Random(20221102);
        for (int i = 0; i < 5000; i++) {
            tracker.position(new Position(
                    Sail.START.plusSeconds(60L * i),
                    SHIP,
                    random.nextDouble() * 160 - 80,
                    random.nextDouble() * 360 - 180,
                    10,
                    random.nextInt(360),
                    -1,
                    -1,
                    1,
                    "test",
                    i));
        }
        assertThat(tracker.tracks()).hasSizeLessThanOrEqualTo(121);
        assertThat(bytes(tracker).length).isLessThan(300_000);
    }

    private List<Outcome> sail(Sail sail) {
        return sail.positions().stream().map(tracker::position).toList();
    }

    /** What comes after the first so many positions. */
    private List<Outcome> sail(Sail sail, int after) {
        return sail.positions().stream().skip(after).map(tracker::position).toList();
    }

    private static List<String> tracks(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::track).distinct().toList();
    }

    private static List<String> segments(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::segment).distinct().toList();
    }

    private static Position coarse(Instant time, double lon) {
        return new Position(time, SHIP, 42.03, lon, 12, 80, -1, 0, 27, "test", 1);
    }

    private static Position moved(Position p, long seconds, double north, double east, long row) {
        return new Position(
                p.time().plus(Duration.ofSeconds(seconds)),
                SHIP,
                p.lat() + north,
                p.lon() + east,
                p.speedKnots(),
                p.courseDegrees(),
                p.headingDegrees(),
                0,
                1,
                "test",
                row);
    }

    private static Position at(Position p, Instant time, double lat) {
        return new Position(time, SHIP, lat, p.lon(), 1, 1, 1, 0, 1, "test", 1);
    }

    private static StaticReport says(int secondsAfterStart, Integer imo, String name, String destination) {
        return new StaticReport(
                Sail.START.plusSeconds(secondsAfterStart),
                SHIP,
                imo,
                null,
                name,
                70,
                null,
                null,
                null,
                destination,
                null,
                "test",
                1);
    }

    private static Tracker again(Tracker tracker) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(tracker)))) {
            return (Tracker) in.readObject();
        }
    }

    private static byte[] bytes(Tracker tracker) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tracker);
        }
        return bytes.toByteArray();
    }

    static List<Position> all(Sail... sails) {
        List<Position> all = new ArrayList<>();
        for (Sail sail : sails) {
            all.addAll(sail.positions());
        }
        return all;
    }
}
