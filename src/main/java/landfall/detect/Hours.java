package landfall.detect;

import java.time.Instant;

/** Spans of time as hours, for printing and for speeds. */
final class Hours {
    private Hours() {}

    static double between(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 3_600_000.0;
    }
}
