package landfall.extract;

import java.util.List;
import java.util.Optional;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * "The drones that Russia fired at Kyiv were supplied by Iran", "Iran supplied the drones used by Russia": who fires or uses the goods
 * has them, so that he is who got them, and the firing is no happening of its own.
 *
 * @param s the sentence
 */
record InUse(Sentence s) {
    private static final int CLOSE = 2;

    /** Whether the word only tells of goods which the sentence says that somebody gave. */
    boolean describes(Hit fired) {
        boolean given = s.hits().stream()
                .anyMatch(h -> h.sense() == Sense.SUPPLY
                        && (h.from() > fired.to() && isBehind(h)
                                || h.to() <= fired.from() && !s.has(h.to(), fired.from(), Sense.THAT) && named(h)));
        return fired.sense() == Sense.LAUNCH
                && given
                && s.mentions().stream().anyMatch(m -> fired.equals(use(m).orElse(null)));
    }

    /** Where "by" follows, or a name in the case that says so. */
    private boolean isBehind(Hit given) {
        return s.startsWith(given.to(), Sense.BY)
                || s.mentions().stream().anyMatch(m -> m.from() == given.to() && m.marker() == Sense.BY);
    }

    /** "Iran supplied the drones": a subject stands before the giving. */
    private boolean named(Hit given) {
        return s.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME && m.bare() && m.to() <= given.from());
    }

    /** Who uses the goods of the clause, or null. */
    String user(Clause clause) {
        if (clause.relation() != Relation.SUPPLY) {
            return null;
        }
        int comma = SuppliedGoods.inserted(s, clause);
        boolean used =
                comma > 0 && !s.within(comma, clause.from(), InUse::isUse).isEmpty();
        return s.mentions().stream()
                .filter(m -> use(m).isPresent() || used && m.from() > comma && m.to() < clause.from() && isSubject(m))
                .map(Mention::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSubject(Mention m) {
        return m.bare() && m.kind() == Mention.Kind.NAME && m.owns() == null;
    }

    /** Whether the name is that of a user. */
    boolean isUser(Mention m) {
        return use(m).isPresent();
    }

    /** The word by which the name uses the goods right before it. */
    private Optional<Hit> use(Mention m) {
        if (m.kind() != Mention.Kind.NAME) {
            return Optional.empty();
        }
        return m.marker() == Sense.BY || m.marker() == Sense.THROUGH ? passive(m) : active(m);
    }

    /** "drones used by Russia". */
    private Optional<Hit> passive(Mention m) {
        return s.hits().stream()
                .filter(h -> isUse(h) && h.to() < m.from() && m.from() - h.to() <= CLOSE)
                .filter(h -> s.endsWith(h.from() - 1, Sense.GOODS))
                .findFirst();
    }

    /** "drones Russia fired", "drones that Russia is using". */
    private Optional<Hit> active(Mention m) {
        boolean relative = s.startsWith(m.from() - 1, Sense.RELATIVE) || s.startsWith(m.from() - 1, Sense.THAT);
        int noun = relative ? m.from() - 2 : m.from() - 1;
        if (!m.bare() || m.owns() != null || !s.endsWith(noun, Sense.GOODS)) {
            return Optional.empty();
        }
        return s.hits().stream()
                .filter(h -> isUse(h) && h.from() >= m.to() && h.from() - m.to() < CLOSE)
                .findFirst();
    }

    private static boolean isUse(Hit h) {
        return h.sense() == Sense.LAUNCH || h.sense() == Sense.USE;
    }

    /** The names that are no users. */
    List<Mention> others(List<Mention> mentions) {
        return mentions.stream().filter(m -> !isUser(m)).toList();
    }
}
