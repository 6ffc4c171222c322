package landfall.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link Listening} remembers: who was heard where and when, and which silences wait for judgement.
 *
 * @param ships ships heard by hour and cell; the hours in order, as the old ones are forgotten
 * @param silences ships that fell silent by slot and cell
 * @param sources by name, and all taken together under {@link #WHOLE_FEED}
 * @param coming silences not yet looked at, by the time they were known and id
 * @param waiting silences not yet judged, by id of the gap
 * @param untold open gaps that are not told while their source is silent, by source and id
 * @param judged judgements of gaps still open, by id
 * @param outages cells in outage, by cell and slot of its start
 * @param clock one number: the last slot up to which all was looked at, or {@link Long#MIN_VALUE}
 */
public record Ledger(
        TreeMap<Long, Map<Integer, Integer>> ships,
        TreeMap<Long, Map<Integer, Integer>> silences,
        TreeMap<String, Source> sources,
        TreeMap<String, Silence> coming,
        TreeMap<String, Silence> waiting,
        Map<String, TreeMap<String, Silence>> untold,
        Map<String, Judgement> judged,
        Map<Long, Outage> outages,
        long[] clock) {

    /** Among the sources, all of them taken together; no source is named like that. */
    static final String WHOLE_FEED = "";

    public static Ledger empty() {
        return new Ledger(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new long[] {Long.MIN_VALUE});
    }

    /**
     * @param coming ships heard by slot, not yet looked at
     * @param fresh ships new in the hour by slot, not yet looked at
     * @param last last slot with anything heard; before the first, {@link Long#MIN_VALUE}
     * @param lastCell a cell heard then
     * @param hour the hour of {@code last}
     * @param shipsThisHour heard in it
     * @param shipsHourBefore heard in the hour before it
     * @param longestQuiet slots of the longest silence that was no outage
     * @param steady slots with anything heard, in a leaky memory of three hours
     * @param told whether the present silence was told as an outage
     * @param outages past outages: start and end slot
     */
    public record Source(
            TreeMap<Long, Integer> coming,
            TreeMap<Long, Integer> fresh,
            TreeMap<Long, Integer> cells,
            long last,
            int lastCell,
            long hour,
            int shipsThisHour,
            int shipsHourBefore,
            long longestQuiet,
            double steady,
            boolean told,
            TreeMap<Long, Long> outages) {
        static Source unheard() {
            return new Source(
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    Long.MIN_VALUE,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    false,
                    new TreeMap<>());
        }
    }

    /**
     * @param heardNearby ships heard nearby in the silence
     * @param alsoSilent other ships nearby that fell silent at the same time
     * @param outage key of the cell outage it fell into, or −1
     * @param told whether the gap was told
     */
    public record Judgement(int heardNearby, int alsoSilent, long outage, boolean told) {}

    /**
     * @param cell where
     * @param start slot
     * @param end slot in which the first ship was heard again, or {@link Long#MAX_VALUE}
     * @param source that had heard the ships
     */
    public record Outage(int cell, long start, long end, String source) {}

    static long key(int cell, long time) {
        return (long) cell << 40 | time;
    }

    /** One more of a cell at a time. */
    static void count(TreeMap<Long, Map<Integer, Integer>> counts, long time, int cell) {
        counts.computeIfAbsent(time, t -> new HashMap<>()).merge(cell, 1, Integer::sum);
    }

    static int counted(TreeMap<Long, Map<Integer, Integer>> counts, long time, int cell) {
        return counts.getOrDefault(time, Map.of()).getOrDefault(cell, 0);
    }
}
