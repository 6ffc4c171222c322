package landfall.web;

import java.time.Instant;
import java.util.List;
import landfall.store.CaseHistory.Placed;
import landfall.store.CaseHistory.Revision;
import landfall.store.Decision;
import landfall.web.Shell.Page;

/** What changed and who decided what, newest first, with a line under what this browser has not seen yet. */
final class NewsPage {
    private NewsPage() {}

    static Page of(
            Desk desk,
            List<Placed> changes,
            List<Decision> decisions,
            List<FeedSilence> silent,
            Instant since,
            int most) {
        Html body = Html.of(
                """
                <div class="head"><h1>⟦News⟧</h1>{}<p class="muted">{} <a href="/news.atom">Atom</a></p></div>
                {}<div class="cards"><section class="card"><h2>⟦Cases that changed⟧ <small>{}</small></h2>{}</section>
                <section class="card"><h2>⟦Decisions⟧ <small>{}</small></h2>{}</section></div>
                """,
                Shell.marks(desk),
                since == null
                        ? Html.ours("You look here for the first time.")
                        : Html.of("⟦Since your last visit⟧, {}:", Phrases.utc(since)),
                Html.each(
                        silent,
                        s -> Html.of(
                                "<p class=\"recomputed\" role=\"status\"><b>⟦Feed silent⟧</b>: {} <a href=\"/inbox\">⟦Feeds⟧</a></p>",
                                Html.told(s.sentence()))),
                changes.size() > most
                        ? Html.of(
                                "{}; <a href=\"{}\">⟦older ones⟧</a>", most, "/news" + Atom.older(first(changes, most)))
                        : Html.of("{}", changes.size()),
                changes.isEmpty()
                        ? Html.of("<p class=\"muted\">⟦Nothing has changed yet.⟧</p>")
                        : Html.of(
                                "<ol class=\"trail\">{}</ol>",
                                Html.each(first(changes, most), r -> change(desk, r.revision(), since))),
                decisions.size() > most
                        ? Html.of("⟦the newest⟧ {}; <a href=\"/api/decisions\">⟦all decisions⟧</a>", most)
                        : Html.of("{}", decisions.size()),
                decisions.isEmpty()
                        ? Html.of("<p class=\"muted\">⟦Nobody has decided anything yet.⟧</p>")
                        : Html.of(
                                "<ol class=\"trail\">{}</ol>",
                                Html.each(first(decisions, most), d -> decision(d, since))));
        return new Page("News", "news", null, "paper", null, body);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Html change(Desk desk, Revision r, Instant since) {
        return Html.of(
                "<li>{}<a href=\"{}\">{}</a> · {}{}<br><span class=\"muted\"><bdi>{}</bdi></span></li>",
                fresh(r.at(), since),
                Links.ofCase(r.caseId()),
                desk.file(r.caseId())
                        .map(f -> Html.told(Phrases.clipped(Phrases.title(f.theCase()), 120)))
                        .orElse(Html.of("{}", Phrases.clipped(r.caseId(), 80))),
                Phrases.utc(r.at()),
                r.pArrived() == null
                        ? Html.NONE
                        : Html.of(" · {} {}", Html.ours(r.likelihood()), Phrases.probability(r.pArrived())),
                Html.told(Phrases.clipped(r.because(), 300)));
    }

    private static Html decision(Decision d, Instant since) {
        return Html.of(
                "<li>{}<b>{}</b> · {} · <bdi>{}</bdi> · {}<br><span class=\"muted\"><bdi>{}</bdi> <bdi>{}</bdi></span></li>",
                fresh(d.at(), since),
                Html.ours(d.verdict()),
                Html.ours(d.about().id()),
                Phrases.clipped(d.who(), 60),
                Phrases.utc(d.at()),
                Phrases.clipped(d.subject(), 120),
                Phrases.clipped(d.why(), 300));
    }

    private static Html fresh(Instant at, Instant since) {
        return since != null && at.isAfter(since) ? Html.of("<span class=\"state h-live\">⟦new⟧</span> ") : Html.NONE;
    }
}
