package landfall.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import landfall.reject.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A server that keeps its runs in a store, for as long as it runs. Each run takes the place of the one before: servers that read the same
 * may share a store, others would replace each other's runs and are refused as they start.
 */
final class Presence implements AutoCloseable {
    private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);

    /** A server that did not say so for this long was killed: our judgement; clocks of two machines may differ by half of it. */
    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final String place;
    private final String sources;
    private final String id = UUID.randomUUID().toString();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "landfall-presence");
        thread.setDaemon(true);
        return thread;
    });

    private Presence(Jdbi jdbi, Clock clock, String place, String sources) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.place = place;
        this.sources = sources;
    }

    /** @throws Refusal when a server that reads other sources keeps its runs here now */
    static Presence in(Jdbi jdbi, Database database, Clock clock, String place, String sources) {
        Presence presence = new Presence(jdbi, clock, place, sources);
        jdbi.useTransaction(handle -> {
            database.alone(handle);
            presence.requireSame(handle, sources);
            presence.enter(handle);
        });
        presence.clockwork.scheduleWithFixedDelay(
                presence::saySo, SAY_SO_EVERY.toSeconds(), SAY_SO_EVERY.toSeconds(), TimeUnit.SECONDS);
        return presence;
    }

    private void enter(Handle handle) {
        handle.execute(
                "INSERT INTO server VALUES (?, ?, ?, ?)",
                id,
                place,
                sources,
                clock.instant().toString());
    }

    private record Other(String place, String sources, Instant seen) {}

    private void requireSame(Handle handle, String sources) {
        Instant now = clock.instant();
        handle
                .createQuery("SELECT place, sources, seen_at FROM server WHERE sources <> ? ORDER BY seen_at DESC")
                .bind(0, sources)
                .map((row, context) -> new Other(
                        row.getString("place"), row.getString("sources"), Instant.parse(row.getString("seen_at"))))
                .list()
                .stream()
                .filter(other -> other.seen().isAfter(now.minus(GONE_AFTER)))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "The server at " + other.place()
                                    + " keeps its runs in this store and reads other sources ("
                                    + clipped(other.sources())
                                    + "; this one: " + clipped(sources)
                                    + "), so that each would replace what the other found; stop it (killed, it is forgotten"
                                    + " after a minute), let both read the same, or give this one a store of its own (--store, or ?currentSchema=NAME in the database's address).");
                });
        handle.execute(
                "DELETE FROM server WHERE seen_at < ?", now.minus(GONE_AFTER).toString());
    }

    private static String clipped(String sources) {
        return sources.length() <= 200 ? sources : sources.substring(0, 200) + "…";
    }

    /** Also after a sleep so long that another server forgot this one. */
    void saySo() {
        try {
            String now = clock.instant().toString();
            jdbi.useTransaction(handle -> {
                if (handle.execute("UPDATE server SET seen_at = ? WHERE id = ?", now, id) == 0) {
                    enter(handle);
                }
            });
        } catch (JdbiException e) {
            // A store that cannot be written now may be in ten seconds; whoever saves a run says what is wrong.
            return;
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        try {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM server WHERE id = ?", id));
        } catch (JdbiException e) {
            // The database went first; this server is forgotten in a minute.
            return;
        }
    }
}
