package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingGroundsTest {
    private static final Loitering SETTINGS = Settings.defaults(Loitering.class, Settings.CARGO);

    @Test
    void otherShipsThatWaitedNearbyInThoseWeeksAreCountedOnce() {
        List<Event> events = List.of(
                loitering(1, 0, 42, 131),
                loitering(2, 24 * 20, 42.1, 131),
                loitering(2, 24 * 22, 42.1, 131),
                loitering(3, 24 * 40, 42, 131),
                loitering(4, 0, 42.3, 131),
                loitering(1, 48, 42, 131));
        assertThat(told(events)).containsExactly(1, 2, 2, 1, 0, 1);
    }

    @Test
    void theyAreCountedOverTheDateLineToo() {
        assertThat(told(List.of(loitering(1, 0, 60, 179.98), loitering(2, 0, 60, -179.95))))
                .containsExactly(1, 1);
    }

    /** Tables round places to tenths and sixths of a degree, where the borders of cells lie. */
    @Test
    void wherePlacesAreRoundTheyAreCountedAllAroundTheWorld() {
        for (int tenth = -1800; tenth < 1800; tenth++) {
            double lon = tenth / 10.0;
            double west = Point.wrapLongitude(lon - 0.15);
            assertThat(told(List.of(loitering(1, 0, 0, lon), loitering(2, 0, 0, west))))
                    .as("longitude %s and %s", lon, west)
                    .containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cellsFindWhomComparingAllWithAllFinds(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double lon = Point.wrapLongitude(179.5 + random.nextDouble());
            events.add(loitering(random.nextInt(120), random.nextInt(2000), 70 + random.nextDouble() * 2, lon));
        }
        List<Integer> expected = events.stream()
                .map(a -> (int) events.stream()
                        .filter(b -> b.where().mmsi() != a.where().mmsi()
                                && Math.abs(a.start().toEpochMilli() - b.start().toEpochMilli())
                                        <= SETTINGS.waitingTime().toMillis()
                                && a.where().at().distanceTo(b.where().at()).compareTo(SETTINGS.waitingWithin()) <= 0)
                        .map(b -> b.where().mmsi())
                        .distinct()
                        .count())
                .toList();
        assertThat(told(events)).isEqualTo(expected).anyMatch(n -> n > 0);
    }

    @Test
    void eachIsToldOnceInTheEnd() {
        List<Event> events = List.of(loitering(1, 0, 42, 131), loitering(2, 0, 42, 131));
        DetectorSet set =
                Detectors.with(Settings.CARGO, java.util.Map.of(), java.util.Set.of("loitering"), Surroundings.NONE);
        assertThat(Replay.reviewed(set, List.of(), events))
                .extracting(e -> ((Event.Loitering) e).othersWaited())
                .containsExactly(1, 1);
    }

    private static List<Integer> told(List<Event> events) {
        List<Integer> told = new ArrayList<>();
        SETTINGS.find(List.of(), events, Surroundings.NONE, e -> told.add(((Event.Loitering) e).othersWaited()));
        return told;
    }

    private static Event loitering(int mmsi, double hour, double lat, double lon) {
        String id = mmsi + "/" + hour;
        return new Event.Loitering(
                new Event.Where(id, "t" + mmsi, mmsi, null, Sea.at(hour), Sea.at(hour + 5), lat, lon), 5, 1, 20);
    }
}
