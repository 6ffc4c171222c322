package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.claim.Stance;
import landfall.language.Sense;

/**
 * A short denial at the end of a sentence answers what stands before it: "…, which Tehran denies", "…, a charge Moscow calls
 * baseless". The sentence then holds two claims, and what stands before is not itself denied.
 *
 * @param statement who denies
 * @param from first token
 * @param to after the last
 */
record Rejoinder(Statement statement, int from, int to) {
    private static final int LONGEST = 12;
    private static final Set<Sense> OF_ITS_OWN = Set.of(
            Sense.SUPPLY,
            Sense.SUPPLY_NOUN,
            Sense.RECEIVE,
            Sense.REQUEST,
            Sense.CONCEAL,
            Sense.LAUNCH,
            Sense.GOODS,
            Sense.NEGATION);

    /** The rejoinder that ends the sentence, or null. */
    static Rejoinder of(Sentence s, List<Statement> said) {
        for (Statement st : said) {
            if (st.cue() == null || st.speakerSpan() == null || Rejected.is(s, st)) {
                continue;
            }
            int cue = s.tokenAt(st.cue().start());
            int mark = cue - 1;
            while (mark > 0 && !isMark(s, mark)) {
                mark--;
            }
            int end =
                    isMark(s, s.size() - 1) || ".".equals(s.token(s.size() - 1).text()) ? s.size() - 1 : s.size();
            boolean tail = mark > 2 && cue > mark + 1 && end - mark <= LONGEST && unbroken(s, cue, end);
            boolean inside = tail && st.speakerSpan().start() >= s.token(mark).start();
            if (inside && denies(s, st, mark, end) && told(s, mark)) {
                return new Rejoinder(st, mark + 1, end);
            }
        }
        return null;
    }

    private static boolean denies(Sentence s, Statement st, int from, int to) {
        boolean word = st.sense() == Sense.DENY || s.has(from, to, Sense.BASELESS);
        return word && s.within(from, to, h -> OF_ITS_OWN.contains(h.sense())).isEmpty();
    }

    /** Whether something happens before it that is told as having happened. */
    private static boolean told(Sentence s, int to) {
        return !s.within(0, to, h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.SUPPLY_NOUN)
                .isEmpty();
    }

    private static boolean isMark(Sentence s, int i) {
        return ",;:–—".contains(s.token(i).text());
    }

    private static boolean unbroken(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isMark(s, i)) {
                return false;
            }
        }
        return true;
    }

    /** The clauses before it, none of them reaching into it. */
    List<Clause> before(List<Clause> clauses) {
        List<Clause> cut = new ArrayList<>();
        for (Clause c : clauses) {
            if (c.predicate().to() <= from) {
                cut.add(new Clause(c.relation(), c.predicate(), c.nominal(), c.from(), Math.min(c.to(), from)));
            }
        }
        return cut;
    }

    /** What it denies of the claims before it: the last one that is no denial; null if there is none. */
    Draft answer(Sentence s, List<Draft> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Draft told = found.get(i);
            if (told.stance() != Stance.DENIES && told.stance() != Stance.NO_EVIDENCE) {
                return new Draft(
                        s,
                        s.span(from, to),
                        from,
                        to,
                        from,
                        statement,
                        Stance.DENIES,
                        told.relation(),
                        told.frame(),
                        false);
            }
        }
        return null;
    }
}
