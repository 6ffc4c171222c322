package landfall.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Case;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.People.Visitor;
import landfall.store.Role;

/** What stands around every page: the head, the bar with the way here, the synthetic mark, the clock. */
final class Shell {
    private Shell() {}

    /**
     * A page to be sent.
     *
     * @param title in the window's bar
     * @param here which entry of the bar is current
     * @param file the case one is in, or null
     * @param layout class of the body: {@code wide} fills the window, {@code paper} reads down
     * @param script module to load, or null
     * @param body what is on it
     */
    record Page(String title, String here, CaseFile file, String layout, String script, Html body) {}

    static Html around(Page page, Desk desk, Options options, Optional<Visitor> visitor, Tongue tongue, String path) {
        return Html.of(
                """
                <!doctype html>
                <html lang="{}"{}>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · Landfall</title>
                <link rel="icon" href="/assets/app/mark.svg" type="image/svg+xml">
                <script src="/assets/app/theme.js"></script>
                {}<link rel="stylesheet" href="/assets/app/landfall.css">
                <script src="/assets/app/shell.js" type="module"></script>
                {}
                </head>
                <body class="{}">
                <a class="skip" href="#main">⟦Skip to content⟧</a>
                {}
                <main id="main">{}</main>
                <div role="status"><p class="news" data-news="{}" hidden>⟦A newer run was saved.⟧ <a href="">⟦Show it⟧</a></p></div>
                <p class="news away" role="alert" data-silence hidden>⟦Landfall does not answer. What stands here may be old, and nothing is sent until it runs again.⟧</p>
                {}
                </body>
                </html>
                """,
                tongue.code(),
                page.script() == null ? Html.NONE : ScriptWords.of(tongue),
                Html.told(page.title()),
                Set.of("case.js", "vessel.js").contains(String.valueOf(page.script()))
                        ? Html.of("<link rel=\"stylesheet\" href=\"/assets/vendor/maplibre-gl.css\">\n")
                        : Html.NONE,
                page.script() == null
                        ? Html.NONE
                        : Html.of("<script src=\"/assets/app/{}\" type=\"module\"></script>", page.script()),
                page.layout(),
                bar(page, desk),
                page.body(),
                desk.revision(),
                foot(page, desk, options, visitor, tongue, path));
    }

    private static Html bar(Page page, Desk desk) {
        return Html.of(
                """
                <header class="bar">
                <a class="brand" href="/">{}<span>Landfall</span></a>
                <nav class="crumbs" aria-label="⟦You are here⟧">{}</nav>
                <nav class="tabs" aria-label="⟦Pages⟧">{}</nav>
                <form class="find" action="/search" role="search">{}<input name="q" type="search" maxlength="200"
                 placeholder="⟦Vessel, IMO, port, claim…⟧" aria-label="⟦Search⟧" autocomplete="off"></form>
                <time class="clock" data-clock title="⟦Last time heard in the ship positions⟧">{}</time>
                </header>
                """,
                mark(),
                crumbs(page),
                tabs(page, desk),
                glass(),
                desk.words().until() == null ? "" : until(desk.words().until()));
    }

    static String until(String until) {
        return until.replace('T', ' ').replaceAll(":\\d\\d(\\.\\d+)?Z$", "") + " UTC";
    }

    private static Html crumbs(Page page) {
        if (page.file() == null) {
            return Html.of("<span class=\"here\">{}</span>", Html.told(page.title()));
        }
        Case theCase = page.file().theCase();
        return Html.of(
                "<a href=\"/\">⟦Cases⟧</a><span class=\"sep\">›</span><a class=\"here\" href=\"{}\" title=\"{}\">{}</a>"
                        + "<span class=\"tag\" title=\"{}\">{}</span>",
                Links.ofCase(theCase.id()),
                Html.told(Phrases.title(theCase)),
                Html.told(Phrases.clipped(Phrases.title(theCase), 90)),
                theCase.id(),
                Phrases.clipped(theCase.id(), 60));
    }

    private record Tab(String id, String href, String words, int count) {}

    private static Html tabs(Page page, Desk desk) {
        List<Tab> tabs = new ArrayList<>();
        if (page.file() == null) {
            tabs.add(new Tab("overview", "/", "Overview", 0));
            tabs.add(new Tab("inbox", "/inbox", "Inbox", 0));
            tabs.add(new Tab("reports", "/reports", "Reports", 0));
            tabs.add(
                    new Tab("claims", "/claims", "Claims", desk.words().claims().size()));
            tabs.add(new Tab("ships", "/ships", "Ships", 0));
            tabs.add(new Tab("parties", "/parties", "Parties", 0));
            tabs.add(new Tab("news", "/news", "News", 0));
        } else {
            String base = Links.ofCase(page.file().theCase().id());
            tabs.add(new Tab("case", base, "Case", 0));
            tabs.add(new Tab(
                    "claims",
                    base + "/claims",
                    "Claims",
                    Desk.statements(page.file()).size()));
            tabs.add(new Tab(
                    "voyages", base + "/voyages", "Voyages", page.file().leads().size()));
            tabs.add(new Tab("parties", base + "/parties", "Parties", 0));
            tabs.add(new Tab("watch", base + "/watch", "Watch", 0));
            tabs.add(new Tab("history", base + "/history", "History", 0));
            tabs.add(new Tab("dossier", base + "/dossier", "Dossier", 0));
        }
        tabs.add(new Tab("method", "/method", "Data & method", 0));
        return Html.each(
                tabs,
                tab -> Html.of(
                        "<a href=\"{}\"{}>{}{}</a>",
                        tab.href(),
                        tab.id().equals(page.here()) ? Html.of(" aria-current=\"page\"") : Html.NONE,
                        Html.ours(tab.words()),
                        tab.count() == 0 ? Html.NONE : Html.of("<b>{}</b>", Phrases.count(tab.count()))));
    }

    /** What must be known of the data before anything on a page is believed. */
    static Html marks(Desk desk) {
        int notices = desk.words().notices().size();
        return notices == 0
                ? syntheticMark(desk)
                : Html.of(
                        "{}<a class=\"synthetic\" href=\"/method#notices\">⟦Notices on the sources⟧: {}</a>",
                        syntheticMark(desk),
                        notices);
    }

    private static Html syntheticMark(Desk desk) {
        return desk.words().synthetic() ? Html.of("<span class=\"synthetic\">⟦Synthetic demo data⟧</span>") : Html.NONE;
    }

    /** Where the page fills the window its mark stands beside the answer. */
    private static Html foot(
            Page page, Desk desk, Options options, Optional<Visitor> visitor, Tongue tongue, String path) {
        return Html.of(
                """
                <footer class="foot">{}<span>Landfall {}</span><span>⟦All times UTC, speeds in knots, distances in nautical miles.⟧</span>
                {}<span class="langs">{}</span><button type="button" class="quiet" data-theme-toggle>⟦Light or dark⟧</button></footer>
                """,
                page.layout().equals("wide") ? Html.NONE : syntheticMark(desk),
                options.version(),
                visitor.map(Shell::visitor).orElse(Html.NONE),
                Html.joined(
                        List.of(Tongue.values()),
                        " · ",
                        t -> t == tongue
                                ? Html.of("<b lang=\"{}\">{}</b>", t.code(), t.nativeName())
                                : Html.of(
                                        "<a lang=\"{}\" href=\"{}\">{}</a>",
                                        t.code(),
                                        Links.language(t.code(), path),
                                        t.nativeName())));
    }

    private static Html visitor(Visitor visitor) {
        return Html.of(
                "{}<span><bdi>{}</bdi> · {}</span><form method=\"post\" action=\"/sign-out\"><button class=\"quiet\">⟦Sign out⟧</button></form>",
                Offered.to(Role.ADMIN, Html.of("<a href=\"/people\">⟦People⟧</a>")),
                visitor.name(),
                Html.ours(visitor.role().id()));
    }

    private static Html mark() {
        return Html.of(
                "<svg width=\"20\" height=\"20\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path d=\"M9 2v9H3.5L9 2Zm2 2.5L16 11h-5V4.5Z\""
                        + " fill=\"currentColor\"/><path d=\"M1.5 13h17l-2.4 4.2a1.6 1.6 0 0 1-1.4.8H5.3a1.6 1.6 0 0 1-1.4-.8L1.5 13Z\""
                        + " fill=\"currentColor\"/></svg>");
    }

    private static Html glass() {
        return Html.of(
                "<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\""
                        + " stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"m9.2 9.2 3.3 3.3\" stroke=\"currentColor\" stroke-width=\"1.5\""
                        + " stroke-linecap=\"round\"/></svg>");
    }
}
