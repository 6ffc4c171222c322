package landfall.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts who was heard, by source and slot: many ships are noted in the {@link Ledger} at once. */
public final class Roll {
    private final List<Count> counts = new ArrayList<>();
    /** The same by source and slot: a few in a busy feed, thousands where few ships are heard over months. */
    private final Map<String, Map<Long, Count>> bySource = new HashMap<>();

    private final List<Heard> newThisHour = new ArrayList<>();
    private Count last;

    /** Ships that a source heard in a slot. */
    static final class Count {
        final String source;
        final long slot;
        int ships;
        int newThisHour;
        int leastCell = Integer.MAX_VALUE;

        private Count(String source, long slot) {
            this.source = source;
            this.slot = slot;
        }

        private boolean isOf(Heard h) {
            return slot == h.slot() && source.equals(h.source());
        }
    }

    public void add(Heard h) {
        if (last == null || !last.isOf(h)) {
            last = count(h);
        }
        last.ships++;
        last.leastCell = Math.min(last.leastCell, h.cell());
        if (h.newThisHour()) {
            last.newThisHour++;
            newThisHour.add(h);
        }
    }

    private Count count(Heard h) {
        return bySource.computeIfAbsent(h.source(), source -> new HashMap<>()).computeIfAbsent(h.slot(), slot -> {
            Count fresh = new Count(h.source(), slot);
            counts.add(fresh);
            return fresh;
        });
    }

    void forEach(Consumer<Count> out) {
        counts.forEach(out);
    }

    /** Those who were not heard before in their hour. */
    List<Heard> newThisHour() {
        return newThisHour;
    }
}
