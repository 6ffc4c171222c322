package landfall.extract;

import java.util.HashMap;
import java.util.Map;
import landfall.language.Sense;

/** Whose institutions were named: after "the US Fifth Fleet", "the fleet" is America's. */
final class Institutions {
    private static final int REACH = 4;

    private final Map<String, String> institutions = new HashMap<>();
    private String topic;

    /** Remembers whose institutions are named: after "the US Fifth Fleet", "the fleet" is America's. */
    void see(Sentence s) {
        for (Mention m : s.mentions()) {
            if (!Speakers.isState(m.code())) {
                continue;
            }
            if (m.kind() == Mention.Kind.NAME && m.bare()) {
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
