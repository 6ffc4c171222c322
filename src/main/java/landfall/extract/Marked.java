package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** What the words before a name, its ending, or the thing it owns make of it: giver, getter, a place on the way. */
final class Marked {
    private static final int CLOSE = 3;

    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;
    private final Set<String> there;

    /**
     * @param bare takes the names that nothing marks
     * @param there takes the places where it happens
     */
    Marked(Scope scope, Parties parties, List<Mention> bare, Set<String> there) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
        this.there = there;
    }

    void bind(Mention m) {
        String code = scope.code(m);
        if (code == null || isShips(m) || thanks(m, code)) {
            return;
        }
        if (m.kind() == Mention.Kind.REGION) {
            route(m, code);
            return;
        }
        Relation relation = scope.relation();
        if (relation == Relation.SANCTION && m.kind() == Mention.Kind.PLACE) {
            return; // "three firms in Shenzhen"
        }
        if (m.kind() == Mention.Kind.ADJECTIVE && m.owns() == Sense.GOODS && new Made(scope).isMakerOnly(m)) {
            return;
        }
        if (isElsewhere(m)) {
            return;
        }
        if (isSupplied(m)) {
            parties.recipients().add(code);
        } else if (m.kind() != Mention.Kind.PLACE
                && givesThing(m)
                && m.marker() != Sense.THROUGH
                && !(m.kind() == Mention.Kind.SELF && m.marker() == Sense.IN) // "sur son territoire des armes"
                && !isPartner(m)
                && !isGoal(m)) {
            thingOf(code, relation);
        } else if (m.bare()) {
            bare(m, code);
        } else {
            marked(m, code, relation);
        }
    }

    /** "The vessel, which had turned off its transponder": the ship's own, nobody's in the deal. */
    private boolean isShips(Mention m) {
        return m.kind() == Mention.Kind.SELF
                && m.owns() == Sense.CARGO
                && s.startsWith(m.from(), Sense.OWN_COUNTRY)
                && s.has(scope.from(), m.from(), Sense.VESSEL);
    }

    /** "Russia's main arms supplier", "fournisseur d'armes de la Russie": whose supplier it is. */
    private boolean isSupplied(Mention m) {
        Hit noun = scope.clause().predicate();
        boolean behind = m.from() >= noun.to() && (m.marker() == Sense.OF || s.startsWith(m.from() - 1, Sense.OF));
        boolean before = m.to() <= noun.from() && (givesThing(m) || m.marker() == Sense.OF || s.isPossessive(m.to()));
        return s.has(noun.from(), noun.to(), Sense.SUPPLIER)
                && m.kind() == Mention.Kind.NAME
                && scope.distance(m) == 0
                && (behind || before);
    }

    /** "With Russian stocks of shells running low, Iran has delivered missiles": whose goods are of another clause. */
    private boolean isElsewhere(Mention m) {
        Order order = s.language().traits().order();
        return m.owns() == Sense.GOODS
                && (order == Order.SVO || order == Order.V2)
                && m.to() < scope.predicate()
                && scope.distance(m) > 0
                && s.mentions().stream()
                        .anyMatch(o -> o.from() > m.to()
                                && o.to() <= scope.predicate()
                                && o.bare()
                                && o.kind() == Mention.Kind.NAME
                                && o.owns() == null
                                && scope.holds(o)
                                && scope.distance(o) == 0
                                && !o.code().equals(m.code())
                                && s.has(o.to(), scope.to(), Sense.GOODS));
    }

    /** "Mali thanked Moscow for the helicopters supplied". */
    private boolean thanks(Mention m, String code) {
        boolean itself = s.startsWith(scope.predicate(), Sense.THANK); // "thanked Iran for its weapons"
        Hit thanks = s.first(scope.from(), itself ? scope.clause().predicate().to() : scope.predicate(), Sense.THANK)
                .orElse(null);
        if (thanks == null || scope.relation() != Relation.SUPPLY || !itself && m.to() > scope.predicate()) {
            return false;
        }
        boolean last = s.language().traits().order() == Order.SOV;
        boolean thanked = last ? !m.bare() : m.from() >= thanks.to() && !isSubjectOf(thanks, m);
        (thanked ? parties.suppliers() : parties.recipients()).add(code);
        return true;
    }

    /** Arabic "شكرت حماس إيران": where the verb comes first, the one right behind it thanks. */
    private boolean isSubjectOf(Hit thanks, Mention m) {
        return s.language().traits().order() == Order.VSO && m.from() == thanks.to();
    }

    private void marked(Mention m, String code, Relation relation) {
        switch (m.marker()) {
            case THROUGH -> route(m, code);
            case DECLARED -> declared(m, code, relation);
            case FROM, BY -> from(m, code, relation);
            case TO -> new Goal(scope, parties).bind(m, code);
            case AGAINST -> against(code, relation);
            case WITH -> with(m, code, relation);
            case IN -> in(m, code, relation);
            case OF -> of(m, code, relation);
            default -> bare(m, code);
        }
    }

    private void bare(Mention m, String code) {
        if (isPunished(m)) {
            parties.suppliers().add(code);
            return;
        }
        if (new Beside(scope, parties).gives(m) && parties.suppliers().isEmpty()) {
            parties.suppliers().add(code);
        } else if (m.kind() != Mention.Kind.PLACE) {
            bare.add(m);
        }
    }

    /** "The EU sanctions Iran over shipments to Russia": it is punished for giving. */
    private boolean isPunished(Mention m) {
        Hit verb = scope.clause().predicate();
        return scope.relation() == Relation.SANCTION
                && m.from() > verb.from()
                && m.to() <= verb.to()
                && s.has(verb.to(), scope.clause().to(), Sense.SUPPLY_NOUN);
    }

    private static boolean givesThing(Mention m) {
        return m.owns() == Sense.GOODS || m.owns() == Sense.SUPPLY_NOUN || m.owns() == Sense.CARGO;
    }

    /** "러시아와의 무기 거래": the other party of a deal in arms is not who gives them. */
    private boolean isPartner(Mention m) {
        return m.kind() == Mention.Kind.NAME && m.marker() == Sense.WITH;
    }

    /** "러시아로의 포탄 수송", "не поставляет нам оружие": where it goes, though it stands before the goods. */
    private boolean isGoal(Mention m) {
        boolean name = m.kind() == Mention.Kind.NAME && s.language().traits().marksTopics();
        return m.marker() == Sense.TO && (name || m.kind() == Mention.Kind.SELF);
    }

    private void thingOf(String code, Relation relation) {
        if (relation == Relation.SANCTION) {
            parties.recipients().add(code);
        } else if (relation != Relation.LAUNCH) {
            parties.suppliers().add(code);
        }
    }

    private void route(Mention m, String code) {
        parties.route(code, m.marker() == Sense.DECLARED || m.marker() == Sense.TO);
    }

    private void declared(Mention m, String code, Relation relation) {
        if (relation == Relation.CONCEAL) {
            route(m, code);
        } else {
            parties.recipients().add(code);
        }
    }

    private void from(Mention m, String code, Relation relation) {
        boolean by = m.marker() == Sense.BY;
        if (s.endsWith(m.from() - 2, Sense.ACCUSATION) && !s.endsWith(m.from() - 2, Sense.CARGO)) {
            return; // "reports from UN experts"
        }
        if (by && isTeller(m)) {
            return;
        }
        if (by && m.kind() == Mention.Kind.PLACE) {
            return; // "между Раджином и Дунаем": a port does nothing
        }
        if (by && m.from() > scope.predicate() && scope.distance(m) > 0) {
            return; // done by another: "…, despite the occupation by Russia"
        }
        if (scope.actorGets() && by) {
            parties.recipients().add(code); // "imported by Moscow"
        } else if (relation != Relation.LAUNCH || by) {
            parties.suppliers().add(code);
        }
    }

    /** "The allegation was voiced by the US", "photos provided by the US": who tells or shows it does not do it. */
    private boolean isTeller(Mention m) {
        int by = s.startsWith(m.from() - 1, Sense.ARTICLE) ? m.from() - 2 : m.from() - 1;
        boolean tells = s.endsWith(by - 1, Sense.SAY) && !s.endsWith(by - 1, Sense.SUPPLY);
        boolean shows = s.endsWith(by - 1, Sense.SHOWN) && s.endsWith(by - 2, Sense.PROOF);
        return s.startsWith(by, Sense.BY) && (tells || shows);
    }

    /** The other party of a deal; of a deal in arms the one who gets, unless it is said who asks. */
    private void with(Mention m, String code, Relation relation) {
        boolean gives = relation == Relation.SUPPLY
                && scope.clause().predicate().sense() == Sense.SUPPLY
                && !s.startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && s.language().traits().order() == Order.SVO
                && m.to() <= scope.predicate()
                && scope.predicate() - m.to() < 2;
        if (relation == Relation.REQUEST || gives) { // "with Iran recently supplying weapons"
            parties.suppliers().add(code);
        } else if (relation == Relation.SUPPLY
                && s.startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && scope.distance(m) == 0
                && (m.from() > scope.predicate()
                        || s.endsWith(m.from() - 2, Sense.SUPPLY_NOUN) // "a deal with Pyongyang on supplies"
                        || s.language().traits().order() != Order.SVO)) {
            parties.recipients().add(code);
        }
    }

    private void against(String code, Relation relation) {
        if (relation == Relation.LAUNCH || relation == Relation.SANCTION) {
            parties.recipients().add(code);
        }
    }

    private void in(Mention m, String code, Relation relation) {
        switch (relation) {
            case SANCTION -> {
                if (m.from() >= scope.clause().predicate().to()) {
                    parties.recipients().add(code); // "sanctions on Iran", not "meeting in Brussels"
                }
            }
            case LAUNCH -> parties.recipients().add(code);
            case RECEIVE, REQUEST -> {
                boolean used = s.has(scope.clause().predicate().to(), m.from(), Sense.WAR); // "for use in Ukraine"
                if (!used && (m.from() > scope.predicate() || !happensElsewhere(m))) {
                    there.add(code);
                }
            }
            case CONCEAL -> parties.via().add(code);
            default -> {}
        }
    }

    /** "loading in Rajin and unloading in Dunai": where it happens stands behind. */
    private boolean happensElsewhere(Mention m) {
        return s.language().traits().order() == Order.SVO
                && s.mentions().stream()
                        .anyMatch(o -> o.marker() == Sense.IN
                                && o.from() > scope.predicate()
                                && scope.holds(o)
                                && !o.code().equals(m.code()));
    }

    /** "livraisons d'armes de l'Iran". */
    private void of(Mention m, String code, Relation relation) {
        int noun = m.from() - 1;
        for (int i = 0; i < 2 && isJoint(noun); i++) {
            noun--; // "missiles de l'Iran"
        }
        while (noun > 0 && ")".equals(s.token(noun).text())) {
            while (noun > 0 && !s.token(noun).is("(")) {
                noun--;
            }
            noun--; // "drones (unmanned aircraft) of Iran"
        }
        boolean thing = s.endsWith(noun, Sense.SUPPLY_NOUN) || s.endsWith(noun, Sense.GOODS);
        if (m.kind() != Mention.Kind.NAME) {
            if (isGottenFromOffice(m)) {
                parties.suppliers().add(code);
            }
            return;
        }
        boolean gotten = scope.actorGets() && follows(m); // "ha recibido de Corea"
        if (gotten || isFurther(m) || thing && parties.suppliers().isEmpty() && relation != Relation.LAUNCH) {
            parties.suppliers().add(code);
        }
    }

    /** "ont reçu des missiles de l'armée iranienne". */
    private boolean isGottenFromOffice(Mention m) {
        return scope.actorGets()
                && m.kind() == Mention.Kind.ADJECTIVE
                && m.owns() == Sense.OFFICE
                && s.has(scope.clause().predicate().to(), m.from(), Sense.GOODS);
    }

    /** "de l'Iran, de la Biélorussie et de la Corée du Nord". */
    private boolean isFurther(Mention m) {
        return s.mentions().stream()
                .anyMatch(o -> o.to() <= m.from()
                        && o.marker() == m.marker()
                        && parties.suppliers().contains(o.code())
                        && Mentions.joined(s, o, m));
    }

    private boolean isJoint(int token) {
        return token > 0
                && (s.token(token).isElided() || s.endsWith(token, Sense.OF) || s.endsWith(token, Sense.ARTICLE));
    }

    /** Whether only small words stand between the predicate and the name. */
    private boolean follows(Mention m) {
        int from = scope.clause().predicate().to();
        return m.from() >= from
                && m.from() - from <= CLOSE
                && s.within(from, m.from(), h -> h.sense() == Sense.GOODS || h.sense() == Sense.UNIT)
                        .isEmpty();
    }
}
