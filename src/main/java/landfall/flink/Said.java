package landfall.flink;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import landfall.vessel.StaticReport;

/**
 * What ships say of themselves, each content once and then by its number: ships repeat it every six minutes, and tables with
 * every row.
 *
 * @param content as said first
 * @param number by which rows refer to it
 * @param stamp newest time heard when it got its number, milliseconds since 1970
 */
record Said(StaticReport content, int number, long stamp) {
    /** A content gets a new number after that long, so that old numbers can be forgotten. */
    private static final long RENEWED_MILLIS = Duration.ofHours(1).toMillis();

    /** Whether no row older than a watermark can refer to it any more. */
    boolean isPast(long watermark) {
        return watermark != Long.MAX_VALUE && watermark - RENEWED_MILLIS > stamp;
    }

    static boolean sameContent(StaticReport a, StaticReport b) {
        return Objects.equals(a.name(), b.name())
                && Objects.equals(a.destination(), b.destination())
                && Objects.equals(a.draughtMeters(), b.draughtMeters())
                && Objects.equals(a.eta(), b.eta())
                && Objects.equals(a.imo(), b.imo())
                && Objects.equals(a.callSign(), b.callSign())
                && Objects.equals(a.shipType(), b.shipType())
                && Objects.equals(a.lengthMeters(), b.lengthMeters())
                && Objects.equals(a.widthMeters(), b.widthMeters())
                && Objects.equals(a.source(), b.source());
    }

    /** Gives out the numbers; always the same for the same messages. */
    static final class Numbers {
        private final Map<Integer, Said> last = new HashMap<>();
        private int next;

        /** How many were given out. */
        int size() {
            return next;
        }

        /** What a ship said before, if it says the same again, else with a new number. */
        Said of(StaticReport report, long newest) {
            Said before = last.get(report.mmsi());
            if (before != null && newest - before.stamp < RENEWED_MILLIS && sameContent(before.content, report)) {
                return before;
            }
            Said now = new Said(report, next++, newest);
            last.put(report.mmsi(), now);
            return now;
        }
    }
}
