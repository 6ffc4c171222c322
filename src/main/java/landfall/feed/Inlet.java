package landfall.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import landfall.ais.LiveDecoder;
import landfall.ais.Message;
import landfall.reject.Rejects;

/** Where a feed puts what it hears: bytes are cut into lines, lines become messages, messages go to the journal. */
public final class Inlet {
    private static final String CLOCK_AHEAD = "clock ahead";
    private static final String TOO_LATE = "too late";
    static final String NO_AIS = "no AIS";
    private static final String RESENT = "resent";
    private static final int LONGEST_SAMPLE = 120;
    private static final Duration TROUBLED = Duration.ofMinutes(1);

    /** The first transponders were tried in the nineties: a clock that says less was not set since its machine was switched on. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    /** Clocks that are set by satellite or network agree within seconds: our judgement. */
    private static final Duration AGREED = Duration.ofSeconds(10);

    private static final long HELD_BACK_NANOS = 60_000_000_000L;

    /** Why what came was of no use, and when. */
    private record Trouble(String why, Instant at) {}

    private final String name;
    private final Duration shift;
    private final Journal journal;
    private final Clock clock;
    private final Duration future;
    private final Duration idle;
    private final Duration lateness;
    private final Duration wait;
    private final Rejects rejects;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    /** Counted among the rejected data where the journal is read, for all feeds together. */
    private final AtomicLong late = new AtomicLong();

    private final Lately positions = new Lately();
    private final AtomicLong messages = new AtomicLong();
    /** With those that wait or could not be used. */
    private final AtomicLong came = new AtomicLong();

    private final AtomicLong paced = new AtomicLong();
    private final Pace pace;
    private volatile long heldBackUntil = System.nanoTime();
    private volatile Instant heard;
    private volatile Instant told;
    private final Ear ear;
    private volatile Trouble trouble;
    private volatile String strange;

    Inlet(String name, Duration shift, Journal journal, Clock clock, LiveSettings settings, Rejects rejects) {
        this.name = name;
        this.shift = shift;
        this.journal = journal;
        this.clock = clock;
        future = settings.future();
        idle = settings.idle();
        lateness = settings.lateness();
        wait = settings.untimedWait();
        pace = new Pace(settings.mostASecond(), System.nanoTime());
        this.rejects = new Rejects(rejects);
        ear = new Ear(name);
    }

    /** One connection: its lines belong together, and its bytes may end in the middle of one. For one thread. */
    final class Connection implements AutoCloseable {
        private Instant received;
        private final Untimed untimed = new Untimed(wait, (m, at) -> take(m.at(at), at), this::resent);
        private final LiveDecoder decoder = new LiveDecoder(name, this::message, rejects);
        private final LineCutter cutter = new LineCutter(this::line, this::tooLong, () -> useless(NO_AIS));

        private Connection() {
            connections.add(this);
        }

        /** What came in. */
        void bytes(byte[] b, int count) {
            received = clock.instant();
            cutter.bytes(b, count);
            decoder.flush();
            untimed.release(System.nanoTime());
        }

        /** One or more whole lines. */
        void lines(byte[] b, Instant at) {
            received = at;
            LineCutter.each(b, this::line);
            decoder.flush();
            untimed.release(System.nanoTime());
        }

        private void line(byte[] b, int from, int to) {
            if (!decoder.line(b, from, to)) {
                strange = new String(b, from, Math.min(to - from, LONGEST_SAMPLE), StandardCharsets.UTF_8);
                useless(NO_AIS);
            }
        }

        /** One that does not say when it was heard was heard when it came in, if it was not kept back. */
        private void message(Message m) {
            strange = null;
            came.incrementAndGet();
            if (m.time() == null) {
                untimed.add(m, received, System.nanoTime());
            } else {
                take(m.at(m.time().plus(shift)), received);
            }
        }

        private void resent(Message m) {
            useless(RESENT);
            rejects.count("kept back before it was sent, and without a time", name, "MMSI " + m.mmsi());
        }

        private void tooLong() {
            useless(NO_AIS);
            rejects.count("line too long", name, "");
        }

        @Override
        public void close() {
            cutter.end();
            decoder.end();
            untimed.releaseAll();
            connections.remove(this);
        }
    }

    Connection connection() {
        return new Connection();
    }

    /** A message of a file. When it was read tells nothing of when it was heard. */
    void message(Message m) {
        if (m.time() == null) {
            rejects.count("no time", name, "MMSI " + m.mmsi());
        } else {
            take(m.at(m.time().plus(shift)), clock.instant());
        }
    }

    /** Nothing is heard after it came in: a clock that is minutes ahead would make all that others bring late. */
    private void take(Message said, Instant received) {
        Message m = said;
        if (isALittleAhead(m, received)) {
            rejects.count(
                    "taken as heard when it came in, by a clock that is ahead",
                    name,
                    "MMSI " + m.mmsi() + " at " + m.time());
            m = m.at(received);
        }
        if (m.time().isBefore(FIRST)) {
            rejects.count("from before there was AIS", name, "MMSI " + m.mmsi() + " at " + m.time());
        } else if (m.time().isAfter(clock.instant().plus(future))) {
            useless(CLOCK_AHEAD);
            rejects.count("from the future", name, "MMSI " + m.mmsi() + " at " + m.time());
        } else {
            note(m, journal.add(m));
            // last: who sees it counted sees all that is noted of it
            messages.incrementAndGet();
        }
    }

    /** @param newest time of all that any feed brought */
    private void note(Message m, Instant newest) {
        if (m.time().isBefore(newest.minus(lateness))) {
            late.incrementAndGet();
            useless(TOO_LATE);
            return;
        }
        heard = clock.instant();
        told = m.time();
        ear.hear(m, heard);
        if (m.lat() != null) {
            positions.count(heard);
        }
    }

    private boolean isALittleAhead(Message m, Instant received) {
        return m.time().isAfter(received.plus(AGREED)) && !m.time().isAfter(received.plus(future));
    }

    private void useless(String why) {
        trouble = new Trouble(why, clock.instant());
    }

    /** Why what comes is of no use, where nothing else came for a minute; else null. */
    String trouble() {
        Trouble last = trouble;
        Instant good = heard;
        boolean only = last != null && (good == null || good.plus(TROUBLED).isBefore(last.at));
        return only ? last.why : null;
    }

    /** Returns once everything so far is on the disk and may be acknowledged. */
    void keep() {
        connections.forEach(c -> c.untimed.releaseAll());
        journal.force();
    }

    /** Takes what waited long enough. */
    void release() {
        connections.forEach(c -> c.untimed.release(System.nanoTime()));
    }

    /** Waits where more came in than may. For feeds that others send, not for files. */
    void holdBack() throws InterruptedException {
        long all = came.get();
        long pause = pace.pauseMillis(all - paced.getAndSet(all), System.nanoTime());
        if (pause > 0) {
            heldBackUntil = System.nanoTime() + HELD_BACK_NANOS;
            Thread.sleep(pause);
        }
    }

    /** Whether it had to wait in the last minute. */
    boolean isHeldBack() {
        return System.nanoTime() - heldBackUntil < 0;
    }

    /** Whether anybody is connected. */
    boolean isConnected() {
        return !connections.isEmpty();
    }

    /** The last line, if nothing of AIS was in it: a service says so that it does not know the key. Else null. */
    String strange() {
        return strange;
    }

    /** How many messages came in. */
    long messages() {
        return messages.get();
    }

    /** How many positions came in during the last minute, but for those that were too late. */
    long positionsAMinute() {
        return positions.inTheMinuteBefore(clock.instant());
    }

    /** What of it was left out, or used with a doubt, by reason. */
    Map<String, Long> leftOut() {
        Map<String, Long> reasons = rejects.byReason();
        if (late.get() > 0) {
            reasons.put("late", late.get());
        }
        return reasons;
    }

    /** When the last came in that was not too late, or null. */
    Instant heard() {
        return heard;
    }

    /** Of when that message was, as it says itself, or null. */
    Instant told() {
        return told;
    }

    /** Notes when it was heard. */
    Ear ear() {
        return ear;
    }

    /** A connection silent for longer is dead. */
    Duration idle() {
        return idle;
    }

    /** Those of this feed; counted for all feeds, too. */
    Rejects rejects() {
        return rejects;
    }

    Clock clock() {
        return clock;
    }
}
