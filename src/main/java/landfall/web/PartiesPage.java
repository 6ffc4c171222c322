package landfall.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.dossier.Investigation.CaseFile;
import landfall.screen.Hit;
import landfall.web.Shell.Page;

/** Ships and parties against the lists: every hit with its reason, and which lists "clear" stands on. */
final class PartiesPage {
    private PartiesPage() {}

    static Page of(Desk desk, CaseFile file) {
        Set<String> hulls = new LinkedHashSet<>();
        if (file == null) {
            hulls.addAll(desk.words().hits().keySet().stream().sorted().toList());
        } else {
            file.leads().forEach(lead -> hulls.addAll(desk.hullsOf(lead)));
        }
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Parties and lists⟧</h1>{}</div>
                <section class="card"><h2>⟦Lists checked⟧</h2>{}<p class="muted">⟦"Clear" means: no entry with the ship's numbers or a like name in these lists at these dates.⟧</p></section>{}
                """,
                Shell.syntheticMark(desk),
                OverviewPage.checked(desk),
                hulls.isEmpty()
                        ? Html.of(
                                "<div class=\"empty\"><h2>{}</h2></div>",
                                Html.ours(file == null ? "No list entry agrees with a ship" : "No ship in this case"))
                        : Html.each(hulls, hull -> section(desk, hull)));
        return new Page("Parties", "parties", file, "paper", null, body);
    }

    private static Html section(Desk desk, String hull) {
        List<Hit> hits = desk.hits(hull);
        return Html.of(
                "<section class=\"card\" id=\"{}\">{}{}</section>",
                Links.key(hull),
                VesselPart.card(desk, hull, null),
                hits.isEmpty() ? Html.NONE : table(hits));
    }

    static Html table(List<Hit> hits) {
        return Html.of(
                """
                <div class="scroll"><table class="ledger"><thead><tr><th>⟦List⟧</th><th>⟦Date⟧</th><th>⟦Entry⟧</th><th>⟦By⟧</th><th class="num">⟦Score⟧</th><th>⟦Why⟧</th></tr></thead><tbody>{}</tbody></table></div>
                """,
                Html.each(
                        hits,
                        h -> Html.of(
                                "<tr><td>{}</td><td class=\"nowrap\">{}</td><td><bdi>{}</bdi><br><span class=\"muted\">{}</span></td><td>{}</td><td class=\"num\">{}</td><td><bdi>{}</bdi></td></tr>",
                                Phrases.clipped(h.list(), 80),
                                h.listDate() == null ? Html.ours("not dated") : Html.of("{}", h.listDate()),
                                Phrases.clipped(h.matchedName(), 120),
                                h.entityId(),
                                h.basis(),
                                Phrases.probability(h.score()),
                                Phrases.clipped(h.explanation(), 300))));
    }
}
