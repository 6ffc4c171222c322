package landfall.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landfall.casework.WatchEdit;
import landfall.claim.Goods;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Port;
import landfall.geo.Region;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Role;
import landfall.watch.Route;
import landfall.watch.Watch;
import landfall.web.Shell.Page;

/** What a case is looked for at sea, to be changed: sides, way, cargo, window, rival routes, with the voyages that would fit. */
final class WatchPage {
    /** Ports named on the page; the others are counted. */
    private static final int PORTS_SHOWN = 24;

    private WatchPage() {}

    /**
     * @param values what the form holds, by the keys of an edit
     * @param count how many voyages fit, or null when not counted yet
     * @param refused why the values make no watch, or null
     * @param trail earlier edits, oldest first
     */
    record Shown(Map<String, String> values, WatchRoom.Count count, String refused, List<Decision> trail) {}

    static Page of(Desk desk, CaseFile file, Shown shown) {
        String id = file.theCase().id();
        String here = Links.ofCase(id) + "/watch";
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Watch⟧</h1>{}<p class="muted">⟦What is looked for at sea because of this case.⟧ {}</p></div>
                <div class="watching"><form {} class="card sheet" data-watch="{}" data-none="⟦This makes no watch:⟧" data-ports="⟦Ports watched⟧">
                <input type="hidden" name="boxes" value="1">
                <fieldset><legend>⟦From and to⟧</legend>
                {}{}{}</fieldset>
                <fieldset><legend>⟦Cargo⟧</legend>{}</fieldset>
                <fieldset><legend>⟦Window, both days included (UTC)⟧</legend><div class="pair">{}{}</div></fieldset>
                <fieldset><legend>⟦Rival routes still open⟧</legend>{}</fieldset>
                {}<button formmethod="get" formnovalidate data-count-button>⟦Count matching voyages⟧</button></p></fieldset></form>
                <div><section class="card counted" aria-live="polite" data-counted><h2>⟦Voyages that fit⟧</h2>{}</section>{}<section class="card"><h2>⟦Edits⟧</h2>{}{}</section></div></div>
                """,
                Shell.marks(desk),
                Offered.to(
                        Role.ANALYST,
                        Html.ours("Change it and see how many voyages in the data fit before you save."),
                        Html.ours("Change it and see how many voyages in the data would fit.")),
                Offered.to(
                        Role.ANALYST, Html.of("method=\"post\" action=\"{}\"", here), Html.of("action=\"{}\"", here)),
                "/api/cases/" + Links.key(id) + "/watch/count",
                text("supplier", "Supplier's ports or countries", shown.values()),
                text("recipient", "Recipient's ports or countries", shown.values()),
                via(shown.values()),
                boxes(
                        "goods",
                        Arrays.stream(Goods.values())
                                .collect(Collectors.toMap(
                                        Goods::id, Phrases::goods, (a, b) -> a, java.util.LinkedHashMap::new)),
                        shown.values()),
                day("from", "First loading", shown.values()),
                day("to", "Last arrival", shown.values()),
                boxes(
                        "routes",
                        Arrays.stream(Route.values())
                                .collect(Collectors.toMap(
                                        Route::name, Route::meaning, (a, b) -> a, java.util.LinkedHashMap::new)),
                        shown.values()),
                Offered.to(Role.ANALYST, decision(), Html.of("<fieldset><p class=\"buttons\">")),
                counted(shown),
                ports(shown.count() == null ? file.watch() : shown.count().watch()),
                edits(shown.trail()),
                back(id, here, shown.trail()));
        return new Page("Watch", "watch", file, "paper", "watch.js", body);
    }

    /** Up to the button that saves; the one that counts is for everybody. */
    private static Html decision() {
        return Html.of("""
                <fieldset><legend>⟦Decision⟧</legend><div class="pair"><label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why⟧<input name="why" required maxlength="4000"></label></div>
                <p class="buttons"><button class="primary">⟦Save and judge again⟧</button>""");
    }

    private static Html text(String key, String label, Map<String, String> values) {
        return Html.of(
                "<label>{}<input name=\"{}\" value=\"{}\" maxlength=\"4000\" autocomplete=\"off\" spellcheck=\"false\"></label>",
                Html.ours(label),
                key,
                values.get(key).replace("|", ", "));
    }

    private static Html via(Map<String, String> values) {
        return Html.of(
                "<label>⟦By way of: regions or countries⟧<input name=\"via\" value=\"{}\" maxlength=\"4000\" autocomplete=\"off\" spellcheck=\"false\"></label><p class=\"muted\">⟦Regions⟧: {}</p>",
                values.get("via").replace("|", ", "),
                Html.joined(Region.ALL, ", ", r -> Html.of("<code>{}</code>", r.id())));
    }

    private static Html day(String key, String label, Map<String, String> values) {
        return Html.of(
                "<label>{}<input type=\"date\" name=\"{}\" value=\"{}\" required></label>",
                Html.ours(label),
                key,
                values.get(key));
    }

    private static Html boxes(String key, Map<String, String> choices, Map<String, String> values) {
        List<String> on = List.of(values.get(key).split("\\|"));
        return Html.of(
                "<div class=\"choices\">{}</div>",
                Html.each(
                        choices.entrySet(),
                        c -> Html.of(
                                "<label class=\"choice\"><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}> {}{}</label>",
                                key,
                                c.getKey(),
                                on.contains(c.getKey()) ? Html.of(" checked") : Html.NONE,
                                key.equals("routes") ? Html.of("<b>{}</b> ", c.getKey()) : Html.NONE,
                                Html.ours(c.getValue()))));
    }

    private static Html counted(Shown shown) {
        if (shown.refused() != null) {
            return Html.of("<p class=\"note flag\">⟦This makes no watch:⟧ {}</p>", Html.told(shown.refused()));
        }
        if (shown.count() == null) {
            return Html.of(
                    "<p class=\"muted\" data-waiting>⟦Counting…⟧</p><noscript><p>⟦Press \"Count matching voyages\".⟧</p></noscript>");
        }
        return Html.of(
                "<p class=\"big\">{}</p><ul class=\"plain\">{}</ul>",
                Phrases.count((int) Math.min(Integer.MAX_VALUE, shown.count().all())),
                Html.each(
                        shown.count().ways().entrySet(),
                        e -> Html.of(
                                "<li><b>{}</b> {} · {}</li>",
                                e.getKey().name(),
                                Html.ours(e.getKey().meaning()),
                                e.getKey() == Route.R0 ? Html.ours("no ship shows it") : e.getValue())));
    }

    private static Html ports(Watch watch) {
        return watch == null
                ? Html.of(
                        "<section class=\"card\"><h2>⟦No watch yet⟧</h2><p class=\"muted\">⟦The statements give no date, or no port of one side is known. Fill in what is missing and nothing else is needed.⟧</p></section>")
                : Html.of(
                        "<section class=\"card\"><h2>⟦Ports watched⟧</h2><p><b>⟦Supplier⟧</b> {}</p><p><b>⟦Recipient⟧</b> {}</p></section>",
                        names(watch.supplierPorts()),
                        names(watch.recipientPorts()));
    }

    private static Html names(List<Port> ports) {
        return Html.of(
                "{}{}",
                Html.joined(
                        ports.subList(0, Math.min(PORTS_SHOWN, ports.size())),
                        ", ",
                        p -> Html.of("{} <span class=\"muted\">{}</span>", p.name(), p.id())),
                ports.size() <= PORTS_SHOWN
                        ? Html.NONE
                        : Html.of(" … ⟦and⟧ {} ⟦more⟧", Phrases.count(ports.size() - PORTS_SHOWN)));
    }

    private static Html edits(List<Decision> trail) {
        return trail.isEmpty()
                ? Html.of("<p class=\"muted\">⟦As it follows from the statements; nobody has edited it.⟧</p>")
                : Html.of(
                        "<ol class=\"trail\">{}</ol>",
                        Html.each(
                                trail,
                                d -> Html.of(
                                        "<li><b>{}</b> · <bdi>{}</bdi> · {}<br><bdi>{}</bdi>{}</li>",
                                        Html.ours(d.verdict()),
                                        d.who(),
                                        Phrases.utc(d.at()),
                                        Phrases.clipped(d.why(), 600),
                                        Html.each(
                                                WatchEdit.KEYS.stream()
                                                        .filter(d.detail()::containsKey)
                                                        .toList(),
                                                k -> Html.of(
                                                        "<br><span class=\"muted\">{}: {}</span>",
                                                        k,
                                                        Phrases.clipped(
                                                                d.detail().get(k), 200))))));
    }

    private static Html back(String id, String here, List<Decision> trail) {
        boolean stands =
                !trail.isEmpty() && !trail.get(trail.size() - 1).verdict().equals(About.WATCH.untouched());
        return stands ? Offered.to(Role.ANALYST, Html.of("""
                        <details class="fold"><summary>⟦Back to what follows from the statements⟧</summary><form method="post" action="/decisions" class="sheet">{}<input type="hidden" name="verdict" value="as found">
                        <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label><label>⟦Why⟧<input name="why" maxlength="4000"></label><button>⟦Take the edit back⟧</button></form></details>
                        """, ReviewPart.hidden(About.WATCH, id, here))) : Html.NONE;
    }
}
