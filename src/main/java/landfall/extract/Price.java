package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Iran received gold in exchange for drones": arms that are named as the price are what the other side gives. */
final class Price {
    private static final Set<Sense> FOR = Set.of(Sense.TO, Sense.OF, Sense.FROM, Sense.AGAINST);
    private static final int NEAR = 4;

    private final Sentence s;

    Price(Sentence sentence) {
        this.s = sentence;
    }

    /** Whether all arms of the clause stand beside "in exchange"; with others it moves what it says. */
    boolean isArms(Clause clause) {
        boolean moves = clause.relation() == Relation.SUPPLY || clause.relation() == Relation.RECEIVE;
        List<Hit> goods = s.within(clause.from(), clause.to(), Sense.GOODS);
        return moves
                && !goods.isEmpty()
                && s.within(clause.from(), clause.to(), Sense.IN_RETURN).stream()
                        .anyMatch(h ->
                                goods.stream().allMatch(g -> isPrice(g, h) && !between(clause.predicate(), g, h)));
    }

    /** "in exchange for shells", "포탄의 대가로"; not "in return, Moscow helps with missiles". */
    private boolean isPrice(Hit goods, Hit inReturn) {
        if (s.language().traits().order() == Order.SOV) {
            return goods.to() <= inReturn.from() && inReturn.from() - goods.to() < NEAR / 2;
        }
        boolean close = goods.from() >= inReturn.to() && goods.from() - inReturn.to() < NEAR;
        boolean named = s.language().traits().dictionaryWords()
                || FOR.stream().anyMatch(sense -> s.startsWith(inReturn.to(), sense));
        return close && named;
    }

    /** "in return for tanks handed to Kyiv": they are what is handed over there. */
    private static boolean between(Hit predicate, Hit goods, Hit inReturn) {
        int from = Math.min(goods.to(), inReturn.to());
        int to = Math.max(goods.from(), inReturn.from());
        return predicate.from() >= from && predicate.to() <= to;
    }

    static Relation turned(Relation relation) {
        return relation == Relation.SUPPLY ? Relation.RECEIVE : Relation.SUPPLY;
    }
}
