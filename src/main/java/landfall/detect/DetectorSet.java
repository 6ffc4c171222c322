package landfall.detect;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import landfall.vessel.Event;

/**
 * The detectors of one run, with their thresholds.
 *
 * @param ships detectors that watch one track
 * @param encounters looks for pairs, or null
 * @param reviews looks for what is seen in whole tracks and in events
 * @param listening judges gaps; used when {@code ships} holds {@link Gaps}
 * @param only names of what is told; empty for all
 * @param around ports and coast
 * @param byMmsi whether all positions of an MMSI are one track, as Global Fishing Watch's published code has it
 */
public record DetectorSet(
        List<Detector<?>> ships,
        Encounters encounters,
        List<Review> reviews,
        Listening listening,
        Set<String> only,
        Surroundings around,
        boolean byMmsi)
        implements Serializable {
    public DetectorSet {
        ships = List.copyOf(ships);
        reviews = List.copyOf(reviews);
        only = Set.copyOf(only);
    }

    /** Whether an event was asked for; others may have been made to find it. */
    public boolean tells(Event event) {
        boolean dark = event instanceof Event.Encounter e && e.isOnlyPossible();
        return only.isEmpty() || only.contains(dark ? "dark_meeting" : event.kind());
    }

    /** The gap detector, or null. */
    public Gaps gaps() {
        return ships.stream()
                .filter(Gaps.class::isInstance)
                .map(Gaps.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Shortest gap told. */
    public Duration minGap() {
        return gaps() == null ? Duration.ZERO : gaps().minDuration();
    }

    /** The last instant of the time grid that is wholly known when everything up to a time is. */
    public long completeSlot(long millis) {
        long interpolated = encounters.maxInterpolation().toMillis();
        return millis == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.floorDiv(millis - interpolated, encounters.grid().toMillis());
    }

    Sampler sampler() {
        return new Sampler(
                encounters.grid().toMillis(), encounters.maxInterpolation().toMillis());
    }

    /** Who looks for ships close together; only where {@link #encounters} is not null. */
    public Neighbours neighbours() {
        return Neighbours.of(encounters);
    }
}
