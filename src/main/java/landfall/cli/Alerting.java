package landfall.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.remote.AlertSettings;
import landfall.remote.Deliveries;
import landfall.remote.Unreachable;
import landfall.remote.Webhook;
import landfall.store.CaseHistory.Placed;
import landfall.store.Store;
import landfall.web.FeedSilence;
import landfall.web.NewsItem;
import landfall.web.Workings;

/**
 * Sends what changes in the cases, and which feeds fall silent, to the address that the user named, in order, each item until it was taken: at least once, since a
 * receiver may have taken what it did not answer for. It works beside everything else and keeps in the store how far it came. A receiver named
 * for the first time is told what comes from then on.
 */
final class Alerting implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int AT_ONCE = 100;

    private final AlertSettings rules;
    private final Optional<Webhook> webhook;
    private final Store store;
    private final Clock clock;
    private final Supplier<List<Workings.Feed>> feeds;
    private final Instant started;
    private final Map<String, FeedSilence> silent = new LinkedHashMap<>();
    private final Messages messages;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "landfall-alerts");
        thread.setDaemon(true);
        return thread;
    });
    private Deliveries state;

    /**
     * @param environment of the process, where the secret stands
     * @param feeds how each live feed goes now
     */
    Alerting(
            AlertSettings rules,
            Map<String, String> environment,
            Store store,
            Supplier<List<Workings.Feed>> feeds,
            Clock clock,
            Messages messages) {
        this.rules = rules;
        this.webhook = rules.webhook(environment);
        this.store = store;
        this.clock = clock;
        this.feeds = feeds;
        this.started = clock.instant();
        this.messages = messages;
        if (webhook.isPresent()) {
            remember(before(webhook.get()));
        }
    }

    private Deliveries before(Webhook receiver) {
        long last = store.history().lastPlace();
        Deliveries fresh = Deliveries.from(receiver.address(), last);
        return store.delivery(fresh.receiver())
                .map(words -> WordsJson.read(words, Deliveries.class))
                .filter(kept -> kept.told() <= last)
                .orElse(fresh);
    }

    /** Begins to send; returns at once. */
    void begin(String served) {
        String pages = (rules.pages().isEmpty() ? served : rules.pages()).replaceAll("/+$", "");
        webhook.ifPresent(w ->
                worker.scheduleWithFixedDelay(() -> look(w, pages), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look(Webhook receiver, String pages) {
        try {
            send(receiver, pages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            messages.say("alerts: " + e + "; tried again at the next look");
        }
    }

    /** Sends what is owed until nothing is or an item is not taken. */
    void send(Webhook receiver, String pages) throws IOException, InterruptedException {
        if (!state.isDue(clock.instant())) {
            return;
        }
        if (!tellSilences(receiver, pages)) {
            return;
        }
        List<Placed> owed = store.history().after(state.told(), AT_ONCE);
        Optional<Investigation> found = owed.isEmpty() ? Optional.empty() : store.latest();
        for (Placed item : found.isEmpty() ? List.<Placed>of() : owed) {
            if (worker.isShutdown()) {
                return;
            }
            try {
                receiver.deliver(NewsItem.of(item.revision(), item.before(), found.get(), pages)
                        .json());
                remember(state.taken(item.place()));
            } catch (Unreachable e) {
                failed(e);
                return;
            }
        }
    }

    /**
     * Tells of feeds that fell silent and of those heard again since. After a start, a silence that goes on is told once more, under the
     * same id.
     *
     * @return whether the receiver took all
     */
    private boolean tellSilences(Webhook receiver, String pages) throws IOException, InterruptedException {
        Instant now = clock.instant();
        List<Workings.Feed> all = feeds.get();
        List<FeedSilence> current = FeedSilence.among(all, started, now);
        try {
            for (FeedSilence s : current) {
                if (!s.equals(silent.get(s.name()))) {
                    receiver.deliver(s.json(false, isSynthetic(), pages, now));
                    silent.put(s.name(), s);
                }
            }
            for (FeedSilence s : List.copyOf(silent.values())) {
                if (!all.isEmpty() && FeedSilence.of(current, s.name()).isEmpty()) {
                    receiver.deliver(s.json(true, isSynthetic(), pages, now));
                    silent.remove(s.name());
                }
            }
            return true;
        } catch (Unreachable e) {
            failed(e);
            return false;
        }
    }

    private boolean isSynthetic() {
        return store.latest().map(Investigation::synthetic).orElse(false);
    }

    private void failed(Unreachable why) {
        Instant now = clock.instant();
        boolean known = why.reason().equals(state.problem());
        remember(state.failed(why, now, rules));
        if (!known) {
            messages.say("alerts: " + why.reason() + "; kept, and tried again in "
                    + Duration.between(now, state.due()).toSeconds() + " s");
        }
    }

    private void remember(Deliveries now) {
        state = now;
        store.delivered(now.receiver(), WordsJson.write(now));
    }

    /** An item on its way may still be taken; what does not answer at once is owed. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.shutdownNow();
    }
}
