package landfall.reject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Data errors of one run: how many for each reason, and the first places of each, so that a person can look. Safe for use by
 * several threads.
 */
public final class Rejects {
    /** Places kept for each reason: enough to see a pattern, few enough to read. */
    private static final int PLACES = 3;
    /** Longest piece of bad data shown. */
    private static final int LONGEST_SAMPLE = 80;

    /** What the reason for a remark begins with. */
    private static final String TAKEN = "taken as ";

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, List<String>> places = new TreeMap<>();
    private final Rejects whole;

    /** Of a whole run. */
    public Rejects() {
        this(null);
    }

    /** Of a part of a run: what is counted here is counted there, too. */
    public Rejects(Rejects whole) {
        this.whole = whole;
    }

    /** Whether nothing was left out for a reason: the data were used, and it says how they were taken. */
    public static boolean isRemark(String reason) {
        return reason.startsWith(TAKEN);
    }

    /**
     * Counts one rejected piece of data.
     *
     * @param reason a fixed phrase, not made from the data: {@code checksum}, {@code no time}
     * @param place where it stands: {@code log.txt:17}
     * @param sample the data itself; shown cut short and without control characters
     */
    public synchronized void count(String reason, String place, String sample) {
        if (whole != null) {
            whole.count(reason, place, sample);
        }
        counts.merge(reason, 1L, Long::sum);
        List<String> first = places.computeIfAbsent(reason, r -> new ArrayList<>());
        if (first.size() < PLACES) {
            first.add(sample.isBlank() ? place : place + ": " + printable(sample));
        }
    }

    /** Adds what another run counted. */
    public synchronized void add(String reason, long count, List<String> firstPlaces) {
        if (whole != null) {
            whole.add(reason, count, firstPlaces);
        }
        counts.merge(reason, count, Long::sum);
        List<String> first = places.computeIfAbsent(reason, r -> new ArrayList<>());
        firstPlaces.stream().limit(Math.max(0, PLACES - first.size())).forEach(first::add);
    }

    public synchronized Map<String, Long> byReason() {
        return new TreeMap<>(counts);
    }

    /** The first places for a reason, each with its sample. */
    public synchronized List<String> firstPlaces(String reason) {
        return List.copyOf(places.getOrDefault(reason, List.of()));
    }

    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String printable(String sample) {
        String cut = sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE) + "…" : sample;
        return cut.replaceAll("\\p{C}", "·");
    }
}
