package landfall.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landfall.claim.Case;
import landfall.geo.Port;
import landfall.screen.Hit;
import landfall.screen.Instruments;
import landfall.vessel.Event;
import landfall.watch.Route;
import landfall.watch.Watch;

/** What was looked for, which lists and legal instruments it touches, and the files it all rests on. */
final class SourcesPart {
    static final List<String> HIT_COLUMNS =
            List.of("Ship", "List", "List date", "Name in the list", "By", "Score", "Why");

    private static final int MOST_PORTS = 12;

    private final CaseView view;
    private final Case theCase;
    private final Html html;

    SourcesPart(CaseView view, Html html) {
        this.view = view;
        this.theCase = view.file().theCase();
        this.html = html;
    }

    void watch() {
        Watch watch = view.file().watch();
        if (watch == null) {
            html.paragraph(
                    "No watch could be made: the recipient has no port we know, or no ship could show the way alleged.");
            return;
        }
        html.paragraph("Looked for: voyages between " + Figures.time(watch.from()) + " and " + Figures.time(watch.to())
                + " from "
                + ports(watch.supplierPorts()) + " to "
                + ports(watch.recipientPorts())
                + ". Rival ways kept open: "
                + watch.routes().stream().map(Route::meaning).collect(Collectors.joining("; ")) + ".");
    }

    /** The first few, and how many more: some countries have a hundred. */
    private static String ports(List<Port> ports) {
        List<String> names = ports.stream().map(Port::name).distinct().toList();
        String first = names.stream().limit(MOST_PORTS).collect(Collectors.joining(", "));
        return names.size() <= MOST_PORTS ? first : first + " and " + (names.size() - MOST_PORTS) + " other ports";
    }

    void hits() {
        html.heading(2, "Sanctions lists");
        List<List<String>> rows = new ArrayList<>();
        view.hits().forEach((hull, hits) -> hits.forEach(h -> rows.add(hit(view.shipInWords(hull), h))));
        if (rows.isEmpty()) {
            html.paragraph("No ship in the leads agrees with an entry of the lists below.");
        } else {
            html.table("hits", HIT_COLUMNS, rows);
        }
        new BasisPart(view.all(), html).checked();
    }

    static List<String> hit(String ship, Hit h) {
        return List.of(
                ship,
                h.list(),
                h.listDate() == null ? "not known" : h.listDate(),
                h.matchedName(),
                h.agreement(),
                String.format(Locale.ROOT, "%.2f", h.score()),
                h.explanation());
    }

    void instruments() {
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
                "instruments",
                List.of("Instrument", "What it provides, in our words", "Text"),
                touched.stream()
                        .map(i -> List.of(i.citation(), i.says(), i.address()))
                        .toList());
        html.note("A finding that touches an instrument is no legal conclusion.");
    }

    /** The last day the case is about: the watch looks on after the last statement. */
    private String latest() {
        Watch watch = view.file().watch();
        return watch == null ? day(theCase.to()) : watch.to().toString().substring(0, 10);
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
