package landfall.extract;

import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "to Russia": who gets, unless the name is said of something else. */
record Goal(Scope scope, Parties parties) {
    private static final int CLOSE = 3;

    /** Adds the name to those who get, or to whom else the word "to" speaks of. */
    void bind(Mention m, String code) {
        Relation relation = scope.relation();
        Statement statement = scope.statement();
        int behind = scope.clause().predicate().to();
        boolean accused = statement != null && statement.sense() == Sense.DENY && !code.equals(scope.self());
        boolean given = scope.s().has(behind, m.from(), Sense.SUPPLY); // "asked to give Ukraine"
        if (relation == Relation.REQUEST && !given && (scope.hasBareBefore() || accused || isBoughtBy(m))) {
            parties.suppliers().add(code); // "has asked, has bought from"
            return;
        }
        if (m.kind() == Mention.Kind.SELF && relation == Relation.SUPPLY && speakerGives()) {
            return; // "China says that it does not supply us": told by another, who gets
        }
        if (isBehindVerb(m) || gives(code)) {
            return;
        }
        boolean punished = relation == Relation.SANCTION && isGoalOfPunished(m);
        if (goesThere(m) || punished || isWhoseMatter(m)) {
            return; // "sanctions against Iran over the delivery to Russia"
        }
        boolean declared = scope.s().has(scope.clause().from(), scope.clause().to(), Sense.DECLARED);
        boolean pretended = declared && !(m.kind() == Mention.Kind.NAME && namesRegion() || isTrueEnd(m));
        if (relation == Relation.CONCEAL && (pretended || m.kind() != Mention.Kind.NAME)) {
            parties.route(code, true);
        } else {
            parties.recipients().add(code);
        }
    }

    /** "that Pakistan was providing ammunition surfaced, but it is rare for Islamabad to deny": the subject gets nothing from itself. */
    private boolean gives(String code) {
        return scope.relation() == Relation.SUPPLY
                && scope.s().language().traits().order() == Order.SVO
                && !scope.s().language().traits().dictionaryWords() // "俄罗斯货轮": a name may be an adjective there
                && !scope.s().startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && scope.s().mentions().stream()
                        .anyMatch(o -> o.bare()
                                && o.kind() == Mention.Kind.NAME
                                && o.owns() == null
                                && o.code().equals(code)
                                && o.to() <= scope.predicate()
                                && scope.holds(o)
                                && scope.distance(o) == 0);
    }

    /** "러시아에 보낼 무기가 나진항에 쌓여": where the verb comes last, what stands behind it is of another, once it is said who gets. */
    private boolean isBehindVerb(Mention m) {
        return scope.s().language().traits().order() == Order.SOV
                && m.kind() == Mention.Kind.PLACE
                && m.from() >= scope.clause().predicate().to()
                && !parties.recipients().isEmpty();
    }

    /** "It is no question for us to give them arms": says whose matter it is, not who gets. */
    private boolean isWhoseMatter(Mention m) {
        return m.kind() == Mention.Kind.SELF
                && m.to() <= scope.predicate()
                && scope.s().mentions().stream()
                        .anyMatch(o -> o.marker() == Sense.TO
                                && o.kind() == Mention.Kind.NAME
                                && o.from() >= scope.predicate()
                                && scope.holds(o));
    }

    /** "sanctions against Iran over the delivery to Russia", "Rusya'ya drone verdiği için İran'a yaptırım": who got it is not punished. */
    private boolean isGoalOfPunished(Mention m) {
        int verb = scope.clause().predicate().to();
        boolean behind = !parties.recipients().isEmpty() && scope.s().gives(verb, m.from());
        boolean before = scope.s().language().traits().order() == Order.SOV
                && scope.s().mentions().stream()
                        .anyMatch(o -> o.from() >= m.to()
                                && o.marker() == Sense.TO
                                && o.kind() == Mention.Kind.NAME
                                && o.to() <= scope.predicate()
                                && scope.s().gives(m.to(), o.from()));
        boolean inside = scope.s().language().traits().order() == Order.SOV
                && m.from() > CLOSE
                && scope.s().gives(m.from() - CLOSE - 1, m.from())
                && scope.s().mentions().stream()
                                .filter(o -> o.bare() && o.to() <= m.from())
                                .count()
                        > 1;
        return behind || before || inside; // "ایران را به دلیل ارسال پهپاد به روسیه"
    }

    /** "화물로 위장해 러시아에 보내고": where verbs come last, whoever stands between what it was made to look and the sending gets it. */
    private boolean isTrueEnd(Mention m) {
        return scope.s().language().traits().order() == Order.SOV
                && scope.s().has(scope.clause().from(), m.from(), Sense.DECLARED)
                && scope.s().has(m.to(), scope.clause().to(), Sense.SUPPLY);
    }

    /** "made to look bound for the Middle East, sent to Russia": the region is the false destination, the state the true one. */
    private boolean namesRegion() {
        return scope.s().mentions().stream().anyMatch(o -> o.kind() == Mention.Kind.REGION && scope.holds(o));
    }

    /** Whether the clause of what is said names nobody who gives, so that it is whoever says it. */
    private boolean speakerGives() {
        Statement statement = scope.statement();
        return statement != null
                && statement.cue() != null
                && scope.s().language().traits().order() == Order.SVO
                && scope.s().startsWith(statement.contentFrom(), Sense.THAT)
                && scope.s().mentions().stream()
                        .noneMatch(o -> o.bare() && o.from() >= statement.contentFrom() && o.to() <= scope.predicate());
    }

    /** "armas compradas por Rusia a Corea del Norte": the buyer is named before. */
    private boolean isBoughtBy(Mention m) {
        return scope.s().mentions().stream()
                .anyMatch(o -> (o.marker() == Sense.BY || o.marker() == Sense.THROUGH)
                        && o.kind() == Mention.Kind.NAME
                        && o.from() >= scope.predicate()
                        && o.to() <= m.from()
                        && m.from() - o.to() <= CLOSE);
    }

    /** "supplied missiles and deployed troops into Congo": what goes there is no arms. */
    private boolean goesThere(Mention m) {
        return scope
                .s()
                .within(Math.max(scope.clause().predicate().to(), m.from() - CLOSE), m.from(), Sense.OTHER_CARGO)
                .stream()
                .anyMatch(h -> !scope.s().has(h.to(), m.from(), Sense.GOODS));
    }
}
