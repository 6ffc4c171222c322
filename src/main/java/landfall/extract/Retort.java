package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Span;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * "미국은 … 비난하지만 이란은 이를 부인한다": where verbs come last, the accusation and the answer to it are two sentences in one, as each has its
 * subject and its verb; they are read as two.
 */
final class Retort {
    private static final int LONGEST = 8;
    private static final int LEAST = 4;
    private static final Set<Sense> OF_ITS_OWN = Set.of(Sense.GOODS, Sense.SUPPLY_NOUN);

    private Retort() {}

    /** Where the answer begins in the text; -1 if there is none. */
    static int start(Sentence s) {
        if (s.language().traits().order() != Order.SOV) {
            return -1;
        }
        return s.within(LEAST, s.size(), Sense.DENY).stream()
                .reduce((first, next) -> next)
                .map(deny -> begin(s, deny))
                .filter(i -> i > 0)
                .map(i -> s.token(i).start())
                .orElse(-1);
    }

    private static int begin(Sentence s, Hit deny) {
        for (int i = deny.from() - 1; i >= Math.max(LEAST, deny.from() - LONGEST); i--) {
            if (s.endsWith(i - 1, Sense.BUT) && isSubject(s, i)) {
                return tells(s, 0, i) && !tells(s, i, s.size()) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSubject(Sentence s, int token) {
        return s.mentions().stream().anyMatch(m -> m.from() == token && m.bare() && m.kind() == Mention.Kind.NAME);
    }

    private static boolean tells(Sentence s, int from, int to) {
        return !s.within(from, to, h -> Content.HAPPENING.contains(h.sense()) || OF_ITS_OWN.contains(h.sense()))
                .isEmpty();
    }

    /** The sentence, or the two that it is. */
    static List<Span> parts(Sentence s) {
        int start = start(s);
        return start < 0
                ? List.of(s.span())
                : List.of(
                        new Span(s.span().start(), start),
                        new Span(start, s.span().end()));
    }
}
