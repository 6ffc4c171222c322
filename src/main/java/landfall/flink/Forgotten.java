package landfall.flink;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import landfall.detect.EventId;

/**
 * Nothing is known of some tracks any more: what was told of them is taken back.
 *
 * @param millis when, in the time of the messages
 * @param tracks ids
 */
record Forgotten(long millis, List<String> tracks) {
    /** Whether the event of an id is about one of them alone. */
    Predicate<String> events() {
        Set<String> all = new HashSet<>(tracks);
        return id -> all.contains(EventId.subject(id));
    }
}
