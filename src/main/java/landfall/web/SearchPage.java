package landfall.web;

import java.util.List;
import landfall.claim.Report;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Found;
import landfall.store.Store;
import landfall.web.Shell.Page;

/** Finds ships by name, former name, IMO, MMSI and call sign; ports; cases by what they are called; reports; words of statements. */
final class SearchPage {
    /** As the store says it before former names. */
    private static final String FORMERLY = "formerly ";

    private static final int MOST = 100;

    /** Cases and reports shown here; all of them stand on their own page. */
    private static final int MOST_OF_A_KIND = 20;

    private SearchPage() {}

    static Page of(Desk desk, Store store, Sieve sieve) {
        String asked = sieve.asked();
        List<Found> found = asked.isEmpty() ? List.of() : store.search(asked, MOST + 1);
        List<Found> shown = found.subList(0, Math.min(MOST, found.size()));
        List<CaseFile> cases = sieve.isOpen()
                ? List.of()
                : desk.files().stream()
                        .filter(f -> OverviewPage.isLetThrough(f, sieve))
                        .toList();
        List<Report> reports = sieve.isOpen()
                ? List.of()
                : desk.words().reports().stream()
                        .filter(r -> ReportsPage.isLetThrough(r, sieve))
                        .toList();
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦Search⟧</h1>{}<p class=\"muted\"><bdi>{}</bdi></p></div>{}{}{}",
                Shell.marks(desk),
                Phrases.clipped(asked, 200),
                shown.isEmpty() && cases.isEmpty() && reports.isEmpty()
                        ? nothing(asked)
                        : Html.of(
                                "<ul class=\"found-list\">{}{}{}{}{}{}{}</ul>",
                                entries(desk, shown, "vessel"),
                                Html.each(atMost(cases), SearchPage::entry),
                                rest(cases, sieve.from("/")),
                                entries(desk, shown, "port"),
                                Html.each(atMost(reports), SearchPage::entry),
                                rest(reports, sieve.from("/reports")),
                                entries(desk, shown, "claim")),
                asked.split("[^\\p{L}\\p{N}\\p{M}]+").length > Store.MOST_QUERY_WORDS
                        ? Html.of(
                                "<p class=\"muted\">⟦Only the first {} words were looked for.⟧</p>",
                                Store.MOST_QUERY_WORDS)
                        : Html.NONE,
                found.size() > MOST
                        ? Html.of(
                                "<p class=\"muted\">⟦There is more; add a word to the search.⟧ <a href=\"{}\">⟦All statements⟧</a></p>",
                                sieve.from("/claims") + 1)
                        : Html.NONE);
        return new Page("Search", "", null, "paper", null, body);
    }

    private static <T> List<T> atMost(List<T> all) {
        return all.subList(0, Math.min(MOST_OF_A_KIND, all.size()));
    }

    private static Html rest(List<?> all, String list) {
        return all.size() <= MOST_OF_A_KIND
                ? Html.NONE
                : Html.of(
                        "<li class=\"muted\">⟦Shown⟧ {} ⟦of⟧ {}. <a href=\"{}\">⟦Show all⟧</a></li>",
                        MOST_OF_A_KIND,
                        Phrases.count(all.size()),
                        list + 1);
    }

    private static Html entry(CaseFile file) {
        String id = file.theCase().id();
        return Html.of(
                "<li><span class=\"tag\">⟦case⟧</span> <a href=\"{}\">{}</a> <span class=\"muted\">{} · {}</span></li>",
                Links.ofCase(id),
                Html.told(Phrases.clipped(Phrases.title(file.theCase()), 200)),
                Html.ours(file.arrival() == null ? "Not judged" : VerdictPart.headline(file.arrival())),
                Phrases.clipped(id, 80));
    }

    private static Html entry(Report report) {
        return Html.of(
                "<li><span class=\"tag\">⟦report⟧</span> <a href=\"{}\"><bdi>{}</bdi></a> <span class=\"muted\"><bdi>{}</bdi> · {}</span></li>",
                Links.report(report.id()),
                Phrases.clipped(ReportsPage.title(report), 200),
                Phrases.clipped(report.publisher() == null ? "" : report.publisher(), 80),
                report.published() == null
                        ? Html.ours("undated")
                        : Html.of("{}", report.published().value()));
    }

    private static Html entries(Desk desk, List<Found> found, String kind) {
        return Html.each(found.stream().filter(f -> f.kind().equals(kind)).toList(), f -> entry(desk, f));
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
