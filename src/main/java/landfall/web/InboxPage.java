package landfall.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Role;
import landfall.store.Store;
import landfall.web.Shell.Page;

/** What was read and nobody has looked at yet: each statement is accepted or rejected with one key. */
final class InboxPage {
    private static final int PAGE = 50;

    private InboxPage() {}

    static Page of(Desk desk, Store store, Html feeds, Sieve sieve, Reviews reviews, Context ctx) {
        Map<String, Decision> standing = store.standing(About.CLAIM);
        Map<String, Decision> proposed = store.standing(About.PROPOSAL);
        Leaf<Proposal> waiting = Leaf.of(
                store.ledger().proposals().stream()
                        .filter(p -> !proposed.containsKey(p.id())
                                || proposed.get(p.id()).verdict().equals(About.PROPOSAL.untouched()))
                        .filter(p -> ClaimsPage.isLetThrough(p.claim(), sieve, reviews))
                        .toList(),
                ctx.queryParam("proposed"),
                PAGE);
        List<Claim> all = desk.words().claims().stream()
                .filter(c -> !standing.containsKey(c.id()))
                .toList();
        List<Claim> let = all.stream()
                .filter(c -> ClaimsPage.isLetThrough(c, sieve, reviews))
                .toList();
        Leaf<Claim> unread = Leaf.of(let, ctx.queryParam("from"), PAGE);
        String here = sieve.from("/inbox") + unread.from() + "&proposed=" + waiting.from();
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Inbox⟧</h1>{}<p class="muted" data-unread="{}">{} ⟦statements unread⟧ · {} ⟦decided⟧</p></div>
                {}{}
                <p class="muted keys-line">⟦Keys⟧: <kbd>j</kbd> <kbd>k</kbd> ⟦next and previous⟧{}</p>
                <div class="inbox">{}</div>{}{}
                """,
                Shell.marks(desk),
                all.size(),
                Phrases.count(all.size()),
                Phrases.count(standing.size()),
                feeds,
                sieve.form("/inbox", let, all.size() > PAGE),
                Offered.to(Role.ANALYST, Html.of(" · <kbd>a</kbd> ⟦accept⟧ · <kbd>r</kbd> ⟦reject, with a reason⟧")),
                all.isEmpty()
                        ? Html.of(
                                "<div class=\"empty\"><h2>⟦Everything is read⟧</h2><p>⟦New statements appear here when reports are read.⟧</p></div>")
                        : Html.each(unread.shown(), claim -> entry(claim, here)),
                unread.turn(sieve.from("/inbox").replaceFirst("from=$", "proposed=" + waiting.from() + "&from=")),
                waiting.all() == 0 ? Html.NONE : proposals(waiting, sieve.from("/inbox") + unread.from(), here));
        return new Page("Inbox", "inbox", null, "paper", null, body);
    }

    private static Html proposals(Leaf<Proposal> waiting, String unread, String here) {
        return Html.of(
                "<h2>⟦Proposed by a language model⟧ <small>{}</small></h2><p class=\"muted\">⟦A proposal counts for nothing until a person accepts it.⟧</p><div class=\"inbox\">{}</div>{}",
                Phrases.count(waiting.all()),
                Html.each(waiting.shown(), proposal -> proposal(proposal, here)),
                waiting.turn(unread + "&proposed="));
    }

    private static Html proposal(Proposal proposal, String here) {
        return entry(
                proposal.claim(),
                About.PROPOSAL,
                Html.of(
                        "<p class=\"note flag\">⟦Proposed by the model⟧ <bdi>{}</bdi> · {}</p>",
                        Phrases.clipped(proposal.model(), 80),
                        proposal.isVerified()
                                ? Html.ours("the text bears it out")
                                : Html.of("⟦unverified⟧: {}", Html.joined(proposal.doubts(), "; ", Html::told))),
                here);
    }

    private static Html entry(Claim claim, String here) {
        return entry(
                claim,
                About.CLAIM,
                claim.flags().isEmpty()
                        ? Html.NONE
                        : Html.of("<p class=\"note flag\">{}</p>", StatementsPart.flags(claim)),
                here);
    }

    private static Html entry(Claim claim, About about, Html note, String here) {
        return Html.of(
                """
                <article class="statement {}" data-entry tabindex="0"><header><span class="stance {}">{}</span><p class="who"><b><bdi>{}</bdi></b> <bdi>{}</bdi> · {} · {} → {}</p><span class="said">{}</span></header>
                <blockquote>{}</blockquote>{}
                <div class="deciding">{}<a class="source" href="{}">{}</a></div></article>
                """,
                StatementsPart.side(claim),
                claim.stance().id(),
                Html.ours(StatementsPart.stance(claim)),
                StatementsPart.speaker(claim),
                Phrases.clipped(Phrases.voice(claim), 80),
                Html.ours(claim.relation().id()),
                Html.told(Phrases.clipped(Phrases.parties(claim.suppliers()), 80)),
                Html.told(Phrases.clipped(Phrases.parties(claim.recipients()), 80)),
                claim.saidAt() == null
                        ? Html.ours("undated")
                        : Html.of("{}", claim.saidAt().value()),
                StatementsPart.words(claim, 600),
                note,
                Offered.to(Role.ANALYST, form(claim, about, here)),
                Links.claim(claim),
                Phrases.clipped(claim.doc(), 60));
    }

    private static Html form(Claim claim, About about, String here) {
        return Html.of("""
                <form method="post" action="/decisions">{}<input name="who" required maxlength="100" data-remember="who" aria-label="⟦Your name⟧" placeholder="⟦Your name⟧">
                <input name="why" maxlength="4000" aria-label="⟦Why⟧" placeholder="⟦Why (needed to reject)⟧"><button name="verdict" value="accepted" class="primary">⟦Accept⟧</button><button name="verdict" value="rejected">⟦Reject⟧</button></form>
                """, ReviewPart.hidden(about, claim.id(), here));
    }
}
