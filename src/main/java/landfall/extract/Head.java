package landfall.extract;

import java.util.List;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "It was Belarus that sent them", "Belarus, which sent them": the head of a relative clause without a subject is its subject. */
final class Head {
    private static final int INSERTED = 5;
    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;

    Head(Scope scope, Parties parties, List<Mention> bare) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
    }

    void bind(List<Mention> mentions) {
        int opening = relative();
        int end = opening > 0 && s.token(opening - 1).is(",") ? head(mentions, opening - 1) : opening;
        boolean subject = bare.stream().anyMatch(m -> m.from() >= opening && m.to() <= scope.predicate());
        if (opening < 0 || subject || !parties.suppliers().isEmpty()) {
            return;
        }
        boolean participle = s.language().traits().order() == Order.V2; // "es sei Belarus gewesen, das"
        mentions.stream()
                .filter(m -> m.to() == end || participle && m.to() == end - 1)
                .filter(m -> m.bare() && m.kind() == Mention.Kind.NAME && !scope.isSpeaker(m))
                .forEach(m -> (scope.actorGets() ? parties.recipients() : parties.suppliers()).add(m.code()));
    }

    /** "It was Iran, not North Korea, that supplied": an insertion between commas is passed over. */
    private int head(List<Mention> mentions, int comma) {
        if (mentions.stream().anyMatch(m -> m.to() == comma)) {
            return comma;
        }
        for (int i = comma - 1; i > Math.max(0, comma - INSERTED); i--) {
            if (s.token(i).is(",")) {
                return i;
            }
        }
        return comma;
    }

    /** Where the relative clause around the predicate begins, or -1. */
    private int relative() {
        int first = scope.clause().from();
        for (int i = scope.predicate() - 1; i >= first; i--) {
            boolean word = s.startsWith(i, Sense.RELATIVE) || i == first && s.startsWith(i, Sense.THAT);
            if (word && (i == first || s.token(i - 1).is(","))) {
                return i;
            }
        }
        return -1;
    }
}
