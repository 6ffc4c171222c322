package landfall.vessel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;
import org.junit.jupiter.api.Test;

/** A way is more than the turns that are kept of it. */
class TrackTest {
    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");
    private static final Distance STEP = Distance.ofNauticalMiles(10);

    private static Instant at(double hour) {
        return START.plus(Duration.ofSeconds(Math.round(hour * 3600)));
    }

    private static Position heard(double hour, double lat, double lon) {
        return new Position(at(hour), 273000015, lat, lon, 12, 90, -1, 0, 1, "test", 1);
    }

    private static Track track(List<Instant> silences, Position... line) {
        Instant last = line[line.length - 1].time();
        return new Track("t", 273000015, "t", List.of(), at(0), last, 9, List.of(line), List.of(), silences);
    }

    private record Place(double lat, double lon, Instant time) {}

    private static List<Place> followed(Track track, double from, double to) {
        List<Place> places = new ArrayList<>();
        track.follow(
                at(from),
                at(to),
                STEP,
                (lat, lon, millis) -> places.add(new Place(lat, lon, Instant.ofEpochMilli(millis))));
        return places;
    }

    @Test
    void aStraightLegIsFollowedInStepsAndEachTurnIsTold() {
        List<Place> places = followed(track(List.of(), heard(0, 0, 0), heard(6, 1, 0), heard(7, 1, 0.05)), 0, 9);
        assertThat(places).hasSize(8).contains(new Place(0.5, 0, at(3)), new Place(1, 0, at(6)));
        for (int i = 1; i < places.size(); i++) {
            Point before = new Point(places.get(i - 1).lat(), places.get(i - 1).lon());
            assertThat(before.distanceTo(
                                    new Point(places.get(i).lat(), places.get(i).lon()))
                            .nauticalMiles())
                    .isLessThan(10.1);
        }
    }

    @Test
    void onlyThePartBetweenTheTwoTimesIsFollowedToItsVeryEnds() {
        List<Place> places = followed(track(List.of(), heard(0, 0, 0), heard(6, 1, 0)), 1.5, 4.5);
        assertThat(places.get(0)).isEqualTo(new Place(0.25, 0, at(1.5)));
        assertThat(places.get(places.size() - 1)).isEqualTo(new Place(0.75, 0, at(4.5)));
        assertThat(followed(track(List.of(), heard(0, 0, 0), heard(6, 1, 0)), 7, 9))
                .isEmpty();
    }

    @Test
    void whatWasNotHeardIsNotFollowed() {
        Track silent = track(List.of(at(0)), heard(0, 0, 0), heard(6, 1, 0));
        assertThat(followed(silent, 0, 9)).extracting(Place::time).containsExactly(at(0), at(6));
        assertThat(followed(silent, 2, 4)).isEmpty();
    }

    @Test
    void acrossTheAntimeridianTheShortWayIsFollowed() {
        List<Place> places = followed(track(List.of(), heard(0, 0, 179.5), heard(6, 0, -179.5)), 0, 9);
        assertThat(places).extracting(Place::lon).allMatch(lon -> Math.abs(lon) >= 179.5);
        assertThat(places).hasSize(7);
    }
}
