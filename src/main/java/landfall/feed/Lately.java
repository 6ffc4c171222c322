package landfall.feed;

import java.time.Instant;

/** How often something happened in the last minute. */
final class Lately {
    private static final int SECONDS = 60;

    private final long[] counts = new long[SECONDS];
    /** Which second each count is of. */
    private final long[] seconds = new long[SECONDS];

    synchronized void count(Instant now) {
        int slot = slot(now);
        if (seconds[slot] != now.getEpochSecond()) {
            seconds[slot] = now.getEpochSecond();
            counts[slot] = 0;
        }
        counts[slot]++;
    }

    synchronized long inTheMinuteBefore(Instant now) {
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            long ago = now.getEpochSecond() - seconds[slot];
            sum += ago >= 0 && ago < SECONDS ? counts[slot] : 0;
        }
        return sum;
    }

    private static int slot(Instant now) {
        return (int) Math.floorMod(now.getEpochSecond(), (long) SECONDS);
    }
}
