package landfall.detect;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * The detectors of one run, with their thresholds.
 *
 * @param ships detectors that watch one track
 * @param encounters looks for pairs, or null
 * @param listening judges gaps; used when {@code ships} holds {@link Gaps}
 * @param around ports and coast
 * @param byMmsi whether all positions of an MMSI are one track, as Global Fishing Watch's published code has it
 */
public record DetectorSet(
        List<Detector<?>> ships, Encounters encounters, Listening listening, Surroundings around, boolean byMmsi)
        implements Serializable {
    public DetectorSet {
        ships = List.copyOf(ships);
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

    /** The regions that must see a sighting. */
    public void regions(Sighting sighting, ObjIntConsumer<Sighting> out) {
        neighbours().regions(sighting, out);
    }

    /** Pairs of ships close together at one instant, as one region tells them. */
    public void links(int region, List<Sighting> seen, Consumer<Link> out) {
        neighbours().links(region, seen, out);
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

    Neighbours neighbours() {
        return Neighbours.of(encounters);
    }
}
