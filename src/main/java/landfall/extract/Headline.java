package landfall.extract;

import java.util.List;
import java.util.Optional;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;

/** A line without a verb: "Seoul: more than a million shells from North Korea". Arms and where from or where to make a supply. */
final class Headline {
    private static final int LONGEST = 16;

    private final Sentence s;

    Headline(Sentence sentence) {
        this.s = sentence;
    }

    Optional<Clause> clause() {
        List<Hit> goods = s.within(0, s.size(), Sense.GOODS);
        String last = s.token(s.size() - 1).text();
        if (goods.isEmpty() || s.size() > LONGEST || ".!?。".contains(last)) {
            return Optional.empty();
        }
        boolean way = new Mentions(s)
                .all().stream()
                        .anyMatch(m -> (m.marker() == Sense.TO || m.marker() == Sense.FROM)
                                && m.kind() != Mention.Kind.REGION);
        return way ? Optional.of(new Clause(Relation.SUPPLY, goods.get(0), false, 0, s.size())) : Optional.empty();
    }
}
