package landfall.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How often each transfer was spoken of: frames count for one another whose parties agree. Grows with what is new, not with what is said again. */
final class Tally {
    private record Parties(List<String> suppliers, List<String> recipients) {}

    private final Map<Parties, Integer> told = new LinkedHashMap<>();
    private final Map<Parties, Integer> agreeing = new LinkedHashMap<>();
    /** In the order in which they were last told. */
    private final Set<Frame> frames = new LinkedHashSet<>();

    void add(Frame frame) {
        frames.remove(frame);
        frames.add(frame);
        Parties parties = parties(frame);
        if (told.merge(parties, 1, Integer::sum) == 1) {
            agreeing.put(parties, 0);
            told.forEach((other, times) -> count(parties, other, other.equals(parties) ? 0 : times));
        }
        told.keySet().forEach(other -> count(other, parties, 1));
    }

    private void count(Parties one, Parties other, int times) {
        boolean agree = Scene.agrees(one.suppliers, other.suppliers) && Scene.agrees(one.recipients, other.recipients);
        agreeing.merge(one, agree ? times : 0, Integer::sum);
    }

    /** Of those wanted the one whose parties are named most often; of equals the last told; null if none is wanted. */
    Frame most(Predicate<Frame> wanted) {
        Frame best = null;
        int most = 0;
        for (Frame frame : frames) {
            int times = agreeing.get(parties(frame));
            if (times >= most && wanted.test(frame)) {
                best = frame;
                most = times;
            }
        }
        return best;
    }

    private static Parties parties(Frame frame) {
        return new Parties(frame.suppliers(), frame.recipients());
    }
}
