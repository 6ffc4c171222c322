package landfall.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.dossier.Investigation.CaseFile;
import landfall.screen.Asked;
import landfall.screen.Hit;
import landfall.store.Decision.About;
import landfall.store.HitDecisions;
import landfall.store.Role;
import landfall.store.Subjects;
import landfall.web.Shell.Page;

/** Ships and parties against the lists: every hit with its reason, and which lists "clear" stands on. */
final class PartiesPage {
    private static final int PAGE = 50;

    private PartiesPage() {}

    static Page of(Desk desk, CaseFile file, HitDecisions decided, String from) {
        Set<String> hulls = new LinkedHashSet<>();
        if (file == null) {
            hulls.addAll(desk.words().hits().keySet().stream().sorted().toList());
        } else {
            file.leads().forEach(lead -> hulls.addAll(desk.hullsOf(lead)));
        }
        Leaf<String> leaf = Leaf.of(List.copyOf(hulls), from, PAGE);
        String here = (file == null ? "" : Links.ofCase(file.theCase().id())) + "/parties?from=";
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Parties and lists⟧</h1>{}</div>
                <section class="card"><h2>⟦Lists checked⟧</h2>{}<p class="muted">⟦"Clear" means: no entry with the ship's numbers or a like name in these lists at these dates.⟧</p></section>{}
                """,
                Shell.marks(desk),
                OverviewPage.checked(desk),
                hulls.isEmpty()
                        ? Html.of(
                                "<div class=\"empty\"><h2>{}</h2></div>",
                                Html.ours(
                                        file != null
                                                ? "No ship in this case"
                                                : desk.words().checked().isEmpty()
                                                        ? "No list was checked"
                                                        : "No list entry agrees with a ship"))
                        : Html.of(
                                "<div class=\"cards broad\">{}</div>{}",
                                Html.each(leaf.shown(), hull -> section(desk, hull, here + leaf.from(), decided)),
                                leaf.turn(here)));
        return new Page("Parties", "parties", file, "paper", null, body);
    }

    private static Html section(Desk desk, String hull, String here, HitDecisions decided) {
        List<Hit> hits = desk.hits(hull);
        return Html.of(
                "<section class=\"card\" id=\"{}\">{}{}</section>",
                Links.key(hull),
                VesselPart.card(desk, hull, null),
                hits.isEmpty() ? Html.NONE : table(desk, hull, here + "#" + Links.key(hull), decided));
    }

    /** Each hit with what a person said: is it the same ship? */
    static Html table(Desk desk, String hull, String back, HitDecisions decided) {
        Asked asked = Subjects.asked(desk.hull(hull));
        return Html.of(
                """
                <div class="scroll"><table class="ledger"><thead><tr><th>⟦List⟧</th><th>⟦Date⟧</th><th>⟦Entry⟧</th><th>⟦By⟧</th><th class="num">⟦Score⟧</th><th>⟦Why⟧</th><th>⟦Decision⟧</th></tr></thead><tbody>{}</tbody></table></div>
                """,
                Html.each(
                        desk.hits(hull),
                        h -> Html.of(
                                "<tr><td class=\"whole\">{}</td><td class=\"nowrap\">{}</td><td class=\"whole\"><bdi>{}</bdi><br><span class=\"muted\">{}</span></td><td class=\"nowrap\">{}</td><td class=\"num\">{}</td><td><bdi>{}</bdi></td><td>{}</td></tr>",
                                Phrases.clipped(h.list(), 80),
                                h.listDate() == null ? Html.ours("not dated") : Html.of("{}", h.listDate()),
                                Phrases.clipped(h.matchedName(), 120),
                                h.entityId(),
                                Html.told(h.agreement()),
                                Phrases.score(h.score()),
                                Html.told(Phrases.clipped(h.explanation(), 300)),
                                decision(asked, h, back, decided))));
    }

    private static Html decision(Asked asked, Hit hit, String back, HitDecisions decided) {
        String subject = HitDecisions.subject(asked, hit);
        Html stands = decided.on(asked, hit)
                .map(d -> ReviewPart.trail(List.of(d)))
                .or(() -> decided.before(asked, hit)
                        .map(d -> Html.of(
                                "<p class=\"muted\">⟦The entry has changed since⟧:</p>{}",
                                ReviewPart.trail(List.of(d)))))
                .orElse(Html.of("<p class=\"muted\">⟦open⟧</p>"));
        return Html.of("{}{}", stands, Offered.to(Role.ANALYST, form(subject, back)));
    }

    private static Html form(String subject, String back) {
        return Html.of("""
                <details class="fold small"><summary>⟦Is it the same ship?⟧</summary><form method="post" action="/decisions" class="sheet">{}
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label><label>⟦Why⟧<input name="why" required maxlength="4000"></label>
                <p class="buttons"><button name="verdict" value="confirmed">⟦confirmed⟧</button><button name="verdict" value="cleared">⟦cleared⟧</button><button name="verdict" value="open">⟦open⟧</button></p>
                <p class="muted">⟦A hit that is cleared counts for nothing from the next run on, until the list changes the entry.⟧</p></form></details>
                """, ReviewPart.hidden(About.SCREENING, subject, back));
    }
}
