package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Bare names: those in the stretch around the predicate count; only if there is none, the nearest stretch before it. */
final class WordOrder {
    private final Scope scope;
    private final Sentence s;
    private final Parties parties;
    private final List<Mention> bare;

    WordOrder(Scope scope, Parties parties, List<Mention> bare) {
        this.scope = scope;
        this.s = scope.s();
        this.parties = parties;
        this.bare = bare;
    }

    void bind() {
        bare.stream()
                .filter(this::isMakerOfSeized)
                .findFirst()
                .ifPresent(m -> parties.suppliers().add(scope.code(m)));
        bare.stream().filter(this::isMaker).findFirst().ifPresent(m -> {
            parties.suppliers().add(scope.code(m));
            bare.remove(m);
        });
        bare.stream().filter(this::isSubjectBehind).findFirst().ifPresent(m -> put(scope.code(m), false));
        int nearest = bare.stream().mapToInt(scope::distance).min().orElse(0);
        boolean comma = s.language().traits().order() == Order.SOV
                && !s.language().traits().marksTopics();
        for (List<Mention> list : lists()) {
            if (isWhole(list) || !comma) {
                bind(list, nearest);
            } else {
                list.forEach(m -> bind(List.of(m), nearest)); // "İran, Husileri silahlandırıyor"
            }
        }
    }

    /** The bare names, those of "Iran, Belarus and North Korea" together. */
    private List<List<Mention>> lists() {
        List<List<Mention>> lists = new ArrayList<>();
        Mention last = null;
        for (Mention m : bare) {
            if (last == null || scope.code(m) == null || !Mentions.joined(s, last, m)) {
                lists.add(new ArrayList<>());
            }
            lists.get(lists.size() - 1).add(m);
            last = m;
        }
        return lists;
    }

    private void bind(List<Mention> list, int nearest) {
        boolean together = isWhole(list) && list.stream().anyMatch(m -> counts(m, nearest));
        String first = null;
        for (Mention m : list) {
            String code = scope.code(m);
            if (parties.names(first)) {
                boolean gives = parties.suppliers().contains(first);
                (gives ? parties.suppliers() : parties.recipients()).add(code);
                continue;
            }
            first = code;
            if (code != null && !parties.names(code) && (together || counts(m, nearest))) {
                put(code, m.from() >= scope.predicate());
            }
        }
    }

    /** With an "and", or more than two: "Iran, Russia" may be two clauses. */
    private boolean isWhole(List<Mention> list) {
        Mention last = list.get(list.size() - 1);
        return list.size() > 2
                || list.size() == 2
                        && s.within(list.get(0).to(), last.from(), Sense.AND).stream()
                                .anyMatch(and -> s.token(and.from()).isWord());
    }

    /** "러시아, 이란 미사일 받아", "伊朗无人机抵达俄罗斯": a name right before the goods that somebody else gets. */
    private boolean isMaker(Mention m) {
        boolean arrives = scope.clause().predicate().sense() == Sense.ARRIVE
                || scope.clause().predicate().sense() == Sense.DOCK;
        return (s.language().traits().marksTopics() || s.language().traits().dictionaryWords())
                && scope.actorGets()
                && parties.suppliers().isEmpty()
                && scope.code(m) != null
                && s.startsWith(m.to(), Sense.GOODS)
                && bare.stream()
                        .anyMatch(o ->
                                (arrives || o.to() <= m.from()) && !o.code().equals(m.code()));
    }

    /** "Оружие ХАМАС поставил Иран": where names have cases, the thing may come first and who gives it last. */
    private boolean isSubjectBehind(Mention m) {
        return !s.language().traits().locative().isEmpty()
                && scope.relation() == Relation.SUPPLY
                && m.kind() == Mention.Kind.NAME
                && m.from() == scope.clause().predicate().to()
                && scope.code(m) != null
                && !s.has(m.to(), scope.to(), Sense.GOODS)
                && bare.stream()
                        .anyMatch(o -> o.to() <= scope.predicate()
                                && o.kind() == Mention.Kind.NAME
                                && (s.endsWith(o.from() - 1, Sense.GOODS) || isUserOf(o)));
    }

    /** "Снаряды, которые использует Россия, поставляет КНДР". */
    private boolean isUserOf(Mention m) {
        return scope.distance(m) > 0
                && s.has(scope.from(), m.from(), Sense.GOODS)
                && s.has(scope.from(), m.from(), Sense.RELATIVE);
    }

    private boolean counts(Mention m, int nearest) {
        Clause clause = scope.clause();
        boolean before = m.from() < scope.predicate();
        return !stopsRequest(m)
                && !knowsOf(m)
                && !reports(m)
                && !(m.kind() == Mention.Kind.ADJECTIVE && (besideName(m) || isBehindNoun(m)))
                && scope.distance(m) <= nearest
                && (before || nearest <= 0)
                && !Clauses.found(s, clause.from(), clause.to());
    }

    /** "이란 무기를 실은 선박을 나포": a name that stands for an adjective, where no other gives what was seized. */
    private boolean isMakerOfSeized(Mention m) {
        return parties.suppliers().isEmpty()
                && scope.relation() == Relation.SUPPLY
                && s.startsWith(m.to(), Sense.GOODS)
                && scope.code(m) != null
                && !s.within(0, s.size(), Sense.SEIZE).isEmpty();
    }

    private void put(String code, boolean behind) {
        boolean object = s.language().traits().order() == Order.SVO && behind;
        boolean actor = scope.relation() == Relation.RECEIVE || !object;
        boolean gives = actor != scope.actorGets();
        Set<String> first = gives ? parties.suppliers() : parties.recipients();
        Set<String> second = gives ? parties.recipients() : parties.suppliers();
        if (first.isEmpty()) {
            first.add(code);
        } else if (second.isEmpty()) {
            second.add(code);
        }
    }

    /** "Germany vetoed the purchase": it was not asked. */
    private boolean stopsRequest(Mention m) {
        return scope.relation() == Relation.REQUEST
                && s.has(m.to(), scope.predicate(), Sense.STOP)
                && m.to() <= scope.predicate();
    }

    /** "The sale of arms is bad news for the Ukrainian people": an adjective behind the delivery that owns none of it. */
    private boolean isBehindNoun(Mention adjective) {
        return scope.clause().nominal()
                && adjective.owns() == null
                && adjective.from() >= scope.clause().predicate().to();
    }

    /** "Washington has information about deliveries", "Kyiv cut its ties over deliveries". */
    private boolean knowsOf(Mention m) {
        return m.to() <= scope.predicate()
                && s.startsWith(scope.predicate(), Sense.SUPPLY_NOUN)
                && s.has(m.to(), scope.predicate(), Sense.OVER);
    }

    /** "美国关于中国提供弹药的指控", "ABD raporunda İran'ın": whose report it is, where another is named behind it. */
    private boolean reports(Mention m) {
        Order order = s.language().traits().order();
        boolean last = order == Order.SOV && !s.language().traits().marksTopics();
        boolean names =
                s.startsWith(scope.predicate(), Sense.SUPPLIER); // "a UN report cites China as the largest supplier"
        Sense about = last || names ? Sense.ACCUSATION : Sense.OVER;
        return (last || names || s.language().traits().dictionaryWords())
                && bare.stream()
                        .anyMatch(o -> o.kind() == Mention.Kind.NAME
                                && o.to() <= scope.predicate()
                                && s.has(m.to(), o.from(), about));
    }

    /** A name on the same side of the predicate is rather a party than an adjective is. */
    private boolean besideName(Mention adjective) {
        int predicate = scope.predicate();
        boolean opens =
                s.language().traits().order() == Order.V2 && adjective.owns() == null && bare.get(0) == adjective;
        return !opens
                && bare.stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.NAME
                                && m.from() < predicate == adjective.from() < predicate
                                && scope.distance(m) <= scope.distance(adjective));
    }
}
