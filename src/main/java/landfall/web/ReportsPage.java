package landfall.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import landfall.claim.Report;
import landfall.web.Shell.Page;

/** Every report that was read, the newest first, and how much was found in it. */
final class ReportsPage {
    private static final int PAGE = 100;

    private ReportsPage() {}

    static Page of(Desk desk, Sieve sieve, String from) {
        List<Report> all = desk.words().reports();
        List<Report> let = all.stream()
                .filter(r -> isLetThrough(r, sieve))
                .sorted(Comparator.comparing(ReportsPage::day)
                        .reversed()
                        .thenComparing(ReportsPage::title)
                        .thenComparing(Report::id))
                .toList();
        Leaf<Report> leaf = Leaf.of(let, from, PAGE);
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦Reports⟧</h1>{}<p class=\"muted\">{} ⟦of⟧ {}</p></div>{}{}{}",
                Shell.marks(desk),
                Phrases.count(let.size()),
                Phrases.count(all.size()),
                sieve.form("/reports", let, all.size() > PAGE),
                all.isEmpty()
                        ? Html.of("<div class=\"empty\"><h2>⟦Nothing has been read yet⟧</h2></div>")
                        : let.isEmpty() ? Html.NONE : table(desk, leaf.shown()),
                leaf.turn(sieve.from("/reports")));
        return new Page("Reports", "reports", null, "paper", null, body);
    }

    static boolean isLetThrough(Report report, Sieve sieve) {
        return sieve.lets(Stream.of(
                report.title(),
                report.publisher(),
                report.author(),
                report.id(),
                report.url(),
                report.language(),
                day(report)));
    }

    /** Its headline; of one without, its id. */
    static String title(Report report) {
        return report.title() == null || report.title().isBlank() ? report.id() : report.title();
    }

    private static String day(Report report) {
        return report.published() == null ? "" : report.published().value();
    }

    private static Html table(Desk desk, List<Report> reports) {
        return Html.of(
                "<div class=\"scroll\"><table class=\"ledger\"><thead><tr><th>⟦Published⟧</th><th>⟦Report⟧</th><th>⟦Publisher⟧</th><th>⟦Language⟧</th><th class=\"num\">⟦Statements⟧</th></tr></thead><tbody>{}</tbody></table></div>",
                Html.each(
                        reports,
                        r -> Html.of(
                                "<tr><td class=\"nowrap\">{}</td><td class=\"words\"><a href=\"{}\"><bdi>{}</bdi></a></td><td><bdi>{}</bdi></td><td>{}</td><td class=\"num\">{}</td></tr>",
                                r.published() == null ? Html.ours("undated") : Html.of("{}", day(r)),
                                Links.report(r.id()),
                                Phrases.clipped(title(r), 160),
                                Phrases.clipped(r.publisher() == null ? "" : r.publisher(), 80),
                                r.language().toUpperCase(java.util.Locale.ROOT),
                                Phrases.count(desk.claimsOf(r.id()).size()))));
    }
}
