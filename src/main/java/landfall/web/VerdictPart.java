package landfall.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import landfall.casework.Watches;
import landfall.claim.Case;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Ports;
import landfall.store.Decision.About;
import landfall.store.Role;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.watch.Lead;
import landfall.watch.Route;

/** The answer: word, number and interval, confidence on its own line, how far it came, what would change it, rival routes. */
final class VerdictPart {
    /** Where it stands on the page what the number is made of. */
    private static final String NUMBER = "number";

    private VerdictPart() {}

    static Html of(Desk desk, Rejudged judged, Optional<Lead> lead, Reviews reviews) {
        CaseFile file = judged.file();
        Arrival arrival = file.arrival();
        Optional<Lead> best = Lead.likeliest(file.leads());
        if (arrival == null) {
            return Html.of(
                    """
                    <section class="block verdict">{}<h1>⟦Did the shipment arrive?⟧</h1>
                    <p class="muted">⟦Not judged: no watch could be set.⟧ {}</p><p><a href="{}">{}</a></p></section>
                    """,
                    Shell.marks(desk),
                    obstacle(file.theCase()),
                    Links.ofCase(file.theCase().id()) + "/watch",
                    toTheWatch());
        }
        return Html.of(
                """
                <section class="block verdict">
                <p class="marks">{}<span class="muted" title="{}">⟦revised⟧ {}</span></p>
                <h1>⟦Did the shipment arrive?⟧</h1>
                <div class="answer"><p class="word tone-{}">{}</p>
                {}</div>
                {}{}
                <p class="prose">{} <strong>{}</strong></p>
                {}{}{}{}
                </section>
                """,
                Shell.marks(desk),
                Phrases.utc(desk.savedAt()),
                Html.told(Phrases.brief(desk.savedAt())),
                tone(arrival),
                Html.ours(headline(arrival)),
                figure(
                        arrival,
                        opening(Phrases.probability(arrival.pArrived()), NUMBER),
                        Html.of("⟦90% interval⟧ {}–{}", Phrases.bound(arrival.low()), Phrases.bound(arrival.high()))),
                scale(arrival),
                rejected(judged),
                arrival.reasons().isEmpty()
                        ? ""
                        : Html.told(Phrases.clipped(arrival.reasons().get(0), 600)),
                Html.ours(
                        arrival.cargoConfirmed()
                                ? "A document or image added by a person confirms the cargo."
                                : "No image or cargo document confirms the load."),
                steps(arrival, best, lead.equals(best)),
                confidence(arrival),
                routes(file, reviews),
                why(arrival, best));
    }

    private static Html obstacle(Case theCase) {
        return Watches.obstacle(theCase, Ports.load()::of)
                .map(why -> Html.of("({})", Html.told(why)))
                .orElse(Html.NONE);
    }

    private static Html rejected(Rejudged judged) {
        return judged.rejected() == 0
                ? Html.NONE
                : Html.of(
                        "<p class=\"recomputed\"><b>⟦Recomputed⟧</b>: {} ⟦item(s) of evidence rejected by a person. As found⟧: {} ({}).</p>",
                        judged.rejected(),
                        Phrases.probability(judged.found().pArrived()),
                        Html.ours(judged.found().likelihood().words()));
    }

    static String headline(Arrival arrival) {
        return !arrival.isAssessable()
                ? "Not assessable"
                : arrival.status() == Status.REFUTED ? "Refuted" : Phrases.arrived(arrival.likelihood());
    }

    /** The number beside the word and what stands below it; where nothing could be heard there is none but the prior, which is called so. */
    static Html figure(Arrival arrival, Html number, Html below) {
        return arrival.isAssessable()
                ? Html.of("<p class=\"figure\"><b>{}</b><span>{}</span></p>", number, below)
                : Html.of("<p class=\"figure\"><b>—</b><span>⟦prior⟧ {} · {}</span></p>", number, below);
    }

    /** A figure that leads to where its reasons stand on the page. */
    private static Html opening(Object figure, String where) {
        return Html.of("<a href=\"#{}\">{}</a>", where, figure);
    }

    /** The colour of the word; an answer that cannot be assessed has neither of the two that mean something. */
    static String tone(Arrival arrival) {
        return !arrival.isAssessable()
                ? "even"
                : arrival.pArrived() > 0.55 ? "yes" : arrival.pArrived() < 0.45 ? "no" : "even";
    }

    /** The number line with the interval; widths are SVG attributes, as the pages carry no inline style. */
    static Html scale(Arrival arrival) {
        return Html.of(
                """
                <div class="scale"><svg width="100%" height="14" role="img" aria-label="{} ({}–{})">
                <rect class="rail" x="0" y="4" width="100%" height="6" rx="3"/>
                <rect class="span" x="{}%" y="4" width="{}%" height="6" rx="3"/>
                <rect class="pin" x="{}%" y="0" width="3" height="14" rx="1"/></svg>
                <p class="ticks"><span>0</span><span>⟦0.5⟧</span><span>1</span></p></div>
                """,
                Phrases.probability(arrival.pArrived()),
                Phrases.bound(arrival.low()),
                Phrases.bound(arrival.high()),
                percent(arrival.low()),
                percent(Math.max(0.005, arrival.high() - arrival.low())),
                percent(Math.min(0.99, arrival.pArrived())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private record Step(String name, Html figure, boolean reached, boolean now) {}

    private static Html steps(Arrival arrival, Optional<Lead> lead, boolean isShown) {
        int reached = switch (arrival.status()) {
            case LOADED -> 0;
            case IN_TRANSIT -> 1;
            case ARRIVED -> 2;
            case CONFIRMED -> 3;
            case ALLEGED, REFUTED, NOT_OBSERVABLE -> -1;
        };
        List<Step> steps = List.of(
                new Step("Loaded", lead.map(l -> loaded(l, isShown)).orElse(Html.of("—")), reached >= 0, reached == 0),
                new Step(
                        lead.map(l -> transit(l.route())).orElse("In transit"),
                        lead.isPresent() && reached >= 1 ? Html.ours("seen") : Html.of("—"),
                        reached >= 1,
                        reached == 1),
                new Step(
                        "Arrived",
                        arrival.isAssessable()
                                ? opening(Phrases.probability(arrival.pArrived()), NUMBER)
                                : Html.of("—"),
                        reached >= 2,
                        reached == 2),
                new Step(
                        "Confirmed",
                        arrival.cargoConfirmed() ? Html.ours("yes") : Html.of("—"),
                        reached >= 3,
                        reached == 3));
        Html list = Html.each(
                steps,
                s -> Html.of(
                        "<li class=\"{}{}\"{}><span>{}</span><b>{}</b></li>",
                        s.reached() ? "done" : "todo",
                        s.now() ? " now" : "",
                        s.now() ? Html.of(" aria-current=\"step\"") : Html.NONE,
                        Html.ours(s.name()),
                        s.figure()));
        Html note = switch (arrival.status()) {
            case NOT_OBSERVABLE ->
                Html.of(
                        "<p class=\"status\"><b>⟦Not observable⟧</b> ⟦Where and when it would have mattered, no ship was heard.⟧</p>");
            case REFUTED -> Html.of("<p class=\"status\"><b>⟦Refuted⟧</b></p>");
            case ALLEGED ->
                Html.of("<p class=\"status\"><b>⟦Alleged⟧</b> ⟦Nothing seen at sea takes it further yet.⟧</p>");
            default -> Html.NONE;
        };
        return Html.of("<ol class=\"steps\">{}</ol>{}", list, note);
    }

    /** How likely the best lead loaded, with the way to its reasons; another lead may be the one on the page. */
    private static Html loaded(Lead best, boolean isShown) {
        Figure figure = Phrases.probability(best.pLoaded());
        return isShown
                ? opening(figure, "evidence")
                : Html.of("<a href=\"{}#evidence\">{}</a>", Links.lead(best), figure);
    }

    private static String transit(Route route) {
        return switch (route) {
            case R1, R2 -> "Disguised transit";
            case R4 -> "Handed over";
            default -> "In transit";
        };
    }

    private static Html confidence(Arrival arrival) {
        String word = arrival.confidence().name().toLowerCase(Locale.ROOT);
        List<String> more = arrival.reasons().stream().skip(1).toList();
        return Html.of(
                "<div class=\"confidence\"><p><span class=\"label\">⟦Confidence⟧</span> <b>{}</b> <span class=\"pips {}\" aria-hidden=\"true\"><i></i><i></i><i></i></span></p>{}</div>",
                Html.ours(word),
                word,
                more.isEmpty()
                        ? Html.NONE
                        : Html.of(
                                more.size() < 3
                                        ? "<ul>{}</ul>"
                                        : "<details class=\"fold\"><summary>⟦What it rests on⟧</summary><ul>{}</ul></details>",
                                Html.each(more, r -> Html.of("<li>{}</li>", Html.told(Phrases.clipped(r, 400))))));
    }

    private static Html toTheWatch() {
        return Offered.to(Role.ANALYST, Html.ours("Edit the watch"), Html.ours("The watch"));
    }

    private static Html routes(CaseFile file, Reviews reviews) {
        return Html.of(
                "<div class=\"rivals\"><h2>⟦Rival routes⟧ <a class=\"aside\" href=\"{}\">{}</a></h2>{}<ol class=\"routes\">{}</ol></div>",
                Links.ofCase(file.theCase().id()) + "/watch",
                toTheWatch(),
                reviews.newest(About.WATCH, file.theCase().id())
                        .filter(d -> !d.verdict().equals(About.WATCH.untouched()))
                        .map(d -> Html.of(
                                "<p class=\"muted\">⟦Watch edited⟧: <bdi>{}</bdi>, {}</p>",
                                d.who(),
                                Phrases.utc(d.at())))
                        .orElse(Html.NONE),
                Html.each(List.of(Route.values()), route -> route(file, route)));
    }

    private static Html route(CaseFile file, Route route) {
        Optional<Lead> best = Lead.likeliest(
                file.leads().stream().filter(l -> l.route() == route).toList());
        boolean rail = route == Route.R0;
        double p = rail
                ? file.arrival().pNotObservable()
                : best.map(Lead::pArrived).orElse(0.0);
        boolean known = rail || best.isPresent();
        Html code = Html.of(
                "<span class=\"code\"><b>{}</b><b>{}</b></span>", route.name(), known ? Phrases.probability(p) : "—");
        return Html.of(
                """
                <li class="{}" title="{}">{}<svg width="100%" height="5" aria-hidden="true"><rect class="rail" width="100%" height="5" rx="2.5"/><rect class="span" width="{}%" height="5" rx="2.5"/></svg>{}</li>
                """,
                known ? "open" : "shut",
                Html.ours(route.meaning()),
                best.map(l -> Html.of("<a href=\"{}\">{}</a>", Links.lead(l), code))
                        .orElse(rail ? Html.of("<a href=\"#{}\">{}</a>", NUMBER, code) : code),
                percent(p),
                Html.ours(inBrief(route)));
    }

    private static String inBrief(Route route) {
        return switch (route) {
            case R0 -> "not by ship";
            case R1 -> "false desti\u00adnation";
            case R2 -> "physical transit";
            case R3 -> "direct shuttle";
            case R4 -> "trans\u00adshipment";
        };
    }

    private static Html why(Arrival arrival, Optional<Lead> lead) {
        Html sum = lead.map(l -> Html.of(
                        "<p>{}: ⟦prior⟧ {} {} ⟦evidence⟧ = {} → P = {}.</p>",
                        l.rank() == 1 ? Html.ours("Best lead") : Html.of("⟦Lead⟧ {}", l.rank()),
                        Phrases.decibans(round(l.priorDecibans())),
                        Phrases.decibans(round(l.sum() - l.priorDecibans())),
                        Phrases.decibans(round(l.sum())),
                        Phrases.probability(l.pArrived())))
                .orElse(Html.NONE);
        return Html.of(
                """
                <details class="fold"><summary>⟦What would change this⟧</summary><ul>{}</ul></details>
                <details class="fold"><summary>⟦Where the number comes from⟧</summary>
                <p id="{}">⟦Prior⟧ {}: {}. ⟦Kept for rail, air and road⟧: {}.</p>{}
                <p>⟦The answer adds up the ships whose leads stand out and what no ship could show, and is drawn towards the middle as far as the weights are unsure: it need not be the number of the best lead.⟧</p>
                <p class="muted">⟦"Arrived" and "cargo confirmed" are different questions: ship positions never confirm cargo.⟧</p></details>
                """,
                arrival.wouldChange().isEmpty()
                        ? Html.of("<li>⟦Nothing named.⟧</li>")
                        : Html.each(
                                arrival.wouldChange(), w -> Html.of("<li>{}</li>", Html.told(Phrases.clipped(w, 400)))),
                NUMBER,
                Phrases.probability(arrival.prior()),
                Html.told(arrival.priorSource()),
                Phrases.probability(arrival.pNotObservable()),
                sum);
    }

    private static double round(double decibans) {
        return Math.round(decibans * 10) / 10.0;
    }
}
