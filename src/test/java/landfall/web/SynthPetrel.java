package landfall.web;

import static landfall.web.SynthPetrelVoyage.HULL;
import static landfall.web.SynthPetrelVoyage.IMO;
import static landfall.web.SynthPetrelVoyage.MMSI;
import static landfall.web.SynthPetrelVoyage.NEW_MMSI;
import static landfall.web.SynthPetrelVoyage.OTHER;
import static landfall.web.SynthPetrelVoyage.TRACK;
import static landfall.web.SynthPetrelVoyage.TRACK_2;
import static landfall.web.SynthPetrelVoyage.events;
import static landfall.web.SynthPetrelVoyage.lyra;
import static landfall.web.SynthPetrelVoyage.reborn;
import static landfall.web.SynthPetrelVoyage.t;
import static landfall.web.SynthPetrelVoyage.track;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.watch.Arrival;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Route;
import landfall.watch.Watch;

/** A made-up ship with a made-up voyage, told so that every part of every page has something to show. */
public final class SynthPetrel {
    public static final String CASE = "C-KP-RU-artillery-ammunition-2022";
    private static final String FILE = "/cases/" + CASE;

    /** One of each kind of page that tells of it. */
    static final List<String> PAGES = List.of(
            "/",
            "/inbox",
            "/claims",
            "/parties",
            "/reports",
            "/ships",
            "/news",
            "/people",
            "/method",
            "/search?q=synth",
            "/vessels/imo:9999993",
            "/reports/washington.txt",
            "/statements/K1",
            FILE,
            FILE + "/claims",
            FILE + "/voyages",
            FILE + "/parties",
            FILE + "/watch",
            FILE + "/history",
            FILE + "/dossier",
            "/nowhere");

    static final String TEXT = """
            Washington says shells go to Russia by ship

            The United States has indications that the DPRK is covertly supplying Russia with a significant number of artillery shells, spokesman John Example said on Wednesday.

            The shipments are being obscured by funnelling them through countries in the Middle East and North Africa, he said. We will monitor whether the shipments are received.

            In September the DPRK denied it: we have never supplied weapons or ammunition to Russia and do not plan to.

            ALSO READ | Something else entirely
            """;

    private SynthPetrel() {}

    public static Investigation investigation() {
        List<Event> events = events();
        Report report = report();
        List<Claim> claims = claims(report);
        return new Investigation(
                true,
                "2022-12-10T06:40:00Z",
                List.of(report),
                claims,
                List.of(file(claims), railCase(report)),
                List.of(track(), reborn(), lyra()),
                events,
                Map.of(
                        HULL,
                        List.of(new Hit(
                                "SYNTH PETREL",
                                0.82,
                                "EU Annex XLII (made up)",
                                "2022-10-06",
                                "EU-000",
                                "SYNTH PETRAL",
                                "SYNTH PETREL",
                                "name",
                                "one letter differs; no number to compare",
                                null))),
                List.of(
                        "UN 1718, 26 October 2022",
                        "OFAC SDN, 4 November 2022",
                        "EU Annex XLII (made up), 6 October 2022"),
                ports(),
                Map.of("no time", 12L, "checksum", 3L, "latitude 91: not available", 40L),
                List.of(
                        new Input("report", "reports/washington.txt", 1204, "ab".repeat(32)),
                        new Input("ais", "ais/world.csv", 18_220_114, "cd".repeat(32)),
                        new Input("list", "lists/ofac-sdn.csv", 44_120, "ef".repeat(32))),
                new LinkedHashMap<>(Map.of("gap.min-duration", "2h", "encounter.max-distance", "500m")));
    }

    private static Map<String, Port> ports() {
        Map<String, Port> ports = new LinkedHashMap<>();
        for (Port p : List.of(
                new Port("RUVYP", "Vostochny", "RU", new Point(42.73, 133.08), "made up"),
                new Port("KPRJN", "Rajin", "KP", new Point(42.24, 130.29), "made up"),
                new Port("KRPUS", "Busan", "KR", new Point(35.08, 129.05), "made up"),
                new Port("SGSIN", "Singapore", "SG", new Point(1.24, 103.83), "made up"),
                new Port("EGPSD", "Port Said", "EG", new Point(31.25, 32.33), "made up"),
                new Port("RUNVS", "Novorossiysk", "RU", new Point(44.69, 37.80), "made up"))) {
            ports.put(p.id(), p);
        }
        return ports;
    }

    private static List<Evidence> evidence() {
        return List.of(
                e("E1", "Port visit, Vostochny", 1, "calls", "ordinary call of the coastal trade", "pv-1"),
                e(
                        "E2",
                        "Dark 61 h 10 min; Rajin is inside the reachable area",
                        9,
                        "dark",
                        "receiver fault, weather shelter",
                        "gap-1"),
                e("E3", "Draught 5.1 → 7.8 m", 6, "draught", "ballast, or a correction typed in late", "dr-1"),
                e(
                        "E4",
                        "Encounter, 11 h, SYNTH LYRA (IMO 9999981)",
                        -2,
                        "handover",
                        "cargo may have left here",
                        "enc-1"),
                e(
                        "E5",
                        "Dark 58 h 40 min, Eastern Mediterranean",
                        3,
                        "dark",
                        "GNSS interference reported here: weight halved",
                        "gap-2"),
                e("E6", "MMSI and flag change on reappearance", 5, "identity", "sale of the ship", "id-1", "id-2"),
                e(
                        "E7",
                        "Port visit, Novorossiysk: recipient named in watch",
                        7,
                        "calls",
                        "ordinary grain call",
                        "pv-2"),
                e(
                        "E8",
                        "Normal AIS for 25 of 44 days through busy straits",
                        -4,
                        "signal",
                        "consistent with ordinary trade"));
    }

    private static Evidence e(String id, String what, double db, String group, String innocent, String... events) {
        return new Evidence(id, group, what, db, db, group, "our judgement", innocent, List.of(events));
    }

    private static CaseFile file(List<Claim> claims) {
        Claim supply = claims.get(0);
        Claim conceal = claims.get(1);
        Claim denial = claims.get(3);
        Case theCase = new Case(
                CASE,
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                List.of(supply),
                List.of(denial),
                List.of(conceal, claims.get(2)),
                List.of(),
                List.of(new Case.Origin("John Example, 2022-11-02", List.of(supply.id(), conceal.id()))),
                List.of("middle-east", "north-africa"),
                LocalDate.of(2022, 9, 1),
                LocalDate.of(2023, 1, 31));
        Map<String, Port> ports = ports();
        Watch watch = new Watch(
                "W-" + CASE,
                CASE,
                List.of(ports.get("KPRJN")),
                List.of(ports.get("RUNVS"), ports.get("RUVYP")),
                List.of("middle-east", "north-africa"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                t("2022-09-01T00:00"),
                t("2023-01-31T00:00"),
                List.of(Route.values()));
        double sum = -21 + 25;
        Lead best = new Lead(
                CASE,
                1,
                Route.R2,
                List.of(
                        new Lead.Leg(
                                TRACK,
                                MMSI,
                                IMO,
                                "SYNTH PETREL",
                                "KPRJN",
                                null,
                                t("2022-10-30T08:00"),
                                t("2022-12-04T09:20")),
                        new Lead.Leg(
                                TRACK_2,
                                NEW_MMSI,
                                IMO,
                                "SYNTH PETREL",
                                null,
                                "RUNVS",
                                t("2022-12-06T20:00"),
                                t("2022-12-09T22:30"))),
                -21,
                0.78,
                0.71,
                evidence(),
                sum);
        Lead second = new Lead(
                CASE,
                2,
                Route.R4,
                List.of(new Lead.Leg(
                        OTHER,
                        538000002,
                        9999981,
                        "SYNTH LYRA",
                        null,
                        null,
                        t("2022-11-20T00:00"),
                        t("2022-12-02T00:00"))),
                -21,
                0.2,
                0.08,
                List.of(e("E1", "Encounter, 11 h, SYNTH PETREL", 6, "handover", "bunkering", "enc-1")),
                -10.6);
        Arrival arrival = new Arrival(
                CASE,
                Arrival.Status.ARRIVED,
                0.71,
                0.52,
                0.86,
                Likelihood.of(0.71),
                Arrival.Confidence.MODERATE,
                0.05,
                "share of watched voyages, our judgement",
                0.15,
                false,
                List.of(
                        "One candidate voyage loads in a 61 h dark period off Rajin, meets another ship in the Red Sea and calls at"
                                + " Novorossiysk.",
                        "One receiver carried most of the dark period: confidence is moderate."),
                List.of(
                        "An image of the berth at Rajin between 29 and 31 October 2022",
                        "A cargo document of the call at Novorossiysk"),
                List.of(
                        new Arrival.Effect(
                                supply.id(),
                                Arrival.Effect.Kind.SUPPORTS,
                                "a ship that could have loaded reached the recipient"),
                        new Arrival.Effect(
                                conceal.id(), Arrival.Effect.Kind.SUPPORTS, "the voyage passed the regions named"),
                        new Arrival.Effect(
                                denial.id(),
                                Arrival.Effect.Kind.CONTRADICTS,
                                "made before the voyage: no reply to it")));
        return new CaseFile(theCase, watch, List.of(best, second), arrival);
    }

    private static CaseFile railCase(Report report) {
        String id = "C-IR-RU-drones-2022";
        Case theCase = new Case(
                id,
                List.of("IR"),
                List.of("RU"),
                List.of(Goods.DRONES),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2022, 8, 1),
                LocalDate.of(2022, 12, 1));
        Arrival arrival = new Arrival(
                id,
                Arrival.Status.NOT_OBSERVABLE,
                0.12,
                0.02,
                0.4,
                Likelihood.of(0.12),
                Arrival.Confidence.LOW,
                0.1,
                "our judgement",
                0.6,
                false,
                List.of("No ship that was heard fits. Air and rail stay open: no ship found is not a refutation."),
                List.of("Ship positions on the Caspian Sea"),
                List.of());
        return new CaseFile(theCase, null, List.of(), arrival);
    }

    private static Report report() {
        List<Report.Line> lines = new ArrayList<>();
        int at = 0;
        for (String line : TEXT.split("\n", -1)) {
            if (!line.isBlank()) {
                Report.Role role = at == 0
                        ? Report.Role.HEADLINE
                        : line.startsWith("ALSO") ? Report.Role.TEASER : Report.Role.BODY;
                lines.add(new Report.Line(new Span(at, at + line.length()), role));
            }
            at += line.length() + 1;
        }
        return new Report(
                "washington.txt",
                null,
                "Synthetic Wire",
                "Washington says shells go to Russia by ship",
                null,
                new When("2022-11-02", "the page's date line"),
                "en",
                TEXT,
                lines,
                "ab".repeat(32));
    }

    private static List<Claim> claims(Report report) {
        Actor us = new Actor("John Example", "spokesman", "US", Actor.Kind.PERSON);
        Actor dprk = new Actor("DPRK", "official statement", "KP", Actor.Kind.STATE);
        return List.of(
                claim(
                        report,
                        "K1",
                        "The United States has indications",
                        "spokesman John Example said on Wednesday.",
                        us,
                        Stance.SUSPECTS,
                        Relation.SUPPLY,
                        "2022-11-02",
                        List.of("indications")),
                claim(
                        report,
                        "K2",
                        "The shipments are being obscured",
                        "he said.",
                        us,
                        Stance.ASSERTS,
                        Relation.CONCEAL,
                        "2022-11-02",
                        List.of()),
                claim(
                        report,
                        "K3",
                        "We will monitor",
                        "are received.",
                        us,
                        Stance.INTENDS,
                        Relation.MONITOR,
                        "2022-11-02",
                        List.of()),
                claim(
                        report,
                        "K4",
                        "we have never supplied",
                        "do not plan to.",
                        dprk,
                        Stance.DENIES,
                        Relation.SUPPLY,
                        "2022-09",
                        List.of()));
    }

    private static Claim claim(
            Report report,
            String id,
            String first,
            String last,
            Actor speaker,
            Stance stance,
            Relation relation,
            String saidAt,
            List<String> hedges) {
        int start = TEXT.indexOf(first);
        int end = TEXT.indexOf(last, start) + last.length();
        Span span = new Span(start, end);
        return new Claim(
                id,
                report.id(),
                span,
                span.of(TEXT),
                speaker,
                stance,
                relation,
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.ARTILLERY_AMMUNITION),
                null,
                List.of(),
                List.of(),
                List.of(),
                new When(saidAt, "\"on Wednesday\"; year from the page's date line"),
                null,
                hedges,
                "en",
                List.of());
    }
}
