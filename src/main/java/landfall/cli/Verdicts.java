package landfall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import landfall.casework.Progress;
import landfall.casework.Watches;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.dossier.Investigation;
import landfall.geo.PlaceNames;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.watch.Arrival;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** The answer of an investigation, as records for scripts and as sentences for people. */
final class Verdicts {
    /** Leads a person reads in the terminal; the records hold all. */
    private static final int LEADS_IN_WORDS = 3;

    private Verdicts() {}

    static List<Map<String, Object>> asRecords(Investigation found) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Investigation.CaseFile file : found.files()) {
            records.add(record(file.theCase(), file.arrival(), found.synthetic()));
            file.leads().forEach(lead -> records.add(lead.fields()));
        }
        return records;
    }

    static List<String> inWords(Investigation found) {
        List<String> lines = new ArrayList<>();
        if (found.synthetic()) {
            lines.add("Synthetic data: no ship, statement or list entry below is real.");
        }
        if (found.files().isEmpty()) {
            lines.add("No case: the reports hold no claim of an arms transfer between two named parties.");
        }
        found.files().forEach(file -> addCase(file, found.ports(), lines));
        lines.add("");
        lines.add("Lists checked: "
                + (found.checked().isEmpty() ? "none; no ship was screened." : String.join("; ", found.checked())));
        return lines;
    }

    private static Map<String, Object> record(Case c, Arrival arrival, boolean synthetic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "case");
        fields.put("id", c.id());
        fields.put("supplier", String.join("|", c.suppliers()));
        fields.put("recipient", String.join("|", c.recipients()));
        fields.put("goods", String.join("|", c.goods().stream().map(Goods::id).toList()));
        fields.put("claims", c.claims().stream().map(Claim::id).toList());
        fields.put("denials", c.denials().stream().map(Claim::id).toList());
        fields.put("origins", c.origins().size());
        fields.put(
                "progress", Progress.of(c).stream().map(Progress.Step::fields).toList());
        fields.put("replies", c.replies());
        if (arrival == null) {
            fields.put("notJudged", obstacle(c));
        } else {
            addAnswer(arrival, fields);
        }
        if (synthetic) {
            fields.put("synthetic", true);
        }
        return fields;
    }

    private static void addAnswer(Arrival arrival, Map<String, Object> fields) {
        fields.put("status", lower(arrival.status()));
        fields.put("pArrived", arrival.pArrived());
        fields.put("interval", List.of(arrival.low(), arrival.high()));
        fields.put("likelihood", arrival.words());
        fields.put("assessable", arrival.isAssessable());
        fields.put("confidence", lower(arrival.confidence()));
        fields.put("prior", arrival.prior());
        fields.put("pNotObservable", arrival.pNotObservable());
        fields.put("cargoConfirmed", arrival.cargoConfirmed());
        fields.put("reasons", arrival.reasons());
        fields.put("wouldChange", arrival.wouldChange());
    }

    private static String obstacle(Case c) {
        String why = Watches.obstacle(c, Ports.load()::of).orElse("its watch was taken away");
        return c.from() == null ? why + "; give the date of the document with --published" : why;
    }

    private static String parties(List<String> countries) {
        return countries.isEmpty()
                ? "not said"
                : countries.stream().map(PlaceNames::of).collect(Collectors.joining(" and "));
    }

    private static void addCase(Investigation.CaseFile file, Map<String, Port> ports, List<String> lines) {
        Case c = file.theCase();
        Arrival arrival = file.arrival();
        lines.add("");
        lines.add("Case %s: %s to %s, %s"
                .formatted(
                        c.id(),
                        parties(c.suppliers()),
                        parties(c.recipients()),
                        c.goods().stream().map(g -> g.id().replace('-', ' ')).collect(Collectors.joining(", "))));
        lines.add("  %s from %s, and %s"
                .formatted(
                        Messages.count(c.claims().size(), "claim"),
                        Messages.count(c.origins().size(), "independent origin"),
                        Messages.count(c.denials().size(), "denial")));
        Progress.of(c)
                .forEach(step -> lines.add("  %s: %s%s"
                        .formatted(
                                step.day() == null ? "undated" : step.day(),
                                step.stage().words(),
                                step.suspected() ? ", hedged" : "")));
        if (arrival == null) {
            lines.add("  Not judged: " + obstacle(c) + ".");
            return;
        }
        lines.add("  Did it arrive? %s (%s, 90 %% interval %s to %s), confidence %s; status: %s"
                .formatted(
                        capital(arrival.words()) + (arrival.isAssessable() ? "" : "; before any ship was looked at"),
                        number(arrival.pArrived()),
                        number(arrival.low()),
                        number(arrival.high()),
                        lower(arrival.confidence()),
                        lower(arrival.status())));
        lines.add("  Cargo confirmed: " + (arrival.cargoConfirmed() ? "yes" : "no; ship positions cannot show cargo"));
        arrival.reasons().forEach(reason -> lines.add("  - " + reason));
        file.leads().stream().limit(LEADS_IN_WORDS).forEach(lead -> addLead(lead, ports, lines));
        if (file.leads().size() > LEADS_IN_WORDS) {
            lines.add("  … and %d more leads".formatted(file.leads().size() - LEADS_IN_WORDS));
        }
    }

    private static void addLead(Lead lead, Map<String, Port> ports, List<String> lines) {
        lines.add("  Lead %d, %s %s: p(loaded) %s, p(arrived) %s"
                .formatted(
                        lead.rank(),
                        lead.route(),
                        lead.route().meaning(),
                        number(lead.pLoaded()),
                        number(lead.pArrived())));
        lead.chain()
                .forEach(leg -> lines.add("    %s (IMO %s, MMSI %d) %s → %s, %s to %s"
                        .formatted(
                                leg.name() == null ? "name unknown" : leg.name(),
                                leg.imo() == null ? "unknown" : leg.imo(),
                                leg.mmsi(),
                                place(leg.from(), ports),
                                place(leg.to(), ports),
                                leg.start(),
                                leg.end() == null ? "now" : leg.end())));
        lines.add("    prior %+.1f dB".formatted(lead.priorDecibans()));
        for (Evidence item : lead.evidence()) {
            lines.add("    %+.1f dB %s (innocent: %s)".formatted(item.decibans(), item.what(), item.innocent()));
        }
    }

    /** The port's name with its id, which alone tells nobody anything. */
    private static String place(String id, Map<String, Port> ports) {
        if (id == null) {
            return "at sea";
        }
        Port port = ports.get(id);
        return port == null ? id : port.name() + ", " + port.country() + " (" + id + ")";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String number(double probability) {
        return String.format(Locale.ROOT, "%.2f", probability);
    }
}
