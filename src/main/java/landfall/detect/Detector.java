package landfall.detect;

import java.io.Serializable;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.vessel.Event;
import landfall.vessel.Fix;

/**
 * Something that watches one track and says what it sees: a fold over fixes in time order. The record components of an
 * implementation are its thresholds. State is an immutable record of plain values, so that it can be kept anywhere; null is
 * the state before the first fix.
 *
 * <p>A detector may tell an event before it is over and replace it later by one with the same id.
 *
 * @param <S> what it remembers of a track
 */
public interface Detector<S extends Record> extends Serializable {
    long NEVER = Long.MAX_VALUE;

    /** As in the command line's {@code --only} and in landfall.yml: {@code gap}, {@code port_visit}. */
    String name();

    /**
     * The next fix of the track, later than or at the time of all before.
     *
     * @param last the fix before, which is kept once for all detectors; null at the first
     */
    S next(S state, Fix last, Fix fix, Surroundings around, Consumer<Event> out);

    /** After how long a silence, in milliseconds, {@link #wakeAt} can be past at the soonest: before, it is not asked. */
    default long patience() {
        return NEVER;
    }

    /**
     * When {@link #silent} must be called if nothing is heard before, milliseconds since 1970, or {@link #NEVER}.
     *
     * @param longestUsualHours the longest silence that is usual for the track of late, or 0 where not known
     */
    default long wakeAt(S state, Fix last, double longestUsualHours) {
        return NEVER;
    }

    /** Nothing was heard of the track after its last fix up to {@code now}, although others may have been. */
    default S silent(S state, Fix last, Instant now, Surroundings around, Consumer<Event> out) {
        return state;
    }

    /** The data end: tells what is still going on, judged at {@code until}. End of input is not silence. */
    default void end(S state, Fix last, Instant until, Surroundings around, Consumer<Event> out) {}
}
