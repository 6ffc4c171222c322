package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import landfall.claim.Actor;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * Answers that do not repeat what they answer: "Tehran rejects the accusation", "the Kremlin called it a fake", "he saw no sign
 * of a deal". They take the frame of the accusation.
 */
final class Replies {
    private static final int SHORT = 8;

    private final Scene scene;
    private final Predicate<String> accuses;

    /** @param accuses whether a country has told of what is answered */
    Replies(Scene scene, Predicate<String> accuses) {
        this.scene = scene;
        this.accuses = accuses;
    }

    /** @param found claims that the sentence spells out */
    List<Draft> find(Sentence s, List<Statement> said, List<Draft> found) {
        List<Draft> replies = new ArrayList<>();
        if (scene.isEmpty()) {
            return replies;
        }
        if (found.isEmpty() && s.has(0, s.size(), Sense.BOTH)) {
            return both(s);
        }
        // "the country has denied it": whoever is accused
        boolean anaphor = s.startingAt(0).stream().anyMatch(h -> h.sense() == Sense.OWN_COUNTRY && h.length() > 1);
        Frame told = scene.usual(scene.touching(null));
        if (found.isEmpty()
                && anaphor
                && said.size() == 1
                && denies(s, said.get(0))
                && told.suppliers().size() == 1) {
            return answers(s, told.suppliers());
        }
        boolean baseless = s.has(0, s.size(), Sense.BASELESS);
        boolean none = Unseen.words(s) != null;
        for (Statement st : said) {
            boolean denies = denies(s, st);
            String country = st.speaker().country();
            boolean party = country != null && scene.touching(country).involves(country);
            boolean answers =
                    found.isEmpty() ? party && (denies || baseless) || none : party && denies && free(s, st, found);
            boolean others = none && !denies && !baseless && namesOthers(s, st);
            boolean cargo = s.has(0, s.size(), Sense.GOODS) || s.has(0, s.size(), Sense.CARGO);
            boolean about = !others && (country != null || found.isEmpty() && none && cargo);
            if (answers && replies.isEmpty() && about && !new Matter(s, st).isOther(scene.touching(country), accuses)) {
                Frame answered = scene.usual(scene.touching(country));
                boolean open = none && !denies && !baseless && !asksForProof(s, st, answered);
                replies.add(reply(s, st, open ? Stance.NO_EVIDENCE : Stance.DENIES, found.isEmpty()));
            }
        }
        return replies;
    }

    /** "There is no proof, the Kremlin said": of the accused it is a denial. */
    static boolean asksForProof(Sentence s, Statement st, Frame frame) {
        String country = st == null ? null : st.speaker().country();
        return country != null && frame.involves(country) && s.has(0, s.size(), Sense.PROOF);
    }

    private static boolean denies(Sentence s, Statement st) {
        return st.sense() == Sense.DENY && !deniesOther(s, st) && (denied(s, st) != null || isShort(s));
    }

    private static boolean isShort(Sentence s) {
        return s.size() < (s.language().traits().dictionaryWords() ? 2 * SHORT : SHORT); // words of one letter
    }

    /** "Both sides deny it": a denial each. */
    private List<Draft> both(Sentence s) {
        Hit cue = s.first(0, s.size(), Sense.DENY).orElse(null);
        Frame frame = scene.usual(scene.touching(null));
        boolean negated =
                cue != null && s.within(0, s.size(), Sense.NEGATION).stream().anyMatch(h -> h.from() != cue.from());
        if (cue == null || negated || !frame.hasBoth()) {
            return List.of();
        }
        return answers(
                s,
                Stream.concat(frame.suppliers().stream(), frame.recipients().stream())
                        .toList());
    }

    private List<Draft> answers(Sentence s, List<String> countries) {
        Hit cue = s.first(0, s.size(), Sense.DENY).orElseThrow();
        return countries.stream()
                .filter(Speakers::isState)
                .map(code -> new Actor(Speakers.nameOf(code), null, code, Actor.Kind.STATE))
                .map(side -> new Statement(
                        side, null, s.span(cue.from(), cue.to()), Sense.DENY, s.span(), 0, s.size(), false))
                .map(st -> reply(s, st, Stance.DENIES, true))
                .toList();
    }

    /** "no sign that Russia has fired them", of a delivery to others: not about that delivery. */
    private boolean namesOthers(Sentence s, Statement st) {
        Frame frame = scene.usual(scene.touching(st.speaker().country()));
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && st.holds(m.from()) && Speakers.isState(m.code()))
                .anyMatch(m -> !frame.involves(m.code()) && !frame.via().contains(m.code()));
    }

    private Draft reply(Sentence s, Statement st, Stance stance, boolean alone) {
        Frame frame = scene.usual(scene.touching(st.speaker().country()));
        Hit denied = denied(s, st);
        Span span = s.span();
        if (!alone && denied != null && st.speakerSpan() != null) {
            Span end = s.span(denied.from(), denied.to());
            span = new Span(
                    Math.min(st.speakerSpan().start(), end.start()),
                    Math.max(st.cue().end(), end.end()));
        }
        return new Draft(s, span, 0, s.size(), 0, st, stance, scene.relation(frame), frame, false);
    }

    /** "Denied that Russia had used them against the army": another thing than the delivery. */
    private static boolean deniesOther(Sentence s, Statement st) {
        int that = st.contentFrom();
        return s.startsWith(that, Sense.THAT)
                && st.contentTo() - that > SHORT
                && s.within(
                                that,
                                st.contentTo(),
                                h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.DO_SO)
                        .isEmpty()
                && s.mentions().stream()
                        .anyMatch(m -> m.from() > that && m.kind() != Mention.Kind.SELF && m.marker() == Sense.AGAINST
                                || m.from() > that && m.kind() == Mention.Kind.ADJECTIVE && m.bare());
    }

    /** What the denial is about: "the accusation", in the words of denying or next to them. */
    private static Hit denied(Sentence s, Statement st) {
        return s.within(0, s.size(), Sense.ACCUSATION).stream().findFirst().orElse(null);
    }

    /** Whether no claim spelt out already covers the denial. */
    private static boolean free(Sentence s, Statement st, List<Draft> found) {
        Hit denied = denied(s, st);
        return denied != null
                && st.cue() != null
                && found.stream()
                        .noneMatch(d -> d.statement() == st && d.stance() == Stance.DENIES
                                || d.span().overlaps(s.span(denied.from(), denied.to())));
    }
}
