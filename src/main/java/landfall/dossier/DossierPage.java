package landfall.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Span;
import landfall.geo.Water;
import landfall.screen.Hit;
import landfall.screen.Instruments;
import landfall.vessel.Event;
import landfall.watch.Arrival;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Route;
import landfall.watch.Watch;

/** The page of a case for a reader who was not there: question, answer, reasons for and against, sources, and what was not checked. */
final class DossierPage {
    private static final int MOST_LEADS = 10;
    private static final String STYLE =
            "body{font:16px/1.5 Georgia,serif;color:#1b1b1b;max-width:62rem;margin:2rem auto;padding:0 1rem}"
                    + "h1,h2,h3{font-family:sans-serif;line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid #bbb}"
                    + "table{border-collapse:collapse;font:13px/1.35 sans-serif;width:100%}th,td{border:1px solid #ccc;padding:.3rem .5rem;"
                    + "text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f1f1ee}.wide{overflow-x:auto}"
                    + ".answer{font-size:1.25rem;border-left:6px solid #0b5a8a;padding:.4rem 1rem;background:#f4f8fa}"
                    + ".synthetic{background:#9b1c1c;color:#fff;padding:.5rem 1rem;font:bold 15px sans-serif}.note{color:#555;font-size:.92rem}"
                    + "blockquote{margin:.3rem 0 .3rem 1rem;padding-left:.8rem;border-left:3px solid #999}svg{width:100%;height:auto}"
                    + ".for{color:#8a3b0b}.against{color:#0b5a8a}code{font-size:12px;overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}}";

    private final CaseView view;
    private final Case theCase;
    private final Arrival arrival;
    private final Html html = new Html();

    DossierPage(CaseView view) {
        this.view = view;
        this.theCase = view.file().theCase();
        this.arrival = view.file().arrival();
    }

    String text(Water water) {
        begin();
        answer();
        reasons();
        chains(water);
        claims();
        hits();
        instruments();
        wouldChange();
        basis();
        return html.raw("</main></body></html>").toString();
    }

    private String question() {
        return "Did " + Figures.goods(theCase.goods()) + " get from " + Figures.parties(theCase.suppliers()) + " to "
                + Figures.parties(theCase.recipients()) + "?";
    }

    private void begin() {
        String title = question();
        html.raw(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.raw("<title>" + Html.escape(title) + "</title><style>" + STYLE + "</style></head><body><main>");
        if (view.all().synthetic()) {
            html.raw(
                    "<p class=\"synthetic\">SYNTHETIC DATA: ships, voyages or reports in this dossier are invented. It says "
                            + "nothing about the real world.</p>");
        }
        html.heading(1, title);
        html.note("Case " + theCase.id() + ". Statements from " + known(theCase.from()) + " to " + known(theCase.to())
                + (view.all().until() == null
                        ? "."
                        : "; ship positions heard up to " + view.all().until() + "."));
    }

    private void answer() {
        html.heading(2, "Answer");
        if (arrival == null) {
            html.paragraph("No answer was worked out for this case.");
            return;
        }
        html.raw("<p class=\"answer\"><strong>"
                + Html.escape(capital(arrival.words())) + "</strong> "
                + (arrival.isAssessable()
                        ? "that it arrived by a ship that could be seen: "
                        : "whether it arrived by a ship: nothing could be heard where and when it would have mattered. Before any"
                                + " ship was looked at the estimate was ")
                + Figures.percent(arrival.pArrived()) + " (90 % interval "
                + Figures.percent(arrival.low()) + " to " + Figures.percent(arrival.high()) + ").</p>");
        html.paragraph("Confidence in this judgement, which is a question apart: "
                + arrival.confidence().name().toLowerCase(Locale.ROOT) + ". Status: "
                + arrival.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        html.paragraph(
                arrival.cargoConfirmed()
                        ? "The cargo is confirmed by a document or image that a person added."
                        : "The cargo is not confirmed. Ship positions show where ships went, never what they carried.");
        html.paragraph(
                "Before any ship was looked at, the estimate was " + Figures.percent(arrival.prior()) + " ("
                        + arrival.priorSource() + "). " + Figures.percent(arrival.pNotObservable())
                        + " is kept for rail, air and road, which ship positions cannot show: finding no ship refutes nothing there.");
        html.list(arrival.reasons());
        html.note((arrival.isAssessable()
                        ? "Words for probabilities after ICD 203; the number " + Figures.percent(arrival.pArrived())
                                + " reads \"" + arrival.words() + "\". "
                        : "")
                + "All findings are apparent: they are consistent with the "
                + "signals, and a signal can be wrong or false.");
    }

    private void reasons() {
        html.heading(2, "What speaks for it, and what against");
        if (view.file().leads().isEmpty()) {
            html.paragraph("No voyage was found that fits the allegation.");
            return;
        }
        Lead best = view.file().leads().get(0);
        html.paragraph("The best lead is a " + best.route().meaning() + " by " + ships(best)
                + ". Each reason has an ordinary " + "explanation, given beside it.");
        reasonTable("For", best, true);
        reasonTable("Against", best, false);
        html.note(sum(best));
    }

    private void reasonTable(String title, Lead lead, boolean speaksFor) {
        html.heading(3, title);
        List<List<String>> rows = lead.evidence().stream()
                .filter(e -> e.isFor() == speaksFor)
                .map(this::reason)
                .toList();
        if (rows.isEmpty()) {
            html.paragraph("Nothing.");
        } else {
            html.table(
                    List.of("", "What was seen", "Weight", "Ordinary explanation", "Weight from", "Group", "Events"),
                    rows);
        }
    }

    private List<String> reason(Evidence e) {
        String raw = Math.abs(e.rawDecibans() - e.decibans()) < 0.05
                ? ""
                : " (" + Figures.decibans(e.rawDecibans()) + " before the group's cap)";
        return List.of(
                e.id(),
                e.what(),
                Figures.decibans(e.decibans()) + raw,
                e.innocent() == null ? "" : e.innocent(),
                e.source() == null ? "" : e.source(),
                e.group() == null ? "" : e.group(),
                String.join(", ", e.events().stream().map(this::eventNumber).toList()));
    }

    private String eventNumber(String id) {
        for (int i = 0; i < view.events().size(); i++) {
            if (view.events().get(i).id().equals(id)) {
                return "no. " + (i + 1);
            }
        }
        return id;
    }

    private static String sum(Lead lead) {
        return "Sum: prior " + Figures.decibans(lead.priorDecibans()) + " and the weights above give "
                + Figures.decibans(lead.sum()) + "; ten times the decimal logarithm of the odds. Loaded "
                + Figures.percent(lead.pLoaded()) + ", arrived " + Figures.percent(lead.pArrived()) + ".";
    }

    private String ships(Lead lead) {
        return lead.chain().stream().map(this::ship).distinct().collect(Collectors.joining(", then "));
    }

    private String ship(Lead.Leg leg) {
        return (leg.name() == null ? "a ship without a name" : leg.name()) + " ("
                + (leg.imo() == null ? "no IMO number" : "IMO " + leg.imo()) + ", MMSI " + leg.mmsi() + ")";
    }

    private void chains(Water water) {
        html.heading(2, "Ways it may have gone");
        String chart = new TrackChart(view).svg(water);
        if (!chart.isEmpty()) {
            html.raw("<figure>" + chart
                    + "<figcaption class=\"note\">Tracks of the ships in the leads; numbers are the events "
                    + "below; dashed lines join the ends of a silence and are not a course sailed. Land is drawn from a coarse "
                    + "grid.</figcaption></figure>");
        }
        for (Lead lead : view.file().leads().stream().limit(MOST_LEADS).toList()) {
            html.heading(
                    3,
                    "Lead " + lead.rank() + ": " + lead.route().name() + ", "
                            + lead.route().meaning() + ", arrived " + Figures.percent(lead.pArrived()));
            html.table(
                    List.of("Ship", "From", "To", "Left", "Reached"),
                    lead.chain().stream()
                            .map(leg -> List.of(
                                    ship(leg),
                                    view.portName(leg.from()),
                                    leg.to() == null ? "at sea or not yet" : view.portName(leg.to()),
                                    Figures.time(leg.start()),
                                    Figures.time(leg.end())))
                            .toList());
            if (lead.rank() > 1) {
                html.table(
                        List.of(
                                "",
                                "What was seen",
                                "Weight",
                                "Ordinary explanation",
                                "Weight from",
                                "Group",
                                "Events"),
                        lead.evidence().stream().map(this::reason).toList());
                html.note(sum(lead));
            }
        }
        if (view.file().leads().size() > MOST_LEADS) {
            html.note((view.file().leads().size() - MOST_LEADS) + " weaker leads are in leads.jsonl.");
        }
        events();
        watch();
    }

    private void events() {
        if (view.events().isEmpty()) {
            return;
        }
        html.heading(3, "Events");
        List<List<String>> rows = new ArrayList<>();
        for (Event event : view.events()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    event.kind().replace('_', ' '),
                    event.track() == null ? "" : view.shipName(event.track()),
                    Figures.time(event.start()),
                    Figures.time(event.end()),
                    String.format(
                            Locale.ROOT,
                            "%.4f, %.4f",
                            event.where().lat(),
                            event.where().lon()),
                    EventWords.of(event)));
        }
        html.table(List.of("No.", "Kind", "Ship", "From", "To", "Latitude, longitude", "What"), rows);
    }

    private void watch() {
        Watch watch = view.file().watch();
        if (watch == null) {
            html.paragraph(
                    "No watch could be made: the recipient has no port we know, or no ship could show the way alleged.");
            return;
        }
        html.paragraph("Looked for: voyages between " + Figures.time(watch.from()) + " and " + Figures.time(watch.to())
                + " from "
                + watch.supplierPorts().stream().map(p -> p.name()).collect(Collectors.joining(", ")) + " to "
                + watch.recipientPorts().stream().map(p -> p.name()).collect(Collectors.joining(", "))
                + ". Rival ways kept open: "
                + watch.routes().stream().map(Route::meaning).collect(Collectors.joining("; ")) + ".");
    }

    private void claims() {
        html.heading(2, "Who said what");
        html.note(theCase.claims().size() + " claims from " + theCase.origins().size() + " independent origins, "
                + theCase.denials().size()
                + " denials. A speaker's confidence is not ours; two copies of one text are one origin.");
        html.list(theCase.origins().stream()
                .map(o -> "Origin: " + o.what() + " (" + o.claims().size() + ")")
                .toList());
        Map<String, Arrival.Effect> effects = new TreeMap<>();
        if (arrival != null) {
            arrival.effects().forEach(e -> effects.put(e.claim(), e));
        }
        view.claims().forEach(c -> claim(c, effects.get(c.id())));
    }

    private void claim(Claim c, Arrival.Effect effect) {
        String who = Stream.of(
                        c.speaker().name(),
                        c.speaker().role(),
                        c.speaker().country() == null
                                ? null
                                : Figures.party(c.speaker().country()))
                .filter(s -> s != null)
                .distinct()
                .collect(Collectors.joining(", "));
        html.heading(
                3,
                (who.isEmpty() ? "The report itself" : who) + ": " + c.stance().id() + ", "
                        + c.relation().id());
        html.raw("<blockquote lang=\"" + Html.escape(c.language() == null ? "" : c.language()) + "\">"
                + Html.escape(c.quote()) + "</blockquote>");
        Span span = c.span();
        html.note("Said: "
                + (c.saidAt() == null
                        ? "date not known"
                        : c.saidAt().value() + " (" + c.saidAt().basis() + ")") + ". Source: "
                + view.source(c) + ", characters " + span.start() + " to " + span.end() + "."
                + (c.hedges().isEmpty() ? "" : " Hedged: " + String.join(", ", c.hedges()) + ".")
                + (c.flags().isEmpty() ? "" : " To be looked at by a person: " + String.join(", ", c.flags()) + "."));
        theCase.replies().stream()
                .filter(r -> r.denial().equals(c.id()))
                .forEach(r -> html.note("Answers " + r.claim() + "."));
        if (effect != null) {
            html.paragraph("What the ship positions say to it: "
                    + effect.effect().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ". " + effect.why());
        }
    }

    private void hits() {
        html.heading(2, "Sanctions lists");
        List<List<String>> rows = new ArrayList<>();
        view.hits()
                .forEach((hull, hits) -> hits.forEach(h -> rows.add(List.of(
                        hull,
                        h.list(),
                        h.listDate() == null ? "not known" : h.listDate(),
                        h.matchedName(),
                        h.basis(),
                        String.format(Locale.ROOT, "%.2f", h.score()),
                        h.explanation()))));
        if (rows.isEmpty()) {
            html.paragraph("No ship in the leads agrees with an entry of the lists below.");
        } else {
            html.table(List.of("Ship", "List", "List date", "Name in the list", "By", "Score", "Why"), rows);
        }
        html.paragraph("Checked:");
        html.list(
                view.all().checked().isEmpty()
                        ? List.of("nothing: no list was given, so nothing is clear")
                        : view.all().checked());
    }

    private void instruments() {
        html.heading(2, "Legal instruments that may be relevant");
        List<Hit> hits = view.hits().values().stream().flatMap(List::stream).toList();
        var touched = Instruments.touchedBy(new Instruments.Finding(
                theCase.suppliers(),
                theCase.recipients(),
                true,
                new TreeSet<>(view.events().stream().map(Event::kind).toList()),
                hits,
                day(theCase.from()),
                latest()));
        if (touched.isEmpty()) {
            html.paragraph("None in our table.");
            return;
        }
        html.table(
                List.of("Instrument", "What it provides, in our words", "Text"),
                touched.stream()
                        .map(i -> List.of(i.citation(), i.says(), i.address()))
                        .toList());
        html.note("A finding that touches an instrument is no legal conclusion.");
    }

    private static String known(LocalDate date) {
        return date == null ? "a day not known" : date.toString();
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** The last day the case is about: the watch looks on after the last statement. */
    private String latest() {
        Watch watch = view.file().watch();
        return watch == null ? day(theCase.to()) : watch.to().toString().substring(0, 10);
    }

    private void wouldChange() {
        html.heading(2, "What would change the answer");
        if (arrival == null || arrival.wouldChange().isEmpty()) {
            html.paragraph("Nothing was noted.");
        } else {
            html.list(arrival.wouldChange());
        }
    }

    private void basis() {
        html.heading(2, "What this rests on");
        html.table(
                List.of("Kind", "File", "Bytes", "SHA-256"),
                view.all().inputs().stream()
                        .map(i -> List.of(i.kind(), i.name(), String.valueOf(i.bytes()), i.sha256()))
                        .toList());
        html.heading(3, "Data left out");
        if (view.all().rejects().isEmpty()) {
            html.paragraph("None.");
        } else {
            html.table(
                    List.of("Reason", "Count"),
                    new TreeMap<>(view.all().rejects())
                            .entrySet().stream()
                                    .map(e -> List.of(e.getKey(), String.valueOf(e.getValue())))
                                    .toList());
        }
        html.heading(3, "Effective configuration");
        html.table(
                List.of("Setting", "Value"),
                new TreeMap<>(view.all().configuration())
                        .entrySet().stream()
                                .map(e -> List.of(e.getKey(), e.getValue()))
                                .toList());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
