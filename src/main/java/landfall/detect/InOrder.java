package landfall.detect;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import landfall.vessel.Event;

/**
 * Brings events into order: by time, then id. A day of a busy sea has hundreds of thousands, and comparing them all one with the
 * other means fetching each from memory again and again; so the seconds in which they begin are sorted as plain numbers first.
 */
final class InOrder {
    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::start).thenComparing(Event::id);

    private InOrder() {}

    /** Those that are equal in both stay as they stood. */
    static List<Event> of(Collection<Event> events) {
        Event[] all = events.toArray(Event[]::new);
        long[] seconds =
                Arrays.stream(all).mapToLong(e -> e.start().getEpochSecond()).toArray();
        long first = Arrays.stream(seconds).min().orElse(0);
        long last = Arrays.stream(seconds).max().orElse(0);
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(all.length);
        if (last - first >> Long.SIZE - 1 - placeBits != 0) {
            Arrays.sort(all, ORDER);
            return List.of(all);
        }
        long[] keys = new long[all.length];
        Arrays.setAll(keys, place -> seconds[place] - first << placeBits | place);
        Arrays.parallelSort(keys);
        return Collections.unmodifiableList(Arrays.asList(sorted(all, keys, placeBits)));
    }

    private static Event[] sorted(Event[] all, long[] keys, int placeBits) {
        Event[] sorted = new Event[all.length];
        int from = 0;
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = all[(int) (keys[i] & (1L << placeBits) - 1)];
            if (i + 1 == keys.length || keys[i + 1] >> placeBits != keys[i] >> placeBits) {
                Arrays.sort(sorted, from, i + 1, ORDER);
                from = i + 1;
            }
        }
        return sorted;
    }
}
