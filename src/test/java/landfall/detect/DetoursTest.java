package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class DetoursTest {
    private static final Point CONSTANTA = new Point(44.15, 28.65);
    private static final Point NOVOROSSIYSK = new Point(44.7, 37.8);

    @Test
    void aLongWayRoundIsADetourUnlessACallMayHideInASilence() {
        Point crete = new Point(34.3, 25.6);
        List<Position> line = List.of(
                position(1, 0, CONSTANTA),
                position(1, 50, crete),
                position(1, 60, crete),
                position(1, 120, NOVOROSSIYSK));
        Event.PortVisit left = visit("ROCND", CONSTANTA, -10, 0);
        Event.PortVisit reached = visit("RUNVS", NOVOROSSIYSK, 120, 130);
        assertThat(voyages(line, null, left, reached)).singleElement().satisfies(e -> {
            assertThat(e.pattern()).isEqualTo("detour");
            assertThat(e.reached()).isEqualTo("RUNVS");
            assertThat(e.where().lat()).as("the place farthest out").isEqualTo(34.3);
        });
        assertThat(voyages(line, 71, left, reached)).as("a tanker").hasSize(1);
        assertThat(voyages(line, 30, left, reached)).as("a fishing ship").isEmpty();
        assertThat(voyages(silent(line, crete, 20, 30), null, left, reached)).hasSize(1);
        assertThat(voyages(silent(line, crete, 20, 33), null, left, reached)).isEmpty();
        Point off = new Point(42, 31);
        List<Position> near = List.of(
                position(1, 0, CONSTANTA),
                position(1, 20, off),
                position(1, 40, CONSTANTA),
                position(1, 60, off),
                position(1, 119, new Point(44.6, 37.7)));
        assertThat(voyages(near, null, left, reached))
                .as("off the way, not its end")
                .singleElement()
                .satisfies(e -> assertThat(e.where().lat()).isEqualTo(42));
        List<Position> direct = List.of(position(1, 0, CONSTANTA), position(1, 30, NOVOROSSIYSK));
        assertThat(voyages(direct, null, left, reached)).isEmpty();
    }

    @Test
    void farOutAndBackWithoutACallIsACourseToNowhere() {
        Point out = new Point(43.2, 33);
        List<Position> line = List.of(position(1, 0, CONSTANTA), position(1, 30, out), position(1, 60, CONSTANTA));
        Event.PortVisit left = visit("ROCND", CONSTANTA, -10, 0);
        Event.PortVisit back = visit("ROCND", CONSTANTA, 60, 70);
        assertThat(voyages(line, null, left, back))
                .extracting(Event.VoyageIrregularity::pattern)
                .containsExactly("course-to-nowhere");
        List<Position> near =
                List.of(position(1, 0, CONSTANTA), position(1, 30, new Point(43.9, 30)), position(1, 60, CONSTANTA));
        assertThat(voyages(near, null, left, back)).as("trials off the port").isEmpty();
    }

    /** One receiver that died for good had kept every detour of the world from being told, without a word. */
    @Test
    void anOutageInWhichOthersHeardTheShipHidesNoCallOfIt() {
        List<Position> line = List.of(
                position(1, 0, CONSTANTA), position(1, 50, new Point(34.3, 25.6)), position(1, 120, NOVOROSSIYSK));
        Event.PortVisit left = visit("ROCND", CONSTANTA, -10, 0);
        Event.PortVisit reached = visit("RUNVS", NOVOROSSIYSK, 120, 130);
        assertThat(voyages(line, null, left, reached, outage(20, 33))).hasSize(1);
    }

    /** The line with a silence on its first leg. */
    private static List<Position> silent(List<Position> line, Point to, double from, double until) {
        List<Position> all = new ArrayList<>(line);
        all.add(1, position(1, from, CONSTANTA.between(to, from / 50)));
        all.add(2, position(1, until, CONSTANTA.between(to, until / 50)));
        return all;
    }

    /** Between 20 h and the next position of the line it was not heard. */
    private static List<Event.VoyageIrregularity> voyages(
            List<Position> line, Integer shipType, Event.PortVisit left, Event.PortVisit reached, Event... outages) {
        Surroundings around = new Surroundings(
                (at, within) -> Optional.empty(),
                at -> Double.NaN,
                declared -> Optional.empty(),
                (at, inland) -> false,
                (from, to) -> Optional.of(from.distanceTo(to)));
        Identity ship = new Identity(1, null, null, null, null, shipType, null, null, Sea.at(0), Sea.at(200));
        List<Instant> silences = line.stream()
                .map(Position::time)
                .filter(Sea.at(20)::equals)
                .filter(t -> line.size() > 5)
                .toList();
        Track track = new Track("t", 1, "t", List.of(ship), Sea.at(0), Sea.at(200), 10, line, List.of(), silences);
        List<Event> events = new ArrayList<>(List.of(left, reached));
        events.addAll(List.of(outages));
        List<Event> found = new ArrayList<>();
        Settings.defaults(VoyageIrregularities.class, Settings.CARGO).find(List.of(track), events, around, found::add);
        return found.stream().map(Event.VoyageIrregularity.class::cast).toList();
    }

    private static Event.PortVisit visit(String port, Point at, double from, double to) {
        return new Event.PortVisit(
                new Event.Where("v" + from, "t", 1, null, Sea.at(from), Sea.at(to), at.lat(), at.lon()),
                port,
                port,
                port.substring(0, 2),
                4,
                to - from);
    }

    private static Event outage(double from, double to) {
        return new Event.FeedOutage(where("outage", from, to), null, "coast");
    }

    private static Event.Where where(String id, double from, double to) {
        return new Event.Where(id, "t", 1, null, Sea.at(from), Sea.at(to), 44, 30);
    }

    private static Position position(int mmsi, double hour, Point p) {
        return new Position(Sea.at(hour), mmsi, p.lat(), p.lon(), 5, 0, -1, -1, 1, "test", 1);
    }
}
