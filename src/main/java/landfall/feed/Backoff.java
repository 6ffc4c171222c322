package landfall.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts to connect: each twice as long as the one before up to a bound, less up to half by chance. */
final class Backoff {
    private final long first;
    private final long longest;
    private final RandomGenerator chance;
    private long next;

    Backoff(Duration first, Duration longest, RandomGenerator chance) {
        this.first = Math.max(1, first.toMillis());
        this.longest = Math.max(this.first, longest.toMillis());
        this.chance = chance;
        next = this.first;
    }

    /** The next pause. */
    Duration next() {
        long pause = next / 2 + (long) (chance.nextDouble() * (next - next / 2));
        next = Math.min(longest, next * 2);
        return Duration.ofMillis(Math.max(1, pause));
    }

    /** It worked: the next pause is the first again. */
    void reset() {
        next = first;
    }
}
