package landfall.extract;

import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Names that say nothing of who gives, as they only tell whose a thing is or where somebody sits. */
final class Belonging {
    private static final int OFFICE_WITHIN = 6;

    /** A particle and a verb. */
    private static final int SUFFIX = 3;

    private final Sentence s;

    Belonging(Sentence sentence) {
        this.s = sentence;
    }

    boolean of(Mention m) {
        return m.marker() == Sense.WAR
                || m.marker() == Sense.HAS
                || isProperty(m)
                || isSeat(m)
                || isAccuser(m)
                || isPost(m)
                || isAhead(m);
    }

    /** "Iran's ambassador to the United Nations": where he is sent gets nothing. */
    private boolean isPost(Mention m) {
        int before = s.startsWith(m.from() - 1, Sense.ARTICLE) ? m.from() - 3 : m.from() - 2;
        boolean prepositions = s.language().traits().order() != Order.SOV;
        return prepositions
                && m.marker() == Sense.TO
                && m.kind() == Mention.Kind.NAME
                && s.endsWith(before, Sense.ROLE);
    }

    /** "The largest supplier after the United States": who only comes first in the ranking. */
    private boolean isAhead(Mention m) {
        boolean postpositions = s.language().traits().order() == Order.SOV
                && !s.language().traits().roles().isEmpty(); // Persian has prepositions
        boolean behind = s.within(m.to(), Math.min(s.size(), m.to() + SUFFIX), Sense.SECOND_TO).stream()
                .anyMatch(h -> !s.has(m.to(), h.from(), Sense.ACTOR));
        int before = s.startsWith(m.from() - 1, Sense.ARTICLE) ? m.from() - 2 : m.from() - 1;
        boolean ranked = postpositions ? behind : isSecondTo(before);
        return m.kind() == Mention.Kind.NAME && ranked && s.has(0, s.size(), Sense.SUPPLIER);
    }

    private boolean isSecondTo(int last) {
        return s.endsWith(last, Sense.SECOND_TO) || s.endsWith(last - 1, Sense.SECOND_TO) && s.endsWith(last, Sense.OF);
    }

    /** "Russian cargo ship", "South Korean coast". */
    boolean isProperty(Mention m) {
        boolean genitive = m.marker() == Sense.OF || m.bare() && m.kind() == Mention.Kind.NAME && m.owns() == null;
        int noun = m.marker() == Sense.OF ? m.from() - 2 : m.from() - 1;
        boolean behind = s.language().traits().order() != Order.SOV; // there, what is owned follows
        if (behind
                && genitive
                && m.from() > 0
                && (aside(noun) && possessor(m) || m.marker() == Sense.OF && aside(noun))) {
            return true;
        }
        boolean there = m.bare() || m.marker() == Sense.IN;
        boolean war = m.owns() == Sense.WAR && (m.marker() != Sense.TO || m.kind() == Mention.Kind.SELF); // "its war"
        if (isOffices(m)) {
            return true;
        }
        return war
                || m.owns() == Sense.PRIVATE && !deals(m)
                || (there && (m.owns() == Sense.VESSEL || m.owns() == Sense.ASIDE));
    }

    /** "An Iranian company sold drones": where it sits is where they came from. */
    private boolean deals(Mention adjective) {
        int verb = s.startsWith(adjective.to() + 1, Sense.AUXILIARY) ? adjective.to() + 2 : adjective.to() + 1;
        return s.startsWith(adjective.to(), Sense.PRIVATE)
                && s.startingAt(verb).stream().anyMatch(h -> h.sense() == Sense.SUPPLY || h.sense() == Sense.REQUEST);
    }

    /** "ABD Ulusal Güvenlik Konseyi sözcüsü John Kirby'nin": the country of an office, where neither is marked. */
    private boolean isOffices(Mention m) {
        int to = m.to();
        boolean compound = s.language().traits().order() == Order.SOV
                && !s.language().traits().marksTopics()
                && !s.language().traits().roles().isEmpty()
                && m.bare()
                && m.kind() == Mention.Kind.NAME;
        for (int i = to; compound && i < Math.min(s.size(), to + OFFICE_WITHIN); i++) {
            if (s.startsWith(i, Sense.ROLE)) {
                return i > to && s.startsWith(i, Sense.ROLE);
            }
            if (!s.token(i).isCapital()) {
                return false;
            }
        }
        return false;
    }

    /** "the Houthis in Yemen", "Yemen's Houthis", "예멘 후티": the country is where they sit. */
    private boolean isSeat(Mention m) {
        boolean in = m.marker() == Sense.IN || m.marker() == Sense.TO; // Italian "in" may be either
        boolean within = in && s.endsWith(m.from() - 1, Sense.IN) && isMovement(m.from() - 2);
        boolean owner = s.isPossessive(m.to()) && s.startsWith(m.to() + 2, Sense.ACTOR);
        boolean beside = m.bare()
                && m.kind() == Mention.Kind.NAME
                && m.code().length() == 2
                && !s.isTopic(m.to() - 1) // "이란이 후티에"
                && !isVerbFirst(m)
                && startsMovement(m.to());
        boolean quoted = Content.isQuote(s, m.from() - 1);
        boolean behind = m.kind() == Mention.Kind.ADJECTIVE
                && (m.owns() == null || m.owns() == Sense.PRIVATE || quoted)
                && isMovement(quoted || s.token(Math.max(0, m.from() - 1)).is(",") ? m.from() - 2 : m.from() - 1);
        // "مجموعة «فاغنر» الروسية", "Wagner, a Russian firm"
        boolean lastOfTwo = m.kind() == Mention.Kind.NAME
                && m.bare()
                && s.language().traits().order() == Order.SOV
                && s.language().traits().roles().isEmpty()
                && isMovement(m.from() - 1); // "حزب الله لبنان"
        return within || owner || beside || behind || lastOfTwo;
    }

    /** "زودت بها إيران الحوثيين": who gives stands behind the verb, who gets behind him. */
    private boolean isVerbFirst(Mention m) {
        return s.language().traits().order() == Order.VSO && s.has(Math.max(0, m.from() - 2), m.from(), Sense.SUPPLY);
    }

    /** "미국의 주장", "the claims of the US" where the verb comes last: whose claims they are. */
    private boolean isAccuser(Mention m) {
        return s.language().traits().order() == Order.SOV
                && (m.marker() == Sense.OF || m.bare() && m.kind() == Mention.Kind.NAME)
                && !s.has(m.to(), Math.min(s.size(), m.to() + SUFFIX), Sense.ACCUSE) // "보낸 북한을 비난했다"
                && (s.startsWith(m.to(), Sense.ACCUSATION) || s.startsWith(m.to() + 1, Sense.ACCUSATION));
    }

    /** A state that buys in another sits in neither. */
    private boolean isMovement(int token) {
        return s.endingAt(token).stream()
                .anyMatch(h -> h.sense() == Sense.ACTOR && h.value().length() > 2);
    }

    private boolean startsMovement(int token) {
        return s.startingAt(token).stream()
                .anyMatch(h -> h.sense() == Sense.ACTOR
                        && h.value().length() > 2
                        && !h.value().equals("NATO"));
    }

    private boolean aside(int token) {
        return s.endsWith(token, Sense.VESSEL) || s.endsWith(token, Sense.ASIDE);
    }

    /** "die Flagge Tansanias". */
    private boolean possessor(Mention m) {
        return s.language().isGenitive(s.token(m.to() - 1).lower());
    }
}
