package landfall.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.casework.Correction;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Ledger;
import landfall.store.Role;
import landfall.store.Store;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** One statement of the ledger: its words and where they stand, who read it so and when, what people decided, and the way to correct it. */
final class StatementPage {
    private static final int LONGEST_FIELD = 200;

    private StatementPage() {}

    static Page of(Desk desk, Store store, Reviews reviews, String id) {
        List<Ledger.Entry> readings = store.ledger().readings(id);
        Optional<Proposal> proposal = proposal(store, id);
        Claim claim = find(desk, store, id)
                .map(reviews::asItCounts)
                .orElseThrow(() -> new Halt(404, "There is no such statement in the ledger."));
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Statement⟧</h1>{}{}</div>
                <section class="card"><blockquote>{}</blockquote>
                <p class="muted"><bdi>{}</bdi> · {} · <a href="{}">{} · {}–{}</a>{}</p></section>
                {}
                <section class="card review"><h2>⟦What was decided⟧</h2>{}{}</section>
                {}
                """,
                Shell.marks(desk),
                ClaimReview.state(claim, reviews),
                StatementsPart.words(claim, 600),
                StatementsPart.speaker(claim),
                Html.ours(StatementsPart.stance(claim)),
                Links.claim(claim),
                Phrases.clipped(claim.doc(), 80),
                claim.span().start(),
                claim.span().end(),
                Html.each(
                        desk.casesOf(id),
                        c -> Html.of(" <a class=\"tag\" href=\"{}\">{}</a>", Links.ofCase(c), Phrases.clipped(c, 50))),
                read(readings, proposal),
                trail(reviews, id),
                Offered.to(Role.ANALYST, ClaimReview.form(claim, reviews, Links.statement(id))),
                Offered.to(
                        Role.ANALYST,
                        Html.of(
                                "<section class=\"card review\"><h2>⟦Correct⟧</h2>{}</section>",
                                correction(claim, reviews))));
        return new Page("Statement", "claims", null, "paper", null, body);
    }

    private static Optional<Proposal> proposal(Store store, String id) {
        return store.ledger().proposals().stream()
                .filter(p -> p.id().equals(id))
                .findFirst();
    }

    private static Optional<Claim> find(Desk desk, Store store, String id) {
        return desk.claim(id)
                .or(() -> store.ledger().readings(id).stream()
                        .map(Ledger.Entry::claim)
                        .reduce((a, b) -> b))
                .or(() -> proposal(store, id).map(Proposal::claim));
    }

    private static Html read(List<Ledger.Entry> readings, Optional<Proposal> proposal) {
        Html rows = Html.each(
                readings,
                r -> Html.of(
                        "<tr><td class=\"nowrap\">{}</td><td>{}</td><td>{}</td><td class=\"hash\">{}</td></tr>",
                        Phrases.utc(r.readAt()),
                        r.extractor(),
                        r.claim().language(),
                        r.document()));
        Html proposed = proposal.map(p -> Html.of(
                        "<p>⟦Proposed by the model⟧ <b><bdi>{}</bdi></b> · ⟦prompt⟧ <span class=\"hash\">{}</span> · {}</p>",
                        p.model(),
                        p.prompt(),
                        p.isVerified()
                                ? Html.ours("the text bears it out")
                                : Html.joined(p.doubts(), "; ", Html::told)))
                .orElse(Html.NONE);
        return Html.of("""
                <section class="card"><h2>⟦How it was read⟧</h2>{}<div class="scroll" tabindex="0"><table class="ledger"><thead><tr><th>⟦First read⟧</th><th>⟦By⟧</th><th>⟦Language⟧</th><th>⟦SHA-256 of the document⟧</th></tr></thead><tbody>{}</tbody></table></div></section>
                """, proposed, rows);
    }

    private static Html trail(Reviews reviews, String id) {
        List<Decision> all = new java.util.ArrayList<>(reviews.history(About.PROPOSAL, id));
        all.addAll(reviews.history(About.CLAIM, id));
        return all.isEmpty()
                ? Html.of("<p class=\"muted\">⟦Nobody has decided about it yet.⟧</p>")
                : Html.of(
                        "<ol class=\"trail\">{}</ol>",
                        Html.each(
                                all,
                                d -> Html.of(
                                        "<li><b>{}</b> · <bdi>{}</bdi> · {}<br><bdi>{}</bdi> {}</li>",
                                        Html.ours(d.verdict()),
                                        d.who(),
                                        Phrases.utc(d.at()),
                                        Phrases.clipped(d.why(), 600),
                                        ClaimReview.changes(d.detail()))));
    }

    private static Html correction(Claim claim, Reviews reviews) {
        Map<String, String> now = now(claim, reviews);
        return Html.of(
                """
                <p class="muted">⟦The words and where they stand are never changed; what they mean can be. Several values are joined by |, nothing means: not said.⟧</p>
                <form method="post" action="/decisions">{}<input type="hidden" name="verdict" value="corrected">
                {}{}{}
                <label>⟦Your name⟧<input name="who" required maxlength="100" data-remember="who"></label>
                <label>⟦Why⟧<input name="why" required maxlength="4000"></label>
                <button class="primary">⟦Record correction⟧</button></form>
                """,
                ReviewPart.hidden(About.CLAIM, claim.id(), Links.statement(claim.id())),
                choice(
                        "stance",
                        now,
                        Arrays.stream(Stance.values()).map(Stance::id).toList()),
                choice(
                        "relation",
                        now,
                        Arrays.stream(Relation.values()).map(Relation::id).toList()),
                Html.each(
                        Correction.KEYS.subList(2, Correction.KEYS.size()),
                        key -> written(key, now.getOrDefault(key, ""))));
    }

    /** A field to write in; what is too long to be sent back whole is shown only, as its rest would count as struck out. */
    private static Html written(String key, String value) {
        return value.length() > LONGEST_FIELD
                ? Html.of(
                        "<label>{}<input readonly value=\"{}\"></label>",
                        Html.ours(field(key)),
                        Phrases.clipped(value, LONGEST_FIELD))
                : Html.of(
                        "<label>{}<input name=\"field-{}\" value=\"{}\" maxlength=\"{}\"></label>",
                        Html.ours(field(key)),
                        key,
                        value,
                        LONGEST_FIELD);
    }

    private static Html choice(String key, Map<String, String> now, List<String> words) {
        return Html.of(
                "<label>{}<select name=\"field-{}\">{}</select></label>",
                Html.ours(field(key)),
                key,
                Html.each(
                        words,
                        w -> Html.of(
                                "<option value=\"{}\"{}>{}</option>",
                                w,
                                w.equals(now.get(key)) ? Html.of(" selected") : Html.NONE,
                                Html.ours(w.equals(Stance.NO_EVIDENCE.id()) ? "sees no sign" : w))));
    }

    /** What a field of a statement is called. */
    static String field(String key) {
        return switch (key) {
            case "stance" -> "Stance";
            case "relation" -> "About";
            case "supplier" -> "Supplier";
            case "recipient" -> "Recipient";
            case "goods" -> "Cargo";
            case "via" -> "By way of";
            case "speakerName" -> "Speaker";
            case "speakerCountry" -> "Speaker's country";
            case "saidAt" -> "Said";
            case "eventTime" -> "Time of the event";
            default -> key;
        };
    }

    /** What the form of a statement shows: its fields as they were read last, over them the correction that stands. */
    static Map<String, String> now(Desk desk, Store store, Reviews reviews, String id) {
        return find(desk, store, id).map(claim -> now(claim, reviews)).orElse(Map.of());
    }

    private static Map<String, String> now(Claim claim, Reviews reviews) {
        Map<String, String> now = printed(claim);
        reviews.claim(claim.id()).ifPresent(d -> now.putAll(d.detail()));
        return now;
    }

    /** What can be corrected, as it is now. */
    private static Map<String, String> printed(Claim claim) {
        Map<String, String> printed = new java.util.TreeMap<>();
        claim.fields().forEach((key, value) -> {
            if (Correction.KEYS.contains(key)) {
                printed.put(
                        key,
                        value instanceof List<?> list
                                ? String.join(
                                        "|", list.stream().map(Object::toString).toList())
                                : value.toString());
            }
        });
        return printed;
    }
}
