package landfall.extract;

import java.util.List;
import java.util.Optional;
import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Washington asked Seoul to send shells to Kyiv": who is asked gives; who gets is named behind the giving, or has asked. */
final class Asked {
    private static final int CLOSE = 3;
    private static final int VERB_LAST = 10;

    private final Scope scope;
    private final Sentence s;

    Asked(Scope scope) {
        this.scope = scope;
        this.s = scope.s();
    }

    /** Binds both, if the sentence is made so. */
    boolean bind(List<Mention> mentions, Parties parties) {
        if (scope.relation() != Relation.REQUEST || s.language().traits().order() == Order.SOV) {
            return false;
        }
        for (Mention asked : mentions) {
            if (asked.kind() == Mention.Kind.NAME && isAsked(asked) && giving(asked)) {
                Mention getter = getter(mentions, asked);
                if (getter == null
                        || !scope.code(asked).equals(scope.code(getter))) { // "Zelensky's request to give Ukraine"
                    parties.suppliers().add(scope.code(asked));
                    Optional.ofNullable(getter).map(scope::code).ifPresent(parties.recipients()::add);
                    return true;
                }
            }
        }
        return false;
    }

    private Mention getter(List<Mention> mentions, Mention asked) {
        return mentions.stream()
                .filter(m -> asked.to() <= m.from() && m.marker() == Sense.TO && scope.holds(m))
                .findFirst()
                .or(() -> mentions.stream()
                        .filter(m -> m.bare() && m.to() <= scope.predicate() && scope.code(m) != null)
                        .reduce((first, next) -> next))
                .orElse(null);
    }

    private boolean isAsked(Mention m) {
        boolean near = m.from() > scope.predicate() && m.from() - scope.predicate() <= CLOSE;
        return near && (m.bare() && m.owns() == null || m.marker() == Sense.TO);
    }

    private boolean giving(Mention asked) {
        int within = s.language().traits().order() == Order.V2 ? VERB_LAST : CLOSE;
        return s.has(asked.to(), Math.min(s.size(), asked.to() + within), Sense.SUPPLY);
    }
}
