package landfall.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Notices when memory is full and stays full. The virtual machine would then collect garbage for hours, and throw its error
 * into whichever thread asks next, which need not be one that can do anything about it; so whoever started the program is told,
 * and it ends.
 */
final class FullMemory implements NotificationListener {
    /** So many whole collections in a row that free nothing. */
    private static final int IN_A_ROW = 3;
    /** Of the room for what lives long, so much is all. */
    private static final double FULL = 0.97;

    private final Runnable onFull;
    private int inARow;

    /** @param onFull called once, from a thread of the virtual machine, that must not need much memory */
    FullMemory(Runnable onFull) {
        this.onFull = onFull;
    }

    /** Looks at each collection of this virtual machine from now on. */
    void watch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(this, null, null);
            }
        }
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo done =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            if (done.getGcAction().equals("end of major GC")) {
                collected(done.getGcInfo().getMemoryUsageAfterGc());
            }
        }
    }

    /** Takes what was in use, by the name of the part of memory, after a collection of all of it. */
    void collected(Map<String, MemoryUsage> after) {
        boolean full = after.entrySet().stream()
                .filter(part ->
                        part.getKey().endsWith("Old Gen") || part.getKey().endsWith("Tenured Gen"))
                .map(Map.Entry::getValue)
                .anyMatch(use -> use.getMax() > 0 && use.getUsed() >= FULL * use.getMax());
        inARow = full ? inARow + 1 : 0;
        if (inARow == IN_A_ROW) {
            onFull.run();
        }
    }
}
