package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import landfall.claim.Actor;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Route;
import landfall.watch.Watch;

/** A tiny world: hours since 1 September 2023, ships with calls, silences and meetings. Invented, not a record of anything. */
final class World {
    static final Ports PORTS = Ports.load();
    static final Seaway SEA = Seaway.of(Water.load());
    /** With the weights as judged, so that a new fit changes no test. */
    static final Matching MATCHING = new Matching(
            PORTS, SEA, Settings.defaults(MatchSettings.class, Settings.CARGO), Settings.judged(Weights.class));

    static final Instant START = Instant.parse("2023-09-01T00:00:00Z");
    static final Point OFF_DUNAY = new Point(42.70, 132.30);
    static final Point OFF_BUSAN = new Point(35.0, 129.3);

    final List<Track> tracks = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final Map<String, Listing> listed = new HashMap<>();
    final List<String> via = new ArrayList<>(List.of("middle-east", "north-africa"));
    /** What the claim of the supply names. */
    final List<String> vessels = new ArrayList<>();

    final List<String> places = new ArrayList<>();
    String quote = "x";

    static Instant at(double hour) {
        return START.plus(Duration.ofSeconds(Math.round(hour * 3600)));
    }

    /** A ship with its calls and silences. */
    final class Ship {
        private final int mmsi;
        private final String track;
        private final List<Position> line = new ArrayList<>();
        private final List<StaticReport> statics = new ArrayList<>();
        private int type = 70;
        private String name;
        private Integer imo;
        private final List<Instant> silences = new ArrayList<>();

        private Ship(int mmsi) {
            this.mmsi = mmsi;
            this.track = "t-" + mmsi;
            this.name = "SHIP " + mmsi;
        }

        /** Also what it calls itself under other radio numbers. */
        Ship hull(int number) {
            imo = number;
            return this;
        }

        Ship ofType(int type) {
            this.type = type;
            return this;
        }

        Ship heard(double hour, Point at, double speed) {
            line.add(new Position(at(hour), mmsi, at.lat(), at.lon(), speed, 90, -1, 0, 1, "test", line.size() + 1));
            return this;
        }

        Ship calls(String port, double from, double to) {
            Port p = PORTS.find(port).orElseThrow();
            heard(from, p.at(), 0).heard(to, p.at(), 0);
            events.add(new Event.PortVisit(where("v", from, to, p.at()), port, p.name(), p.country(), 4, to - from));
            return this;
        }

        /** Last heard in the port. */
        Ship staysAt(String port, double from, double to) {
            Port p = PORTS.find(port).orElseThrow();
            heard(from, p.at(), 0).heard(to, p.at(), 0);
            events.add(new Event.PortVisit(where("v", from, null, p.at()), port, p.name(), p.country(), 3, to - from));
            return this;
        }

        Ship dark(double from, double to, Point off, Point on, double probability) {
            return dark(from, to, off, on, probability, null);
        }

        /** Silent in water where nobody was heard on so many days. */
        Ship dark(double from, double to, Point off, Point on, double probability, Integer unheardDays) {
            heard(from, off, 12).heard(to, on, 12);
            silences.add(at(from));
            double nm = off.distanceTo(on).nauticalMiles();
            events.add(new Event.Gap(
                    where("g", from, to, off),
                    off.lat(),
                    off.lon(),
                    on.lat(),
                    on.lon(),
                    to - from,
                    nm,
                    nm / (to - from),
                    probability,
                    5,
                    unheardDays));
            return this;
        }

        Ship silentSince(double from, double until, Point off) {
            heard(from, off, 12);
            events.add(new Event.Gap(
                    where("g", from, null, off),
                    off.lat(),
                    off.lon(),
                    Double.NaN,
                    Double.NaN,
                    until - from,
                    Double.NaN,
                    Double.NaN,
                    0.9,
                    5));
            return this;
        }

        Ship draught(double hour, double from, double to) {
            events.add(new Event.DraughtChange(where("d", hour, hour, OFF_DUNAY), from, to));
            return this;
        }

        Ship declares(double hour, String destination) {
            statics.add(new StaticReport(
                    at(hour), mmsi, null, null, null, type, 120, 18, null, destination, null, "test", 1));
            return this;
        }

        Ship enters(double hour, double draughtMeters) {
            statics.add(new StaticReport(
                    at(hour), mmsi, null, null, null, type, 120, 18, draughtMeters, null, null, "test", 1));
            return this;
        }

        Ship meets(Ship other, double from, double to, Point at, String tier) {
            heard(from, at, 0.5);
            other.heard(from, at, 0.5);
            events.add(new Event.Encounter(
                    where("e", from, to, at), other.track, other.mmsi, null, 60, 0.4, to - from, tier, "open-sea"));
            return this;
        }

        Ship adrift(double from, double to, Point at) {
            heard(from, at, 0.3).heard(to, at, 0.3);
            events.add(new Event.Loitering(where("l", from, to, at), to - from, 0.3, 60));
            return this;
        }

        /** Thrown to a spot where it is not, as others are. */
        Ship jammed(double from, double to, Point spot) {
            events.add(new Event.Spoofing(where("j", from, to, spot), "area-jamming"));
            return this;
        }

        Ship listed() {
            return listed(1);
        }

        Ship listed(double probability) {
            World.this.listed.put(track, new Listing("entry of a test list, 2023-01-27", probability));
            return this;
        }

        Ship sails() {
            line.sort((a, b) -> a.time().compareTo(b.time()));
            Instant first = line.get(0).time();
            Instant last = line.get(line.size() - 1).time();
            tracks.add(new Track(
                    track,
                    mmsi,
                    imo == null ? track : "imo:" + imo,
                    List.of(new Identity(mmsi, imo, name, null, "RU", type, 120, 18, first, last)),
                    first,
                    last,
                    line.size(),
                    line,
                    statics,
                    silences));
            return this;
        }

        private Event.Where where(String kind, double from, Double to, Point at) {
            String id = kind + "-" + track + "-" + from;
            return new Event.Where(id, track, mmsi, null, at(from), to == null ? null : at(to), at.lat(), at.lon());
        }
    }

    Ship ship(int mmsi) {
        return new Ship(mmsi);
    }

    /** A ship under the name of another. */
    Ship twinOf(int other, int mmsi) {
        Ship twin = new Ship(mmsi);
        twin.name = "SHIP " + other;
        return twin;
    }

    /** Gives a ship that has sailed an IMO number. */
    World numbered(int mmsi, int imo) {
        tracks.replaceAll(t -> t.mmsi() != mmsi
                ? t
                : new Track(
                        t.id(),
                        mmsi,
                        t.hull(),
                        t.identities().stream()
                                .map(i -> new Identity(
                                        mmsi, imo, i.name(), null, "RU", i.shipType(), 120, 18, i.from(), i.to()))
                                .toList(),
                        t.first(),
                        t.last(),
                        t.positions(),
                        t.line(),
                        t.statics()));
        return this;
    }

    /** Twenty ships between Busan and Vladivostok, heard throughout; one fishes near Rajin so that the sea there is covered. */
    World ordinaryTraffic() {
        for (int i = 0; i < 20; i++) {
            ship(440000100 + i)
                    .calls("KRPUS", i, i + 20)
                    .heard(i + 40, new Point(39.5, 131.5), 13)
                    .calls(i % 2 == 0 ? "RUVVO" : "CNSHA", i + 62, i + 90)
                    .heard(i + 110, new Point(38.5, 131.5), 13)
                    .calls("KRPUS", i + 140, i + 160)
                    .heard(700, OFF_BUSAN, 5)
                    .sails();
        }
        for (Port port : PORTS.of("KP")) {
            ship(273900000 + tracks.size())
                    .ofType(30)
                    .heard(1, port.at(), 3)
                    .heard(700, port.at(), 3)
                    .sails();
        }
        return this;
    }

    World outage(String port, double from, double to) {
        Point at = PORTS.find(port).orElseThrow().at();
        events.add(new Event.FeedOutage(
                new Event.Where("o-" + port + from, null, 0, null, at(from), at(to), at.lat(), at.lon()),
                "42:130",
                "test"));
        return this;
    }

    static Case allegation(List<String> via) {
        return allegation(claim("c1", Stance.SUSPECTS, Relation.SUPPLY, List.of(), "2023-09-20"), via);
    }

    private static Case allegation(Claim supply, List<String> via) {
        Claim conceal = claim("c2", Stance.SUSPECTS, Relation.CONCEAL, via, "2023-09-20");
        Claim denial = claim("d1", Stance.DENIES, Relation.SUPPLY, List.of(), "2023-09-28");
        Claim noSign = claim("n1", Stance.NO_EVIDENCE, Relation.SUPPLY, List.of(), "2023-09-28");
        return new Case(
                "C-KP-RU",
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                List.of(supply),
                List.of(denial, noSign),
                List.of(conceal),
                List.of(),
                List.of(new Case.Origin("a spokesman, 2023-09-20", List.of("c1"))),
                via,
                LocalDate.of(2023, 9, 1),
                LocalDate.of(2023, 9, 30));
    }

    static Claim claim(String id, Stance stance, Relation relation, List<String> via, String saidAt) {
        return claim(id, stance, relation, via, saidAt, "x", List.of(), List.of(), List.of());
    }

    private static Claim claim(
            String id,
            Stance stance,
            Relation relation,
            List<String> via,
            String saidAt,
            String quote,
            List<String> vessels,
            List<String> places,
            List<String> flags) {
        return new Claim(
                id,
                "doc",
                new Span(0, quote.length()),
                quote,
                Actor.NARRATOR,
                stance,
                relation,
                List.of("KP"),
                List.of("RU"),
                List.of(),
                null,
                via,
                vessels,
                places,
                saidAt == null ? null : new When(saidAt, "test"),
                null,
                List.of(),
                "en",
                flags);
    }

    Watch watch() {
        return new Watch(
                "W-C-KP-RU",
                "C-KP-RU",
                PORTS.of("KP"),
                PORTS.of("RU"),
                via,
                List.of(Goods.ARTILLERY_AMMUNITION),
                START,
                at(720),
                List.of(Route.values()));
    }

    /** Ship 273000005 loads at Rajin, meets 273000006 at sea, and this one calls in Russia. */
    World handedOverAtSea(String tier) {
        Ship second = ship(273000006);
        Ship first = ship(273000005)
                .calls("KPNJN", 100, 130)
                .meets(second, 150, 156, new Point(40.5, 133.5), tier)
                .draught(158, 6, 4.5)
                .heard(200, new Point(39, 131), 12)
                .calls("KRPUS", 240, 260);
        second.calls("KRPUS", 80, 100)
                .draught(157, 4, 5.5)
                .calls("RUVYP", 180, 200)
                .sails();
        first.sails();
        return this;
    }

    /** Ordinary traffic, and a ship that goes dark off Rajin and lands at Dunay. */
    static World shuttle() {
        World world = new World().ordinaryTraffic();
        world.ship(273000001)
                .calls("RUVYP", 100, 120)
                .dark(124, 172, new Point(42.6, 132.6), OFF_DUNAY, 0.95)
                .calls("x-ru-dunay", 174, 200)
                .draught(173, 4.0, 6.1)
                .draught(198, 6.1, 4.0)
                .heard(260, OFF_DUNAY, 12)
                .sails();
        return world;
    }

    /** What the claim tells, as the one origin of the case or with another that tells no more than before. */
    Case seized(boolean byAll) {
        return stopped(Claim.SEIZED, byAll);
    }

    Case stopped(String flag, boolean byAll) {
        Claim told = supply(List.of(flag));
        Case c = allegation(told, via);
        List<Claim> claims = new ArrayList<>(List.of(told));
        List<Case.Origin> origins = new ArrayList<>(c.origins());
        if (!byAll) {
            claims.add(claim("c3", Stance.ASSERTS, Relation.SUPPLY, List.of(), "2023-09-21"));
            origins.add(new Case.Origin("a minister, 2023-09-21", List.of("c3")));
        }
        return new Case(
                c.id(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                claims,
                c.denials(),
                c.context(),
                c.replies(),
                origins,
                c.via(),
                c.from(),
                c.to());
    }

    Verdict verdict(Case theCase) {
        return MATCHING.evaluate(theCase, watch(), tracks, events, listed);
    }

    private Case named() {
        return allegation(supply(List.of()), via);
    }

    /** The claim of the supply, with what this world has it name. */
    private Claim supply(List<String> flags) {
        return claim("c1", Stance.SUSPECTS, Relation.SUPPLY, List.of(), "2023-09-20", quote, vessels, places, flags);
    }

    Verdict verdict() {
        return MATCHING.evaluate(named(), watch(), tracks, events, listed);
    }

    List<String> reasonsOf(int... mmsis) {
        return leadOf(mmsis).evidence().stream().map(Evidence::reason).toList();
    }

    /** The lead whose cargo went with these ships, one after the other. */
    Lead leadOf(int... mmsis) {
        List<Integer> chain = Arrays.stream(mmsis).boxed().toList();
        return verdict().leads().stream()
                .filter(l -> l.chain().stream().map(Lead.Leg::mmsi).toList().equals(chain))
                .findFirst()
                .orElseThrow();
    }

    Verdict verdictInAnyOrder(long seed) {
        List<Track> shuffledTracks = new ArrayList<>(tracks);
        List<Event> shuffledEvents = new ArrayList<>(events);
        Collections.shuffle(shuffledTracks, new Random(seed));
        Collections.shuffle(shuffledEvents, new Random(seed));
        return MATCHING.evaluate(allegation(via), watch(), shuffledTracks, shuffledEvents, listed);
    }
}
