package landfall.extract;

import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/** "The Kremlin declined to comment on reports that …": who says nothing of it neither claims nor denies it, and no more does the report. */
final class Silence {
    private final Sentence s;

    Silence(Sentence sentence) {
        this.s = sentence;
    }

    /** Whether the clause is only what somebody would not speak of; not where another says it. */
    boolean covers(Clause clause, Statement statement) {
        boolean said = statement != null && statement.cue() != null;
        int predicate = clause.predicate().from();
        boolean within = said
                && s.within(0, predicate, Sense.NO_COMMENT).stream()
                        .anyMatch(h -> statement.holds(h.from())
                                && !s.has(h.to(), predicate, Sense.THAT)
                                && !s.has(h.to(), predicate, Sense.SAY)
                                && !parted(
                                        h, predicate)); // "he would not say how many shells, by the data of Seoul, are
        // sent"
        return within
                || !said
                        && s.within(0, s.size(), Sense.NO_COMMENT).stream()
                                .anyMatch(h -> isAbout(h, predicate) && !parted(h, predicate));
    }

    /** What is not spoken of follows; where the verb comes last, or holds it between its parts, it stands before. */
    private boolean isAbout(Hit none, int predicate) {
        boolean within = none.from() < predicate && predicate < none.to();
        boolean before = none.from() < predicate;
        return within || (endsWith(none) ? !before || unbroken(none.to(), predicate) : before);
    }

    /** Whether the words may stand behind what they are about. */
    private boolean endsWith(Hit none) {
        Order order = s.language().traits().order();
        return order == Order.SOV
                || s.language().traits().dictionaryWords()
                || order == Order.V2 && none.to() >= s.size() - 1;
    }

    private boolean unbroken(int from, int to) {
        return s.tokens().subList(from, to).stream().allMatch(Token::isWord);
    }

    private boolean parted(Hit none, int predicate) {
        return s.has(Math.min(none.to(), predicate), Math.max(none.from(), predicate), Sense.BUT);
    }
}
