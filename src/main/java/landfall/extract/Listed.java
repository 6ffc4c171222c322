package landfall.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
                } else if (sharesLater(one, other)) {
                    marked.set(i, as(one, other.marker()));
                }
            }
        }
        return marked;
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
