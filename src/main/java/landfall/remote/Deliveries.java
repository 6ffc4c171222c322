package landfall.remote;

import java.net.URI;
import java.time.Instant;
import landfall.claim.Sha256;

/**
 * How far a receiver of alerts has been told, kept between two starts.
 *
 * @param receiver SHA-256 of its address, which may hold a secret
 * @param told number of the last item it took; what comes after is owed to it
 * @param failures attempts in a row that failed
 * @param problem why the last one failed, or null
 * @param due when to try next
 */
public record Deliveries(String receiver, long told, int failures, String problem, Instant due) {

    /** A receiver that is owed nothing up to an item. */
    public static Deliveries from(URI address, long told) {
        return new Deliveries(Sha256.hex(address.toString()), told, 0, null, Instant.EPOCH);
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** The receiver took an item. */
    public Deliveries taken(long item) {
        return new Deliveries(receiver, item, 0, null, Instant.EPOCH);
    }

    /** The receiver did not; the same item is sent again later. */
    public Deliveries failed(Unreachable why, Instant now, AlertSettings rules) {
        Instant next = now.plus(BackOff.wait(failures, rules.retryAfter(), rules.longestWait(), why));
        return new Deliveries(receiver, told, failures + 1, why.reason(), next);
    }
}
