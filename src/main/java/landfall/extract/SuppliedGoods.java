package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * "Russia fired missiles that North Korea had sent to it": right behind the goods a relative clause tells who gave them, and its
 * "it" is whoever has them.
 */
final class SuppliedGoods {
    private static final int CLOSE = 2;

    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;

    /** @param bare the names that nothing marks; loses those that stand outside the relative clause */
    SuppliedGoods(Scope scope, Parties parties, List<Mention> bare) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
    }

    void bind(List<Mention> mentions) {
        arriving();
        int opening = opening(s, scope.clause());
        boolean subject = bare.stream().anyMatch(m -> isName(m) && m.from() > opening && m.to() <= scope.predicate());
        if (opening < 0 || !subject) {
            return;
        }
        bare.removeIf(m -> m.from() < opening);
        if (pronounGets()) {
            Set<String> getters = parties.recipients();
            mentions.stream()
                    .filter(m -> isName(m) && m.bare() && m.owns() == null && m.to() < opening && !scope.isSpeaker(m))
                    .findFirst()
                    .filter(m -> getters.isEmpty())
                    .ifPresent(m -> getters.add(m.code()));
        }
    }

    /** "북한이 제공한 무기가 러시아 항구에 도착했다": where the verb comes last, whoever gave what arrives stands before it. */
    private void arriving() {
        boolean arrives = s.startsWith(scope.predicate(), Sense.ARRIVE) || s.startsWith(scope.predicate(), Sense.DOCK);
        if (s.language().traits().order() == Order.SOV && arrives) {
            bare.stream()
                    .filter(m -> isName(m) && m.to() < scope.predicate() && s.startsWith(m.to(), Sense.SUPPLY))
                    .findFirst()
                    .ifPresent(m -> {
                        parties.suppliers().add(m.code());
                        bare.remove(m);
                    });
        }
    }

    /** Where the relative clause behind the goods begins, or -1. */
    static int opening(Sentence s, Clause clause) {
        for (int i = clause.predicate().from() - 1; i >= Math.max(1, clause.from()); i--) {
            boolean relative = s.startsWith(i, Sense.RELATIVE) || s.startsWith(i, Sense.THAT);
            if (relative
                    && s.endsWith(i - 1, Sense.GOODS)
                    && s.language().traits().order() == Order.SVO) {
                return i;
            }
        }
        return -1;
    }

    /** The comma behind goods of which a relative clause tells before the clause goes on about them; -1 if there is none. */
    static int inserted(Sentence s, Clause clause) {
        boolean goesOn = clause.from() > 0 && s.token(clause.from()).is(",");
        for (int i = 1; goesOn && i < clause.from() - 1; i++) {
            boolean relative = s.startsWith(i + 1, Sense.RELATIVE) || s.startsWith(i + 2, Sense.RELATIVE);
            if (s.token(i).is(",") && s.endsWith(i - 1, Sense.GOODS) && relative) {
                return s.has(clause.from(), clause.predicate().from(), Sense.AND)
                                && s
                                        .tokens()
                                        .subList(
                                                clause.from() + 1,
                                                clause.predicate().from())
                                        .stream()
                                        .anyMatch(t -> t.is(","))
                        ? -1
                        : i;
            }
        }
        return -1;
    }

    private boolean pronounGets() {
        int behind = scope.clause().predicate().to();
        return !scope.actorGets() && s.has(behind, Math.min(s.size(), behind + CLOSE), Sense.PRONOUN);
    }

    private static boolean isName(Mention m) {
        return m.kind() == Mention.Kind.NAME;
    }
}
