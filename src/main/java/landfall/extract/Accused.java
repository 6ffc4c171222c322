package landfall.extract;

import java.util.List;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "accuse de nouveau Kigali d'armer": who is accused is who did it, whatever stands before the name. */
final class Accused {
    private static final int CLOSE = 3;

    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;

    /** @param bare names that nothing marks, found so far */
    Accused(Scope scope, Parties parties, List<Mention> bare) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
    }

    boolean is(Mention m) {
        Statement statement = scope.statement();
        if (isCharged(m) || isSetApart(m) || isWarned(m)) {
            return true;
        }
        boolean noun = statement != null
                && statement.cue() != null
                && s.startsWith(s.tokenAt(statement.cue().start()), Sense.ACCUSATION);
        if (noun && m.marker() == Sense.OF) {
            return false; // "accusations of the White House": whose they are
        }
        return statement != null
                && statement.sense() == Sense.ACCUSE
                && m.kind() == Mention.Kind.NAME
                && parties.nobody()
                && bare.isEmpty()
                && m.to() <= scope.predicate()
                && (s.language().traits().order() == Order.SOV
                        || s.token(m.from()).start() >= statement.cue().start())
                && (m.marker() != Sense.TO
                        || m.from() - s.tokenAt(statement.cue().end()) <= CLOSE && !isGoal(m));
    }

    /** "러시아에 무기를 제공한 북한을 규탄했다": where what tells of a name stands before it, one that nothing marks is rather the accused. */
    private boolean isGoal(Mention m) {
        return (s.language().traits().order() == Order.SOV
                        || s.language().traits().dictionaryWords())
                && s.mentions().stream()
                        .anyMatch(o -> o.from() > m.to()
                                && o.kind() == Mention.Kind.NAME
                                && o.bare()
                                && scope.holds(o)
                                && !scope.isSpeaker(o));
    }

    /** "Russia warned Serbia about deliveries to Ukraine": who is warned gives, where nobody else is named who does. */
    private boolean isWarned(Mention m) {
        return isTold(m)
                && !namesGiver(m)
                && parties.nobody()
                && m.to() <= scope.predicate()
                && s.mentions().stream().anyMatch(o -> o.from() >= m.to() && o.marker() == Sense.TO);
    }

    /** "The US warned Israel that Iran was sending missiles": who only is told of it has no part. */
    boolean isOnlyTold(Mention m) {
        return isTold(m) && namesGiver(m);
    }

    /** Whether the name is the one right behind a warning, or, where verbs come last, the first. */
    private boolean isTold(Mention m) {
        Hit warning = s.first(0, s.size(), Sense.WARN).orElse(null);
        if (warning == null || m.kind() != Mention.Kind.NAME || scope.isSpeaker(m) || scope.statement() == null) {
            return false;
        }
        boolean last = s.language().traits().order() == Order.SOV;
        boolean first = (m.marker() == Sense.TO
                        || m.bare() && !s.language().traits().marksTopics())
                && s.mentions().stream().noneMatch(o -> o.to() <= m.from() && scope.holds(o) && !scope.isSpeaker(o));
        return scope.holds(m) && (last ? first : m.from() >= warning.to() && m.from() - warning.to() <= CLOSE);
    }

    private boolean namesGiver(Mention told) {
        return s.mentions().stream()
                .anyMatch(o -> o != told
                        && !scope.isSpeaker(o)
                        && (o.marker() != Sense.TO || o.owns() == Sense.GOODS)
                        && scope.holds(o));
    }

    /** "The UAE, accused by Sudan of arming the RSF": the name before the comma. */
    private boolean isSetApart(Mention m) {
        return s.language().traits().order() == Order.SVO
                && m.kind() == Mention.Kind.NAME
                && m.bare()
                && m.owns() == null
                && m.to() <= scope.predicate()
                && s.token(m.to()).is(",")
                && s.hits().stream()
                        .filter(h -> h.from() == m.to() || h.from() == m.to() + 1)
                        .anyMatch(h -> h.sense() == Sense.CHARGED || Charge.is(h));
    }

    /** "Dem Iran wird vorgeworfen, …": whoever accuses. */
    private boolean isCharged(Mention m) {
        return s.language().traits().order() == Order.V2
                && m.marker() == Sense.TO
                && m.to() <= scope.predicate()
                && s.startingAt(m.to()).stream().anyMatch(Charge::is);
    }

    void bind(Mention m) {
        if (!stops(m)) {
            (scope.actorGets() ? parties.recipients() : parties.suppliers()).add(m.code());
        }
    }

    /** "accused Berlin of blocking deliveries by NATO". */
    private boolean stops(Mention m) {
        boolean blocks =
                s.has(m.to(), scope.predicate(), Sense.STOP) && !new Urged(s).wantsStop(m.to(), scope.predicate());
        return blocks
                || s.within(m.to(), scope.predicate(), Sense.NEGATION).stream()
                        .anyMatch(no -> !new Urged(s).isOfStop(no));
    }
}
