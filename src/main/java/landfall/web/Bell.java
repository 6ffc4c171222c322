package landfall.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import landfall.store.Store;

/** Tells open pages, by server-sent events, that a newer investigation was saved: event {@code revision}, data its number. */
final class Bell implements AutoCloseable {
    private static final int EVERY_SECONDS = 2;

    private final Store store;
    private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "landfall-bell");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long rung;

    Bell(Store store) {
        this.store = store;
        this.rung = store.revision();
        clockwork.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void listen(SseClient client) {
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.add(client);
        client.sendEvent("revision", Map.of("revision", store.revision()));
    }

    private void look() {
        try {
            long now = store.revision();
            if (now != rung) {
                rung = now;
                listeners.forEach(client -> client.sendEvent("revision", Map.of("revision", now)));
            }
        } catch (RuntimeException e) {
            // A store that cannot be read now may be read in two seconds; the pages themselves say so.
            listeners.removeIf(SseClient::terminated);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        listeners.forEach(SseClient::close);
    }
}
