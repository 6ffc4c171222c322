package landfall.feed;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import landfall.reject.Rejects;

/** All feeds of one process, each in a thread of its own, connected again whenever it is cut off. */
public final class Feeds implements AutoCloseable {
    private static final long FLUSH_MILLIS = 200;
    private static final int FORCE_EVERY = 5;
    private static final int SAVE_EVERY = 300;
    private static final long STOP_MILLIS = 5_000;
    private static final Duration SAID_AGAIN = Duration.ofHours(1);
    private static final String CONNECTED = "connected";
    private static final String HELD_BACK = "held back";
    private static final String CUT_OFF = "cut off";
    private static final String DONE = "done";
    private static final String STOPPED = "stopped";

    /** Why a feed is cut off, and since when. */
    private record Cut(String why, Instant since) {}

    /** A feed and how it goes. */
    private static final class Kept {
        private final Feed feed;
        private final Inlet inlet;
        private volatile boolean running;
        private volatile Cut cut;
        private volatile String ended;
        private String saidWhy;
        private Instant saidAt = Instant.MIN;

        Kept(Feed feed, Inlet inlet) {
            this.feed = feed;
            this.inlet = inlet;
        }

        /** Cut off again before anything came, it has been since the first time. */
        void isCut(String why, boolean anythingCame) {
            cut = new Cut(why, cut == null || anythingCame ? inlet.clock().instant() : cut.since);
        }

        Optional<Cut> cut() {
            return ended == null && !isUp() ? Optional.ofNullable(cut) : Optional.empty();
        }

        /** What was cut off is up once it is connected again; what listens or reads, as soon as it does. */
        private boolean isUp() {
            return cut == null
                    || inlet.isConnected()
                    || running && !feed.unconnected().equals(Feed.CONNECTING);
        }

        /** The same is said once an hour: a feed that is cut off every second would fill the log of who runs this for years. */
        boolean isWorthSaying(String why) {
            Instant now = inlet.clock().instant();
            if (why.equals(saidWhy) && now.isBefore(saidAt.plus(SAID_AGAIN))) {
                return false;
            }
            saidWhy = why;
            saidAt = now;
            return true;
        }

        String inWords() {
            String trouble = inlet.trouble();
            if (ended != null) {
                return ended.equals(DONE) && trouble != null ? trouble : ended;
            }
            if (!isUp()) {
                return CUT_OFF;
            }
            if (trouble != null) {
                return trouble;
            }
            return inlet.isHeldBack() ? HELD_BACK : inlet.isConnected() ? CONNECTED : feed.unconnected();
        }
    }

    private final Journal journal;
    private final LiveSettings settings;
    private final Consumer<String> say;
    private final DownTimes downTimes;
    private Lookout lookout;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    /** Never interrupted: what it is writing down would break off in the middle. */
    private Thread flusher;

    private final CountDownLatch filesRead = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile RuntimeException failure;

    private Feeds(Journal journal, LiveSettings settings, Consumer<String> say) {
        this.journal = journal;
        this.settings = settings;
        this.say = say;
        downTimes = new DownTimes(journal.downTimes());
    }

    /**
     * Starts them all.
     *
     * @param shifts what is added to the times that messages tell, by the name of the feed, where its clock is known to be wrong
     * @param journal gets what comes in
     * @param seed of the chance in pauses
     * @param rejects gets what cannot be used, by reason
     * @param say gets a sentence whenever a feed is cut off or ends
     */
    public static Feeds start(
            List<Feed> feeds,
            Map<String, Duration> shifts,
            Journal journal,
            LiveSettings settings,
            Clock clock,
            long seed,
            Rejects rejects,
            Consumer<String> say) {
        Feeds all = new Feeds(journal, settings, say);
        SplittableRandom chance = new SplittableRandom(seed);
        for (Feed feed : feeds) {
            Kept one = new Kept(
                    feed,
                    new Inlet(
                            feed.name(),
                            shifts.getOrDefault(feed.name(), Duration.ZERO),
                            journal,
                            clock,
                            settings,
                            rejects));
            all.kept.add(one);
            Backoff backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), chance.split());
            all.thread("landfall-feed-" + feed.name(), () -> all.keep(one, backoff));
        }
        all.lookOut(clock.instant());
        all.thread("landfall-files", all::readFirst);
        all.flusher = all.thread("landfall-flush", all::flush);
        all.threads.forEach(Thread::start);
        return all;
    }

    /** What lies in files tells when it was heard, whoever reads it when. */
    private void lookOut(Instant now) {
        Map<String, Ear> ears = new LinkedHashMap<>();
        kept.stream()
                .filter(one -> !(one.feed instanceof FilesFeed))
                .forEach(one -> ears.put(one.feed.name(), one.inlet.ear()));
        lookout = new Lookout(journal.heard(), downTimes, ears);
        lookout.look(now, Set.of());
    }

    private void look() {
        if (!kept.isEmpty()) {
            Set<String> ended = kept.stream()
                    .filter(one -> one.ended != null)
                    .map(one -> one.feed.name())
                    .collect(Collectors.toSet());
            lookout.look(kept.get(0).inlet.clock().instant(), ended);
        }
    }

    /** How many messages came in. */
    public long messages() {
        return kept.stream().mapToLong(one -> one.inlet.messages()).sum();
    }

    /** How each feed goes, in one line. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        kept.forEach(
                one -> words.add("%s %s, %,d messages".formatted(one.feed.name(), inWords(one), one.inlet.messages())));
        return String.join("; ", words);
    }

    /**
     * How one feed goes.
     *
     * @param name as configured
     * @param what kind and address
     * @param state {@code connecting}, {@code listening}, {@code reading}, {@code connected}, {@code held back}, {@code too late},
     *     {@code clock ahead}, {@code no AIS}, {@code cut off}, {@code done} …
     * @param why it is cut off, or what came that is no AIS; else null
     * @param since when it is cut off, else null
     * @param messages how many came in
     * @param heard when the last came in that was not too late, or null
     * @param told of when that message was, as it says itself, or null
     * @param positionsAMinute how many positions came in the last minute that were not too late
     * @param leftOut what of it could not be used, or was used with a doubt, by reason
     */
    public record State(
            String name,
            String what,
            String state,
            String why,
            Instant since,
            long messages,
            Instant heard,
            Instant told,
            long positionsAMinute,
            Map<String, Long> leftOut) {}

    public List<State> states() {
        return kept.stream().map(this::state).toList();
    }

    private String inWords(Kept one) {
        boolean waits = filesRead.getCount() > 0 && !(one.feed instanceof FilesFeed);
        return waits ? Feed.WAITING : one.inWords();
    }

    private State state(Kept one) {
        String state = inWords(one);
        String why = one.cut().map(Cut::why).orElse(state.equals(Inlet.NO_AIS) ? one.inlet.strange() : null);
        Instant since = one.cut().map(Cut::since).orElse(null);
        return new State(
                one.feed.name(),
                one.feed.what(),
                state,
                why,
                since,
                one.inlet.messages(),
                one.inlet.heard(),
                one.inlet.told(),
                one.inlet.positionsAMinute(),
                one.inlet.leftOut());
    }

    /** When feeds were not heard for long. */
    public List<DownTime> downTimes() {
        return downTimes.all();
    }

    /** Whether nothing will ever come in any more. */
    public boolean areDone() {
        return kept.stream().allMatch(one -> DONE.equals(one.ended));
    }

    /** @throws RuntimeException what went wrong on our side, if anything did: a full disk, a fault */
    public void requireHealth() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Cuts all off; all that came in is on the disk then. */
    @Override
    public void close() {
        stopping.countDown();
        threads.stream().filter(thread -> thread != flusher).forEach(Thread::interrupt);
        long end = System.nanoTime() + Duration.ofMillis(STOP_MILLIS).toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure == null) {
            kept.forEach(one -> one.inlet.release());
            look();
            lookout.save();
        }
        journal.force();
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /**
     * Files that lie there when it starts are read before any feed is connected, all together in order of time: beside what is heard now, all
     * of them would be too late.
     */
    private void readFirst() {
        try {
            Map<ReadFiles, Map<Path, Inlet>> lying = new LinkedHashMap<>();
            for (Kept one : kept) {
                if (one.feed instanceof FilesFeed files) {
                    for (Path file : files.lying()) {
                        lying.computeIfAbsent(files.read(), r -> new LinkedHashMap<>())
                                .put(file, one.inlet);
                    }
                }
            }
            for (Map.Entry<ReadFiles, Map<Path, Inlet>> of : lying.entrySet()) {
                of.getKey().read(of.getValue());
            }
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            say.accept("The files that lie there were not read to their end: " + Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed("What lies in files", e);
        } finally {
            filesRead.countDown();
        }
    }

    private void keep(Kept one, Backoff backoff) {
        try {
            filesRead.await();
            boolean done = false;
            while (!done && !isStopping()) {
                done = attempt(one, backoff);
            }
            one.ended = done ? DONE : STOPPED;
        } catch (InterruptedException e) {
            one.ended = STOPPED;
        } catch (RuntimeException | Error e) {
            failed(one.feed.name(), e);
            one.ended = "failed";
        }
    }

    /** One connection, and the pause after it. */
    private boolean attempt(Kept one, Backoff backoff) throws InterruptedException {
        long before = one.inlet.messages();
        one.running = true;
        String why = "closed by the other side";
        try {
            if (one.feed.run(one.inlet)) {
                return true;
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException();
        } catch (IOException e) {
            why = Reason.of(e);
        }
        if (isStopping()) {
            throw new InterruptedException();
        }
        boolean anythingCame = one.inlet.messages() > before;
        if (anythingCame) {
            backoff.reset();
        }
        Duration pause = backoff.next();
        why += one.inlet.strange() == null ? "" : ", after \"" + one.inlet.strange() + "\"";
        one.isCut(why, anythingCame);
        one.running = false;
        if (one.isWorthSaying(why)) {
            say.accept("%s (%s) was cut off: %s; connecting again in %.1f s"
                    .formatted(one.feed.name(), one.feed.what(), why, pause.toMillis() / 1000.0));
        }
        Thread.sleep(pause.toMillis());
        return false;
    }

    private void flush() {
        try {
            for (int i = 1; !stopping.await(FLUSH_MILLIS, TimeUnit.MILLISECONDS); i++) {
                if (i % FORCE_EVERY == 0) {
                    journal.force();
                } else {
                    journal.flush();
                }
                kept.forEach(one -> one.inlet.release());
                look();
                if (i % SAVE_EVERY == 0) {
                    lookout.save();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed("What is written down", e);
        }
    }

    /** An error of the machine (no memory, no such class) is ours like any other, and must not end a feed without a word. */
    private void failed(String what, Throwable e) {
        failure = e instanceof RuntimeException ours ? ours : new IllegalStateException(what + " ended with " + e, e);
    }
}
