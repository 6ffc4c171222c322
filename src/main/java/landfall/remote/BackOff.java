package landfall.remote;

import java.time.Duration;

/** How long a machine that failed is left alone: the wait doubles with each failure, and is never shorter than it asked for. */
final class BackOff {
    private static final int MOST_DOUBLINGS = 20;

    private BackOff() {}

    /**
     * The wait after one more failure.
     *
     * @param failures in a row before this one
     * @param first wait after the first
     * @param longest bound of all waits, also of those asked for
     */
    static Duration wait(int failures, Duration first, Duration longest, Unreachable why) {
        Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures));
        Duration asked = why.retryAfter() == null ? Duration.ZERO : why.retryAfter();
        Duration longer = doubled.compareTo(asked) > 0 ? doubled : asked;
        return longer.compareTo(longest) > 0 ? longest : longer;
    }
}
