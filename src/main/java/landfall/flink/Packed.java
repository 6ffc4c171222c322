package landfall.flink;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch made into blocks, as far as that can be done without knowing what came before it.
 *
 * @param batch that was packed
 * @param blocks of rows, by shard; row numbers are the batch's own
 * @param said what is said in it, by shard
 * @param faults by reason
 * @param rows of a table that it holds
 * @param unread bytes that go on in the next batch
 * @param positions in it, rejected ones included
 * @param oldest time in it that was taken, milliseconds since 1970
 * @param newest time in it that was taken and believed
 * @param months in which its rows are dated, late ones included
 * @param misdated rows of those with a time that stand singly among rows dated hours before them
 * @param passings by source, where clocks are compared
 * @param moved rows whose times were moved, by the name that the caller gave
 */
record Packed(
        Batch batch,
        List<Block> blocks,
        Map<Integer, List<Said>> said,
        Faults faults,
        long rows,
        byte[] unread,
        long positions,
        long oldest,
        long newest,
        TreeMap<Long, Month> months,
        BitSet misdated,
        TreeMap<String, TreeMap<Long, Passings.Passing>> passings,
        Map<String, Long> moved) {
    /** Whether its rows are more than a year apart from each other, or from others. */
    boolean jumps(long others) {
        if (months.isEmpty()) {
            return false;
        }
        long first = months.firstEntry().getValue().oldest();
        long last = months.lastEntry().getValue().newest();
        boolean alone = others == Long.MIN_VALUE;
        return (alone ? last : Math.max(last, others)) - (alone ? first : Math.min(first, others)) > Months.FAR_MILLIS;
    }

    /** Whether some of its ships are hours ahead of all others. */
    boolean leads(long before) {
        if (months.isEmpty()) {
            return false;
        }
        return months.lastEntry().getValue().ahead().isAheadBy(Months.AHEAD_MILLIS, before);
    }

    /** Data errors whose rows are not yet known. */
    static final class Faults {
        private static final int PLACES = 3;

        private final TreeMap<String, Long> counts = new TreeMap<>();
        private final TreeMap<String, List<Fault>> first = new TreeMap<>();

        void add(String reason, String place, String between, long row, String sample) {
            counts.merge(reason, 1L, Long::sum);
            List<Fault> known = first.computeIfAbsent(reason, r -> new ArrayList<>());
            if (known.size() < PLACES) {
                known.add(new Fault(place, between, row, sample));
            }
        }

        /** Whether the places of a reason are still of interest. */
        boolean wants(String reason) {
            return first.getOrDefault(reason, List.of()).size() < PLACES;
        }

        /** Hands everything on, rows counted from a base. */
        void into(landfall.reject.Rejects rejects, long base) {
            counts.forEach((reason, count) -> {
                List<Fault> places = first.get(reason);
                for (Fault f : places) {
                    rejects.count(reason, f.place + f.between + (f.row + base), f.sample);
                }
                rejects.add(reason, count - places.size(), List.of());
            });
        }
    }

    /** One of the first faults of a kind. */
    private record Fault(String place, String between, long row, String sample) {}
}
