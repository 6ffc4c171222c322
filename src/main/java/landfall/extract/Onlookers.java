package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/**
 * Those who only look on: who watches, tracks, inspects, searches for, fears, seizes or shoots down what is delivered has no part in it. They
 * are the subject of the verb, wherever the language puts it, or the doer of its passive ("tracked by Seoul"), or whom it worries.
 */
final class Onlookers {
    private static final int CLOSE = 3;
    /** "shot down the last forty of the drones". */
    private static final int OBJECT = 10;

    private static final Set<Sense> THINGS = Set.of(Sense.GOODS, Sense.SUPPLY_NOUN, Sense.CARGO, Sense.VESSEL);
    private static final Set<Sense> NAMES = Set.of(Sense.ACTOR, Sense.DEMONYM, Sense.NUMBER, Sense.COUNT);
    private static final Set<Sense> BREAKS = Set.of(
            Sense.THAT,
            Sense.BUT,
            Sense.WHETHER,
            Sense.SUPPLY,
            Sense.RECEIVE,
            Sense.REQUEST,
            Sense.CONCEAL,
            Sense.LAUNCH);

    private final Sentence s;
    private final List<Mention> mentions;

    Onlookers(Sentence sentence, List<Mention> mentions) {
        this.s = sentence;
        this.mentions = mentions;
    }

    /** The mentions without those who look on. */
    List<Mention> left() {
        List<Hit> verbs = s.within(
                0,
                s.size(),
                h -> h.sense() == Sense.OBSERVE && !considers(h) && !s.startsWith(h.from(), Sense.TROUBLE)
                        || seizes(h)
                        || strikes(h));
        List<Mention> left = new ArrayList<>(mentions);
        verbs.forEach(v -> left.removeAll(of(v)));
        s.within(0, s.size(), Sense.TROUBLE).forEach(v -> left.removeAll(troubled(v)));
        left.retainAll(new Permission(s).left(left));
        return new Allowed(s).left(new Decided(s).left(new Urged(s).left(new SetApart(s).others(left))));
    }

    /** "The delivery worries Israel", "preocupa a Israel": the object of the verb. */
    private List<Mention> troubled(Hit verb) {
        List<Mention> marked = mentions.stream()
                .filter(m -> m.marker() == Sense.TO && m.from() == verb.to() + 1)
                .toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        return s.language().traits().order() == Order.SOV
                ? subjects(Math.max(0, verb.from() - CLOSE), verb.from())
                : subjects(verb.to(), Math.min(s.size(), verb.to() + CLOSE));
    }

    private boolean seizes(Hit verb) {
        return verb.sense() == Sense.SEIZE && Clauses.isSeizure(s, verb);
    }

    /** "Ukraine shot down drones": the goods are the object, and not "captured the town and got missiles". */
    private boolean strikes(Hit verb) {
        if (verb.sense() != Sense.STRIKE) {
            return false;
        }
        if (s.language().traits().order() == Order.SOV) {
            return s.within(Math.max(0, verb.from() - CLOSE), verb.from(), Onlookers::isStruck).stream()
                    .anyMatch(g -> verb.from() - g.to() <= 1 && isLaden(g, verb));
        }
        boolean describedFirst = s.language().traits().dictionaryWords(); // "击落了伊朗提供给俄罗斯的无人机"
        return s.within(verb.from(), Math.min(s.size(), verb.to() + OBJECT), Onlookers::isStruck).stream()
                .anyMatch(g -> isLaden(g, verb)
                        && (describedFirst
                                || s.within(verb.to(), g.from(), h -> BREAKS.contains(h.sense()))
                                        .isEmpty()));
    }

    /** Arms, or what carries some: "bombed a convoy with weapons", not "captured two tankers and supplied drones". */
    private boolean isLaden(Hit struck, Hit verb) {
        if (struck.sense() == Sense.GOODS) {
            return true;
        }
        if (s.language().traits().order() == Order.SOV || s.language().traits().dictionaryWords()) {
            return s.within(Math.max(0, struck.from() - CLOSE - 1), struck.from(), Sense.GOODS).stream()
                    .anyMatch(g -> s.within(g.to(), struck.from(), h -> NAMES.contains(h.sense()))
                                    .isEmpty()
                            && s.tokens().subList(g.to(), struck.from()).stream()
                                    .anyMatch(Token::isWord));
        }
        return s
                .within(Math.max(struck.to(), verb.to()), Math.min(s.size(), struck.to() + OBJECT / 2), Sense.GOODS)
                .stream()
                .anyMatch(g -> s.within(struck.to(), g.from(), Sense.AND).isEmpty());
    }

    private static boolean isStruck(Hit h) {
        return h.sense() == Sense.GOODS || h.sense() == Sense.VESSEL || h.sense() == Sense.CARRIAGE;
    }

    /** "Berlin prüft die Lieferung": where the word may mean both, who weighs a delivery is part of it. */
    private boolean considers(Hit verb) {
        return s.startsWith(verb.from(), Sense.INTENT)
                && s.within(verb.to(), Math.min(s.size(), verb.to() + CLOSE), Sense.SUPPLY_NOUN).stream()
                        .findAny()
                        .isPresent();
    }

    private List<Mention> of(Hit verb) {
        List<Mention> doers = mentions.stream().filter(m -> isDoer(m, verb)).toList();
        if (!doers.isEmpty()) {
            return doers;
        }
        Order order = s.language().traits().order();
        List<Mention> behind = subjects(verb.to(), Math.min(s.size(), verb.to() + CLOSE));
        List<Mention> before = subjects(order == Order.SOV ? 0 : stretch(verb), verb.from());
        boolean turned = order == Order.VSO || order == Order.V2 && before.isEmpty();
        return turned && !behind.isEmpty() ? behind : before;
    }

    /** "tracked by Seoul"; where the verb comes last, "von Seoul verfolgt". */
    private boolean isDoer(Mention m, Hit verb) {
        boolean by = m.marker() == Sense.BY
                || m.marker() == Sense.FROM && s.language().traits().order() == Order.V2;
        boolean near =
                m.from() >= verb.to() && m.from() - verb.to() <= CLOSE && !s.has(verb.to(), m.from(), Sense.SUPPLY);
        boolean behind = near && m.marker() == Sense.BY;
        boolean passes = near && m.marker() == Sense.THROUGH; // "arraisonné par la marine française"
        if (passes && s.startsWith(verb.to(), Sense.BY)) {
            return true;
        }
        return by && (behind || takes(m, verb) || m.to() <= verb.from() && verb.from() - m.to() <= 1);
    }

    /** "The seizure of missiles by the US Navy", not "of missiles made by Iran" nor "sent by Iran". */
    private boolean takes(Mention m, Hit verb) {
        int by = s.startsWith(m.from() - 1, Sense.ARTICLE) ? m.from() - 2 : m.from() - 1;
        boolean thing = s.endingAt(by - 1).stream().anyMatch(h -> THINGS.contains(h.sense()));
        return seizes(verb)
                && m.marker() == Sense.BY
                && m.from() >= verb.to()
                && thing
                && s.within(verb.to(), m.from(), h -> BREAKS.contains(h.sense()))
                        .isEmpty();
    }

    /** The first bare name of the stretch, and those that stand in one list with it. */
    private List<Mention> subjects(int from, int to) {
        List<Mention> subjects = new ArrayList<>();
        for (Mention m : mentions) {
            boolean thing = m.owns() != null && THINGS.contains(m.owns()) || isMaker(m);
            boolean bare = (m.bare() || isOfOffice(m)) && m.kind() != Mention.Kind.PLACE && !thing;
            boolean inside = m.from() >= from && m.from() < to;
            if (inside && bare && (subjects.isEmpty() || isListed(subjects.get(subjects.size() - 1), m))) {
                subjects.add(m);
            }
        }
        return subjects;
    }

    /** "이란 무기", "伊朗武器": a name that stands for an adjective. */
    private boolean isMaker(Mention m) {
        boolean names =
                s.language().traits().marksTopics() || s.language().traits().dictionaryWords();
        return names && s.startsWith(m.to(), Sense.GOODS) && !s.isTopic(m.to() - 1);
    }

    /** In one list, and not only parted by the comma behind a subject: "Ukrayna, İran'ın verdiği …". */
    private boolean isListed(Mention one, Mention other) {
        boolean comma =
                s.language().traits().order() == Order.SOV && s.token(one.to()).is(",");
        return !comma && Mentions.joined(s, one, other);
    }

    /** "ВМС на САЩ", "the navy of Iran": the office is the subject. */
    private boolean isOfOffice(Mention m) {
        return m.from() > 1
                && m.marker() != null
                && s.token(m.from() - 1).isWord()
                && s.endsWith(m.from() - 2, Sense.OFFICE);
    }

    /** Where the clause of the verb begins. */
    private int stretch(Hit verb) {
        int i = verb.from();
        while (i > 0 && !isBreak(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isBreak(int i) {
        boolean mark = ",;:()–—".contains(s.token(i).text());
        boolean relative = s.startsWith(i, Sense.RELATIVE) && !s.startsWith(i, Sense.ARTICLE);
        return mark || relative || s.startingAt(i).stream().anyMatch(h -> BREAKS.contains(h.sense()));
    }
}
