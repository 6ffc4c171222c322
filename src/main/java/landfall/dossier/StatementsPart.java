package landfall.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Span;
import landfall.watch.Arrival;

/** Who said what, word for word with its place in the source, and what the ship positions say to it. */
final class StatementsPart {
    private final CaseView view;
    private final Case theCase;
    private final Arrival arrival;
    private final Html html;

    StatementsPart(CaseView view, Html html) {
        this.view = view;
        this.theCase = view.file().theCase();
        this.arrival = view.file().arrival();
        this.html = html;
    }

    void claims() {
        html.heading(2, "Who said what");
        html.note(Figures.count(theCase.claims().size(), "claim") + " from "
                + Figures.count(theCase.origins().size(), "independent origin") + ", "
                + Figures.count(theCase.denials().size(), "denial")
                + ". A speaker's confidence is not ours; two copies of one text are one origin.");
        html.list(theCase.origins().stream()
                .map(o -> "Origin: " + o.what() + " (" + o.claims().size() + ")")
                .toList());
        Map<String, Arrival.Effect> effects = new TreeMap<>();
        if (arrival != null) {
            arrival.effects().forEach(e -> effects.put(e.claim(), e));
        }
        view.claims().forEach(c -> claim(c, effects.get(c.id())));
    }

    private void claim(Claim c, Arrival.Effect effect) {
        String role = c.speaker().role();
        boolean named = role != null
                && c.speaker().name() != null
                && role.contains(c.speaker().name());
        String who = Stream.of(
                        named ? null : c.speaker().name(),
                        role,
                        c.speaker().country() == null
                                ? null
                                : Figures.party(c.speaker().country()))
                .filter(s -> s != null)
                .distinct()
                .collect(Collectors.joining(", "));
        html.heading(
                3,
                (who.isEmpty() ? "The report itself" : who) + " " + StatementWords.of(c.stance()) + " "
                        + StatementWords.of(c.relation()));
        html.raw("<blockquote lang=\"" + Html.escape(c.language() == null ? "" : c.language()) + "\" dir=\""
                + Direction.of(c.language()) + "\">"
                + Html.escape(c.quote()) + "</blockquote>");
        Span span = c.span();
        html.note("Said: "
                + (c.saidAt() == null
                        ? "date not known"
                        : c.saidAt().value() + " (" + c.saidAt().basis() + ")") + ". Source: "
                + view.source(c) + ", characters " + span.start() + " to " + span.end() + "."
                + (c.hedges().isEmpty() ? "" : " Hedged: " + String.join(", ", c.hedges()) + ".")
                + (c.isOfSeized() ? " It says that its cargo was seized on the way." : "")
                + (c.isOfLost() ? " Its report says that the ship sank, burnt, ran aground or turned back." : "")
                + doubts(c)
                + view.versions().of(c));
        theCase.replies().stream()
                .filter(r -> r.denial().equals(c.id()))
                .forEach(r -> html.note("Replies to " + named(r.claim()) + "."));
        if (effect != null) {
            html.paragraph("What the ship positions say to it: "
                    + effect.effect().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ". " + effect.why());
        }
    }

    /** Whose statement an id is, and of which day. */
    private String named(String claim) {
        return view.claims().stream()
                .filter(c -> c.id().equals(claim))
                .findFirst()
                .map(c -> "what " + speaker(c) + " said"
                        + (c.saidAt() == null ? "" : " on " + c.saidAt().value()) + " (" + claim + ")")
                .orElse("statement " + claim);
    }

    private static String speaker(Claim c) {
        return c.speaker().country() != null
                ? Figures.party(c.speaker().country())
                : c.speaker().name() != null ? c.speaker().name() : "the report itself";
    }

    private static String doubts(Claim c) {
        List<String> doubts = c.flags().stream()
                .filter(f -> !f.equals(Claim.SEIZED) && !f.equals(Claim.LOST))
                .toList();
        return doubts.isEmpty() ? "" : " To be looked at by a person: " + String.join(", ", doubts) + ".";
    }
}
