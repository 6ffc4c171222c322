package landfall.extract;

import java.util.EnumSet;
import java.util.Set;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * A cargo that was stopped: seized, intercepted, sent back. Told of a ship or of a cargo bound for somewhere, it says that
 * this cargo did not arrive; what was taken from a store or on a battlefield had.
 */
final class Seizure {
    private static final int CLOSE = 4;
    private static final Set<Sense> OPEN = EnumSet.of(Sense.ATTEMPT, Sense.UNREAL, Sense.INTENT, Sense.FUTURE);
    private static final Set<Sense> BOUND = EnumSet.of(Sense.TO, Sense.DECLARED);

    private final Sentence s;

    Seizure(Sentence sentence) {
        this.s = sentence;
    }

    /** "has not seized any ship with": tells of no cargo, while who "failed to intercept the ship" tells of one. */
    boolean isOfNone(Clause clause) {
        Hit predicate = clause.predicate();
        return predicate.sense() == Sense.SEIZE
                && isBeside(predicate, Sense.NEGATION)
                && !isBeside(predicate, Sense.ATTEMPT);
    }

    /** Whether the negation is that of a seizure: "could not stop the ship that carried them" denies no cargo. */
    boolean isNegatedBy(Hit negation) {
        return s.within(0, s.size(), Sense.SEIZE).stream()
                .anyMatch(h -> isBeside(h, Sense.NEGATION)
                        && negation.from() >= h.from() - CLOSE
                        && negation.from() < h.to() + CLOSE);
    }

    /** Whether the draft says that its cargo was stopped before it arrived. */
    boolean isToldBy(Draft d) {
        boolean said = d.stance() == Stance.ASSERTS || d.stance() == Stance.SUSPECTS;
        boolean told = said
                ? d.relation() == Relation.SUPPLY
                : d.relation() == Relation.RECEIVE && d.stance() == Stance.DENIES;
        return told
                && s.within(0, s.size(), Sense.SEIZE).stream()
                        .anyMatch(h -> (d.statement() == null || d.statement().holds(h.from())) && isOnTheWay(h, d));
    }

    private boolean isOnTheWay(Hit seized, Draft d) {
        boolean done = !isBeside(seized, Sense.NEGATION)
                && OPEN.stream().noneMatch(sense -> isBeside(seized, sense))
                && !s.startsWith(seized.from() - 1, Sense.TO); // "moved to intercept"
        boolean atGoal = s.mentions().stream()
                .anyMatch(m -> m.marker() == Sense.IN && d.frame().recipients().contains(m.code()));
        boolean ship = s.has(0, s.size(), Sense.VESSEL);
        return done && !atGoal && Clauses.isSeizure(s, seized) && (ship || isBound(seized));
    }

    /** "weapons bound for Yemen", and not "weapons sent to Yemen", which may have been there. */
    private boolean isBound(Hit seized) {
        return s.mentions().stream()
                .anyMatch(m -> m.marker() != null
                        && BOUND.contains(m.marker())
                        && m.from() >= seized.to()
                        && !s.has(seized.to(), m.from(), Sense.SUPPLY));
    }

    /** Close before the seizure, and behind it where the verb comes last. */
    private boolean isBeside(Hit seized, Sense sense) {
        int to = seized.to() + (s.language().traits().order() == Order.SOV ? CLOSE : 1);
        return s.hits().stream()
                .anyMatch(
                        h -> h.sense() == sense && h.to() > seized.from() - CLOSE && h.from() < to); // "konnte … nicht"
    }
}
