package landfall.extract;

import java.util.List;
import java.util.Optional;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;

/** Supplies said without a verb of giving. A line without a verb: "Seoul: more than a million shells from North Korea". Arms and where from or where to make a supply. */
final class Headline {
    private static final int LONGEST = 16;

    private final Sentence s;

    Headline(Sentence sentence) {
        this.s = sentence;
    }

    /** "The number of shells is not insignificant", says who told of them before: the transfer again, with its amount. */
    Optional<Clause> amount() {
        Optional<Hit> amount = s.first(0, s.size(), Sense.AMOUNT);
        boolean arms = s.has(0, s.size(), Sense.GOODS) || s.has(0, s.size(), Sense.CARGO);
        boolean much = new Quantities(s).first(0, s.size()) != null;
        return amount.filter(h -> arms && much).map(h -> new Clause(Relation.SUPPLY, h, false, 0, s.size()));
    }

    /** "The US has pledged 31 Abrams tanks": arms are the object of the pledge. */
    Optional<Clause> pledge() {
        return s.first(0, s.size(), Sense.PLEDGE)
                .filter(h -> s.has(0, s.size(), Sense.GOODS))
                .map(h -> new Clause(Relation.SUPPLY, h, false, 0, s.size()));
    }

    Optional<Clause> clause() {
        List<Hit> goods = s.within(0, s.size(), Sense.GOODS);
        String last = s.token(s.size() - 1).text();
        boolean watched = s.has(0, s.size(), Sense.OBSERVE); // "ports watched for shells" tells of no delivery
        if (goods.isEmpty() || watched || s.size() > LONGEST || ".!?。".contains(last)) {
            return Optional.empty();
        }
        boolean way = s.mentions().stream()
                .anyMatch(m -> (m.marker() == Sense.TO || m.marker() == Sense.FROM) && m.kind() != Mention.Kind.REGION);
        return way ? Optional.of(new Clause(Relation.SUPPLY, goods.get(0), false, 0, s.size())) : Optional.empty();
    }
}
