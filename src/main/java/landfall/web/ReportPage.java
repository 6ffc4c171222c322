package landfall.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.dossier.Direction;
import landfall.store.Store;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** A report as it was read, each line with what it is, and every claim marked where it stands. */
final class ReportPage {
    /** Characters of one report shown; the rest is named, not dropped silently. */
    private static final int LONGEST = 400_000;

    private ReportPage() {}

    /** From the latest run, else from the ledger, which forgets no document that was quoted. */
    static Page of(Desk desk, Store store, Reviews reviews, String id) {
        Optional<Report> now = desk.report(id);
        Report report = find(desk, store, id);
        List<Claim> claims = (now.isPresent() ? desk.claimsOf(id) : once(store, report))
                .stream().map(reviews::asItCounts).toList();
        Html body = Html.of(
                """
                <div class="head"><h1><bdi dir="{}">{}</bdi></h1>{}<p class="muted">{}</p></div>
                <div class="reading"><article class="report" lang="{}">{}</article><aside class="found"><h2>⟦Statements⟧ <small>{}</small></h2>{}</aside></div>
                """,
                report.title() == null ? "auto" : Direction.of(report.language()),
                Phrases.clipped(report.title() == null ? report.id() : report.title(), 300),
                Shell.marks(desk),
                about(report),
                report.language(),
                text(report, claims),
                claims.size(),
                claims.isEmpty()
                        ? Html.of("<p class=\"muted\">⟦No statement was read here.⟧</p>")
                        : Html.each(claims, c -> entry(desk, reviews, c)));
        return new Page(Phrases.clipped(report.id(), 80), "reports", null, "paper", null, body);
    }

    static Report find(Desk desk, Store store, String id) {
        return desk.report(id)
                .or(() -> store.ledger().document(id))
                .orElseThrow(() -> new Halt(404, "There is no such report in the latest run."));
    }

    private static List<Claim> once(Store store, Report report) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        store.ledger().ofDocument(report.id()).stream()
                .filter(e -> e.document().equals(report.sha256()))
                .forEach(e -> byId.put(e.claim().id(), e.claim()));
        return List.copyOf(byId.values());
    }

    private static Html about(Report report) {
        return Html.of(
                "<bdi>{}</bdi> · {}{} · {} · <a href=\"{}\">⟦the whole text⟧</a> · SHA-256 <span class=\"hash\">{}</span>",
                report.publisher() == null ? report.id() : report.publisher(),
                report.published() == null
                        ? Html.ours("undated")
                        : Html.of(
                                "<span title=\"{}\">{}</span>",
                                report.published().basis(),
                                report.published().value()),
                report.updated() == null
                        ? Html.NONE
                        : Html.of(
                                " · <span title=\"{}\">⟦updated⟧ {}</span>",
                                report.updated().basis(),
                                report.updated().value()),
                report.language().toUpperCase(java.util.Locale.ROOT),
                Links.report(report.id()) + "/text",
                report.sha256());
    }

    private static Html entry(Desk desk, Reviews reviews, Claim claim) {
        return Html.of(
                "<p class=\"entry\"><span class=\"stance {}\">{}</span> <b><bdi>{}</bdi></b> · {}<br><a href=\"#{}\">{}–{}</a> <a href=\"{}\">⟦Decide⟧</a>{}{}</p>",
                claim.stance().id(),
                Html.ours(StatementsPart.stance(claim)),
                StatementsPart.speaker(claim),
                Html.ours(claim.relation().id()),
                Links.anchor(claim),
                claim.span().start(),
                claim.span().end(),
                Links.statement(claim.id()),
                ClaimReview.state(claim, reviews),
                Html.each(
                        desk.casesOf(claim.id()),
                        c -> Html.of(" <a class=\"tag\" href=\"{}\">{}</a>", Links.ofCase(c), Phrases.clipped(c, 50))));
    }

    private static Html text(Report report, List<Claim> claims) {
        int end = Math.min(LONGEST, report.text().length());
        List<Html> lines = new java.util.ArrayList<>();
        for (Report.Line line : report.lines()) {
            if (line.span().start() < end) {
                lines.add(Html.of(
                        "<p class=\"line {}\" dir=\"{}\" title=\"{}\">{}</p>",
                        role(line),
                        Direction.of(report.language()),
                        role(line),
                        marked(
                                report.text(),
                                new Span(
                                        line.span().start(),
                                        Math.min(end, line.span().end())),
                                claims)));
            }
        }
        Html rest = end < report.text().length()
                ? Html.of(
                        "<p class=\"muted\">… {} ⟦more characters are kept but not shown⟧</p>",
                        Phrases.count(report.text().length() - end))
                : Html.NONE;
        return Html.of("{}{}", lines, rest);
    }

    private static String role(Report.Line line) {
        return line.role().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A line cut at every border of a claim; a piece inside one or more claims is marked. */
    private static Html marked(String text, Span line, List<Claim> claims) {
        List<Claim> here = claims.stream().filter(c -> c.span().overlaps(line)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.start(), line.end()));
        here.forEach(c -> {
            cuts.add(Math.max(line.start(), c.span().start()));
            cuts.add(Math.min(line.end(), c.span().end()));
        });
        List<Html> pieces = new java.util.ArrayList<>();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null) {
                pieces.add(piece(text, new Span(from, cut), here));
            }
            from = cut;
        }
        return Html.of("{}", pieces);
    }

    private static Html piece(String text, Span span, List<Claim> claims) {
        List<Claim> covering =
                claims.stream().filter(c -> c.span().contains(span)).toList();
        String words = span.of(text);
        if (covering.isEmpty()) {
            return Html.whole(words);
        }
        Html anchors = Html.each(
                covering.stream().filter(c -> c.span().start() == span.start()).toList(),
                c -> Html.of("<a class=\"anchor\" id=\"{}\"></a>", Links.anchor(c)));
        boolean against = covering.stream().anyMatch(c -> StatementsPart.side(c).equals("against"));
        return Html.of("{}<mark class=\"{}\">{}</mark>", anchors, against ? "against" : "for", Html.whole(words));
    }
}
