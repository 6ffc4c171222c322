package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import landfall.claim.Span;
import landfall.language.Sense;

/**
 * Cuts what somebody said into the single things said: at ", and", at "does not plan to do so", at a further that-clause, at a
 * relative clause with actors of its own, at a quoted fragment. Quotation marks around the whole are no part of it.
 */
final class Propositions {
    private static final String OPENING = "\"„“«";
    private static final String CLOSING = "\"“”»";
    private static final int LEAST = 3;
    private static final int NAMING = 3;

    private final Sentence s;

    Propositions(Sentence sentence) {
        this.s = sentence;
    }

    /** @param all the statements of the sentence: what one says ends where the next begins */
    List<Statement> of(Statement st, List<Statement> all) {
        List<Statement> parts = new ArrayList<>();
        int to = end(st, all);
        boolean after = st.cue() != null && st.cue().end() <= st.content().start();
        int from = after ? start(st.contentFrom(), to) : st.contentFrom();
        while (from < to - 1 && s.token(from).is(",")) {
            from++;
        }
        for (int i = from + 1; i < to; i++) {
            int next = cut(from, i, to);
            if (next >= 0) {
                add(parts, st, from, i);
                from = next;
                i = next;
            }
        }
        add(parts, st, from, to);
        return parts.isEmpty() ? List.of(st) : parts;
    }

    /** Before "and claimed that", where the next statement begins. */
    private int end(Statement st, List<Statement> all) {
        int to = st.contentTo();
        for (Statement other : all) {
            int cue = other.cue() == null ? -1 : s.tokenAt(other.cue().start());
            if (cue > st.contentFrom() + 1 && cue < to && s.startsWith(cue - 1, Sense.AND)) {
                to = s.token(cue - 2).is(",") ? cue - 2 : cue - 1;
            }
        }
        return to;
    }

    /** After "warned of it, …"; from the quotation where only "it as" stands before. */
    private int start(int from, int to) {
        for (int i = from; i + 1 < Math.min(to, from + 2 * NAMING); i++) {
            if (s.startsWith(i, Sense.CORRELATE) && s.token(i + 1).is(",")) {
                return i + 2;
            }
        }
        for (int i = from + 1; i <= from + NAMING && i < to - 1; i++) {
            if (mark(i, OPENING) && mark(to - 1, CLOSING) && words(from, i)) {
                return i;
            }
        }
        return from;
    }

    private boolean words(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** Where the next thing begins if the one from {@code from} ends at {@code i}, else -1. */
    private int cut(int from, int i, int to) {
        boolean comma = s.token(i).is(",");
        boolean room = i - from >= LEAST && to - i > LEAST;
        boolean and = s.startsWith(i + 1, Sense.AND)
                && !s.token(Math.min(i + 1, to - 1)).is(",");
        if (comma && room && (and || s.startsWith(i + 1, Sense.BUT)) && i + 2 < to) {
            return i + 2;
        }
        if (s.startsWith(i, Sense.AND) && !comma && s.startsWith(i + 1, Sense.DO_SO)) {
            return i + 1;
        }
        boolean fragment = s.startsWith(i, Sense.AND) && mark(i - 1, CLOSING) && mark(from, OPENING);
        if (fragment) {
            return i + 1;
        }
        boolean that = comma && s.startsWith(from, Sense.THAT) && s.startsWith(i + 1, Sense.THAT);
        boolean relative = comma
                && !thatFollows(i + 1, to)
                && s.startsWith(i + 1, Sense.RELATIVE)
                && (s.has(i + 1, to, Sense.ACTOR) || s.has(i + 1, to, Sense.PERSON));
        return room && (that || relative) ? i + 1 : -1;
    }

    private boolean thatFollows(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is(",") && s.startsWith(i + 1, Sense.THAT)) {
                return true;
            }
        }
        return false;
    }

    private boolean mark(int i, String marks) {
        return i >= 0 && i < s.size() && marks.contains(s.token(i).text());
    }

    private void add(List<Statement> parts, Statement st, int from, int to) {
        int a = from;
        int b = to;
        boolean whole = b - a > LEAST + 1 && mark(a, OPENING) && mark(b - 1, CLOSING);
        boolean fragment = whole && !clause(a, b);
        if (whole && !fragment) {
            a++;
            b--;
        } else if (!fragment) {
            if (mark(a, OPENING) && !closed(a, b)) {
                a++;
            }
            while (b > a + 1
                    && (mark(b - 1, CLOSING) && !opened(a, b - 1)
                            || ",.".contains(s.token(b - 1).text()))) {
                b--;
            }
        }
        b = st.sense() == Sense.DENY ? pronounOnly(a, b) : b;
        if (a < b) {
            Span span = s.span(a, b);
            parts.add(new Statement(st.speaker(), st.speakerSpan(), st.cue(), st.sense(), span, a, b, st.carried()));
        }
    }

    private boolean clause(int from, int to) {
        return to - from > 2 * LEAST;
    }

    private boolean closed(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (mark(i, CLOSING)) {
                return true;
            }
        }
        return false;
    }

    private boolean opened(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (mark(i, OPENING)) {
                return true;
            }
        }
        return false;
    }

    /** "denied it repeatedly": what is denied is "it". */
    private int pronounOnly(int from, int to) {
        boolean plain = s.within(from + 1, to, h -> h.sense() != Sense.REPEATED).isEmpty();
        return plain && s.startsWith(from, Sense.PRONOUN) ? from + 1 : to;
    }
}
