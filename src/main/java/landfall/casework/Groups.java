package landfall.casework;

import java.util.HashMap;
import java.util.Map;

/** Things that are one with others: union-find; each group is known by its least member. */
final class Groups {
    private final Map<String, String> leaders = new HashMap<>();

    void join(String one, String other) {
        String a = first(one);
        String b = first(other);
        if (a.compareTo(b) < 0) {
            leaders.put(b, a);
        } else if (b.compareTo(a) < 0) {
            leaders.put(a, b);
        }
    }

    /** The least member of the group; a thing that was never joined is its own. */
    String first(String thing) {
        String at = thing;
        while (leaders.containsKey(at)) {
            String next = leaders.get(at);
            if (leaders.containsKey(next)) {
                leaders.put(at, leaders.get(next));
            }
            at = next;
        }
        return at;
    }
}
