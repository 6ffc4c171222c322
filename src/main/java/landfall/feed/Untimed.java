package landfall.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import landfall.ais.Message;
import landfall.geo.Point;

/**
 * The messages of one connection that do not say when they were heard. Each is taken as heard when it came in, which is wrong where it was kept
 * back: after a break many receivers send at once what they heard meanwhile, and old positions would become new ones. So each waits a little, and
 * where ships come further at once than they could in the time, none of what came around then is used.
 */
final class Untimed {
    /** Messages that are less old than this do no harm, and no network keeps them back for less on purpose: our judgement. */
    private static final double MOST_AHEAD_SECONDS = 120;

    /** Between two reports of a ship; over more, it is another one with the same number, or was not heard. */
    private static final double LONGEST_STEP_SECONDS = 600;

    /** How much faster than it says a ship is taken to be, so that what it rounds never adds up. */
    private static final double FASTER = 1.5;

    /** What lies still or drifts tells nothing. */
    private static final double SLOWEST_KNOTS = 3;

    private static final double METERS_A_SECOND = 1852 / 3600.0;
    private static final int MOST_SHIPS = 5_000;
    private static final int MOST_WAITING = 50_000;

    private record Waiting(Message message, Instant received, long since) {}

    /**
     * @param ahead how much longer than the time that passed it must have sailed, seconds
     */
    private record Ship(Message last, Instant received, double ahead) {}

    private final long waitNanos;
    private final BiConsumer<Message, Instant> out;
    private final Consumer<Message> resent;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Integer, Ship> ships = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Ship> oldest) {
            return size() > MOST_SHIPS;
        }
    };
    private boolean doubted;
    private long doubtedSince;

    /**
     * @param wait how long each waits
     * @param out gets what is to be used, with when it came in
     * @param resent gets what is not
     */
    Untimed(Duration wait, BiConsumer<Message, Instant> out, Consumer<Message> resent) {
        waitNanos = wait.toNanos();
        this.out = out;
        this.resent = resent;
    }

    /**
     * Takes one.
     *
     * @param now as {@link System#nanoTime} tells it
     */
    synchronized void add(Message m, Instant received, long now) {
        if (cameTooFar(m, received)) {
            doubted = true;
            doubtedSince = now;
            waiting.forEach(w -> resent.accept(w.message));
            waiting.clear();
        }
        if (doubted && now - doubtedSince <= waitNanos) {
            resent.accept(m);
            return;
        }
        doubted = false;
        waiting.add(new Waiting(m, received, now));
        if (waiting.size() > MOST_WAITING) {
            pass();
        }
        release(now);
    }

    /** Passes on what waited long enough. */
    synchronized void release(long now) {
        while (!waiting.isEmpty() && now - waiting.peek().since >= waitNanos) {
            pass();
        }
    }

    /** Passes on all: nothing follows, or what came is to be safe now. */
    synchronized void releaseAll() {
        while (!waiting.isEmpty()) {
            pass();
        }
    }

    private void pass() {
        Waiting next = waiting.poll();
        out.accept(next.message, next.received);
    }

    private boolean cameTooFar(Message m, Instant received) {
        if (!m.isPosition()) {
            return false;
        }
        Ship before = ships.get(m.mmsi());
        double ahead = before == null ? 0 : Math.max(0, ahead(before, m, received));
        boolean tooFar = ahead > MOST_AHEAD_SECONDS;
        ships.put(m.mmsi(), new Ship(m, received, tooFar ? 0 : ahead));
        return tooFar;
    }

    private static double ahead(Ship before, Message m, Instant received) {
        double sailed = sailedSeconds(before.last, m);
        double passed = Math.max(0, Duration.between(before.received, received).toMillis() / 1000.0);
        return Math.abs(sailed) > LONGEST_STEP_SECONDS ? 0 : before.ahead + sailed - passed;
    }

    /** How long she needs from one place to the other along her course; less than zero back, as where two receivers take turns. */
    private static double sailedSeconds(Message from, Message to) {
        if (from.speedKnots() == null || to.speedKnots() == null || to.courseDegrees() == null) {
            return 0;
        }
        double knots = Math.max(from.speedKnots(), to.speedKnots());
        if (knots < SLOWEST_KNOTS) {
            return 0;
        }
        Point a = new Point(from.lat(), from.lon());
        Point b = new Point(to.lat(), to.lon());
        double off = Math.toRadians(a.bearingTo(b) - to.courseDegrees());
        return a.distanceTo(b).meters() * Math.cos(off) / (knots * FASTER * METERS_A_SECOND);
    }
}
