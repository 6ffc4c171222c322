package landfall.web;

import java.util.Map;
import java.util.Optional;
import landfall.claim.Claim;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Role;

/** What was decided about a statement, and the way to decide: accept, reject, take back; a correction has a page of its own. */
final class ClaimReview {
    private ClaimReview() {}

    /** A word on where the statement stands; nothing while nobody has decided. */
    static Html state(Claim claim, Reviews reviews) {
        return reviews.claim(claim.id())
                .map(d -> Html.of(
                        " <span class=\"state s-{}\" title=\"{}\">{}</span>",
                        d.verdict(),
                        d.who() + ", " + Phrases.utc(d.at()) + (d.why().isEmpty() ? "" : ": " + d.why()),
                        Html.ours(d.verdict())))
                .orElse(Html.NONE);
    }

    /** Folded: the decision in one line, opened: the form; for who may not decide the line alone. */
    static Html of(Claim claim, Reviews reviews, String back) {
        Html line = Html.of(
                "{}{}", Html.ours(reviews.claim(claim.id()).isEmpty() ? "Decide" : "Decided"), state(claim, reviews));
        return Offered.to(
                Role.ANALYST,
                Html.of(
                        "<details class=\"fold small inside\"><summary>{}</summary>{}</details>",
                        line,
                        form(claim, reviews, back)),
                Html.of(
                        "<p class=\"fold small inside\">{} <a href=\"{}\">⟦How it was read⟧</a></p>",
                        state(claim, reviews),
                        Links.statement(claim.id())));
    }

    /** A correction is what a person vouches for already: to accept the statement as it was read would undo it unseen. */
    static Html form(Claim claim, Reviews reviews, String back) {
        Optional<Decision> standing = reviews.claim(claim.id());
        boolean corrected =
                standing.filter(d -> d.verdict().equals("corrected")).isPresent();
        return Html.of(
                """
                <form method="post" action="/decisions">{}
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why (needed to reject)⟧<input name="why" maxlength="4000"></label>
                <p class="buttons">{}<button name="verdict" value="rejected">⟦Reject⟧</button>{}
                <a href="{}">⟦Correct, and how it was read⟧</a></p></form>
                """,
                ReviewPart.hidden(About.CLAIM, claim.id(), back),
                corrected
                        ? Html.NONE
                        : Html.of("<button name=\"verdict\" value=\"accepted\" class=\"primary\">⟦Accept⟧</button>"),
                standing.isPresent()
                        ? Html.of("<button name=\"verdict\" value=\"unread\">⟦Take back⟧</button>")
                        : Html.NONE,
                Links.statement(claim.id()));
    }

    /** What a correction changed, in words. */
    static Html changes(Map<String, String> detail) {
        return detail.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<span class=\"muted\">{}</span>",
                        Html.joined(
                                detail.entrySet(),
                                " · ",
                                e -> Html.of(
                                        "{} = <bdi>{}</bdi>",
                                        Html.ours(StatementPage.field(e.getKey())),
                                        e.getValue().isEmpty() ? "—" : Phrases.clipped(e.getValue(), 80))));
    }
}
