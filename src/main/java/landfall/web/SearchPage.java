package landfall.web;

import java.util.List;
import landfall.store.Found;
import landfall.store.Store;
import landfall.web.Shell.Page;

/** Finds ships by name, former name, IMO, MMSI and call sign; ports; cases; words of statements. */
final class SearchPage {
    /** As the store says it before former names. */
    private static final String FORMERLY = "formerly ";

    private static final int MOST = 100;

    private SearchPage() {}

    static Page of(Desk desk, Store store, String query) {
        String asked = query == null ? "" : query.strip();
        List<Found> found = asked.isEmpty() ? List.of() : store.search(asked, MOST + 1);
        List<Found> shown = found.subList(0, Math.min(MOST, found.size()));
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦Search⟧</h1>{}<p class=\"muted\"><bdi>{}</bdi></p></div>{}{}{}",
                Shell.marks(desk),
                Phrases.clipped(asked, 200),
                shown.isEmpty()
                        ? nothing(asked)
                        : Html.of("<ul class=\"found-list\">{}</ul>", Html.each(shown, f -> entry(desk, f))),
                asked.split("[^\\p{L}\\p{N}\\p{M}]+").length > Store.MOST_QUERY_WORDS
                        ? Html.of(
                                "<p class=\"muted\">⟦Only the first {} words were looked for.⟧</p>",
                                Store.MOST_QUERY_WORDS)
                        : Html.NONE,
                found.size() > MOST
                        ? Html.of("<p class=\"muted\">⟦There is more; add a word to the search.⟧</p>")
                        : Html.NONE);
        return new Page("Search", "", null, "paper", null, body);
    }

    private static Html nothing(String asked) {
        return asked.isEmpty()
                ? Html.of(
                        "<div class=\"empty\"><p>⟦Type a name, a former name, an IMO number, an MMSI, a call sign, a port or words of a statement.⟧</p></div>")
                : Html.of(
                        "<div class=\"empty\"><h2>⟦Nothing found⟧</h2><p>⟦Only what the latest run read is searched.⟧</p></div>");
    }

    private static Html entry(Desk desk, Found found) {
        String href = switch (found.kind()) {
            case "vessel" -> Links.vessel(found.ref());
            case "case" -> Links.ofCase(found.ref());
            case "claim" -> desk.claim(found.ref()).map(Links::claim).orElse("/claims");
            default -> "/search?q=" + Links.key(found.ref());
        };
        return Html.of(
                "<li><span class=\"tag\">{}</span> <a href=\"{}\"><bdi>{}</bdi></a> <span class=\"muted\">{}<bdi>{}</bdi></span></li>",
                Html.ours(found.kind()),
                href,
                Phrases.clipped(found.label(), 200),
                found.about().startsWith(FORMERLY) ? Html.of("⟦formerly⟧ ") : Html.NONE,
                Phrases.clipped(
                        found.about().startsWith(FORMERLY) ? found.about().substring(FORMERLY.length()) : found.about(),
                        200));
    }
}
