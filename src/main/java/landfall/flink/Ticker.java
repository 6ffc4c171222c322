package landfall.flink;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something twice a second until stopped. */
final class Ticker {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "landfall-progress");
        t.setDaemon(true);
        return t;
    });

    Ticker(Runnable tick) {
        thread.scheduleAtFixedRate(tick, 500, 500, TimeUnit.MILLISECONDS);
    }

    void stop() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
