package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** Ship 1 sails east at 12 knots from 40 N 10 E, is silent for a day from hour 100, and comes back the way it went. */
class DeafWatersTest {
    private static final Point EDGE = new Point(40, 10);
    private static final Point INSIDE = new Point(40, 11);
    private static final double UNKNOWN = 0.3 / (0.3 + 0.7 * 0.8);

    private final List<Track> tracks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    @Test
    void aSilenceInWaterWhereNobodyIsEverHeardTellsLittle() {
        outAndBack(270);
        lies(2, EDGE, 0, 700);
        assertThat(judged(Surroundings.NONE)).satisfies(gap -> {
            assertThat(gap.darkProbability()).isEqualTo(UNKNOWN, within(1e-9));
            assertThat(gap.unheardDays()).isEqualTo(29);
            assertThat(gap.heardNearby()).isEqualTo(5);
        });
    }

    @Test
    void aSilenceWhereAnotherWasHeardWeeksLaterIsTheShipsOwn() {
        outAndBack(270);
        lies(2, INSIDE, 600, 700);
        assertThat(judged(Surroundings.NONE)).isEqualTo(events.get(0));
    }

    @Test
    void whoWasHeardThereMonthsAgoSaysNothingOfTheReceptionNow() {
        outAndBack(270);
        lies(2, INSIDE, -2000, -1000);
        assertThat(judged(Surroundings.NONE).unheardDays()).isNotNull();
    }

    @Test
    void whoPassedThroughInSilenceWasNotHeardThere() {
        outAndBack(270);
        Point beyond = EDGE.towards(90, Distance.ofNauticalMiles(100));
        sails(2, 300, EDGE, 90, 303, beyond, 90);
        lies(3, EDGE, 0, 700);
        assertThat(judged(Surroundings.NONE).unheardDays()).isEqualTo(29);
        track(4, List.of(position(4, 300, EDGE, 12, 90), position(4, 308, beyond, 12, 90)), List.of());
        assertThat(judged(Surroundings.NONE).unheardDays()).isNull();
    }

    @Test
    void aShipHeardAgainInWaterWhereOthersAreHeardCameBackDark() {
        outAndBack(90);
        lies(2, EDGE.towards(270, Distance.ofNauticalMiles(45)), 0, 700);
        assertThat(judged(Surroundings.NONE).unheardDays()).isNull();
    }

    @Test
    void aFewDaysOfDataDoNotTellWhoIsEverHeard() {
        outAndBack(270);
        assertThat(judged(Surroundings.NONE).unheardDays()).isNull();
    }

    @Test
    void theWaterAheadEndsAtTheCoast() {
        outAndBack(270);
        lies(2, EDGE.towards(90, Distance.ofNauticalMiles(22)), 600, 700);
        Surroundings coast = new Surroundings(
                (at, within) -> Optional.empty(), at -> at.lon() > 10.6 ? 0 : 5, declared -> Optional.empty());
        assertThat(judged(Surroundings.NONE).unheardDays()).isNotNull();
        assertThat(judged(coast).unheardDays()).isNull();
    }

    @Test
    void theProfileThatKeepsToPublishedRulesAsksNobody() {
        outAndBack(270);
        lies(2, EDGE, 0, 700);
        DetectorSet gfw = Detectors.with(Settings.GFW, Map.of(), Set.of(), Surroundings.NONE);
        assertThat(DeafWaters.judged(gfw.listening(), Surroundings.NONE, tracks, events))
                .isSameAs(events);
    }

    private void outAndBack(double courseBack) {
        events.add(gap(sails(1, 100, EDGE, 90, 124, EDGE, courseBack), 100, 124, 5));
    }

    private Event.Gap judged(Surroundings around) {
        return (Event.Gap) Replay.reviewed(Sea.set(around), tracks, events).stream()
                .findFirst()
                .orElseThrow();
    }

    private Track sails(int mmsi, double off, Point a, double courseOff, double on, Point b, double courseOn) {
        return track(
                mmsi,
                List.of(position(mmsi, off, a, 12, courseOff), position(mmsi, on, b, 12, courseOn)),
                List.of(Sea.at(off)));
    }

    private void lies(int mmsi, Point at, double from, double to) {
        track(mmsi, List.of(position(mmsi, from, at, 0, 0), position(mmsi, to, at, 0, 0)), List.of());
    }

    private Track track(int mmsi, List<Position> line, List<Instant> silences) {
        Track track = new Track(
                String.valueOf(mmsi),
                mmsi,
                String.valueOf(mmsi),
                List.of(),
                line.get(0).time(),
                line.get(1).time(),
                2,
                line,
                List.of(),
                silences);
        tracks.add(track);
        return track;
    }

    private static Position position(int mmsi, double hour, Point at, double knots, double course) {
        return new Position(Sea.at(hour), mmsi, at.lat(), at.lon(), knots, course, -1, -1, 1, "feed", 1);
    }

    private static Event.Gap gap(Track track, double off, double on, int heard) {
        Position a = track.line().get(0);
        Position b = track.line().get(1);
        return new Event.Gap(
                new Event.Where(
                        "gap-" + track.id(), track.id(), track.mmsi(), null, Sea.at(off), Sea.at(on), a.lat(), a.lon()),
                a.lat(),
                a.lon(),
                b.lat(),
                b.lon(),
                on - off,
                0,
                0,
                0.65,
                heard);
    }
}
