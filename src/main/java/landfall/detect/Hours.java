package landfall.detect;

import java.time.Instant;

/** Spans of time as hours, for printing and for speeds. */
final class Hours {
    private Hours() {}

    static double between(long fromMillis, long toMillis) {
        return (toMillis - fromMillis) / 3_600_000.0;
    }

    static double between(Instant from, Instant to) {
        return between(from.toEpochMilli(), to.toEpochMilli());
    }
}
