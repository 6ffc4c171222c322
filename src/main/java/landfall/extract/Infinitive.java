package landfall.extract;

import java.util.EnumSet;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * "Nordkorea versprach, Russland Granaten zu liefern": an infinitive has no subject of its own, so that a bare name before the goods gets
 * them. Not "Polen vroeg Duitsland tanks te leveren", where the name before is whom somebody asks.
 */
final class Infinitive {
    private static final Set<Sense> ASKS =
            EnumSet.of(Sense.REQUEST, Sense.URGE, Sense.ALLOW, Sense.PERMISSION, Sense.ACCUSE);
    private static final int ADJECTIVES = 3;
    private static final int OBJECT = 6;

    private final Sentence s;

    Infinitive(Sentence sentence) {
        this.s = sentence;
    }

    boolean isObject(Hit name) {
        if (s.language().traits().order() != Order.V2 || name.from() == 0) {
            return false;
        }
        boolean opens = s.token(name.from() - 1).is(",");
        boolean asked = !opens
                && !s.within(0, name.from(), h -> ASKS.contains(h.sense())).isEmpty();
        int goods = goods(name.to());
        return !asked && goods > 0 && isGiven(goods);
    }

    /** Behind the goods that follow the name, or -1. */
    private int goods(int from) {
        for (int i = from;
                i < Math.min(s.size(), from + ADJECTIVES) && s.token(i).isWord();
                i++) {
            for (Hit h : s.startingAt(i)) {
                if (h.sense() == Sense.GOODS) {
                    return h.to();
                }
                if (Content.HAPPENING.contains(h.sense())) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean isGiven(int goods) {
        for (int i = goods; i < Math.min(s.size(), goods + OBJECT) && s.token(i).isWord(); i++) {
            if (s.startsWith(i, Sense.INFINITIVE)) {
                return s.startsWith(i + 1, Sense.SUPPLY) || s.has(i + 1, Math.min(s.size(), i + 3), Sense.SUPPLY);
            }
        }
        return false;
    }
}
