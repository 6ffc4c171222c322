package landfall.extract;

import java.util.List;
import java.util.Optional;
import landfall.claim.Actor;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/**
 * The words of a clause that tell of its happening: those of the clause that are part of what was said.
 *
 * @param s the sentence
 * @param clause the stretch around the happening
 * @param statement who says it, or null
 */
record Scope(Sentence s, Clause clause, Statement statement) {
    private static final int CLOSE = 3;

    /** First token. */
    int from() {
        return held() ? Math.max(clause.from(), statement.contentFrom()) : clause.from();
    }

    /** After the last token. */
    int to() {
        return held() ? Math.min(clause.to(), statement.contentTo()) : clause.to();
    }

    private boolean held() {
        return statement != null && statement.holds(predicate());
    }

    boolean holds(Mention m) {
        return m.from() >= from() && m.to() <= to() && !isAddressee(m);
    }

    /** "국회에 보고했다": where the verb of saying ends the sentence, who is told stands right before it. */
    private boolean isAddressee(Mention m) {
        return s.language().traits().order() == Order.SOV
                && m.marker() == Sense.TO
                && statement != null
                && statement.cue() != null
                && statement.sense() != Sense.ACCUSE // "به ارسال پهپاد به روسیه متهم کرد"
                && m.from() > predicate()
                && m.to() < s.size()
                && s.token(m.to()).start() == statement.cue().start();
    }

    Relation relation() {
        return clause.relation();
    }

    /** First token of the word that says what happened. */
    int predicate() {
        return clause.predicate().from();
    }

    /** Whether who acts is who gets: he asks for arms, or has them. */
    boolean actorGets() {
        return relation() == Relation.REQUEST || relation() == Relation.RECEIVE;
    }

    boolean isSpeaker(Mention m) {
        return statement != null
                && statement.speakerSpan() != null
                && (statement.speakerSpan().overlaps(s.span(m.from(), m.to())) || isHome(m));
    }

    /** "An official from the Middle East": the region right behind the role is where the speaker belongs, and no way of the cargo. */
    private boolean isHome(Mention m) {
        int end = s.tokenAt(statement.speakerSpan().end());
        boolean close = m.kind() == Mention.Kind.REGION && m.from() >= end && m.from() - end <= CLOSE;
        return close
                && s.language().traits().order() != Order.SOV // there, what was said follows
                && statement.speaker().role() != null
                && m.marker() != Sense.THROUGH
                && s.tokens().subList(end, m.from()).stream().allMatch(Token::isWord);
    }

    /** Whether a name that nothing marks stands before the predicate and may act. */
    boolean hasBareBefore() {
        Belonging belonging = new Belonging(s);
        return s.mentions().stream()
                .anyMatch(m -> m.bare()
                        && m.from() >= from()
                        && m.to() <= predicate()
                        && !isSpeaker(m)
                        && !belonging.isProperty(m));
    }

    /** Country of the speaker, or the movement that speaks ("the Houthis said they"), or null. */
    String self() {
        if (statement == null) {
            return null;
        }
        String country = statement.speaker().country();
        return country != null ? country : movement();
    }

    private String movement() {
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.code().length() > 2 && isSpeaker(m))
                .map(Mention::code)
                .findFirst()
                .orElse(null);
    }

    boolean isPerson() {
        return statement.speaker().kind() == Actor.Kind.PERSON;
    }

    /** Whose side a mention names; that of "we" is the speaker's, or nobody's. */
    String code(Mention m) {
        return m.kind() == Mention.Kind.SELF ? own(m) : m.code();
    }

    /** "We" gives only where nothing stands between it and the giving: not in "we have no evidence that they gave". */
    private String own(Mention m) {
        if (m.owns() == null && (clause.nominal() || s.startsWith(m.from(), Sense.POSSESSIVE))) {
            return null; // "what we see is a trade in parts", "our concern is that"
        }
        if (isThings(m) || blames(m) || isGetters(m)) {
            return null;
        }
        if (isAccused(m)) {
            return post();
        }
        if (m.owns() == Sense.SUPPLY_NOUN && s.startsWith(m.from(), Sense.OWN_COUNTRY)) {
            return subject(m).orElse(self()); // "Iran should halt its deliveries, the EU said"
        }
        for (int i = m.to(); i < predicate(); i++) {
            for (Hit h : s.startingAt(i)) {
                switch (h.sense()) {
                    case THAT, WHETHER, RELATIVE, NO_EVIDENCE, HEDGE, SAY, SUSPECT -> {
                        return null;
                    }
                    default -> {}
                }
            }
        }
        return self();
    }

    /** "Армения ввозит в страну оружие": the country of whoever gets, not of whoever says so. */
    private boolean isGetters(Mention m) {
        return relation() == Relation.RECEIVE
                && s.startsWith(m.from(), Sense.OWN_COUNTRY)
                && m.from() > predicate()
                && hasBareBefore();
    }

    /** "The ambassador to South Africa accused the country": nobody accuses his own. */
    private boolean isAccused(Mention m) {
        return statement != null
                && statement.sense() == Sense.ACCUSE
                && s.startsWith(m.from(), Sense.OWN_COUNTRY)
                && statement.holds(m.from());
    }

    /** Who is named before as the subject of what is said. */
    private Optional<String> subject(Mention its) {
        return s.mentions().stream()
                .filter(o -> o.bare() && o.kind() == Mention.Kind.NAME && o.owns() == null)
                .filter(o -> holds(o) && o.to() <= its.from() && !isSpeaker(o))
                .map(Mention::code)
                .reduce((first, last) -> last);
    }

    /** Where the accuser is sent: the one other country that is named with him, or null. */
    private String post() {
        List<String> others = s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.code().length() == 2)
                .filter(m -> m.to() <= statement.contentFrom() && !m.code().equals(self()))
                .map(Mention::code)
                .distinct()
                .toList();
        return others.size() == 1 ? others.get(0) : null;
    }

    /** "The ship made its way back to Russia": a thing's own, behind what happened, is no party. */
    private boolean isThings(Mention m) {
        return m.owns() == null && m.bare() && m.from() > predicate() && s.startsWith(m.from(), Sense.OWN_COUNTRY);
    }

    /** "We condemn North Korea for providing": who is named nearer to the giving gives; in German an object may stand there. */
    private boolean blames(Mention m) {
        Order order = s.language().traits().order();
        return (order == Order.SVO
                        || order == Order.VSO
                        || s.language().traits().marksTopics()) // "우리는 북한이"
                && s.mentions().stream()
                        .anyMatch(other -> other.from() >= m.to()
                                && other.to() <= predicate()
                                && other.bare()
                                && other.owns() == null
                                && other.kind() == Mention.Kind.NAME);
    }

    /** "İran, Husileri silahlandırıyor": where verbs come last and nothing marks a subject, a comma does. */
    private boolean isSubject(Mention m) {
        return s.language().traits().order() == Order.SOV
                && !s.language().traits().marksTopics()
                && m.bare()
                && m.kind() == Mention.Kind.NAME
                && m.owns() == null;
    }

    /** Marks and joints between a name and the predicate. */
    int distance(Mention m) {
        int a = Math.min(
                Math.max(m.to(), new SetApart(s).end(m) + 1), clause.predicate().to());
        int b = Math.max(m.from(), predicate());
        int marks = 0;
        for (int i = a; i < b; i++) {
            int closing = closing(i, b);
            if (closing > i) {
                i = closing; // "drones (unmanned aircraft) from Iran": an aside parts nothing
                continue;
            }
            boolean mark = ",;:()–—".contains(s.token(i).text());
            if (i == m.to() && mark && isSubject(m)) {
                continue;
            }
            if (mark || s.startsWith(i, Sense.THAT)) {
                marks++;
            }
        }
        return marks;
    }

    /** Where the bracket that opens at the token is closed before the end, or -1. */
    private int closing(int open, int end) {
        if (s.token(open).is("(")) {
            for (int i = open + 1; i < end; i++) {
                if (s.token(i).is(")")) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** "Helped by drones they boarded a dhow carrying missiles": what stands before the ship is none of her cargo. */
    private int behindShip(int from) {
        int verb = clause.predicate().to();
        boolean carries = s.language().traits().order() == Order.SVO && s.has(verb, to(), Sense.GOODS);
        return s.within(from, predicate(), Sense.VESSEL).stream()
                .mapToInt(Hit::to)
                .filter(ship -> carries && predicate() - ship <= CLOSE)
                .max()
                .orElse(from);
    }

    List<Goods> goods() {
        int begin = behindShip(Taking.behind(s, from(), to()));
        int inserted = SuppliedGoods.inserted(s, clause) - 1; // "the missile, which Russia fired, was supplied by"
        int head = SuppliedGoods.opening(s, clause) == clause.from() ? clause.from() - 1 : inserted;
        boolean none = head >= 0 && !s.has(begin, to(), Sense.GOODS);
        int from = none ? s.endingAt(head).stream().mapToInt(Hit::from).min().orElse(head) : begin;
        List<Hit> arms = s.within(from, to(), Sense.GOODS);
        List<Hit> aboard = arms.stream()
                .filter(h -> !s.startsWith(h.from(), Sense.CARRIAGE))
                .toList();
        return (aboard.isEmpty() ? arms : aboard) // "a plane with drones"
                .stream()
                        .map(Hit::value)
                        .distinct()
                        .flatMap(id -> Goods.find(id).stream())
                        .toList();
    }
}
