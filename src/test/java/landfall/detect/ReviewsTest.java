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
import landfall.geo.Port;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** What is seen in whole tracks. */
class ReviewsTest {
    private static final Point HERE = new Point(42, 131);

    @Test
    void aShipThatLoadedLiesDeeper() {
        Track ship = track(273000001, 0, 48, HERE, List.of(), said(0, 5.0, null), said(30, 8.2, null));
        assertThat(review("draught_change", ship)).singleElement().satisfies(e -> {
            assertThat(((Event.DraughtChange) e).from()).isEqualTo(5.0);
            assertThat(((Event.DraughtChange) e).to()).isEqualTo(8.2);
            assertThat(e.start()).isEqualTo(Sea.at(30));
        });
    }

    @Test
    void aMistypedDraughtThatIsCorrectedIsNoChange() {
        Track ship = track(
                273000001, 0, 48, HERE, List.of(), said(0, 5.0, null), said(30, 50.0, null), said(30.1, 5.0, null));
        assertThat(review("draught_change", ship)).isEmpty();
    }

    @Test
    void aNewNameIsAnIdentityChange() {
        Track ship = track(
                273000001,
                0,
                48,
                HERE,
                List.of(identity(273000001, 9123452, "ANGARA", 0, 20), identity(273000001, 9123452, "LUGA", 20, 48)));
        assertThat(review("identity_change", ship)).singleElement().satisfies(e -> {
            assertThat(((Event.IdentityChange) e).field()).isEqualTo("name");
            assertThat(((Event.IdentityChange) e).to()).isEqualTo("LUGA");
        });
    }

    @Test
    void aHullUnderANewNumberChangedMmsiAndFlag() {
        Track old = track(273000001, 0, 20, HERE, List.of(identity(273000001, 9123452, "ANGARA", 0, 20)));
        Track now =
                track(671000001, 30, 48, new Point(43, 132), List.of(identity(671000001, 9123452, "ANGARA", 30, 48)));
        assertThat(review("identity_change", old, now))
                .extracting(e -> ((Event.IdentityChange) e).field())
                .containsExactlyInAnyOrder("mmsi", "flag");
    }

    @Test
    void aNumberThatGoesOnAsAShipNeverHeardBeforeChangedItsImoNumberAndAKnownShipOnlyItsRadio() {
        Track old = track(273000001, 0, 20, HERE, List.of(identity(273000001, 9123452, "ANGARA", 0, 20)));
        Track now = track(273000001, 80, 99, HERE, List.of(identity(273000001, 9111034, "MARIA", 80, 99)));
        Track known = track(671000001, 0, 60, HERE, List.of(identity(671000001, 9111034, "MARIA", 0, 60)));
        assertThat(review("identity_change", old, now)).singleElement().satisfies(e -> {
            assertThat(((Event.IdentityChange) e).field()).isEqualTo("imo");
            assertThat(((Event.IdentityChange) e).from()).isEqualTo("9123452");
            assertThat(e.where().imo()).isEqualTo(9111034);
        });
        assertThat(review("identity_change", old, now, known))
                .extracting(e -> ((Event.IdentityChange) e).field())
                .containsExactlyInAnyOrder("mmsi", "flag");
    }

    @Test
    void aShipThatGoesOnFromTheSameSpotUnderAnotherNumberIsSeenWithoutAnImoNumber() {
        Track old = track(273000001, 0, 20, HERE, List.of(identity(273000001, null, "ANGARA", 0, 20)));
        Track now = track(273000002, 21, 48, HERE, List.of(identity(273000002, null, "ANGARA", 21, 48)));
        Track other = track(273000003, 21, 48, HERE, List.of(identity(273000003, null, "LADY R", 21, 48)));
        assertThat(review("identity_change", old, now, other))
                .singleElement()
                .satisfies(e -> assertThat(e.track()).isEqualTo(now.id()));
    }

    /** A table of one row a ship had made tugs of one size change their numbers within seconds. */
    @Test
    void shipsHeardOnceEachAreNotOneShipThatChangedItsNumber() {
        Track one = track(273000001, 0, 0, HERE, List.of(identity(273000001, null, "ANGARA", 0, 0)));
        Track other = track(273000002, 0.1, 0.1, HERE, List.of(identity(273000002, null, "ANGARA", 0.1, 0.1)));
        assertThat(review("identity_change", one, other)).isEmpty();
    }

    @Test
    void aNameWrittenApartIsNoOtherName() {
        Track ship = track(
                412588888,
                0,
                48,
                HERE,
                List.of(
                        identity(412588888, null, "GUIHEYU33168", 0, 20),
                        identity(412588888, null, "GUI HE YU33168", 20, 48)));
        assertThat(review("identity_change", ship)).isEmpty();
    }

    @Test
    void oneNumberInTwoPlacesAtOnceIsAnOverlap() {
        Track a = track(273000001, 0, 20, HERE, List.of());
        Track b = track(273000001, 10, 30, new Point(20, 60), List.of());
        assertThat(patterns(a, b)).contains("overlap");
    }

    @Test
    void severalShipsThrownToOneSpotAreJammed() {
        List<Track> tracks = new ArrayList<>();
        for (int ship = 1; ship <= 3; ship++) {
            tracks.add(track(273000000 + ship, 0, 20, new Point(42 + ship, 131), List.of()));
            tracks.add(track(273000000 + ship, 20.1, 21, new Point(55.97, 37.41), List.of()));
        }
        assertThat(patterns(tracks.toArray(Track[]::new))).hasSize(3).allMatch(p -> p.equals("area-jamming"));
        assertThat(patterns(tracks.get(0), tracks.get(1))).containsExactly("jump");
    }

    /** Spots had been boxes of a tenth of a degree and an hour of the clock: on their borders each ship jumped by itself. */
    @Test
    void whereAndWhenShipsAreThrownTogetherTheyAreJammedByWhicheverClockAndChart() {
        for (double lon : List.of(37.45, 179.999, -0.05)) {
            for (double hour : List.of(21.0, 20.5, 20.98)) {
                List<Track> tracks = new ArrayList<>();
                for (int ship = 0; ship < 3; ship++) {
                    double then = hour + (ship - 1) * 0.05;
                    Point spot = new Point(55.95, lon).towards(120 * ship, Distance.ofMeters(900));
                    tracks.add(track(273000000 + ship, 0, then - 0.1, new Point(42 + ship, 131), List.of()));
                    tracks.add(track(273000000 + ship, then, then + 1, spot, List.of()));
                }
                assertThat(patterns(tracks.toArray(Track[]::new)))
                        .as("%s° at %s h", lon, hour)
                        .hasSize(3)
                        .allMatch(p -> p.equals("area-jamming"));
            }
        }
    }

    @Test
    void aShipThrownAboutMoreThanFiftyTimesIsToldOf() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tracks.add(track(273000001, i * 3, i * 3 + 2.5, new Point(i % 2 * 3, 31), List.of()));
        }
        assertThat(patterns(tracks.toArray(Track[]::new))).hasSize(59).allMatch(p -> p.equals("jump"));
    }

    /** A straight way of a day is two positions of the thinned line: at noon the ship is in the middle of it, not at its beginning. */
    @Test
    void onAStraightLegAShipIsWhereItsWayLeadsAndNotWhereTheLegBegan() {
        Point far = HERE.towards(90, Distance.ofNauticalMiles(240));
        List<Position> line = List.of(position(273000001, 0, HERE), position(273000001, 24, far));
        Track ship = track(273000001, line, List.of(said(0, 5.0, null), said(12, 8.2, null)));
        assertThat(review("draught_change", ship))
                .singleElement()
                .satisfies(e -> assertThat(e.where().at().distanceTo(HERE).nauticalMiles())
                        .isCloseTo(120, within(1.0)));
        Track echo = track(273000001, 12, 14, HERE.towards(90, Distance.ofNauticalMiles(121)), List.of());
        assertThat(patterns(ship, echo)).as("beside itself").isEmpty();
        Track elsewhere = track(273000001, 12, 14, HERE, List.of());
        assertThat(patterns(ship, elsewhere)).containsExactlyInAnyOrder("overlap", "jump");
    }

    @Test
    void farNorthAShipIsKnownAgainAsFarAwayAsAnywhere() {
        Point murmansk = new Point(69, 33.0199);
        Point abeam = murmansk.towards(90, Distance.ofMeters(950));
        Track old = track(273000001, 0, 20, murmansk, List.of(identity(273000001, null, "ANGARA", 0, 20)));
        Track now = track(273000002, 21, 48, abeam, List.of(identity(273000002, null, "ANGARA", 21, 48)));
        assertThat(review("identity_change", old, now)).hasSize(1);
    }

    @Test
    void ringsAreACircleAndAShipAtAnchorIsNot() {
        List<Position> ring = new ArrayList<>();
        List<Position> swing = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ring.add(position(273000001, i * 0.05, HERE.towards(i * 30, Distance.ofMeters(800))));
            swing.add(position(273000001, i * 0.05, HERE.towards(i % 2 * 90, Distance.ofMeters(200))));
        }
        assertThat(patterns(track(273000001, ring))).containsExactly("circle");
        assertThat(patterns(track(273000001, swing))).isEmpty();
    }

    @Test
    void aCallFarFromTheDeclaredPortIsIrregular() {
        Port vladivostok = new Port("RUVVO", "Vladivostok", "RU", new Point(43.1, 131.9), "test");
        Port cairo = new Port("EGALY", "Alexandria", "EG", new Point(31.2, 29.9), "test");
        DeclaredPorts names = new DeclaredPorts(List.of(vladivostok, cairo));
        Surroundings around = new Surroundings((at, within) -> Optional.empty(), at -> Double.NaN, names::port);
        Event.PortVisit call = new Event.PortVisit(
                new Event.Where("v", "t", 1, null, Sea.at(30), null, 43.1, 131.9), "RUVVO", "Vladivostok", "RU", 3, 5);
        assertThat(irregular(around, call, "EG ALY")).hasSize(1);
        assertThat(irregular(around, call, "ALEXANDRIA, EGYPT")).hasSize(1);
        assertThat(irregular(around, call, "RUVVO")).isEmpty();
        assertThat(irregular(around, call, "FOR ORDERS")).isEmpty();
    }

    /** Crews leave old destinations standing: the port was reached long ago, and the ship never said it would go there again. */
    @Test
    void aDestinationReachedBeforeIsNoFalseOne() {
        Port busan = new Port("KRPUS", "Busan", "KR", new Point(35.1, 129), "test");
        Surroundings around = new Surroundings(
                (at, within) -> Optional.empty(), at -> Double.NaN, new DeclaredPorts(List.of(busan))::port);
        List<Event> calls = List.of(
                call("KRPUS", 10, 20, busan.at()),
                call("CNDLC", 40, 50, new Point(38.9, 121.6)),
                call("CNSHA", 80, 90, new Point(31.2, 121.5)));
        Track told = track(1, 0, 100, HERE, List.of(), said(2, null, "KRPUS"));
        assertThat(irregular(around, calls, told)).isEmpty();
        Track toldAgain = track(1, 0, 100, HERE, List.of(), said(2, null, "KRPUS"), said(60, null, "KR PUS"));
        assertThat(irregular(around, calls, toldAgain)).extracting(Event::start).containsExactly(Sea.at(80));
    }

    private static Event.PortVisit call(String port, double from, double to, Point at) {
        return new Event.PortVisit(
                new Event.Where("v" + from, "t", 1, null, Sea.at(from), Sea.at(to), at.lat(), at.lon()),
                port,
                port,
                port.substring(0, 2),
                4,
                to - from);
    }

    private static List<Event> irregular(Surroundings around, Event.PortVisit call, String destination) {
        return irregular(around, List.of(call), track(1, 0, 48, HERE, List.of(), said(2, null, destination)));
    }

    private static List<Event> irregular(Surroundings around, List<Event> calls, Track t) {
        Track named = new Track("t", 1, "t", List.of(), t.first(), t.last(), 10, t.line(), t.statics());
        List<Event> found = new ArrayList<>();
        Settings.defaults(VoyageIrregularities.class, Settings.CARGO).find(List.of(named), calls, around, found::add);
        return found;
    }

    private static List<String> patterns(Track... tracks) {
        return review("spoofing", tracks).stream()
                .map(e -> ((Event.Spoofing) e).pattern())
                .toList();
    }

    private static List<Event> review(String only, Track... tracks) {
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of(only), Surroundings.NONE);
        return Replay.reviewed(set, List.of(tracks), List.of());
    }

    private static Track track(
            int mmsi, double from, double to, Point at, List<Identity> identities, StaticReport... said) {
        List<Position> line = List.of(position(mmsi, from, at), position(mmsi, to, at));
        Integer imo = identities.isEmpty() ? null : identities.get(0).imo();
        String id = mmsi + "-" + from;
        String hull = imo == null ? id : "imo:" + imo;
        return new Track(id, mmsi, hull, identities, Sea.at(from), Sea.at(to), 10, line, List.of(said));
    }

    private static Track track(int mmsi, List<Position> line) {
        return track(mmsi, line, List.of());
    }

    private static Track track(int mmsi, List<Position> line, List<StaticReport> said) {
        Instant last = line.get(line.size() - 1).time();
        return new Track("t", mmsi, "t", List.of(), line.get(0).time(), last, 2 + line.size(), line, said);
    }

    private static Position position(int mmsi, double hour, Point p) {
        return new Position(Sea.at(hour), mmsi, p.lat(), p.lon(), 5, 0, -1, -1, 1, "test", 1);
    }

    private static Identity identity(int mmsi, Integer imo, String name, double from, double to) {
        return new Identity(mmsi, imo, name, null, null, null, null, null, Sea.at(from), Sea.at(to));
    }

    private static StaticReport said(double hour, Double draught, String destination) {
        return new StaticReport(
                Sea.at(hour), 1, null, null, null, null, null, null, draught, destination, null, "test", 1);
    }
}
