package landfall.extract;

import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Chinese drones", where another sends them: an adjective that tells who made the arms, and not who gives them. */
record Made(Scope scope) {
    boolean isMakerOnly(Mention made) {
        return givenBySubject(made) || isOneOfMany(made) || isMadeOnly(made);
    }

    /** "The Emirates sent them Chinese drones": who sends gives, wherever the drones were made. */
    private boolean givenBySubject(Mention made) {
        int predicate = scope.predicate();
        boolean object = made.from() > predicate && scope.distance(made) == 0;
        return scope.relation() == Relation.SUPPLY
                && scope.clause().predicate().sense() == Sense.SUPPLY
                && scope.s().language().traits().order() == Order.SVO
                && object
                && !scope.s().endsWith(predicate - 1, Sense.VESSEL) // "let a ship carrying Russian arms pass"
                && !scope.s().has(scope.from(), predicate, Sense.GOODS)
                && !Clauses.taken(scope.s(), scope.from(), predicate)
                && scope.s().doers().stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.NAME
                                && m.bare()
                                && m.owns() == null
                                && scope.holds(m)
                                && !scope.isSpeaker(m)
                                && !m.code().equals(made.code())
                                && m.to() <= predicate);
    }

    /** "It is providing Chinese-made weapons": who made them, where a verb tells of giving. */
    private boolean isMadeOnly(Mention made) {
        return scope.relation() == Relation.SUPPLY
                && scope.clause().predicate().sense() == Sense.SUPPLY
                && scope.s().language().traits().order() == Order.SVO
                && made.to() < scope.s().size()
                && scope.s().token(made.to()).is("-")
                && made.from() > scope.predicate()
                && !Clauses.taken(scope.s(), 0, scope.s().size()) // what was on a ship that was stopped
                && !scope.s().endsWith(scope.predicate() - 1, Sense.VESSEL);
    }

    /** "Seized Russian missiles, Chinese-made rifles": where a cargo has several makers, none of them need have given it. */
    private boolean isOneOfMany(Mention made) {
        return Clauses.takes(scope.clause().predicate())
                && scope.s().mentions().stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.ADJECTIVE
                                && m.owns() == Sense.GOODS
                                && scope.holds(m)
                                && !m.code().equals(made.code())
                                && !Mentions.joined(
                                        scope.s(),
                                        m.from() < made.from() ? m : made,
                                        m.from() < made.from() ? made : m));
    }
}
