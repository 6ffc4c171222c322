package landfall;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another thread or process does: as long as a slow and busy machine may need, and no longer than it takes. */
public final class Await {
    /** After this, it will never come. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Await() {}

    public static void until(Callable<Boolean> done) throws Exception {
        until(LOOK_EVERY, done);
    }

    public static void until(Duration lookEvery, Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it did not come in " + LONGEST);
            }
            Thread.sleep(lookEvery.toMillis());
        }
    }
}
