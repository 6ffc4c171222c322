package landfall.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Names in one list, where only the last is marked ("후티와 헤즈볼라에") or the word for "and" is that for "with" ("中国和伊朗"). */
final class Listed {
    private static final Set<Sense> SHARED = EnumSet.of(Sense.TO, Sense.FROM, Sense.BY, Sense.OF);

    private final Sentence s;

    Listed(Sentence sentence) {
        this.s = sentence;
    }

    /** The mentions, those of one list marked alike. */
    List<Mention> marked(List<Mention> mentions) {
        List<Mention> marked = new ArrayList<>(mentions);
        for (int i = marked.size() - 2; i >= 0; i--) {
            Mention one = marked.get(i);
            Mention other = marked.get(i + 1);
            if (one.kind() == Mention.Kind.NAME && other.kind() == Mention.Kind.NAME) {
                if (isWithBetween(one, other)) {
                    marked.set(i + 1, as(other, one.marker()));
                } else if (sharesLater(one, other) || isListedBefore(one, other, marked.subList(0, i))) {
                    marked.set(i, as(one, other.marker()));
                }
            } else if (isJoint(one, other) && one.owns() == null) {
                marked.set(i, owning(one, other.owns())); // "Iranian and North Korean rockets"
            }
        }
        for (int i = 1; i < marked.size(); i++) {
            Mention one = marked.get(i - 1);
            Mention other = marked.get(i);
            boolean behind = other.bare() && SHARED.contains(one.marker()) && isBefore(s, one, other);
            if (behind && one.kind() == Mention.Kind.NAME && other.kind() == Mention.Kind.NAME) {
                marked.set(i, as(other, one.marker())); // "من إيران وروسيا"
            } else if (isJoint(one, other) && other.owns() == null) {
                marked.set(i, owning(other, one.owns())); // "des armes russes et iraniennes"
            }
        }
        return marked;
    }

    /** Adjectives with nothing but commas and "and" between them. */
    private boolean isJoint(Mention one, Mention other) {
        boolean adjectives = one.kind() == Mention.Kind.ADJECTIVE && other.kind() == Mention.Kind.ADJECTIVE;
        return adjectives
                && other.from() > one.to()
                && IntStream.range(one.to(), other.from())
                        .allMatch(i -> s.token(i).is(",") || s.endsWith(i, Sense.AND));
    }

    private static Mention owning(Mention m, Sense owns) {
        return new Mention(m.kind(), m.code(), m.from(), m.to(), m.marker(), owns);
    }

    /** "中国和伊朗", "向胡塞武装和真主党". */
    private boolean isWithBetween(Mention one, Mention other) {
        boolean last = s.language().traits().order() == Order.SOV;
        return !last
                && s.language().traits().dictionaryWords()
                && other.marker() == Sense.WITH
                && other.from() == one.to() + 1
                && s.startsWith(one.to(), Sense.AND)
                && (one.bare() || SHARED.contains(one.marker()));
    }

    /** "중국과 이란은", "フーシ派とヒズボラに", "Husilere ve Hizbullah'a", "Huti i Hezbollahowi". */
    private boolean sharesLater(Mention one, Mention other) {
        boolean with = s.language().traits().marksTopics()
                && one.marker() == Sense.WITH
                && other.from() - one.to() <= 1
                && (other.bare() || SHARED.contains(other.marker()));
        boolean cases = s.language().traits().order() == Order.SOV
                || !s.language().traits().locative().isEmpty();
        boolean and = cases
                && one.bare()
                && other.from() == one.to() + 1
                && s.token(one.to()).isWord()
                && s.startsWith(one.to(), Sense.AND)
                && SHARED.contains(other.marker());
        return with || and;
    }

    /** "이란, 벨라루스, 북한에서", "İran, Belarus ve Suriye'ye", where another name before it acts: a comma may stand behind a subject, too. */
    private boolean isListedBefore(Mention one, Mention other, List<Mention> before) {
        return s.language().traits().order() == Order.SOV
                && one.bare()
                && SHARED.contains(other.marker())
                && other.from() == one.to() + 1
                && (s.token(one.to()).is(",") || s.endsWith(one.to(), Sense.AND))
                && before.stream().anyMatch(this::acts);
    }

    private boolean acts(Mention m) {
        boolean topics = s.language().traits().marksTopics();
        return m.bare() && m.kind() == Mention.Kind.NAME && (!topics || s.isTopic(m.to() - 1) || s.isTopic(m.to()));
    }

    private static Mention as(Mention m, Sense marker) {
        return new Mention(m.kind(), m.code(), m.from(), m.to(), marker, m.owns());
    }

    /** "الحوثيين وحزب الله", "중국과 이란은": the "and" is written as part of a name. */
    static boolean isGlued(Sentence s, Mention one, Mention other) {
        return isWith(s, one, other) || isBefore(s, one, other);
    }

    private static boolean isWith(Sentence s, Mention one, Mention other) {
        String word = s.token(one.to() - 1).lower();
        return s.language().traits().marksTopics()
                && other.from() - one.to() <= 1
                && s.language().traits().roles().stream()
                        .filter(p -> p.sense() == Sense.WITH)
                        .anyMatch(p -> word.endsWith(p.ending())
                                || s.token(one.to()).lower().equals(p.ending()));
    }

    private static boolean isBefore(Sentence s, Mention one, Mention other) {
        boolean side = s.language().traits().order() == Order.VSO && other.from() == one.to();
        Hit name = !side
                ? null
                : s.startingAt(other.from()).stream()
                        .filter(h -> h.sense() == Sense.ACTOR && h.to() == other.to())
                        .findFirst()
                        .orElse(null);
        return name != null && s.isGlued("و", name);
    }
}
