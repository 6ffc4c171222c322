package landfall.web;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.CaseHistory.Revision;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Decisions;
import landfall.store.Role;
import landfall.store.Store;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** How a case came to be what it is: every form it had and why, which cases people put together or took apart, and the way to do so. */
final class HistoryPage {
    /** As many as one looks through in a list. */
    private static final int FEW = 25;

    private static final int MOST_OFFERED = 200;

    private HistoryPage() {}

    static Page of(Desk desk, Store store, Optional<CaseFile> file, String id) {
        List<Revision> forms = store.history().of(id);
        if (file.isEmpty() && forms.isEmpty()) {
            throw new Halt(404, "There is no such case, and there never was one.");
        }
        Html body = Html.of(
                """
                <div class="head"><h1>⟦History⟧</h1>{}<p class="muted"><bdi>{}</bdi></p></div>
                {}{}{}
                <section class="card"><h2>⟦Every form it had⟧ <small>{}</small></h2><ol class="trail">{}</ol></section>
                """,
                Shell.marks(desk),
                id,
                store.history()
                        .wentInto(id)
                        .map(other -> Html.of(
                                "<p class=\"note flag\">⟦This case went into⟧ <a href=\"{}\">{}</a></p>",
                                Links.ofCase(other),
                                other))
                        .orElse(Html.NONE),
                regroupings(store, id),
                file.map(f -> Offered.to(Role.ANALYST, forms(desk, f))).orElse(Html.NONE),
                forms.size(),
                Html.each(forms, HistoryPage::form));
        return new Page("History", "history", file.orElse(null), "paper", null, body);
    }

    private static Html form(Revision r) {
        return Html.of(
                "<li><b>{}</b> · {} · <bdi>{}</bdi>{}{}<br><span class=\"muted\">{}</span></li>",
                r.number(),
                Phrases.utc(r.at()),
                Html.told(Phrases.clipped(r.because(), 300)),
                r.pArrived() == null
                        ? Html.NONE
                        : Html.of(" · {} {}", Html.ours(r.likelihood()), Phrases.probability(r.pArrived())),
                status(r),
                r.theCase() == null
                        ? Html.each(
                                r.changes(),
                                c -> Html.of(
                                        "{} {}",
                                        change(c.kind().name()),
                                        Phrases.clipped(String.join(", ", c.what()), 200)))
                        : Html.of(
                                "{} ⟦statements for it⟧ · {} ⟦statements against it⟧ · {} {}{}",
                                r.theCase().claims().size(),
                                r.theCase().denials().size(),
                                r.theCase().origins().size(),
                                Html.ours(
                                        r.theCase().origins().size() == 1
                                                ? "independent origin"
                                                : "independent origins"),
                                Html.each(
                                        r.changes(),
                                        c -> Html.of(
                                                " · {} {}",
                                                change(c.kind().name()),
                                                c.what().size()))));
    }

    private static Html status(Revision r) {
        if (r.status() == null) {
            return Html.NONE;
        }
        return r.status().isChange()
                ? Html.of(
                        "<br>⟦Status⟧: {} → <b>{}</b>: {}",
                        word(r.status().before()),
                        word(r.status().status()),
                        Phrases.clipped(r.status().because(), 400))
                : Html.of(" · {}", word(r.status().status()));
    }

    private static Html word(String status) {
        return Html.ours(status.substring(0, 1).toUpperCase(Locale.ROOT)
                + status.substring(1).replace('-', ' '));
    }

    private static Html change(String kind) {
        return switch (kind) {
            case "OPENED" -> Html.of("⟦opened with statements:⟧");
            case "STATEMENTS_ADDED" -> Html.of("⟦statements added:⟧");
            case "STATEMENTS_GONE" -> Html.of("⟦statements gone:⟧");
            case "MERGED_INTO" -> Html.of("⟦went into⟧");
            default -> Html.of("⟦closed⟧");
        };
    }

    private static Html regroupings(Store store, String id) {
        Decisions decisions = store.decisions();
        List<Decision> standing = decisions.standing(About.CASES).values().stream()
                .filter(d -> touches(decisions, d, id))
                .toList();
        return standing.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<section class=\"card inside\"><h2>⟦Put together and taken apart⟧</h2>{}</section>",
                        Html.each(standing, d -> regrouping(store, d, id)));
    }

    /** Whether what was decided there, now or before, was about this case; what takes it back does not say of which. */
    static boolean touches(Decisions decisions, Decision d, String id) {
        return decisions.history(About.CASES, d.subject()).stream()
                .anyMatch(h -> id.equals(h.detail().get("case"))
                        || id.equals(h.detail().get("other")));
    }

    private static Html regrouping(Store store, Decision d, String id) {
        boolean stands = !d.verdict().equals(About.CASES.untouched());
        return Html.of(
                "<p><b><bdi>{}</bdi></b> <span class=\"state\">{}</span></p>{}{}",
                d.subject(),
                Html.ours(d.verdict()),
                ReviewPart.trail(store.history(About.CASES, d.subject())),
                stands ? Offered.to(Role.ANALYST, back(d, id)) : Html.NONE);
    }

    private static Html back(Decision d, String id) {
        return Html.of("""
                <form method="post" action="/decisions">{}<input type="hidden" name="verdict" value="as found">
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why⟧<input name="why" maxlength="4000"></label><button>⟦Take back⟧</button></form>
                """, ReviewPart.hidden(About.CASES, d.subject(), Links.ofCase(id) + "/history"));
    }

    private static Html forms(Desk desk, CaseFile file) {
        String id = file.theCase().id();
        return Html.of(
                """
                <section class="card inside"><details class="fold"><summary>⟦Another case is the same affair: put it into this one⟧</summary>
                <form method="post" action="{}/merge">{}{}<button class="primary">⟦Put together⟧</button></form></details>
                <details class="fold"><summary>⟦This case is two: take statements out into a case of their own⟧</summary>
                <form method="post" action="{}/split">{}{}<button class="primary">⟦Take apart⟧</button></form></details></section>
                """,
                Links.ofCase(id),
                other(file.theCase(), likest(desk, file.theCase())),
                who(),
                Links.ofCase(id),
                Html.each(Desk.statements(file), HistoryPage::box),
                who());
    }

    /** The other cases, those between the same parties first. */
    private static List<Case> likest(Desk desk, Case theCase) {
        return desk.files().stream()
                .map(CaseFile::theCase)
                .filter(c -> !c.id().equals(theCase.id()))
                .sorted(Comparator.comparingInt((Case c) -> -alike(c, theCase)).thenComparing(Case::id))
                .toList();
    }

    private static int alike(Case one, Case other) {
        return (Collections.disjoint(one.suppliers(), other.suppliers()) ? 0 : 1)
                + (Collections.disjoint(one.recipients(), other.recipients()) ? 0 : 1);
    }

    /** A few are chosen from; among many one types what the case is called, and is offered the likest. */
    private static Html other(Case theCase, List<Case> others) {
        Html options = Html.each(
                others.subList(0, Math.min(others.size(), MOST_OFFERED)),
                c -> Html.of(
                        "<option value=\"{}\">{} · {}</option>",
                        c.id(),
                        Html.told(Phrases.clipped(Phrases.title(c), 90)),
                        Phrases.clipped(c.id(), 80)));
        return others.size() <= FEW
                ? Html.of("<label>⟦Case⟧<select name=\"other\">{}</select></label>", options)
                : Html.of("""
                        <label>⟦Case⟧<input name="other" list="others" required maxlength="300" autocomplete="off" placeholder="⟦type a country, cargo or the case's id⟧"></label><datalist id="others">{}</datalist>
                        """, options);
    }

    private static Html box(Claim claim) {
        return Html.of(
                "<label class=\"box\"><span><input type=\"checkbox\" name=\"claims\" value=\"{}\"> {} · <bdi>{}</bdi> · {} · {}</span></label>",
                claim.id(),
                claim.saidAt() == null
                        ? Html.ours("undated")
                        : Html.of("{}", claim.saidAt().value()),
                StatementsPart.speaker(claim),
                Html.ours(StatementsPart.stance(claim)),
                StatementsPart.words(claim, 160));
    }

    private static Html who() {
        return Html.of("""
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why⟧<input name="why" required maxlength="4000"></label>
                """);
    }
}
