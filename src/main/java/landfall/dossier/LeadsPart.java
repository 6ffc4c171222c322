package landfall.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.geo.Port;
import landfall.geo.Water;
import landfall.vessel.Event;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Watch;

/** The ways it may have gone: the best with what speaks for and against it, the others after it, and the events they rest on. */
final class LeadsPart {
    private static final int MOST_LEADS = 10;

    private static final List<String> REASON_COLUMNS =
            List.of("No.", "What was seen", "Weight", "Ordinary explanation", "Weight from", "Group", "Events");

    private final CaseView view;
    private final Html html;
    private final List<Event> told;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Where the weights come from, each named once; a reason refers to it by number. */
    private final Set<String> sources = new LinkedHashSet<>();

    LeadsPart(CaseView view, Html html) {
        this.view = view;
        this.html = html;
        this.told = view.told();
        told.forEach(event -> numbers.put(event.id(), numbers.size() + 1));
    }

    void reasons() {
        html.heading(2, "What speaks for it, and what against");
        if (view.file().leads().isEmpty()) {
            html.paragraph("No voyage was found that fits the allegation.");
            return;
        }
        Lead best = best();
        html.paragraph((best.rank() == 1
                        ? "The best lead is a "
                        : "Of the leads shown here, lead " + best.rank() + " is the likeliest to have arrived, a ")
                + best.route().meaning() + " by " + ships(best)
                + ". Each reason has an ordinary explanation, given beside it.");
        reasonTable("For", best, Evidence::isFor);
        reasonTable("Against", best, e -> e.decibans() < 0);
        if (best.evidence().stream().anyMatch(e -> !e.isFor() && e.decibans() == 0)) {
            reasonTable("Of no weight here", best, e -> !e.isFor() && e.decibans() == 0);
        }
        html.note(sum(best));
        sources();
    }

    private Lead best() {
        return Lead.likeliest(view.file().leads()).orElseThrow();
    }

    /** Of all leads that are shown, as the tables further below refer to them, too. */
    private void sources() {
        view.file().leads().stream()
                .limit(MOST_LEADS)
                .flatMap(lead -> lead.evidence().stream())
                .forEach(e -> sourceNumber(e.source()));
        if (!sources.isEmpty()) {
            html.heading(3, "Where the weights come from");
            html.table(
                    "weights",
                    List.of("No.", "Source"),
                    sources.stream()
                            .map(source -> List.of(sourceNumber(source), source))
                            .toList());
        }
    }

    private String sourceNumber(String source) {
        if (source == null) {
            return "";
        }
        sources.add(source);
        return "W" + (List.copyOf(sources).indexOf(source) + 1);
    }

    private void reasonTable(String title, Lead lead, Predicate<Evidence> which) {
        html.heading(3, title);
        List<List<String>> rows =
                lead.evidence().stream().filter(which).map(this::reason).toList();
        if (rows.isEmpty()) {
            html.paragraph("Nothing.");
        } else {
            html.table("reasons", REASON_COLUMNS, rows);
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
                sourceNumber(e.source()),
                e.group() == null ? "" : e.group(),
                String.join(", ", e.events().stream().map(this::eventNumber).toList()));
    }

    private String eventNumber(String id) {
        return numbers.containsKey(id) ? "no. " + numbers.get(id) : id;
    }

    private static String sum(Lead lead) {
        return "Sum: prior " + Figures.decibans(lead.priorDecibans()) + " and the weights above give "
                + Figures.decibans(lead.sum()) + "; ten times the decimal logarithm of the odds. Loaded "
                + Likelihood.percent(lead.pLoaded()) + ", arrived " + Likelihood.percent(lead.pArrived()) + ".";
    }

    private String ships(Lead lead) {
        return lead.chain().stream().map(this::ship).distinct().collect(Collectors.joining(", then "));
    }

    private String ship(Lead.Leg leg) {
        return (leg.name() == null ? "a ship without a name" : leg.name()) + " ("
                + (leg.imo() == null ? "no IMO number" : "IMO " + leg.imo()) + ", MMSI " + leg.mmsi() + ")";
    }

    void chains(Water water) {
        html.heading(2, "Ways it may have gone");
        CaseView shown = view.first(MOST_LEADS);
        String chart = new TrackChart(
                        shown.tracksUnderWay(),
                        shown.told(),
                        view.heard(),
                        onTheChart(),
                        called(),
                        watched(),
                        view.all().synthetic())
                .svg(water);
        if (!chart.isEmpty()) {
            html.raw("<figure>" + chart
                    + "<figcaption class=\"note\">Tracks of the ships in the leads told below, while under way; numbers are those of "
                    + "the events further below that a reason rests on, small dots the others; dashed lines join the ends of a silence and are not a course sailed. Land is drawn from a coarse "
                    + "grid.</figcaption></figure>");
        }
        for (Lead lead : view.file().leads().stream().limit(MOST_LEADS).toList()) {
            html.heading(
                    3,
                    "Lead " + lead.rank() + ": " + lead.route().name() + ", "
                            + lead.route().meaning() + ", arrived " + Likelihood.percent(lead.pArrived()));
            html.table(
                    "chain",
                    List.of("Ship", "From", "To", "Left", "Reached"),
                    lead.chain().stream()
                            .map(leg -> List.of(
                                    ship(leg),
                                    view.portName(leg.from()),
                                    leg.to() == null ? "at sea or not yet" : view.portName(leg.to()),
                                    Figures.time(leg.start()),
                                    Figures.time(leg.end())))
                            .toList());
            if (!lead.equals(best())) {
                html.table(
                        "reasons",
                        REASON_COLUMNS,
                        lead.evidence().stream().map(this::reason).toList());
                html.note(sum(lead));
            }
        }
        if (view.file().leads().size() > MOST_LEADS) {
            html.note(Figures.count(view.file().leads().size() - MOST_LEADS, "weaker lead") + " in leads.jsonl.");
        }
    }

    /** Of the events that a reason rests on: where all had theirs, none could be read. */
    private Map<String, Integer> onTheChart() {
        Map<String, Integer> some = new HashMap<>(numbers);
        some.keySet().retainAll(CaseView.named(view.file().leads()));
        return some;
    }

    private List<Port> called() {
        return view.file().leads().stream()
                .flatMap(l -> l.chain().stream())
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .filter(Objects::nonNull)
                .map(id -> view.all().ports().get(id))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Port> watched() {
        Watch watch = view.file().watch();
        return watch == null
                ? List.of()
                : Stream.concat(watch.supplierPorts().stream(), watch.recipientPorts().stream())
                        .distinct()
                        .toList();
    }

    void events() {
        if (view.events().isEmpty()) {
            return;
        }
        html.heading(2, "Events");
        List<List<String>> rows = new ArrayList<>();
        for (Event event : told) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    event.kind().replace('_', ' '),
                    event.track() == null ? "" : view.shipName(event),
                    Figures.time(event.start()),
                    Figures.time(event.end()),
                    Figures.place(event.where().lat(), event.where().lon()),
                    EventWords.of(event)));
        }
        html.table("events", List.of("No.", "Kind", "Ship", "From", "To", "Latitude, longitude", "What"), rows);
        int untold = view.events().size() - told.size();
        html.note("Of the time from four days before to four days after a lead of the ship"
                + (untold == 0
                        ? "."
                        : "; " + Figures.count(untold, "silence")
                                + " shorter than half a day, on which no reason rests, "
                                + (untold == 1 ? "stands" : "stand") + " in events.geojson."));
    }
}
