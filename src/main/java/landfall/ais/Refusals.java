package landfall.ais;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.reject.Rejects;

/** Counts rejects of one feed without the cost of a text for each: the first few of each reason go on whole, then sums. */
final class Refusals {
    /** As many places as {@link Rejects} may show. */
    private static final int SHOWN = 3;
    /** A live feed must not keep its counts for itself for long. */
    private static final int FLUSH_AFTER = 4096;

    private final String name;
    private final Rejects rejects;
    private final Map<String, int[]> counts = new HashMap<>();
    private int unflushed;

    Refusals(String name, Rejects rejects) {
        this.name = name;
        this.rejects = rejects;
    }

    void count(String reason, long row, byte[] b, int from, int to) {
        int[] seen = counts.computeIfAbsent(reason, r -> new int[2]);
        if (seen[0] < SHOWN) {
            seen[0]++;
            rejects.count(reason, name + ":" + row, Bytes.text(b, from, Math.min(to, b.length)));
            return;
        }
        seen[1]++;
        if (++unflushed >= FLUSH_AFTER) {
            flush();
        }
    }

    void flush() {
        counts.forEach((reason, seen) -> {
            if (seen[1] > 0) {
                rejects.add(reason, seen[1], List.of());
                seen[1] = 0;
            }
        });
        unflushed = 0;
    }
}
