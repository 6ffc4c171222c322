package landfall.feed;

/**
 * How fast a feed may go: so many messages a second on the average of a minute, as what comes in waits in memory for what may be late. A
 * receiver that sends what it kept while it was cut off only takes longer.
 */
final class Pace {
    private static final int MINUTE = 60;

    private final int aSecond;
    /** Messages that may come at once. */
    private double left;

    private long nanos;

    Pace(int aSecond, long nanos) {
        this.aSecond = aSecond;
        this.nanos = nanos;
        left = (double) MINUTE * aSecond;
    }

    /**
     * How long to wait before the next messages.
     *
     * @param came since the last call
     * @param now as {@link System#nanoTime} tells it
     */
    synchronized long pauseMillis(long came, long now) {
        left = Math.min((double) MINUTE * aSecond, left + (now - nanos) / 1e9 * aSecond) - came;
        nanos = now;
        return left >= 0 ? 0 : (long) Math.ceil(-left / aSecond * 1000);
    }
}
