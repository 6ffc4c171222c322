package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import landfall.detect.Detectors;
import landfall.detect.Heard;
import landfall.detect.Logbook;
import landfall.detect.Sighting;
import landfall.detect.Silence;
import landfall.detect.Surroundings;
import landfall.detect.TrackLog;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Event;
import landfall.vessel.Position;
import org.junit.jupiter.api.Test;

class ShipTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @Test
    void ofANumberThatShipsWithoutEndShareNoMoreIsRememberedThanItsTracker() {
        Tracker tracker = new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO));
        Ship ship = Ship.with(tracker);
        Map<String, TrackLog> logs = new HashMap<>();
        List<String> forgotten = new ArrayList<>();
        Logbook logbook = new Logbook(
                Detectors.with(Settings.CARGO, Map.of(), Set.of("gap"), Surroundings.bundled()),
                logs,
                new Forgetting(forgotten));
        Random random = new Random(7);
        Set<String> ever = new java.util.HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Position p = at(i, random.nextDouble(-60, 60), random.nextDouble(-170, 170));
            String track = ship.position(p).track();
            if (track != null) {
                ever.add(track);
                ship.fix(track, p, logbook, false);
            }
        }
        assertThat(ever).hasSizeGreaterThan(1_000);
        assertThat(logs.keySet()).containsAll(tracker.trackIds()).hasSizeLessThanOrEqualTo(2 * tracker.size());
        assertThat(ship.trackIds()).containsExactlyInAnyOrderElementsOf(logs.keySet());
        assertThat(forgotten).hasSize(ever.size() - logs.size()).doesNotContainAnyElementsOf(logs.keySet());
    }

    @Test
    void aNumberIsNoStrangerOnceItWasHeardOverAnHour() {
        Ship ship = Ship.with(new Tracker(Settings.defaults(TrackSettings.class, Settings.CARGO)));
        assertThat(ship.isStranger()).isTrue();
        Logbook logbook = new Logbook(
                Detectors.with(Settings.CARGO, Map.of(), Set.of("gap"), Surroundings.bundled()),
                new HashMap<>(),
                new Forgetting(new ArrayList<>()));
        for (int minute = 0; minute < 61; minute++) {
            Position p = at(minute * 60, 42, 131 + minute * 0.001);
            ship.fix(ship.position(p).track(), p, logbook, false);
            assertThat(ship.isStranger()).isEqualTo(minute < 60);
        }
        assertThat(ship.heardMillis()).isEqualTo(NOON.plusSeconds(3600).toEpochMilli());
    }

    private record Forgetting(List<String> tracks) implements Logbook.Out {
        @Override
        public void event(Event event) {}

        @Override
        public void sighting(Sighting sighting) {}

        @Override
        public void heard(Heard heard) {}

        @Override
        public void silence(Silence silence) {}

        @Override
        public void forgotten(String track, Instant time) {
            tracks.add(track);
        }
    }

    private static Position at(int second, double lat, double lon) {
        return new Position(NOON.plusSeconds(second), 123456789, lat, lon, 10, 90, 90, 0, 1, "a", second + 1);
    }
}
