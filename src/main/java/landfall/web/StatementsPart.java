package landfall.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.casework.Progress;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Stance;
import landfall.dossier.Direction;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.ReplyDue;
import landfall.watch.Arrival;

/** Claims and denials of a case as cards: who, for whom, when and why we believe the date, the words, the source. */
final class StatementsPart {
    /** Letters of a person and office that stand beside the state; longer ones have a line of their own. */
    private static final int LONGEST_BESIDE = 28;

    private static final int LONGEST_QUOTE = 420;

    /** A browser took half a minute for a thousand, most of it for their forms; the rest stands on the page of claims. */
    private static final int MOST = 100;

    private StatementsPart() {}

    static Html of(Desk desk, CaseFile file, Reviews reviews) {
        Case theCase = file.theCase();
        List<Claim> all = Desk.statements(file);
        List<Claim> shown = all.subList(0, Math.min(MOST, all.size()));
        Set<String> here = shown.stream().map(Claim::id).collect(Collectors.toSet());
        int sides = (theCase.claims().isEmpty() ? 0 : 1) + (theCase.denials().isEmpty() ? 0 : 1);
        return Html.of(
                """
                <section class="block statements"><h2>⟦Claims and denials⟧ <small>{} {} · {} {} · {} {}</small></h2>
                {}{}{}
                <details class="fold"><summary>⟦Who must be asked for a reply⟧</summary><ul class="plain">{}</ul></details></section>
                """,
                sides,
                Html.ours(sides == 1 ? "side" : "sides"),
                all.size(),
                Html.ours(all.size() == 1 ? "statement" : "statements"),
                theCase.origins().size(),
                Html.ours(theCase.origins().size() == 1 ? "independent origin" : "independent origins"),
                progress(theCase, here),
                all.isEmpty()
                        ? Html.of("<p class=\"muted\">⟦No statement was read for this case.⟧</p>")
                        : Html.each(shown, claim -> card(desk, file, claim, here, reviews)),
                shown.size() == all.size() ? Html.NONE : rest(file, shown.size(), all.size()),
                Html.each(ReplyDue.of(desk.words(), file), due -> Html.of("<li>{}</li>", Html.told(due))));
    }

    private static Html rest(CaseFile file, int shown, int all) {
        return Html.of(
                "<p class=\"muted\">⟦Shown⟧ 1–{} ⟦of⟧ {}. <a class=\"button\" href=\"{}/claims?from={}\">⟦All statements⟧</a></p>",
                shown,
                Phrases.count(all),
                Links.ofCase(file.theCase().id()),
                shown + 1);
    }

    /** The way to a statement: on this page, where it stands here. */
    private static String to(String claim, Set<String> here) {
        return here.contains(claim) ? "#statement-" + Links.key(claim) : Links.statement(claim);
    }

    /** How far the case has come by what is said, each step with the statement that took it there. */
    private static Html progress(Case theCase, Set<String> here) {
        return Html.of(
                "<ol class=\"trail progress\">{}</ol>",
                Html.each(
                        Progress.of(theCase),
                        s -> Html.of(
                                "<li>{} · <a href=\"{}\">{}</a>{}</li>",
                                s.day() == null ? Html.ours("undated") : Html.of("{}", s.day()),
                                to(s.claim(), here),
                                Html.ours(s.stage().words()),
                                s.suspected() ? Html.of(" · ⟦hedged⟧") : Html.NONE)));
    }

    private static Html card(Desk desk, CaseFile file, Claim claim, Set<String> here, Reviews reviews) {
        String voice = Phrases.clipped(Phrases.voice(claim), 90);
        boolean apart = voice.length() > LONGEST_BESIDE;
        Html language = claim.language() == null ? Html.NONE : Html.of(" lang=\"{}\"", claim.language());
        return Html.of(
                """
                <article class="statement {}" id="{}"><header><span class="stance {}">{}</span>
                <p class="who"><b><bdi>{}</bdi></b>{}</p>{}</header>{}
                <blockquote>{}</blockquote>
                {}<footer>{}<a class="source" href="{}">{}</a></footer>{}</article>
                """,
                side(claim),
                "statement-" + Links.key(claim.id()),
                claim.stance().id(),
                Html.ours(stance(claim)),
                speaker(claim),
                apart || voice.isEmpty() ? Html.NONE : Html.of(" <bdi{}>· {}</bdi>", language, voice),
                said(claim),
                apart ? Html.of("<p class=\"voice\"><bdi{}>{}</bdi></p>", language, voice) : Html.NONE,
                words(claim, LONGEST_QUOTE),
                notes(file, claim, here),
                hedges(claim),
                Links.claim(claim),
                Phrases.clipped(
                                desk.report(claim.doc())
                                        .map(r -> r.publisher() == null ? r.id() : r.publisher())
                                        .orElse(claim.doc()),
                                40)
                        + " · " + claim.language().toUpperCase(java.util.Locale.ROOT) + " · "
                        + claim.span().start() + "–" + claim.span().end(),
                ClaimReview.of(
                        claim, reviews, Links.ofCase(file.theCase().id()) + "#statement-" + Links.key(claim.id())));
    }

    /** The words of a statement, in their language and running its way. */
    static Html words(Claim claim, int most) {
        return Html.of(
                "<bdi{} dir=\"{}\">{}</bdi>",
                claim.language() == null ? Html.NONE : Html.of(" lang=\"{}\"", claim.language()),
                Direction.of(claim.language()),
                Phrases.quoted(claim.quote(), most));
    }

    /** The state that speaks, in the page's language; a name as it is. */
    static Html speaker(Claim claim) {
        String speaker = Phrases.clipped(Phrases.speaker(claim), 80);
        return claim.speaker().country() == null && claim.speaker().name() != null
                ? Html.of("{}", speaker)
                : Html.told(speaker);
    }

    static String side(Claim claim) {
        return claim.stance() == Stance.DENIES || claim.stance() == Stance.NO_EVIDENCE ? "against" : "for";
    }

    static String stance(Claim claim) {
        return claim.stance() == Stance.NO_EVIDENCE
                ? "sees no sign"
                : claim.stance().id();
    }

    private static Html said(Claim claim) {
        return claim.saidAt() == null
                ? Html.of("<span class=\"said\" title=\"⟦The text gives no date⟧\">⟦undated⟧</span>")
                : Html.of(
                        "<time class=\"said\" datetime=\"{}\" title=\"{}\">{}</time>",
                        claim.saidAt().value(),
                        Html.told(claim.saidAt().basis()),
                        claim.saidAt().value());
    }

    private static Html notes(CaseFile file, Claim claim, Set<String> here) {
        Html relation = switch (claim.relation()) {
            case CONCEAL ->
                file.watch() == null
                        ? Html.NONE
                        : note(
                                "sets",
                                Html.of(
                                        "→ ⟦sets watch⟧ · {}",
                                        Html.told(Phrases.parties(
                                                claim.via().isEmpty()
                                                        ? file.theCase().via()
                                                        : claim.via()))));
            case MONITOR -> note("sets", Html.of("→ ⟦announces monitoring⟧"));
            default -> Html.NONE;
        };
        Map<String, String> answers = file.theCase().replies().stream()
                .collect(Collectors.toMap(Case.Reply::denial, Case.Reply::claim, (a, b) -> a));
        Html reply = answers.containsKey(claim.id())
                ? note(
                        "sets",
                        Html.of("<a href=\"{}\">⟦answers an earlier claim⟧</a>", to(answers.get(claim.id()), here)))
                : claim.stance() == Stance.DENIES
                        ? note("", Html.of("⟦answers no claim read here: said before, or of something else⟧"))
                        : Html.NONE;
        Html effect = file.arrival() == null
                ? Html.NONE
                : file.arrival().effects().stream()
                        .filter(e -> e.claim().equals(claim.id()))
                        .findFirst()
                        .map(StatementsPart::effect)
                        .orElse(Html.NONE);
        Html flags = claim.flags().isEmpty() ? Html.NONE : note("flag", flags(claim));
        return Html.of("{}{}{}{}", relation, reply, effect, flags);
    }

    static Html flags(Claim claim) {
        return Html.joined(claim.flags(), " · ", f -> Html.told(f.replace('-', ' ')));
    }

    private static Html note(String kind, Html what) {
        return Html.of("<p class=\"note {}\">{}</p>", kind, what);
    }

    private static Html effect(Arrival.Effect effect) {
        String word = switch (effect.effect()) {
            case SUPPORTS -> "Positions support this";
            case CONTRADICTS -> "Positions contradict this";
            case LEAVES_OPEN -> "Positions leave this open";
        };
        return note(
                "effect " + effect.effect().name().toLowerCase(java.util.Locale.ROOT),
                Html.of("<b>{}</b>: {}", Html.ours(word), Html.told(Phrases.clipped(effect.why(), 300))));
    }

    private static Html hedges(Claim claim) {
        return claim.hedges().isEmpty()
                ? Html.of("<span></span>")
                : Html.of(
                        "<span class=\"hedge\">⟦hedge⟧: {}</span>",
                        Html.joined(claim.hedges(), ", ", h -> Html.of("“<bdi>{}</bdi>”", Phrases.clipped(h, 60))));
    }
}
