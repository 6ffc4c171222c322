package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** The speaker's own part, where nobody else is named: "It had never supplied …, Pyongyang said"; "Iran denied supplying …". */
final class OwnPart {
    private static final int CLOSE = 4;
    private static final Set<Sense> THINGS =
            Set.of(Sense.GOODS, Sense.CARGO, Sense.SUPPLY_NOUN, Sense.VESSEL, Sense.NO_EVIDENCE);

    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;

    OwnPart(Scope scope, Parties parties, List<Mention> bare) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
    }

    void bind() {
        String self = scope.self();
        if (self == null || parties.names(self) || seizes() || s.has(0, s.size(), Sense.WARN)) {
            return;
        }
        Relation relation = scope.relation();
        boolean gives = relation == Relation.SUPPLY || relation == Relation.CONCEAL || relation == Relation.SANCTION;
        boolean nobody = (gives ? parties.suppliers() : parties.recipients()).isEmpty();
        int subject = scope.predicate();
        int named = bare.stream().mapToInt(Mention::from).min().orElse(subject);
        boolean knows =
                s.has(clauseStart(subject), subject, Sense.NO_EVIDENCE); // "it had no information about deliveries"
        boolean used = s.has(clauseStart(subject), subject, Sense.USE); // "they could have been used to transport"
        boolean pronoun = !scope.isPerson()
                && !knows
                && !used
                && s.has(clauseStart(subject), Math.min(named, subject), Sense.PRONOUN);
        boolean accuses = scope.statement().sense() == Sense.ACCUSE; // never of one's own part
        boolean unnamed = !accuses
                && (ofItself() || infinitive() || infinitiveLast() || dropped() || topic() || nominalised())
                && (named >= subject || infinitiveLast());
        if (nobody && (pronoun || unnamed)) {
            if (gives) {
                parties.suppliers().add(self);
            } else if (scope.actorGets()) {
                parties.recipients().add(self);
            }
        } else if (gives && parties.recipients().isEmpty() && deniesGetting()) {
            parties.recipients().add(self);
        }
    }

    /** "Moscow denied deliveries of shells from North Korea": to whom, if not to itself. */
    private boolean deniesGetting() {
        return scope.relation() == Relation.SUPPLY
                && scope.statement().sense() == Sense.DENY
                && isNoun()
                && !isOfOthers()
                && ofItself();
    }

    /** "exportiert" is none, though "Export" is. */
    private boolean isNoun() {
        boolean small = s.language().traits().nounCapitals()
                && !s.token(scope.predicate()).isCapital();
        return !small && s.startsWith(scope.predicate(), Sense.SUPPLY_NOUN);
    }

    /** "China denied reports of North Korean shipments": whoever denies what others tell need not be the one who gets. */
    private boolean isOfOthers() {
        return s.language().traits().order() != Order.SOV
                && s.has(scope.from(), scope.predicate(), Sense.ACCUSATION)
                && scope.self() != null;
    }

    /** "미 해군은 … 나포했다고 밝혔다": who tells that a cargo was seized tells of somebody else's. */
    private boolean seizes() {
        boolean answers =
                scope.statement().sense() == Sense.DENY || scope.statement().sense() == Sense.ADMIT;
        return !answers
                && s.within(scope.from(), scope.to(), Sense.SEIZE).stream().anyMatch(h -> Clauses.isSeizure(s, h));
    }

    /** "bestritten, Russland mit Munition beliefert zu haben": where the verb comes last, the names before it are objects. */
    private boolean infinitiveLast() {
        int verb = scope.predicate();
        int behind = scope.clause().predicate().to();
        boolean to = s.startsWith(verb - 1, Sense.TO)
                || s.startsWith(verb - 1, Sense.AUXILIARY) && s.startsWith(verb - 2, Sense.TO) // "te hebben ontvangen"
                || s.startsWith(behind, Sense.TO) && s.startsWith(behind + 1, Sense.AUXILIARY);
        return s.language().traits().order() == Order.V2
                && to
                && (scope.relation() == Relation.RECEIVE // "bestätigte, Granaten erhalten zu haben"
                        || s.startsWith(
                                s.tokenAt(
                                        scope.statement().cue() == null
                                                ? 0
                                                : scope.statement().cue().start()),
                                Sense.DENY))
                && !s.has(scope.from(), verb, Sense.THAT);
    }

    /** "denied deliveries", "announced a delivery": his own, unless a clause of its own tells of it. */
    private boolean ofItself() {
        Statement statement = scope.statement();
        boolean announces = scope.clause().nominal()
                && s.startsWith(
                        s.tokenAt(statement.cue() == null ? 0 : statement.cue().start()), Sense.PLEDGE)
                && scope.predicate() - statement.contentFrom() <= 3;
        boolean answers = statement.sense() == Sense.DENY || statement.sense() == Sense.ADMIT;
        return (announces || answers) && !s.has(scope.from(), scope.predicate(), Sense.THAT);
    }

    /** "La France a annoncé livrer", "promised to deliver": no subject of its own, and not a passive. */
    private boolean infinitive() {
        int from = scope.from();
        int subject = scope.predicate();
        Statement statement = scope.statement();
        Clause clause = scope.clause();
        boolean follows = statement.cue() != null
                && statement.cue().end()
                        <= s.token(Math.min(statement.contentFrom(), s.size() - 1))
                                .start();
        boolean passive = s.has(from, subject, Sense.GOODS) || s.has(from, subject, Sense.CARGO);
        boolean plans = s.has(clause.from(), clause.to(), Sense.INTENT);
        return follows
                && !passive
                && (!scope.isPerson() || plans)
                && (clause.predicate().sense() == Sense.SUPPLY
                        || clause.predicate().sense() == Sense.RECEIVE
                                && s.startsWith(subject - 1, Sense.AUXILIARY) // "a confirmé avoir reçu"
                        || clause.relation() == Relation.SANCTION)
                && s.language().traits().order() == Order.SVO
                && !stranger(from, subject)
                && !s.has(from, subject, Sense.THAT);
    }

    /** "Seoul says North keeps sending": a name that we do not know is a subject of its own. */
    private boolean stranger(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).isCapital() && s.token(i).isWord() && s.startingAt(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "ドイツは戦車を供与すると発表した": who opens the sentence speaks and gives, where no other subject is named. */
    private boolean topic() {
        Statement statement = scope.statement();
        boolean plans = s.has(scope.predicate(), scope.to(), Sense.INTENT)
                || s.has(scope.predicate(), scope.to(), Sense.NEGATION);
        return s.language().traits().marksTopics()
                && (!scope.isPerson() || plans)
                && Theme.of(scope) == null
                && statement.cue() != null
                && statement.speakerSpan() != null
                && statement.speakerSpan().end() <= s.token(scope.predicate()).start()
                && s.within(scope.from(), scope.predicate(), h -> THINGS.contains(h.sense())).stream()
                        .noneMatch(h -> s.isTopic(h.to() - 1));
    }

    /** "Trablus, Türkiye'den İHA satın aldığını duyurdu": where the verb comes last, a subject of its own would stand before it. */
    private boolean nominalised() {
        Statement statement = scope.statement();
        return s.language().traits().order() == Order.SOV
                && !s.language().traits().marksTopics()
                && !scope.isPerson()
                && statement.cue() != null
                && statement.speakerSpan() != null
                && statement.speakerSpan().end()
                        <= s.token(statement.contentFrom()).start()
                && s.token(scope.predicate()).end() <= statement.cue().start()
                && scope.actorGets();
    }

    /** "reconoció que había enviado": the verb right behind "that" has the speaker as its subject. */
    private boolean dropped() {
        if (s.endsWith(scope.predicate() - 1, Sense.IGNORE)
                && s.endingAt(scope.predicate() - 1).get(0).length() > 1) {
            return false; // "o país asiático envia": a subject, though it names nobody
        }
        Statement statement = scope.statement();
        int that = statement.contentFrom();
        int subject = scope.predicate();
        return s.language().traits().proDrop()
                && !scope.isPerson()
                && statement.cue() != null
                && (s.startsWith(that, Sense.THAT) || s.language().traits().dictionaryWords()) // Chinese has no "that"
                && !s.startsWith(subject, Sense.SUPPLY_NOUN)
                && (s.language().traits().order() == Order.SOV
                        || subject - that <= CLOSE
                                && s.within(that, subject, h -> THINGS.contains(h.sense()))
                                        .isEmpty());
    }

    /** After the last "that" before the predicate. */
    private int clauseStart(int subject) {
        int start = scope.from();
        for (int i = start; i < subject; i++) {
            if (s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER)) {
                start = i;
            }
        }
        return start;
    }
}
