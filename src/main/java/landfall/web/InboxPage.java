package landfall.web;

import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.web.Shell.Page;

/** What was read and nobody has looked at yet: each statement is accepted or rejected with one key. */
final class InboxPage {
    private static final int PAGE = 50;

    private InboxPage() {}

    static Page of(Desk desk, Store store, Html feeds) {
        Map<String, Decision> standing = store.standing(About.CLAIM);
        Map<String, Decision> proposed = store.standing(About.PROPOSAL);
        List<Proposal> waiting = store.ledger().proposals().stream()
                .filter(p -> !proposed.containsKey(p.id())
                        || proposed.get(p.id()).verdict().equals(About.PROPOSAL.untouched()))
                .toList();
        List<Claim> unread = desk.words().claims().stream()
                .filter(c -> !standing.containsKey(c.id()))
                .toList();
        List<Claim> shown = unread.subList(0, Math.min(PAGE, unread.size()));
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Inbox⟧</h1>{}<p class="muted" data-unread="{}">{} ⟦statements unread⟧ · {} ⟦decided⟧</p></div>
                {}
                <p class="muted keys-line">⟦Keys⟧: <kbd>j</kbd> <kbd>k</kbd> ⟦next and previous⟧ · <kbd>a</kbd> ⟦accept⟧ · <kbd>r</kbd> ⟦reject, with a reason⟧</p>
                <div class="inbox">{}</div>{}{}
                """,
                Shell.syntheticMark(desk),
                unread.size(),
                Phrases.count(unread.size()),
                Phrases.count(standing.size()),
                feeds,
                shown.isEmpty()
                        ? Html.of(
                                "<div class=\"empty\"><h2>⟦Everything is read⟧</h2><p>⟦New statements appear here when reports are read.⟧</p></div>")
                        : Html.each(shown, InboxPage::entry),
                unread.size() > PAGE
                        ? Html.of("<p class=\"muted\">⟦Shown⟧ {} ⟦of⟧ {}.</p>", PAGE, Phrases.count(unread.size()))
                        : Html.NONE,
                waiting.isEmpty() ? Html.NONE : proposals(waiting));
        return new Page("Inbox", "inbox", null, "paper", null, body);
    }

    private static Html proposals(List<Proposal> waiting) {
        return Html.of(
                "<h2>⟦Proposed by a language model⟧ <small>{}</small></h2><p class=\"muted\">⟦A proposal counts for nothing until a person accepts it.⟧</p><div class=\"inbox\">{}</div>{}",
                Phrases.count(waiting.size()),
                Html.each(waiting.subList(0, Math.min(PAGE, waiting.size())), InboxPage::proposal),
                waiting.size() > PAGE
                        ? Html.of("<p class=\"muted\">⟦Shown⟧ {} ⟦of⟧ {}.</p>", PAGE, Phrases.count(waiting.size()))
                        : Html.NONE);
    }

    private static Html proposal(Proposal proposal) {
        return entry(
                proposal.claim(),
                About.PROPOSAL,
                Html.of(
                        "<p class=\"note flag\">⟦Proposed by the model⟧ <bdi>{}</bdi> · {}</p>",
                        Phrases.clipped(proposal.model(), 80),
                        proposal.isVerified()
                                ? Html.ours("the text bears it out")
                                : Html.of("⟦unverified⟧: {}", Html.joined(proposal.doubts(), "; ", Html::told))));
    }

    private static Html entry(Claim claim) {
        return entry(
                claim,
                About.CLAIM,
                claim.flags().isEmpty()
                        ? Html.NONE
                        : Html.of("<p class=\"note flag\">{}</p>", StatementsPart.flags(claim)));
    }

    private static Html entry(Claim claim, About about, Html note) {
        return Html.of(
                """
                <article class="statement {}" data-entry tabindex="0"><header><span class="stance {}">{}</span><p class="who"><b><bdi>{}</bdi></b> <bdi>{}</bdi> · {} · {} → {}</p><span class="said">{}</span></header>
                <blockquote><bdi>{}</bdi></blockquote>{}
                <form method="post" action="/decisions">{}<input name="who" required maxlength="100" data-remember="who" aria-label="⟦Your name⟧" placeholder="⟦Your name⟧">
                <input name="why" maxlength="4000" aria-label="⟦Why⟧" placeholder="⟦Why (needed to reject)⟧"><button name="verdict" value="accepted" class="primary">⟦Accept⟧</button><button name="verdict" value="rejected">⟦Reject⟧</button>
                <a class="source" href="{}">{}</a></form></article>
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
                Phrases.quoted(claim.quote(), 600),
                note,
                ReviewPart.hidden(about, claim.id(), "/inbox"),
                Links.claim(claim),
                Phrases.clipped(claim.doc(), 60));
    }
}
