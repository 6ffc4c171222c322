package landfall.extract;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * How the speaker stands to what is said. Literal "no evidence" wins over denial, denial over hedge, hedge over plan. The
 * reportive mood (Konjunktiv I) of reported speech lowers nothing.
 */
final class Stances {
    private static final int CLOSE = 3;
    private static final int BESIDE = 2;

    private final Sentence s;

    Stances(Sentence sentence) {
        this.s = sentence;
    }

    Stance of(Clause clause, Statement statement) {
        boolean hides = clause.relation() == Relation.CONCEAL;
        int to = end(clause);
        boolean held = statement != null && statement.holds(clause.predicate().from());
        boolean cueFirst = held
                && statement.cue() != null
                && statement.cue().start() < s.token(clause.predicate().from()).start();
        int from = cueFirst
                ? Math.max(
                        clause.from(),
                        Math.min(subject(s.tokenAt(statement.cue().start())), statement.contentFrom()))
                : clause.from();
        boolean cueLast = held
                && statement.cue() != null
                && statement.content().end() <= statement.cue().start()
                && !s.has(statement.contentTo(), clause.to(), Sense.NO_EVIDENCE); // "is not confirmed, said …"
        to = cueLast ? Math.min(to, statement.contentTo()) : to;
        if (isUnseen(clause, statement)) {
            return Stance.NO_EVIDENCE;
        }
        boolean seized = Clauses.takes(clause.predicate()); // "stopped a ship and found rifles" denies nothing
        int begin = Math.min(seized ? clause.predicate().from() : from, to);
        Stance stance = of(begin, to, clause.predicate().from(), statement, hides);
        if (seized && stance == Stance.INTENDS) {
            return Stance.ASSERTS; // "seized missiles that Iran meant to send"
        }
        boolean pledge =
                clause.relation() == Relation.MONITOR || clause.predicate().sense() == Sense.PLEDGE;
        return pledge && stance == Stance.ASSERTS ? Stance.INTENDS : stance;
    }

    /** "There is no proof of it, that China gives aid": right before the clause that tells of it, within what is said. */
    private boolean isUnseen(Clause clause, Statement statement) {
        int begin = clause.from();
        boolean source = statement != null
                && statement.speaker().kind() == Actor.Kind.MEDIA
                && s.within(0, clause.predicate().from(), Sense.NO_EVIDENCE).stream()
                        .anyMatch(h -> s.startsWith(
                                h.from(),
                                Sense.PRIVATE)); // "An earlier version of this article, published in May, said that"
        return source
                || s.startsWith(begin, Sense.THAT)
                        && s.within(0, begin, Sense.NO_EVIDENCE).stream()
                                .anyMatch(h -> begin - h.to() <= BESIDE
                                        && (statement == null || statement.cue() == null || statement.holds(h.from())));
    }

    /** Where the words that lead to the cue begin: "no picture shows". */
    private int subject(int cue) {
        int i = cue;
        while (i > 0 && s.token(i - 1).isWord() && !s.startsWith(i - 1, Sense.THAT)) {
            i--;
        }
        return i;
    }

    /** What follows "but" is another matter, and so is a relative clause: "drones that could reach the capital". */
    private int end(Clause clause) {
        return s
                .within(
                        clause.predicate().to(),
                        clause.to(),
                        h -> h.sense() == Sense.BUT
                                || h.sense() == Sense.THAT && !s.startsWith(h.to(), Sense.BASELESS) // "بأنها كاذبة"
                                || h.sense() == Sense.RELATIVE && !s.startsWith(h.from(), Sense.ARTICLE))
                .stream()
                .map(Hit::from)
                .findFirst()
                .orElse(clause.to());
    }

    /** "支援計画に基づき": where modifiers come first, a plan named before the predicate is not its own. */
    private Stance of(int from, int to, int predicate, Statement statement, boolean hides) {
        if (s.has(from, to, Sense.NO_EVIDENCE)) {
            return Stance.NO_EVIDENCE;
        }
        boolean denied = statement != null && statement.sense() == Sense.DENY;
        if (!denied && goesOn(from, to)) {
            return leavesOpen(from, to) ? Stance.SUSPECTS : Stance.INTENDS;
        }
        boolean no = negates(from, to) || stops(from, to) || onlyOther(from);
        boolean negated = (!hides && no) || s.has(from, to, Sense.BASELESS);
        if (denied || negated) {
            return Stance.DENIES;
        }
        boolean suspected = statement != null && statement.sense() == Sense.SUSPECT;
        if (suspected || hedged(from, to)) {
            return Stance.SUSPECTS;
        }
        if (new Urged(s).wantsStop(from, to)) {
            return Stance.ASSERTS; // "must stop": goes on
        }
        boolean allowed = s.leave() == Leave.GIVEN && !s.has(from, s.size(), Sense.NEGATION); // "could not stop … from"
        boolean leave = allowed || s.leave() == Leave.ASKED; // what is allowed need not have been done
        if (leave) {
            return Stance.INTENDS;
        }
        int plans = s.language().traits().marksTopics() ? Math.max(from, predicate) : from;
        if (s.has(plans, to, Sense.INTENT) || s.has(from, to, Sense.FUTURE)) {
            return Stance.INTENDS;
        }
        return Stance.ASSERTS;
    }

    private boolean negates(int from, int to) {
        return s.within(from, to, Sense.NEGATION).stream()
                .anyMatch(no -> !new Seizure(s).isNegatedBy(no) && !isWithout(no) && !new Urged(s).isOfStop(no));
    }

    /** "sans en informer personne": what is negated is what it was done without. */
    private boolean isWithout(Hit no) {
        return s.within(Math.max(0, no.from() - CLOSE), no.from(), Sense.WITHOUT).stream()
                .anyMatch(h -> s.within(h.to(), no.from(), Sense.SUPPLY).isEmpty());
    }

    /** "sent only food, not arms", "только гуманитарную помощь, а не оружие": the goods that are named are those not given. */
    private boolean onlyOther(int from) {
        return s.within(from, s.size(), Sense.NEGATION).stream()
                .filter(no -> s.startsWith(no.to(), Sense.GOODS))
                .anyMatch(no -> s.within(from, no.from(), Sense.OTHER_CARGO).stream()
                        .anyMatch(h -> no.from() - h.to() <= CLOSE && !s.has(from, h.from(), Sense.GOODS)));
    }

    /** "stopped deliveries"; who "stopped a ship with missiles" says that there were some. */
    private boolean stops(int from, int to) {
        return s.within(from, to, Sense.STOP).stream()
                .filter(stop -> !new Urged(s).isWanted(stop))
                .anyMatch(stop -> s.within(from, s.size(), Sense.SEIZE).stream()
                        .noneMatch(h -> h.from() <= stop.from() && stop.to() <= h.to()));
    }

    /** "sees no reason to stop deliveries". */
    private boolean goesOn(int from, int to) {
        return s.first(from, to, Sense.STOP)
                .filter(stop -> isUndone(from, stop))
                .isPresent();
    }

    /** "does not rule out", "schließt Lieferungen nicht aus"; where the verb comes last, so does what negates it. */
    private boolean isUndone(int from, Hit stop) {
        boolean last = s.language().traits().order() == Order.SOV;
        int end = last ? Math.min(s.size(), stop.to() + CLOSE) : Math.min(s.size(), stop.to() + 1);
        return s.within(from, end, Sense.NEGATION).stream()
                .anyMatch(no -> last
                        ? no.from() >= stop.to()
                        : no.to() <= stop.from() || isInside(no, stop) || no.from() == stop.to());
    }

    private static boolean isInside(Hit no, Hit stop) {
        return stop.length() > 2 && no.from() > stop.from() && no.to() < stop.to();
    }

    /** "does not rule out that it supplied": of others, or of the past. */
    private boolean leavesOpen(int from, int to) {
        int behind = s.first(from, to, Sense.STOP).map(Hit::to).orElse(from);
        return s.has(behind, Math.min(s.size(), behind + 2), Sense.THAT) || hedged(from, to);
    }

    /** "soll in den kommenden Wochen" is a plan, though "soll" alone is hearsay. */
    private boolean hedged(int from, int to) {
        return s.within(from, to, Sense.HEDGE).stream()
                .filter(h -> !ofAmount(h))
                .anyMatch(h -> s.within(
                                from, to, i -> i.sense() == Sense.INTENT && i.from() <= h.from() && h.to() < i.to())
                        .isEmpty());
    }

    /** "rockets, perhaps millions": only how many is unsure. */
    private boolean ofAmount(Hit hedge) {
        int next = hedge.to() + 1 < s.size()
                        && !s.startsWith(hedge.to(), Sense.VAGUE)
                        && s.startingAt(hedge.to()).isEmpty()
                ? hedge.to() + 1
                : hedge.to();
        boolean apart = hedge.from() > 0 && s.token(hedge.from() - 1).is(",");
        return apart
                && next < s.size()
                && (s.startsWith(next, Sense.VAGUE)
                        || s.startsWith(next, Sense.NUMBER)
                        || s.token(next).isNumber());
    }

    List<String> hedges(int from, int to) {
        return s.within(from, to, Sense.HEDGE).stream()
                .map(h -> s.words(h.from(), h.to()))
                .distinct()
                .toList();
    }

    /** "공급한다면", "供与しないよう": where verbs come last, so does what makes them unreal. */
    private boolean isBehind(Hit unreal, Hit predicate) {
        return s.language().traits().order() == Order.SOV
                && unreal.from() >= predicate.from()
                && unreal.from() <= predicate.to() + 1;
    }

    /** "would respond if it supplied": what stands between the "if" and its comma. */
    private boolean isCondition(Clause clause) {
        int predicate = clause.predicate().from();
        return s.within(clause.from(), predicate, Sense.CONDITION).stream()
                .anyMatch(h -> h.from() <= clause.from() + 2
                        || s.tokens().subList(h.to(), predicate).stream().noneMatch(t -> t.is(",")));
    }

    /** "هواپیمای بدون سرنشین": what is without somebody is a drone. */
    private boolean isInGoods(Hit without) {
        return s.hits().stream()
                .anyMatch(h -> h.sense() == Sense.GOODS && h.from() < without.from() && without.to() <= h.to());
    }

    /** "if it supplied", "instead of supplying", "without the supply". */
    boolean unreal(Clause clause) {
        int predicate = clause.predicate().from();
        boolean without = s.within(clause.from(), predicate, Sense.WITHOUT).stream()
                .anyMatch(h -> predicate - h.to() <= CLOSE && !isInGoods(h));
        return without
                || isCondition(clause)
                || !new Urged(s).wantsStop(clause.from(), clause.to())
                        && s.within(clause.from(), clause.to(), Sense.UNREAL).stream()
                                .anyMatch(h -> h.from() <= clause.from() + 2
                                                && !(h.length() > 1 && s.startsWith(h.to(), Sense.THAT))
                                        || h.length() > 1
                                                && h.to() <= predicate
                                                && predicate - h.to() <= 2
                                                && !s.has(h.to(), predicate, Sense.THAT) // "warned that"
                                        || isBehind(h, clause.predicate()));
    }
}
