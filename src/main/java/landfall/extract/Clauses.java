package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Cuts a sentence into clauses: a clause is what lies around a happening, and the last joint between two happenings parts
 * them. Of several happening-words in one clause the most telling one counts ("conceal the shipments" is concealment).
 */
final class Clauses {
    private static final Map<Sense, Relation> RELATIONS = Map.ofEntries(
            Map.entry(Sense.MONITOR, Relation.MONITOR),
            Map.entry(Sense.CONCEAL, Relation.CONCEAL),
            Map.entry(Sense.SANCTION, Relation.SANCTION),
            Map.entry(Sense.LAUNCH, Relation.LAUNCH),
            Map.entry(Sense.REQUEST, Relation.REQUEST),
            Map.entry(Sense.RECEIVE, Relation.RECEIVE),
            Map.entry(Sense.ARRIVE, Relation.RECEIVE),
            Map.entry(Sense.SUPPLY, Relation.SUPPLY),
            Map.entry(Sense.SEIZE, Relation.SUPPLY),
            Map.entry(Sense.FIND, Relation.SUPPLY),
            Map.entry(Sense.SUPPLY_NOUN, Relation.SUPPLY));
    private static final List<Sense> TELLING = List.of(
            Sense.MONITOR,
            Sense.CONCEAL,
            Sense.SANCTION,
            Sense.LAUNCH,
            Sense.REQUEST,
            Sense.RECEIVE,
            Sense.ARRIVE,
            Sense.SUPPLY,
            Sense.SEIZE,
            Sense.FIND,
            Sense.SUPPLY_NOUN);

    private static final Set<Sense> PARTING = Set.of(Sense.THAT, Sense.WHETHER, Sense.BUT, Sense.CONDITION);

    /** What may stand between two verbs that share their subject and object, and how much of it. */
    private static final Set<Sense> SMALL = Set.of(Sense.AND, Sense.NEGATION, Sense.AUXILIARY);

    private static final int BETWEEN = 4;

    /** Most tokens of a newspaper's name in quotation marks. */
    private static final int NAME = 6;

    /** Most tokens between "hand over" and the evidence. */
    private static final int BESIDE = 2;

    private final Sentence s;

    Clauses(Sentence sentence) {
        this.s = sentence;
    }

    /** @param again what "do so" repeats, or null */
    List<Clause> all(Relation again) {
        List<Hit> happenings = s.hits().stream()
                .filter(h -> RELATIONS.containsKey(h.sense()) || (again != null && h.sense() == Sense.DO_SO))
                .filter(h -> !takes(h) || isSeizure(s, h))
                .filter(h -> !new InUse(s).describes(h))
                .filter(h -> h.sense() != Sense.REQUEST
                        || !isPart(h, Sense.SUPPLY) && !isPart(h, Sense.INTENT)) // "wants to sell"
                .filter(h -> h.sense() != Sense.LAUNCH || !isPart(h, Sense.STRIKE)) // "schoss … ab"
                .filter(h -> h.sense() != Sense.SUPPLY || !isPart(h, Sense.PLEDGE)) // "sözü verdi"
                .filter(h -> !isPurpose(h) && !new Urged(s).isCall(h) && !new Permission(s).isAsked(h))
                .filter(h -> !passesOn(h) && (takes(h) || !handsOverProof(h)))
                .sorted(Comparator.comparingInt(Hit::from).thenComparing(h -> rank(h.sense())))
                .toList();
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < happenings.size(); ) {
            int j = i + 1;
            int end = happenings.get(i).to();
            int joint = -1;
            while (j < happenings.size()) {
                joint = joint(end, happenings.get(j), happenings.subList(i, j));
                if (joint >= 0) {
                    break;
                }
                end = Math.max(end, happenings.get(j).to());
                j++;
            }
            int to = j < happenings.size() ? joint : s.size();
            clauses.add(clause(happenings.subList(i, j), from, to, again));
            from = to;
            i = j;
        }
        return swallowWatched(clauses);
    }

    /** "ロシアの侵攻を支援するため、弾薬を提供した": what arms are given for is no delivery of its own. */
    private boolean isPurpose(Hit verb) {
        return s.language().traits().order() == Order.SOV
                && verb.sense() == Sense.SUPPLY
                && s.has(verb.to(), Math.min(s.size(), verb.to() + BESIDE), Sense.PURPOSE)
                && !s.has(0, verb.from(), Sense.GOODS)
                && s.has(verb.to(), s.size(), Sense.GOODS)
                && s.has(verb.to(), s.size(), Sense.SUPPLY);
    }

    /** "…, передаёт «Коммерсантъ».": the news is passed on, as the last word of the sentence. */
    private boolean passesOn(Hit happening) {
        int name = happening.to();
        return happening.sense() == Sense.SUPPLY
                && happening.from() > 0
                && s.token(happening.from() - 1).is(",")
                && Content.isQuote(s, name)
                && s.size() - name <= NAME
                && s.within(name, s.size(), h -> h.sense() != Sense.PRIVATE).isEmpty();
    }

    /** "Tehran is to hand over evidence of the use of drones". */
    private boolean handsOverProof(Hit predicate) {
        boolean given = s.startsWith(predicate.to(), Sense.BY); // "photos provided by the US"
        boolean first = s.language().traits().order() != Order.SVO || given;
        boolean last = s.language().traits().order() != Order.SOV;
        return s.within(0, s.size(), Sense.PROOF).stream()
                .anyMatch(
                        p -> last && isNextTo(predicate.to(), p.from()) || first && isNextTo(p.to(), predicate.from()));
    }

    private boolean isNextTo(int from, int to) {
        return from <= to && to - from <= BESIDE && !s.has(from, to, Sense.GOODS);
    }

    /** Whether it tells of cargo taken or come upon. */
    static boolean takes(Hit happening) {
        return happening.sense() == Sense.SEIZE || happening.sense() == Sense.FIND;
    }

    /** Whether such cargo is told of between the two tokens. */
    static boolean taken(Sentence s, int from, int to) {
        return s.within(from, to, Clauses::takes).stream().anyMatch(h -> isSeizure(s, h));
    }

    /** Whether such cargo is said to have been come upon between the two tokens. */
    static boolean found(Sentence s, int from, int to) {
        return s.within(from, to, Sense.FIND).stream().anyMatch(h -> isSeizure(s, h));
    }

    /** Who "found no proof" took nothing off a ship, nor did who "seized power". */
    static boolean isSeizure(Sentence s, Hit found) {
        return !s.startsWith(found.to(), Sense.NO_EVIDENCE)
                && (found.sense() != Sense.SEIZE || new Taking(s, found).isOfCargo());
    }

    /** "Ordered the shipment": the longer happening is meant. */
    private boolean isPart(Hit happening, Sense of) {
        return s.hits().stream()
                .anyMatch(h -> h.length() > happening.length()
                        && h.from() <= happening.from()
                        && happening.to() <= h.to()
                        && h.sense() == of);
    }

    private static int rank(Sense sense) {
        int rank = TELLING.indexOf(sense);
        return rank < 0 ? TELLING.size() : rank;
    }

    private static Clause clause(List<Hit> happenings, int from, int to, Relation again) {
        Hit telling = happenings.stream()
                .min(Comparator.comparingInt(h -> rank(h.sense())))
                .orElseThrow();
        Relation relation = telling.sense() == Sense.DO_SO ? again : RELATIONS.get(telling.sense());
        return new Clause(relation, telling, telling.sense() == Sense.SUPPLY_NOUN, from, to);
    }

    /** Index of the strongest joint between two happenings, of equals the last; -1 if they share a clause. */
    private int joint(int end, Hit next, List<Hit> before) {
        boolean complete = before.stream().anyMatch(h -> h.sense() != Sense.SUPPLY_NOUN);
        if (isOneAct(end, next, before)) {
            return -1;
        }
        if (complete && opensGlued(next, before)) {
            return next.from();
        }
        if (complete && endsGlued(end, next)) {
            return end;
        }
        int best = -1;
        int strongest = 0;
        for (int i = next.from() - 1; i >= end; i--) {
            boolean andParts = complete && next.sense() != Sense.SUPPLY_NOUN && !oneWay(end, i, next);
            int strength = strength(i, andParts);
            if (strength > strongest && !(strength == COMMA && besideInsertion(i, end, next.from()))) {
                best = i;
                strongest = strength;
            }
        }
        return best;
    }

    /** "sold and delivered", "n'a ni vendu ni donné", "не продавал и не поставлял": two verbs of one subject, with nothing between them of their own. */
    private boolean isOneAct(int end, Hit next, List<Hit> before) {
        boolean same = before.stream().allMatch(h -> RELATIONS.get(h.sense()) == RELATIONS.get(next.sense()));
        boolean joined = next.from() > end && next.from() - end <= BETWEEN && s.has(end, next.from(), Sense.AND);
        boolean plan =
                s.has(next.to(), Math.min(s.size(), next.to() + BETWEEN), Sense.INTENT); // "и поставлять не намерены"
        return same
                && !plan
                && (joined || s.startsWith(end, Sense.NEGATION) && next.from() - end == 1)
                && IntStream.range(end, next.from())
                        .allMatch(i -> s.startingAt(i).stream().anyMatch(h -> SMALL.contains(h.sense())));
    }

    /** "had sailed from Iran and was bound for Yemen" is one voyage. */
    private boolean oneWay(int end, int and, Hit next) {
        List<Mention> mentions = s.mentions();
        boolean from = mentions.stream().anyMatch(m -> m.from() >= end && m.to() <= and && m.marker() == Sense.FROM);
        boolean to = mentions.stream()
                .anyMatch(m -> m.from() >= next.to()
                        && m.from() - next.to() < WITHIN
                        && (m.marker() == Sense.TO || m.marker() == Sense.DECLARED));
        boolean other = mentions.stream().anyMatch(m -> m.from() >= and && m.to() <= next.from() && m.bare());
        return from && to && !other && RELATIONS.get(next.sense()) == Relation.SUPPLY;
    }

    private static final int WITHIN = 4;
    private static final int COMMA = 1;
    private static final int WORD = 2;
    private static final int MARK = 3;

    private int strength(int i, boolean andParts) {
        String t = s.token(i).text();
        if (s.isColon(i) || ";–—".contains(t)) {
            return MARK;
        }
        boolean relative = s.startsWith(i, Sense.RELATIVE) && !s.startsWith(i, Sense.ARTICLE);
        boolean word = s.startingAt(i).stream().anyMatch(h -> PARTING.contains(h.sense()));
        boolean ending = s.startsWith(i, Sense.NEGATION); // Korean "팔지 않았고": belongs to the verb before it
        boolean and = andParts && s.startsWith(i, Sense.AND) && s.token(i).isWord() && !ending && !joinsNouns(i);
        if (relative || word || and) {
            return WORD;
        }
        return ",()\"„“”«»".contains(t) ? COMMA : 0;
    }

    /** "im Nahen Osten und Nordafrika schleuste": where the verb comes last, "and" before a noun joins nouns. */
    private boolean joinsNouns(int and) {
        boolean verbLast = s.language().traits().order() == Order.V2;
        boolean noun = and + 1 < s.size() && (s.token(and + 1).isCapital() || s.startsWith(and + 1, Sense.IN));
        return verbLast && noun && !s.token(and - 1).is(",") && !isSubject(and + 1);
    }

    /** "… geliefert und Nordkorea hat Granaten geliefert": a name with its verb begins a clause. */
    private boolean isSubject(int name) {
        int from = s.startsWith(name, Sense.ARTICLE) ? name + 1 : name;
        return s.startingAt(from).stream()
                .filter(h -> h.sense() == Sense.ACTOR)
                .flatMap(h -> s.startingAt(h.to()).stream())
                .anyMatch(h -> h.sense() == Sense.AUXILIARY
                        || h.sense() == Sense.REPORTIVE
                        || h.sense() == Sense.SUPPLY && s.has(h.to(), s.size(), Sense.GOODS)); // "stuurde granaten"
    }

    /** Arabic "وأرسلت كوريا": the "and" is written as part of a verb that has a subject of its own, or tells of something else. */
    private boolean opensGlued(Hit next, List<Hit> before) {
        boolean other = before.stream().noneMatch(h -> RELATIONS.get(h.sense()) == RELATIONS.get(next.sense()));
        boolean subject =
                next.sense() == Sense.SUPPLY && s.mentions().stream().anyMatch(m -> m.from() == next.to() && m.bare());
        return s.language().traits().order() == Order.VSO && s.isGlued("و", next) && (other || subject);
    }

    /** Korean "보냈고 북한은": the "and" is the ending of the verb, and another subject follows. */
    private boolean endsGlued(int end, Hit next) {
        return s.language().traits().marksTopics()
                && s.endsWith(end - 1, Sense.AND)
                && s.token(end - 1).isWord()
                && s.mentions().stream()
                        .anyMatch(m -> m.from() >= end
                                && m.to() <= next.from()
                                && m.bare()
                                && (s.isTopic(m.to() - 1) || s.isTopic(m.to())));
    }

    /** ", probably," parts nothing. */
    private boolean besideInsertion(int comma, int from, int to) {
        boolean opens = comma + 2 < to && s.token(comma + 2).is(",") && s.startsWith(comma + 1, Sense.HEDGE);
        boolean closes = comma - 2 >= from && s.token(comma - 2).is(",") && s.startsWith(comma - 1, Sense.HEDGE);
        return opens || closes;
    }

    /** "watch whether the shipments arrive" is one happening. */
    private static List<Clause> swallowWatched(List<Clause> clauses) {
        List<Clause> kept = new ArrayList<>();
        for (Clause c : clauses) {
            Clause last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && last.relation() == Relation.MONITOR) {
                kept.set(kept.size() - 1, new Clause(last.relation(), last.predicate(), false, last.from(), c.to()));
            } else {
                kept.add(c);
            }
        }
        return kept;
    }
}
