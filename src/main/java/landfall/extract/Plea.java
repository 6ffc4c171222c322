package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Actor;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * "Iran, accused of supplying drones to Russia, denies the charge": one sentence tells the {@link Charge} and what the accused
 * says to it. The charge stands as if nobody had denied it, and the denial answers it.
 *
 * @param statement who denies
 * @param denial the word of denying
 */
record Plea(Statement statement, Hit denial) {
    private static final Set<Sense> OF_ITS_OWN = Set.of(
            Sense.SUPPLY, Sense.SUPPLY_NOUN, Sense.RECEIVE, Sense.REQUEST, Sense.CONCEAL, Sense.LAUNCH, Sense.GOODS);
    private static final int LONGEST = 8;

    /** The plea of the sentence, or null. */
    static Plea of(Sentence s, List<Statement> said) {
        Hit charge = s.hits().stream()
                .filter(h -> h.sense() == Sense.CHARGED || Charge.is(h))
                .findFirst()
                .orElse(null);
        if (charge == null) {
            return null;
        }
        for (Statement st : said) {
            int cue = st.sense() == Sense.DENY && st.cue() != null
                    ? s.tokenAt(st.cue().start())
                    : -1;
            Hit denial = s.startingAt(cue).stream()
                    .filter(h -> h.sense() == Sense.DENY)
                    .findFirst()
                    .orElse(null);
            if (denial != null && (charge.to() <= cue || denial.to() <= charge.from()) && answers(s, charge, denial)) {
                return new Plea(st, denial);
            }
        }
        return null;
    }

    /** What is denied is the charge, and nothing else that the denial names; where the verb comes last, it would stand before. */
    private static boolean answers(Sentence s, Hit charge, Hit denial) {
        if (s.language().traits().order() == Order.SOV) {
            return charge.to() <= denial.from() && plain(s, charge.to(), denial.from());
        }
        boolean behind = denial.from() >= charge.to();
        int from = behind ? denial.from() : denial.to();
        return behind && plain(s, from, s.size()) && !negated(s, denial) && told(s, charge.to(), denial.from());
    }

    private static boolean plain(Sentence s, int from, int to) {
        return s.within(from, to, h -> OF_ITS_OWN.contains(h.sense())).isEmpty();
    }

    private static boolean negated(Sentence s, Hit denial) {
        return s.has(Math.max(0, denial.from() - 3), denial.from(), Sense.NEGATION);
    }

    /** Between the charge and the denial stands what the accused is said to have done, or before both. */
    private static boolean told(Sentence s, int from, int to) {
        return !plain(s, from, to) || !plain(s, 0, from);
    }

    /** The statements without the denial. */
    List<Statement> rest(List<Statement> said) {
        return said.stream().filter(st -> st != statement).toList();
    }

    /** The denial of the charge that was found, or null if none was. */
    Draft answer(Sentence s, List<Draft> found) {
        for (Draft told : found) {
            if (told.stance() == Stance.SUSPECTS || told.stance() == Stance.ASSERTS) {
                int from = Math.max(0, Math.min(denial.from(), s.size() - 1));
                int to = Math.min(s.size(), Math.max(denial.to(), Math.min(s.size(), denial.from() + LONGEST)));
                return new Draft(
                        s,
                        Attribution.trim(s, from, to),
                        from,
                        to,
                        from,
                        by(told.frame()),
                        Stance.DENIES,
                        told.relation(),
                        told.frame(),
                        false);
            }
        }
        return null;
    }

    /** Who denies is the accused, where the sentence says it with "it" or not at all. */
    private Statement by(Frame frame) {
        boolean known = statement.speaker().country() != null;
        boolean one = frame.suppliers().size() == 1
                && Speakers.isState(frame.suppliers().get(0));
        if (known || !one) {
            return statement;
        }
        String accused = frame.suppliers().get(0);
        return statement.by(new Actor(Speakers.nameOf(accused), null, accused, Actor.Kind.STATE));
    }
}
