package landfall.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Supplies said without a verb of giving. A line without a verb: "Seoul: more than a million shells from North Korea". Arms and where from
 * or where to make a supply.
 */
final class Headline {
    private static final int LONGEST = 16;
    /** Tokens between a ship and her cargo, or the cargo and whose it is. */
    private static final int NEAR = 5;

    private static final Set<Sense> APART =
            EnumSet.of(Sense.BY, Sense.STRIKE, Sense.LOST, Sense.LAUNCH, Sense.THAT, Sense.WAR);

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

    /** "Hamas thanked Iran for its weapons": who is thanked gave them. */
    Optional<Clause> thanks() {
        return s.first(0, s.size(), Sense.THANK)
                .filter(h -> s.has(0, s.size(), Sense.GOODS))
                .map(h -> new Clause(Relation.SUPPLY, h, false, 0, s.size()));
    }

    /** "A ship with North Korean shells for Russia", "a plane with Iranian drones landed in Moscow": whose they are, and where to. */
    Optional<Clause> aboard() {
        if (isWatched()) {
            return Optional.empty();
        }
        boolean first = s.language().traits().order() == Order.SOV
                || s.language().traits().dictionaryWords();
        for (Hit ship : s.within(0, s.size(), Headline::holdsCargo)) {
            for (Hit goods : s.within(0, s.size(), Sense.GOODS)) {
                boolean laden = isNear(ship.to(), goods.from()) && isWhose(goods);
                boolean ladenFirst = first && isNear(goods.to(), ship.from()) && isWhose(goods);
                if (laden && isFor(goods.to(), 1) || ladenFirst && isFor(goods.from(), -1)) {
                    return Optional.of(new Clause(Relation.SUPPLY, goods, false, 0, s.size()));
                }
                if (laden || ladenFirst) {
                    return docked(Math.max(ship.to(), goods.to()));
                }
            }
        }
        return Optional.empty();
    }

    /** "A ship carrying Iranian drones docked in Russia": the arrival, where the carrying alone does not say where to. */
    Optional<Clause> docked(List<Clause> clauses) {
        boolean carries = clauses.size() == 1 && clauses.get(0).relation() == Relation.SUPPLY;
        boolean goal = s.mentions().stream()
                .anyMatch(m -> (m.marker() == Sense.TO || m.marker() == Sense.DECLARED)
                        && !s.endsWith(m.from() - 1, Sense.IN)
                        && m.kind() != Mention.Kind.PLACE);
        return carries && !goal ? aboard().filter(c -> c.relation() == Relation.RECEIVE) : Optional.empty();
    }

    /** The ship's arrival somewhere; where the verb comes first it stands before her. */
    private Optional<Clause> docked(int behind) {
        boolean first = s.language().traits().order() == Order.VSO;
        return s.within(first ? 0 : behind, s.size(), Sense.DOCK).stream()
                .filter(h -> s.mentions().stream()
                        .anyMatch(m -> m.from() >= behind
                                && (m.kind() == Mention.Kind.PLACE || !m.bare() || m.from() == h.to())))
                .findFirst()
                .map(h -> new Clause(Relation.RECEIVE, h, false, 0, s.size()));
    }

    private static boolean holdsCargo(Hit h) {
        return h.sense() == Sense.VESSEL || h.sense() == Sense.CARRIAGE;
    }

    private boolean isNear(int from, int to) {
        return from <= to
                && to - from <= NEAR
                && s.within(from, to, h -> APART.contains(h.sense())).isEmpty();
    }

    /** "North Korean shells", "shells from North Korea". */
    private boolean isWhose(Hit goods) {
        return s.mentions().stream()
                .filter(m -> m.owns() == Sense.GOODS || m.marker() == Sense.FROM || m.bare() && isBeside(m, goods))
                .anyMatch(m -> isNear(m.to(), goods.from()) || isNear(goods.to(), m.from()));
    }

    /** Where a name that stands right at the goods says whose they are. */
    private boolean isBeside(Mention m, Hit goods) {
        boolean names = s.language().traits().order() == Order.SOV
                || s.language().traits().dictionaryWords();
        return names
                && m.kind() == Mention.Kind.NAME
                && (m.to() == goods.from() || m.from() >= goods.to() && m.from() - goods.to() <= 1);
    }

    private boolean isFor(int goods, int way) {
        return s.mentions().stream()
                .filter(m -> m.marker() == Sense.TO || m.marker() == Sense.DECLARED)
                .anyMatch(m -> way > 0 ? isNear(goods, m.from()) : isNear(m.to(), goods));
    }

    Optional<Clause> clause() {
        List<Hit> goods = s.within(0, s.size(), Sense.GOODS);
        String last = s.token(s.size() - 1).text();
        if (goods.isEmpty() || isWatched() || s.size() > LONGEST || ".!?。".contains(last)) {
            return Optional.empty();
        }
        boolean way = s.mentions().stream()
                .anyMatch(m -> (m.marker() == Sense.TO || m.marker() == Sense.FROM) && m.kind() != Mention.Kind.REGION);
        return way ? Optional.of(new Clause(Relation.SUPPLY, goods.get(0), false, 0, s.size())) : Optional.empty();
    }

    /** "Ports watched for shells" tells of no delivery. */
    private boolean isWatched() {
        return s.within(0, s.size(), Sense.OBSERVE).stream()
                .anyMatch(h -> !s.startsWith(h.from(), Sense.LOST)); // "was sunk" tells of one
    }
}
