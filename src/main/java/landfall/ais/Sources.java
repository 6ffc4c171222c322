package landfall.ais;

import java.util.HashMap;
import java.util.Map;

/** Receivers' names seen, so that one name is one string however many rows carry it. Bounded. */
final class Sources {
    private static final int MOST = 4096;

    private final Map<String, String> known = new HashMap<>();

    /** The one string for a name, or the other when it is null. */
    String named(String name, String otherwise) {
        if (name == null) {
            return otherwise;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        String first = known.putIfAbsent(name, name);
        return first == null ? name : first;
    }
}
