package landfall.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import landfall.claim.Claim;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.web.Shell.Page;

/** The ledger: who said what, how firmly, about which cargo, when and by which reason we date it. */
final class ClaimsPage {
    private static final int PAGE = 200;

    private ClaimsPage() {}

    static Page of(Desk desk, CaseFile file, Context ctx, Reviews reviews) {
        Leaf<Claim> leaf = Leaf.of(Desk.statements(file), ctx.queryParam("from"), PAGE);
        String here = Links.ofCase(file.theCase().id()) + "/claims?from=";
        Html origins = Html.of(
                "<section class=\"card\"><h2>⟦Independent origins⟧ <small>{}</small></h2><ul class=\"plain\">{}</ul><p class=\"muted\">⟦Two pages with one wire text are one origin.⟧</p></section>",
                file.theCase().origins().size(),
                Html.each(
                        file.theCase().origins(),
                        o -> Html.of(
                                "<li><bdi>{}</bdi> <span class=\"muted\">{} ⟦statements⟧</span></li>",
                                Phrases.clipped(o.what(), 160),
                                o.claims().size())));
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦Claims and denials⟧</h1>{}</div>{}{}{}",
                Shell.marks(desk),
                ledger(desk, leaf.shown(), leaf.all(), reviews, here + leaf.from()),
                leaf.turn(here),
                origins);
        return new Page("Claims", "claims", file, "paper", null, body);
    }

    static Page all(Desk desk, Sieve sieve, Context ctx, Reviews reviews) {
        List<Claim> all = desk.words().claims();
        List<Claim> let = all.stream()
                .filter(c -> isLetThrough(reviews.asItCounts(c), sieve, reviews))
                .toList();
        Leaf<Claim> leaf = Leaf.of(let, ctx.queryParam("from"), PAGE);
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦All statements⟧</h1>{}</div>{}{}{}",
                Shell.marks(desk),
                sieve.form("/claims", let, all.size() > PAGE),
                let.isEmpty() && !sieve.isOpen()
                        ? Html.NONE
                        : ledger(
                                desk,
                                leaf.shown().stream().map(reviews::asItCounts).toList(),
                                all.size(),
                                reviews,
                                sieve.from("/claims") + leaf.from()),
                leaf.turn(sieve.from("/claims")));
        return new Page("Claims", "claims", null, "paper", null, body);
    }

    static boolean isLetThrough(Claim c, Sieve sieve, Reviews reviews) {
        return sieve.lets(Stream.of(
                        Stream.of(
                                Phrases.speaker(c),
                                Phrases.voice(c),
                                StatementsPart.stance(c),
                                c.relation().id(),
                                c.quote(),
                                c.doc(),
                                c.saidAt() == null ? "undated" : c.saidAt().value(),
                                reviews.claim(c.id()).map(Decision::verdict).orElse(About.CLAIM.untouched())),
                        c.suppliers().stream().map(Phrases::party),
                        c.recipients().stream().map(Phrases::party),
                        c.goods().stream().map(Phrases::goods))
                .flatMap(s -> s));
    }

    private static Html ledger(Desk desk, List<Claim> claims, int of, Reviews reviews, String back) {
        if (claims.isEmpty()) {
            return Html.of(
                    "<div class=\"empty\"><h2>⟦No statement⟧</h2><p>⟦No report held a claim or denial about a transfer of arms.⟧</p></div>");
        }
        return Html.of(
                """
                <p class="muted">{} ⟦of⟧ {} ⟦statements⟧</p>
                <div class="scroll"><table class="ledger"><thead><tr><th>⟦Said⟧</th><th>⟦Speaker⟧</th><th>⟦Stance⟧</th><th>⟦About⟧</th><th>⟦Cargo⟧</th><th>⟦Words⟧</th></tr></thead>
                <tbody>{}</tbody></table></div>
                """,
                Phrases.count(claims.size()),
                Phrases.count(of),
                Html.each(claims, c -> row(desk, c, reviews, back)));
    }

    private static Html row(Desk desk, Claim claim, Reviews reviews, String back) {
        return Html.of(
                """
                <tr id="{}" class="{}"><td class="nowrap" title="{}">{}</td><td><b><bdi>{}</bdi></b><br><span class="muted"><bdi>{}</bdi></span></td>
                <td><span class="stance {}">{}</span></td><td>{}<br><span class="muted">{} → {}</span></td><td>{}{}</td>
                <td class="words">{}<br><a class="source" href="{}">{}</a>{}{}</td></tr>
                """,
                Links.key(claim.id()),
                StatementsPart.side(claim),
                claim.saidAt() == null ? "" : Html.told(claim.saidAt().basis()),
                claim.saidAt() == null
                        ? Html.ours("undated")
                        : Html.of("{}", claim.saidAt().value()),
                StatementsPart.speaker(claim),
                Phrases.clipped(Phrases.voice(claim), 80),
                claim.stance().id(),
                Html.ours(StatementsPart.stance(claim)),
                Html.ours(claim.relation().id()),
                Html.told(Phrases.clipped(Phrases.parties(claim.suppliers()), 80)),
                Html.told(Phrases.clipped(Phrases.parties(claim.recipients()), 80)),
                Html.told(Phrases.goods(claim.goods())),
                claim.quantity() == null
                        ? Html.NONE
                        : Html.of(
                                "<br><span class=\"muted\"><bdi>{}</bdi></span>",
                                Phrases.clipped(claim.quantity().text(), 60)),
                StatementsPart.words(claim, 500),
                Links.claim(claim),
                Phrases.clipped(claim.doc(), 60) + " · " + claim.span().start() + "–"
                        + claim.span().end(),
                Html.each(
                        desk.casesOf(claim.id()),
                        id -> Html.of(
                                " <a class=\"tag\" href=\"{}\">{}</a>", Links.ofCase(id), Phrases.clipped(id, 50))),
                ClaimReview.of(claim, reviews, back + "#" + Links.key(claim.id())));
    }
}
