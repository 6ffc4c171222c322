package landfall.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a feed between two looks at it.
 *
 * @param address as the user wrote it
 * @param etag what the server calls the version seen last, or null
 * @param lastModified when the server says that version was made, as sent, or null
 * @param failures looks in a row that failed
 * @param problem why the last one failed, or null
 * @param due when to look next
 * @param seen ids of entries taken, oldest first
 */
public record FeedState(
        String address,
        String etag,
        String lastModified,
        int failures,
        String problem,
        Instant due,
        List<String> seen) {
    /** Ids remembered; feeds hold some hundred entries at a time. */
    private static final int MOST_SEEN = 10_000;

    public FeedState {
        seen = List.copyOf(seen);
    }

    /** A feed that nobody has looked at yet: due at once. */
    public static FeedState fresh(String address) {
        return new FeedState(address, null, null, 0, null, Instant.EPOCH, List.of());
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** Nothing is new. */
    FeedState unchanged(Instant now, Subscriptions rules) {
        return new FeedState(address, etag, lastModified, 0, null, now.plus(rules.pollEvery()), seen);
    }

    /** Read; when pages were left for the next poll the version is not remembered, so that it is sent again. */
    FeedState read(Fetch.Answer answer, Set<String> taken, boolean whole, Instant now, Subscriptions rules) {
        Set<String> all = new LinkedHashSet<>(seen);
        all.removeAll(taken);
        all.addAll(taken);
        List<String> ids = new ArrayList<>(all);
        return new FeedState(
                address,
                whole ? answer.header("ETag") : null,
                whole ? answer.header("Last-Modified") : null,
                0,
                null,
                now.plus(rules.pollEvery()),
                ids.subList(Math.max(0, ids.size() - MOST_SEEN), ids.size()));
    }

    /** Left alone for a while. */
    FeedState failed(Unreachable why, Instant now, Subscriptions rules) {
        Duration wait = BackOff.wait(failures, rules.pollEvery(), rules.longestWait(), why);
        return new FeedState(address, etag, lastModified, failures + 1, why.reason(), now.plus(wait), seen);
    }
}
