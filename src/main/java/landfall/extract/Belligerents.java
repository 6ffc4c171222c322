package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * Those named only to say which war is meant: "since Russia's full-scale invasion of Ukraine Tehran has supplied". Who attacks and who is
 * attacked stand beside the word for the war, and have no part in a delivery by that.
 */
final class Belligerents {
    /** "full-scale", "unprovoked and illegal". */
    private static final int BETWEEN = 6;

    private static final int SUFFIX = 2;
    private static final Set<Sense> SMALL = Set.of(
            Sense.ARTICLE,
            Sense.OF,
            Sense.IN,
            Sense.TO,
            Sense.AGAINST,
            Sense.BY,
            Sense.THROUGH,
            Sense.DATIVE,
            Sense.DECLARED,
            Sense.FROM,
            Sense.WITH);
    private static final Set<Sense> ATTACKED = Set.of(Sense.TO, Sense.IN, Sense.AGAINST, Sense.DECLARED);
    private static final Set<Sense> ATTACKERS = Set.of(Sense.BY, Sense.THROUGH, Sense.FROM);

    private final Sentence s;

    Belligerents(Sentence sentence) {
        this.s = sentence;
    }

    /** "la guerre d'Ukraine", "우크라이나 전쟁": a name right beside the word for the war, that is part of its name. */
    boolean namesWar(Hit hit) {
        boolean behind = isWar(hit.from() - 1) && !s.language().traits().marksTopics(); // "침공한 러시아에"
        return hit.sense() != Sense.DEMONYM && (behind || isOfWarOrUse(hit));
    }

    /** "우크라이나 전쟁", "Ukrayna savaşı": where verbs come last, the name of a war stands right before it, or of where arms are for use. */
    private boolean isOfWarOrUse(Hit hit) {
        boolean last = s.language().traits().order() == Order.SOV;
        if (hit.sense() != Sense.ACTOR || !last && !s.language().traits().dictionaryWords()) {
            return false;
        }
        Sense marker = new Markers(s).of(hit);
        boolean place = marker == Sense.FROM || marker == Sense.IN;
        boolean use = last && place && s.startsWith(hit.to(), Sense.USE); // "우크라이나에서 사용할 무기"
        boolean against =
                s.startingAt(hit.to()).stream().anyMatch(h -> h.sense() == Sense.WAR && h.length() > 1); // "ウクライナへの侵攻"
        return use || against || (marker == null || !last) && isBeforeWar(hit);
    }

    /** "乌克兰战场", "俄乌冲突". */
    private boolean isBeforeWar(Hit name) {
        return s.startsWith(name.to(), Sense.WAR)
                || s.language().traits().dictionaryWords()
                        && s.startingAt(name.to()).stream()
                                .anyMatch(h -> h.sense() == Sense.ACTOR && s.startsWith(h.to(), Sense.WAR));
    }

    /** The mentions, belligerents marked as such. */
    List<Mention> marked(List<Mention> mentions) {
        List<Mention> marked = new ArrayList<>(mentions);
        for (int i = 0; i < marked.size(); i++) {
            Mention m = marked.get(i);
            Mention last = i == 0 ? null : marked.get(i - 1);
            boolean named = m.kind() == Mention.Kind.NAME;
            if (isAttackers(m)
                    || named && (isBehind(m) || last != null && isOther(last, m, marked) || isRightBefore(m))
                    || wages(m)) {
                marked.set(i, m.marked(Sense.WAR));
                boolean attacks = last != null && isAttacker(last, m, mentions);
                if (attacks) {
                    marked.set(i - 1, last.marked(Sense.WAR));
                }
            }
        }
        return marked;
    }

    /** "attaques russes", "attacks with Iranian drones": whose attacks, or whose arms they are made with, told beside what somebody gives. */
    private boolean isAttackers(Mention m) {
        boolean with = s.endsWith(m.from() - 1, Sense.WITH) && isWar(m.from() - 2);
        boolean beside = with
                || isWar(m.from() - 1)
                || s.startingAt(m.to()).stream().anyMatch(h -> h.sense() == Sense.WAR && isOfWar(h));
        return m.kind() == Mention.Kind.ADJECTIVE && m.marker() != Sense.TO && beside;
    }

    /** "invasion of Ukraine", "Angriffskrieg gegen die Ukraine": only small words in between. */
    private boolean isBehind(Mention m) {
        int noun = before(m.from());
        boolean first = s.language().traits().order() == Order.VSO; // "الغزو الروسي لأوكرانيا"
        if (first && s.endsWith(noun, Sense.DEMONYM)) {
            noun--;
        }
        boolean ends = m.to() < s.size() && ",.".contains(s.token(m.to()).text()); // "ha invaso l'Ucraina,"
        return (m.marker() != null || ends) && (noun < m.from() - 1 || first) && isWar(noun);
    }

    /**
     * "inwazji Rosji na Ukrainę", "of Ukraine by Russia": the other side of a war whose one side was just named; but not the only one left to get what
     * somebody gives, as in "در جنگ اوکراین به روسیه سلاح داد".
     */
    private boolean isOther(Mention one, Mention m, List<Mention> all) {
        boolean close = before(m.from()) == one.to() - 1;
        boolean apart = m.from() > one.to() || s.language().traits().order() == Order.VSO;
        boolean goal =
                !s.within(before(one.from()) + 1, one.from(), this::isGoal).isEmpty();
        boolean sides =
                m.marker() != null && (ATTACKERS.contains(m.marker()) || !goal && ATTACKED.contains(m.marker()));
        return one.marker() == Sense.WAR && close && apart && sides && (m.marker() != Sense.TO || isOneTooMany(m, all));
    }

    /** Not Bulgarian "на", which is "of", too. */
    private boolean isGoal(Hit word) {
        return ATTACKED.contains(word.sense())
                && !s.startsWith(word.from(), Sense.OF)
                && s.hits().stream()
                        .noneMatch(h -> h.sense() == Sense.WAR && h.from() < word.from() && word.to() <= h.to());
    }

    private static boolean isOneTooMany(Mention m, List<Mention> all) {
        return all.stream()
                        .filter(o -> o.marker() != Sense.WAR && !o.code().equals(m.code()))
                        .count()
                > 1;
    }

    /** The last token before a name that is no small word. */
    private int before(int name) {
        int i = name - 1;
        while (i > 0 && isSmall(i)) {
            i--;
        }
        return i;
    }

    private boolean isSmall(int i) {
        return s.token(i).isElided()
                || s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && SMALL.contains(h.sense()));
    }

    /** Whether a word for a war ends there. */
    boolean isWar(int last) {
        return s.endingAt(last).stream().anyMatch(h -> h.sense() == Sense.WAR && isOfWar(h))
                && s.hits().stream().noneMatch(h -> h.sense() == Sense.DOCK && h.from() <= last && last < h.to());
    }

    /** Not in "attack drones", "hélicoptères d'attaque" nor "warhead". */
    private boolean isOfWar(Hit word) {
        int of = word.from() - 1;
        boolean kind = of > 0
                && s.endsWith(of - 1, Sense.GOODS)
                && (s.endsWith(of, Sense.OF) || s.token(of).isElided());
        return !kind && !s.startsWith(word.to(), Sense.GOODS) && !s.startsWith(word.from(), Sense.GOODS);
    }

    /** "Russia's full-scale invasion", "Russian war of aggression": whose war it is. */
    private boolean wages(Mention m) {
        boolean possessor = s.isPossessive(m.to());
        boolean genitive = s.language().isGenitive(s.token(m.to() - 1).lower());
        if (!possessor && !genitive || m.kind() != Mention.Kind.NAME || m.marker() != null) {
            return false;
        }
        int from = possessor ? m.to() + 2 : m.to();
        for (int i = from; i < Math.min(s.size(), from + BETWEEN); i++) {
            if (s.startingAt(i).stream().anyMatch(h -> h.sense() == Sense.WAR && isOfWar(h))) {
                return true;
            }
            boolean plain = s.startingAt(i).isEmpty() || s.startsWith(i, Sense.AND);
            if (!plain || !s.token(i).isWord() && !s.token(i).is("-")) {
                return false;
            }
        }
        return false;
    }

    /** "우크라이나를 침공한", "Ukrayna'yı işgalinden": where verbs come last, who is attacked stands before. */
    private boolean isRightBefore(Mention m) {
        boolean last = s.language().traits().order() == Order.SOV;
        boolean to = s.language().traits().dictionaryWords() && m.marker() == Sense.TO; // "对乌克兰发动战争"
        if (!last && !to) {
            return false;
        }
        for (int i = m.to(); i <= Math.min(s.size() - 1, m.to() + SUFFIX); i++) {
            if (s.startingAt(i).stream().anyMatch(h -> h.sense() == Sense.WAR && isOfWar(h))) {
                return true;
            }
            if (!s.startingAt(i).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** "Rusya Ukrayna'yı işgal ettikten sonra İran": who stands before the attacked, where another subject follows, and not its own head. */
    private boolean isAttacker(Mention last, Mention attacked, List<Mention> all) {
        boolean close = s.language().traits().order() == Order.SOV && attacked.from() - last.to() <= SUFFIX;
        boolean other = all.stream()
                .anyMatch(o -> o.from() > attacked.to()
                        && o.bare()
                        && o.kind() == Mention.Kind.NAME
                        && !o.code().equals(last.code()));
        boolean head = all.stream().anyMatch(o -> o.from() > attacked.to() && o.from() - attacked.to() <= SUFFIX);
        return close && last.kind() == Mention.Kind.NAME && last.bare() && other && !head && isRightBefore(attacked);
    }
}
