package landfall.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landfall.watch.Evidence;

/** The reasons for and against one way, in the order in which they were found; {@link Tally} adds them up. */
final class Reasons {
    /**
     * One reason.
     *
     * @param weight by which rule it counts
     * @param what what was seen, in a sentence; written only for the ways that are shown
     * @param source where the weight comes from; null where the table of weights says it
     * @param events ids of the events it rests on
     */
    record Item(Reason reason, Weight weight, Supplier<String> what, String source, List<String> events) {
        String sentence() {
            return what.get();
        }
    }

    private final List<Item> items = new ArrayList<>();

    /** Adds a reason at its full weight. */
    void add(Reason reason, Supplier<String> what, List<String> events) {
        add(reason, Weight.of(reason), what, null, events);
    }

    /** Adds a reason that applies with a probability only. */
    void add(Reason reason, double share, Supplier<String> what, List<String> events) {
        add(reason, Weight.shared(reason, share), what, null, events);
    }

    /** Adds a reason that counts no more than its rarity in these data allows. */
    void addUpTo(Reason reason, double most, Supplier<String> what, List<String> events) {
        add(reason, Weight.upTo(reason, most), what, null, events);
    }

    /** Adds a reason whose weight was counted in these data. */
    void addMeasured(Reason reason, double decibans, Supplier<String> what, String source, List<String> events) {
        add(reason, Weight.measured(decibans), what, source, events);
    }

    void add(Reason reason, Weight weight, Supplier<String> what, String source, List<String> events) {
        items.add(new Item(reason, weight, what, source, events));
    }

    List<Item> list() {
        return List.copyOf(items);
    }

    /** How many groups speak for it. */
    static long groupsFor(Stream<Evidence> evidence) {
        return evidence.filter(e -> e.decibans() > 0)
                .map(Evidence::group)
                .distinct()
                .count();
    }
}
