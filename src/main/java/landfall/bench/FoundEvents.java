package landfall.bench;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import landfall.vessel.Event;

/**
 * Gaps and encounters as lines that can be compared: {@code gap MMSI from to heardNearby} and {@code encounter MMSI otherMMSI from
 * to tier context}, times in seconds since 1970. A speed is only comparable where the same events were found.
 */
final class FoundEvents {
    private FoundEvents() {}

    /** The line of a gap or encounter; nothing for other events. */
    static Optional<String> line(Event event) {
        if (event instanceof Event.Gap gap) {
            return Optional.of(
                    "gap " + gap.where().mmsi() + " " + span(gap.start(), gap.end()) + " " + gap.heardNearby());
        }
        if (event instanceof Event.Encounter met) {
            return Optional.of("encounter " + met.where().mmsi() + " " + met.otherMmsi() + " "
                    + span(met.start(), met.end()) + " " + met.tier() + " " + met.context());
        }
        return Optional.empty();
    }

    private static String span(Instant from, Instant to) {
        return from.getEpochSecond() + " " + (to == null ? "" : to.getEpochSecond());
    }

    /** How many of our events the other found, too, to the second; and how many more it told. */
    static Figure agreement(String other, Set<String> ours, Set<String> theirs) {
        Set<String> same = new HashSet<>(ours);
        same.retainAll(theirs);
        String note = "%,d of %,d; %,d others".formatted(same.size(), ours.size(), theirs.size() - same.size());
        return new Figure("events also found by " + other, 100.0 * same.size() / ours.size(), "%", note);
    }
}
