package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody did something lately. Knows a bounded number of them; the one not seen for longest is forgotten first. */
final class Pace {
    private static final int MOST_KNOWN = 10_000;

    private final int most;
    private final Duration within;
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true);

    Pace(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether one more would be too many. */
    synchronized boolean isSpent(String who, Instant now) {
        return recent(who, now).size() >= most;
    }

    synchronized void count(String who, Instant now) {
        Deque<Instant> recent = recent(who, now);
        recent.addLast(now);
        times.put(who, recent);
        if (times.size() > MOST_KNOWN) {
            times.remove(times.keySet().iterator().next());
        }
    }

    synchronized void forget(String who) {
        times.remove(who);
    }

    /** When the oldest that still counts ends to count, in seconds from now. */
    synchronized long secondsLeft(String who, Instant now) {
        Instant first = recent(who, now).peekFirst();
        return first == null
                ? 0
                : Math.max(1, Duration.between(now, first.plus(within)).toSeconds());
    }

    private Deque<Instant> recent(String who, Instant now) {
        Deque<Instant> known = times.getOrDefault(who, new ArrayDeque<>());
        while (!known.isEmpty() && known.peekFirst().plus(within).isBefore(now)) {
            known.removeFirst();
        }
        return known;
    }
}
