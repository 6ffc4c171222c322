package landfall.flink;

import org.apache.flink.streaming.api.TimerService;

/** Timers that fire at the next watermark, whatever it is. */
final class Wake {
    private Wake() {}

    static void atNextWatermark(TimerService timers) {
        long now = timers.currentWatermark();
        if (now < Long.MAX_VALUE) {
            timers.registerEventTimeTimer(now + 1);
        }
    }
}
