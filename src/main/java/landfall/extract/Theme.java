package landfall.extract;

import java.util.List;
import landfall.claim.Relation;
import landfall.language.Sense;

/**
 * "北朝鮮は、…に見せかける方法で、砲弾をロシアに供給している": whom a particle marks as what the sentence is about gives in each of its clauses that
 * names nobody else who does.
 */
record Theme(Scope scope, Parties parties, List<Mention> bare) {
    void bind() {
        boolean gives = scope.relation() == Relation.SUPPLY || scope.relation() == Relation.CONCEAL;
        boolean open = parties.suppliers().isEmpty() && bare.isEmpty() && !isPassive();
        Mention theme = gives && open ? of(scope) : null;
        if (theme != null && !parties.recipients().contains(theme.code())) {
            parties.suppliers().add(theme.code());
        }
    }

    /** The last state or movement before the clause that is what the sentence is about, no speaker; null if there is none. */
    static Mention of(Scope scope) {
        Sentence s = scope.s();
        int begin = scope.statement() == null ? 0 : scope.statement().contentFrom();
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.bare() && s.isTheme(m.to() - 1))
                .filter(m -> m.from() >= begin && m.to() <= scope.clause().from() && !scope.isSpeaker(m))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** "砲弾がロシアに運ばれ": a subject of the clause itself. */
    private boolean isPassive() {
        Sentence s = scope.s();
        return s
                .within(
                        scope.clause().from(),
                        scope.predicate(),
                        h -> h.sense() == Sense.GOODS || h.sense() == Sense.CARGO)
                .stream()
                .anyMatch(h -> s.isTopic(h.to() - 1));
    }
}
