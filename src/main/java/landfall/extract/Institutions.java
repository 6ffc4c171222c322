package landfall.extract;

import java.util.HashMap;
import java.util.Map;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Whose institutions were named: after "the US Fifth Fleet", "the fleet" is America's. */
final class Institutions {
    private static final int REACH = 4;

    private final Map<String, String> institutions = new HashMap<>();
    private String topic;

    /** Remembers whose institutions are named: after "the US Fifth Fleet", "the fleet" is America's. */
    void see(Sentence s) {
        boolean object = false;
        for (Mention m : s.mentions()) {
            if (!Speakers.isState(m.code())) {
                continue;
            }
            object = isObject(s, m) || object && s.endsWith(m.from() - 1, Sense.AND);
            if (m.kind() == Mention.Kind.NAME && m.bare() && !object) {
                topic = m.code();
            }
            if (m.kind() == Mention.Kind.NAME && s.endsWith(m.to() - 1, Sense.OFFICE)) {
                institutions.put(s.token(m.to() - 1).lower(), m.code());
            }
            for (int i = m.to(); i < Math.min(s.size(), m.to() + REACH); i++) {
                if (s.startsWith(i, Sense.OFFICE)) {
                    institutions.put(s.token(i).lower(), m.code());
                    break;
                }
                if (!s.token(i).isWord() && !"'-’".contains(s.token(i).text())) {
                    break;
                }
            }
        }
    }

    /** "has no intention of supplying Ukraine": who stands right behind the giving is no subject. */
    private static boolean isObject(Sentence s, Mention m) {
        return s.language().traits().order() == Order.SVO
                && (s.endsWith(m.from() - 1, Sense.SUPPLY)
                        || s.endsWith(m.from() - 2, Sense.SUPPLY) && s.endsWith(m.from() - 1, Sense.NEGATION));
    }

    /** Country of the first institution known among the words, or null. */
    String of(Sentence s, int start, int end) {
        for (int i = start; i < end; i++) {
            String known = institutions.get(s.token(i).lower());
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** The state last named as a subject, or null. */
    String topic() {
        return topic;
    }
}
