package landfall.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import landfall.claim.Actor;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Arrival;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Route;
import landfall.watch.Watch;

/** One case, one ship, one dark voyage from Rajin to Vostochny, with hostile text wherever others write. */
final class TinyInvestigation {
    static final String CASE = "C-KP-RU-artillery-ammunition-2023";
    static final String HOSTILE = "=cmd|' /C calc'!A0 <script>alert(1)</script> \u0001";

    private static final Instant LEFT = Instant.parse("2023-09-02T06:00:00Z");
    private static final Port RAJIN = new Port("KPRJN", "Rajin", "KP", new Point(42.23, 130.29), "test");
    private static final Port VOSTOCHNY = new Port("RUVYP", "Vostochny", "RU", new Point(42.74, 133.07), "test");

    private TinyInvestigation() {}

    static Investigation of(boolean synthetic) {
        Claim claim = claim("c1", Stance.ASSERTS, HOSTILE);
        Claim denial = claim("c2", Stance.DENIES, "no such shipment");
        Case theCase = new Case(
                CASE,
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                List.of(claim),
                List.of(denial),
                List.of(),
                List.of(new Case.Reply("c2", "c1")),
                List.of(new Case.Origin("A spokesman, 2023-09-04", List.of("c1"))),
                List.of("middle-east"),
                LocalDate.parse("2023-09-01"),
                LocalDate.parse("2023-09-10"));
        Event.Gap gap = new Event.Gap(
                new Event.Where("gap-1", "t1", 273000015, 9000015, LEFT, LEFT.plusSeconds(50_400), 42.2, 130.4),
                42.2,
                130.4,
                42.7,
                133.0,
                14,
                118,
                8.4,
                0.83,
                9);
        Evidence dark = new Evidence(
                "E1",
                "dark-call",
                "not heard for 14 h off Rajin",
                7.5,
                9,
                "silence",
                "our judgement",
                "poor reception",
                List.of("gap-1"));
        Evidence tanker = new Evidence(
                "E2",
                "wrong-kind",
                "declared as a tanker",
                -3,
                -3,
                "ship",
                "our judgement",
                "tankers carry oil",
                List.of());
        Evidence nothing = new Evidence(
                "E3",
                "draught-landed",
                "draught entered shallower later on",
                0,
                0.1,
                "draughts",
                "our judgement",
                "ordinary cargo",
                List.of());
        Lead lead = new Lead(
                CASE,
                1,
                Route.R3,
                List.of(new Lead.Leg(
                        "t1", 273000015, 9000015, "GREY HERON", "KPRJN", "RUVYP", LEFT, LEFT.plusSeconds(60_000))),
                -4,
                0.6,
                0.53,
                List.of(dark, tanker, nothing),
                0.5);
        Arrival arrival = new Arrival(
                CASE,
                Arrival.Status.ARRIVED,
                0.53,
                0.31,
                0.72,
                Likelihood.of(0.53),
                Arrival.Confidence.LOW,
                0.28,
                "our judgement",
                0.2,
                false,
                List.of("one origin alone"),
                List.of("an image of the berth on 2 September"),
                List.of(new Arrival.Effect("c1", Arrival.Effect.Kind.SUPPORTS, "a ship made the way alleged")));
        Watch watch = new Watch(
                "W-" + CASE,
                CASE,
                List.of(RAJIN),
                List.of(VOSTOCHNY),
                List.of("middle-east"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                Instant.parse("2023-08-01T00:00:00Z"),
                Instant.parse("2023-12-01T00:00:00Z"),
                List.of(Route.R0, Route.R1, Route.R3));
        return new Investigation(
                synthetic,
                "2023-09-03T00:00:00Z",
                List.of(report()),
                List.of(claim, denial),
                List.of(new Investigation.CaseFile(theCase, watch, List.of(lead), arrival)),
                List.of(track()),
                List.of(gap),
                Map.of(
                        "imo:9000015",
                        List.of(new Hit(
                                "IMO 9000015",
                                1,
                                "OFAC SDN",
                                "2023-01",
                                "101",
                                "GREY HERON",
                                null,
                                "imo",
                                "same IMO number 9000015",
                                null))),
                List.of("OFAC SDN (US Treasury), 2023-01, 11443 entries"),
                Map.of("KPRJN", RAJIN, "RUVYP", VOSTOCHNY),
                Map.of("checksum", 3L),
                List.of(new Investigation.Input("ais", "log.nmea", 1234, "ab".repeat(32))),
                Map.of("gap.min-duration", "12 h"));
    }

    /** The same, had no receiver stood anywhere near: no lead, and no answer but the estimate from before. */
    static Investigation unheard() {
        Investigation all = of(false);
        Investigation.CaseFile file = all.files().get(0);
        Arrival answer = new Arrival(
                CASE,
                Arrival.Status.NOT_OBSERVABLE,
                0.28,
                0.1,
                0.6,
                Likelihood.of(0.28),
                Arrival.Confidence.LOW,
                0.28,
                "our judgement",
                0.2,
                false,
                List.of(),
                List.of(),
                List.of());
        return new Investigation(
                false,
                all.until(),
                all.reports(),
                all.claims(),
                List.of(new Investigation.CaseFile(file.theCase(), file.watch(), List.of(), answer)),
                List.of(),
                List.of(),
                Map.of(),
                all.checked(),
                all.ports(),
                all.rejects(),
                all.inputs(),
                all.configuration());
    }

    /** The same ship, heard the day before under another number, once silent. */
    static Investigation renumbered() {
        Investigation all = of(false);
        Instant before = LEFT.minusSeconds(86_400);
        Track first = new Track(
                "t0",
                613000015,
                "imo:9000015",
                List.of(new Identity(613000015, 9000015, "BLUE HERON", "XQAB2", "CM", 70, 120, 18, before, before)),
                before,
                LEFT.minusSeconds(3600),
                30,
                List.of(
                        new Position(before, 613000015, 38.1, 125.5, 9, 80, -1, 0, 1, "log.nmea", 1),
                        new Position(LEFT.minusSeconds(3600), 613000015, 42.1, 130.3, 9, 80, -1, 0, 1, "log.nmea", 2)),
                List.of());
        Event.Gap gap = new Event.Gap(
                new Event.Where("gap-0", "t0", 613000015, 9000015, before, before.plusSeconds(14_400), 38.1, 125.5),
                38.1,
                125.5,
                38.4,
                125.9,
                4,
                26,
                6.5,
                0.2,
                3);
        return all.with(
                all.reports(),
                all.claims(),
                all.files(),
                List.of(first, all.tracks().get(0)),
                List.of(gap, all.events().get(0)));
    }

    /** The ship is heard for an hour before its silence, and for an hour after it. */
    static Investigation heardBeforeAndAfter() {
        Investigation all = of(false);
        Track track = all.tracks().get(0);
        Track longer = new Track(
                track.id(),
                track.mmsi(),
                track.hull(),
                track.identities(),
                LEFT.minusSeconds(3600),
                LEFT.plusSeconds(54_000),
                40,
                List.of(
                        position(-3600, 42.1, 130.2),
                        position(0, 42.2, 130.4),
                        position(50_400, 42.7, 133.0),
                        position(54_000, 42.8, 133.2)),
                List.of());
        return all.with(all.reports(), all.claims(), all.files(), List.of(longer), all.events());
    }

    /** The ship is heard for an hour, then every four hours as is usual for it: no events. */
    static Investigation heardNowAndThen() {
        Investigation all = of(false);
        Track track = all.tracks().get(0);
        Track longer = new Track(
                track.id(),
                track.mmsi(),
                track.hull(),
                track.identities(),
                LEFT,
                LEFT.plusSeconds(50_400),
                40,
                List.of(
                        position(0, 42.1, 130.2),
                        position(3600, 42.2, 130.4),
                        position(18_000, 42.3, 130.9),
                        position(32_400, 42.4, 131.4),
                        position(46_800, 42.5, 131.9),
                        position(50_400, 42.5, 132.0)),
                List.of(),
                List.of(0, 3600, 18_000, 32_400, 46_800).stream()
                        .map(LEFT::plusSeconds)
                        .toList());
        return all.with(all.reports(), all.claims(), all.files(), List.of(longer), List.of());
    }

    static Investigation with(Investigation all, List<Event> events) {
        return all.with(all.reports(), all.claims(), all.files(), all.tracks(), events);
    }

    private static Claim claim(String id, Stance stance, String quote) {
        return new Claim(
                id,
                "report-1",
                new Span(0, quote.length()),
                quote,
                new Actor("A spokesman", null, stance == Stance.DENIES ? "KP" : "US", Actor.Kind.PERSON),
                stance,
                Relation.SUPPLY,
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                null,
                List.of(),
                List.of(),
                List.of(),
                new When("2023-09-04", "the page's date"),
                null,
                List.of(),
                "en",
                List.of());
    }

    private static Report report() {
        return new Report("report-1", null, "A paper", HOSTILE, null, null, "en", HOSTILE, List.of(), "00");
    }

    private static Track track() {
        return new Track(
                "t1",
                273000015,
                "imo:9000015",
                List.of(new Identity(273000015, 9000015, "GREY HERON", "XQAB1", "RU", 70, 120, 18, LEFT, LEFT)),
                LEFT,
                LEFT.plusSeconds(60_000),
                40,
                List.of(position(0, 42.2, 130.4), position(50_400, 42.7, 133.0)),
                List.of());
    }

    private static Position position(int seconds, double lat, double lon) {
        return new Position(LEFT.plusSeconds(seconds), 273000015, lat, lon, 9, 80, -1, 0, 1, "log.nmea", 1);
    }
}
