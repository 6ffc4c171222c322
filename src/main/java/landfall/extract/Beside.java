package landfall.extract;

import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Names that nothing marks but their place: right behind the delivery or the goods, they tell who gives. */
record Beside(Scope scope, Parties parties) {
    boolean gives(Mention m) {
        boolean first = m.from() == scope.clause().predicate().to() && givesNoun() && namesHaveCases();
        return first || isGiverBehind(m) || isOwner(m);
    }

    /** "поставки оружия НАТО": where names have cases, a name right behind the goods owns them; not in "Иран поставил ракеты КНДР". */
    private boolean isOwner(Mention m) {
        return namesHaveCases()
                && m.kind() == Mention.Kind.NAME
                && scope.relation() == Relation.SUPPLY
                && scope.s().endsWith(m.from() - 1, Sense.GOODS)
                && m.from() > scope.predicate()
                && !isDenied(m)
                && !(isCharge() && scope.hasBareBefore())
                && (scope.s().startsWith(scope.predicate(), Sense.SUPPLY_NOUN) ? !givesNoun() : !scope.hasBareBefore());
    }

    private boolean namesHaveCases() {
        return !scope.s().language().traits().locative().isEmpty();
    }

    /** "ОАЭ отрицают поставки оружия СБР": who denies a delivery denies his own. */
    private boolean isDenied(Mention m) {
        Statement statement = scope.statement();
        return statement != null
                && statement.sense() == Sense.DENY
                && scope.self() != null
                && Speakers.isState(scope.self())
                && !scope.self().equals(m.code())
                && parties.suppliers().isEmpty();
    }

    /** "ОАЭ обвиняют в поставках оружия СБР". */
    private boolean isCharge() {
        return scope.s().endingAt(scope.predicate() - 1).stream().anyMatch(Charge::is);
    }

    /** "تزويد كوريا الشمالية روسيا بقذائف": where the verb comes first, its noun has who gives behind it, and who gets behind him. */
    private boolean isGiverBehind(Mention m) {
        return scope.s().language().traits().order() == Order.VSO
                && m.kind() == Mention.Kind.NAME
                && m.from() == scope.clause().predicate().to()
                && scope.s().startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && scope.s().mentions().stream()
                        .anyMatch(o -> o.from() == m.to() && (isBareName(o) || o.marker() == Sense.TO));
    }

    /** "поставки КНДР снарядов РФ": who gives stands right behind the delivery, who gets behind the goods. */
    private boolean givesNoun() {
        int behind = scope.clause().predicate().to();
        boolean giver = scope.s().mentions().stream().anyMatch(m -> m.from() == behind && isBareName(m));
        return giver
                && scope.s().startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && scope.s().mentions().stream()
                        .anyMatch(m -> isBareName(m)
                                && scope.s().endsWith(m.from() - 1, Sense.GOODS)
                                && scope.s().startsWith(behind + 1, Sense.GOODS)
                                && m.from() > behind);
    }

    private static boolean isBareName(Mention m) {
        return m.bare() && m.kind() == Mention.Kind.NAME;
    }
}
