package landfall.extract;

import landfall.claim.Span;
import landfall.language.Sense;

/** How far the words of a claim reach. */
final class Extent {
    private Extent() {}

    /** Those of its clause that are part of what was said, without the marks around them. */
    static Span of(Sentence s, Clause clause, Statement statement) {
        int from = clause.from();
        int to = clause.to();
        if (statement != null) {
            from = Math.max(from, statement.contentFrom());
            to = Math.min(to, statement.contentTo());
        }
        if (from >= to) {
            return s.span(clause.from(), clause.to());
        }
        return tidy(s, from, to);
    }

    private static Span tidy(Sentence s, int from, int to) {
        int a = from;
        int b = to;
        while (a < b - 1
                && ((!s.token(a).isWord() && !"„“\"«(".contains(s.token(a).text())) || (isAnd(s, a) && a > 0))) {
            a++;
        }
        while (b > a + 1 && (s.token(b - 1).is(",") || s.token(b - 1).is("–"))) {
            b--;
        }
        return s.span(a, b);
    }

    /** One word: "as well as" is part of what it joins. */
    private static boolean isAnd(Sentence s, int token) {
        return s.startingAt(token).stream().anyMatch(h -> h.sense() == Sense.AND && h.length() == 1);
    }

    /** A single claim takes the whole of what was said. */
    static Draft alone(Draft draft) {
        Statement st = draft.statement();
        if (st != null && st.sense() == Sense.DENY && st.speakerSpan() != null) {
            // the word of denying is part of the denial
            return draft.with(new Span(
                    Math.min(st.speakerSpan().start(), st.content().start()),
                    Math.max(st.cue().end(), st.content().end())));
        }
        return draft.with(
                st == null || st.content().length() == 0 ? draft.sentence().span() : innermost(draft, st));
    }

    /** "says it has information which suggests that …": the claim is what the last "that" introduces. */
    private static Span innermost(Draft draft, Statement st) {
        Sentence s = draft.sentence();
        int that = -1;
        for (int i = st.contentFrom() + 1; i < Math.min(draft.predicate(), st.contentTo()); i++) {
            if (s.startsWith(i, Sense.THAT) && s.token(i - 1).is(",")) {
                that = i;
            }
        }
        return that < 0
                ? st.content()
                : new Span(s.token(that).start(), st.content().end());
    }
}
