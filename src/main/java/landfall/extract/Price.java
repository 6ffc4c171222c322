package landfall.extract;

import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Sense;

/** "Iran received gold in exchange for drones": arms that stand behind "in exchange" are what the other side gives. */
final class Price {
    private static final Set<Sense> FOR = Set.of(Sense.TO, Sense.OF, Sense.FROM, Sense.AGAINST);

    private final Sentence s;

    Price(Sentence sentence) {
        this.s = sentence;
    }

    boolean isArms(Clause clause) {
        int from = clause.predicate().to();
        boolean moves = clause.relation() == Relation.SUPPLY || clause.relation() == Relation.RECEIVE;
        return moves
                && s.within(from, clause.to(), Sense.IN_RETURN).stream()
                        .anyMatch(
                                h -> !s.has(clause.from(), h.from(), Sense.GOODS) && goodsFollow(h.to(), clause.to()));
    }

    /** "in return, Moscow helps with fuel" names no price. */
    private boolean goodsFollow(int from, int to) {
        return FOR.stream().anyMatch(sense -> s.startsWith(from, sense)) && s.has(from, to, Sense.GOODS);
    }

    static Relation turned(Relation relation) {
        return relation == Relation.SUPPLY ? Relation.RECEIVE : Relation.SUPPLY;
    }
}
