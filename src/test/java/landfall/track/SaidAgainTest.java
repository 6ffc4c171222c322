package landfall.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import landfall.setting.Settings;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** A ship that says again what it said last. */
class SaidAgainTest {
    private static final int SHIP = 273210440;
    private static final TrackSettings SETTINGS = Settings.defaults(TrackSettings.class, Settings.CARGO);

    private final Tracker tracker = new Tracker(SETTINGS);

    @Test
    void goesOnBeingCalledSo() {
        tracker.position(at(0, 42));
        tracker.staticReport(says(0, 0));
        assertThat(tracker.saysAgain(millis(600))).isTrue();
        assertThat(tracker.saysAgain(millis(300))).isTrue();
        Track track = tracker.tracks().get(0);
        assertThat(track.identities()).extracting(Identity::to).containsExactly(Sail.START.plusSeconds(600));
        assertThat(track.statics()).hasSize(1);
    }

    @Test
    void mustSayItAllWhereAnotherTrackIsHeardNow() {
        tracker.position(at(0, 42));
        tracker.staticReport(says(0, 0));
        tracker.position(at(60, -42));
        assertThat(tracker.saysAgain(millis(61))).isFalse();
        tracker.staticReport(says(61, 0));
        assertThat(tracker.tracks())
                .extracting(track -> track.identities().size())
                .containsExactly(1, 1);
    }

    @Test
    void mustSayItAllWhileItWasNotHeard() {
        tracker.staticReport(says(0, 0));
        assertThat(tracker.saysAgain(millis(600))).isFalse();
        tracker.position(at(700, 42));
        assertThat(tracker.saysAgain(millis(1200))).isFalse();
    }

    @Test
    void mustSayItAllWhereWhatWaitedWasSaidLater() {
        tracker.position(at(0, 42));
        tracker.staticReport(says(2_000, 3));
        tracker.staticReport(says(600, 0));
        tracker.position(at(2_100, 42));
        assertThat(tracker.saysAgain(millis(2_200))).isFalse();
    }

    @Test
    void isRememberedAsIfItHadSaidItAll() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Tracker all = new Tracker(SETTINGS);
            Tracker quick = new Tracker(SETTINGS);
            long second = 0;
            int last = -1;
            for (int i = 0; i < 120; i++) {
                second += random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(1_500);
                Position p = at(second, random.nextInt(8) == 0 ? -42 : 42);
                assertThat(quick.position(p)).isEqualTo(all.position(p));
                int content = random.nextInt(4) == 0 || last < 0 ? random.nextInt(4) : last;
                second += random.nextInt(30) == 0 ? 1_000 : 0;
                StaticReport said = says(second, content);
                all.staticReport(said);
                if (content != last || !quick.saysAgain(said.time().toEpochMilli())) {
                    quick.staticReport(said);
                }
                last = content;
                if (random.nextInt(40) == 0) {
                    assertThat(quick.tracks()).as("seed %d", seed).isEqualTo(all.tracks());
                }
            }
            assertThat(quick.tracks()).as("seed %d", seed).isEqualTo(all.tracks());
        }
    }

    private static long millis(long second) {
        return time(second).toEpochMilli();
    }

    private static Instant time(long second) {
        return Sail.START.plusSeconds(second);
    }

    private static Position at(long second, double lat) {
        return new Position(time(second), SHIP, lat, 131 + second * 1e-7, 0.5, 90, -1, 0, 1, "test", second);
    }

    private static StaticReport says(long second, int content) {
        Integer imo = List.of(9074729, 9074728, 0, 9074729).get(content);
        return new StaticReport(
                time(second),
                SHIP,
                imo == 0 ? null : imo,
                content == 2 ? null : "UBCD",
                content == 3 ? "MARIA" : "ANGARA",
                70,
                null,
                null,
                content == 2 ? null : 5.0,
                content == 1 ? null : "RAJIN",
                null,
                "test",
                1);
    }
}
