package landfall.extract;

import java.util.List;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Kyiv welcomed Germany's decision to supply tanks": whose decision it is gives, and who welcomes or regrets it does not. */
record Decided(Sentence s) {
    private static final int CLOSE = 2;

    /** The mentions without whoever speaks of the decision, and with whoever took it as the subject. */
    List<Mention> left(List<Mention> mentions) {
        for (Hit decision : s.within(0, s.size(), Sense.DECISION)) {
            Mention owner = mentions.stream()
                    .filter(m -> isOwner(m, decision) && isToGive(decision))
                    .findFirst()
                    .orElse(null);
            if (owner != null && mentions.stream().anyMatch(m -> isOther(m, owner, decision))) {
                return mentions.stream()
                        .filter(m -> m == owner || !speaks(m, owner, decision))
                        .map(m -> m == owner ? m.subject() : m)
                        .toList();
            }
        }
        return mentions;
    }

    private static boolean isOther(Mention m, Mention owner, Hit decision) {
        return speaks(m, owner, decision) && !m.code().equals(owner.code());
    }

    private static boolean speaks(Mention m, Mention owner, Hit decision) {
        return m.bare() && m.kind() == Mention.Kind.NAME && m.to() <= Math.min(owner.from(), decision.from());
    }

    /** "Germany's decision", "решение Германии", "la décision de l'Allemagne", "the German decision". */
    private boolean isOwner(Mention m, Hit decision) {
        boolean before = m.to() <= decision.from()
                && (s.isPossessive(m.to()) && decision.from() == m.to() + CLOSE
                        || s.language().traits().order() == Order.SOV
                                && decision.from() - m.to() <= 1
                                && m.marker() == Sense.OF
                        || m.kind() == Mention.Kind.ADJECTIVE && decision.from() == m.to());
        boolean of = m.marker() == Sense.OF
                || s.language().isGenitive(s.token(m.to() - 1).lower());
        boolean cases = !s.language().traits().locative().isEmpty()
                || s.language().traits().order() == Order.VSO;
        boolean behind = m.from() >= decision.to()
                && m.from() - decision.to() <= CLOSE
                && (of || cases && m.from() == decision.to());
        return before || behind;
    }

    /** Where verbs come last, the giving stands before the decision. */
    private boolean isToGive(Hit decision) {
        boolean last = s.language().traits().order() == Order.SOV
                && !s.language().traits().roles().isEmpty();
        return last
                ? s.has(0, decision.from(), Sense.SUPPLY)
                : s.has(decision.to(), s.size(), Sense.SUPPLY) && !s.has(0, decision.from(), Sense.SUPPLY);
    }
}
