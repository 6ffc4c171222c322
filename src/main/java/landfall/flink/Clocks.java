package landfall.flink;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import landfall.detect.Recordings;

/**
 * How the clocks of sources are set.
 *
 * @param recordings which sources are one
 * @param shifts milliseconds by which the times of a recording are moved before anything is made of them, by its name
 * @param compared whether there are several recordings, so that their clocks can be held against each other
 */
record Clocks(Recordings recordings, Map<String, Long> shifts, boolean compared) implements Serializable {
    /** One source, taken at its word. */
    static final Clocks TRUSTED = new Clocks(Recordings.BY_NAME, Map.of(), false);

    static Clocks of(Recordings recordings, long count, Map<String, Duration> shifts) {
        Map<String, Long> millis = new TreeMap<>();
        shifts.forEach((source, by) -> millis.put(source, by.toMillis()));
        return new Clocks(recordings, Map.copyOf(millis), count > 1);
    }

    /** What a source is called here. */
    String named(String source) {
        return recordings.of(source);
    }

    /**
     * The name under which the times of a row are moved, or null where they are not.
     *
     * @param source a receiver, or the file
     * @param table the file that the row is of, or null where that is not known
     */
    String moved(String source, String table) {
        if (shifts.isEmpty()) {
            return null;
        }
        String name = moved(source);
        return name != null || table == null ? name : moved(table);
    }

    private String moved(String source) {
        String name = shifts.containsKey(source) ? source : named(source);
        return shifts.containsKey(name) ? name : null;
    }

    boolean areTrusted() {
        return shifts.isEmpty() && !compared;
    }
}
