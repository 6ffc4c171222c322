package landfall.web;

import java.util.List;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Role;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** What a person decides about a lead or an item, and the trail of what was decided before. */
final class ReviewPart {
    private ReviewPart() {}

    static Html of(Desk desk, CaseFile file, Lead lead, Reviews reviews) {
        String subject = Subjects.of(lead);
        String standing = reviews.standing(lead);
        String back = Links.lead(lead) + "#review";
        return Html.of(
                """
                <section class="block review" id="review"><h2>⟦Review⟧ <span class="state s-{}">{}</span></h2>
                {}{}</section>
                """,
                standing.replace(' ', '-'),
                Html.ours(standing),
                trail(reviews.history(lead)),
                Offered.to(Role.ANALYST, form(subject, standing, back)));
    }

    private static Html form(String subject, String standing, String back) {
        return Html.of(
                """
                <form method="post" action="/decisions">{}
                <label>⟦Decision⟧<select name="verdict">{}</select></label>
                <label>⟦Your name⟧<input name="who" required maxlength="100" autocomplete="name" data-remember="who"></label>
                <label>⟦Why⟧<textarea name="why" rows="2" maxlength="4000"></textarea></label>
                <button type="submit" class="primary">⟦Record decision⟧</button></form>
                """,
                hidden(About.LEAD, subject, back),
                Html.each(
                        About.LEAD.verdicts(),
                        v -> Html.of(
                                "<option value=\"{}\"{}>{}</option>",
                                v,
                                v.equals(standing) ? Html.of(" selected") : Html.NONE,
                                Html.ours(v))));
    }

    static Html evidenceForm(Lead lead, Evidence item, Reviews reviews) {
        boolean rejected = reviews.isRejected(lead, item);
        String subject = Subjects.of(lead, item);
        String back = Links.reason(lead, item);
        return Html.of(
                "{}{}",
                trail(reviews.history(lead, item)),
                Offered.to(Role.ANALYST, evidenceForm(subject, rejected, back)));
    }

    private static Html evidenceForm(String subject, boolean rejected, String back) {
        return Html.of(
                """
                <details class="fold small"><summary>{}</summary><form method="post" action="/decisions">{}
                <input type="hidden" name="verdict" value="{}">
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why⟧<input name="why" maxlength="4000"{}></label>
                <button type="submit">{}</button></form></details>
                """,
                Html.ours(rejected ? "Count this item again" : "Reject this item"),
                hidden(About.EVIDENCE, subject, back),
                rejected ? "counted" : "rejected",
                rejected ? Html.NONE : Html.of(" required"),
                Html.ours(rejected ? "Count it" : "Reject it"));
    }

    static Html hidden(About about, String subject, String back) {
        return Html.of(
                "<input type=\"hidden\" name=\"about\" value=\"{}\"><input type=\"hidden\" name=\"subject\" value=\"{}\"><input type=\"hidden\" name=\"back\" value=\"{}\">",
                about.id(),
                subject,
                back);
    }

    static Html trail(List<Decision> history) {
        return history.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<ol class=\"trail\">{}</ol>",
                        Html.each(
                                history,
                                d -> Html.of(
                                        "<li><b>{}</b> · <bdi>{}</bdi> · {}{}</li>",
                                        Html.ours(d.verdict()),
                                        d.who(),
                                        Phrases.utc(d.at()),
                                        d.why().isEmpty()
                                                ? Html.NONE
                                                : Html.of("<br><bdi>{}</bdi>", Phrases.clipped(d.why(), 600)))));
    }
}
