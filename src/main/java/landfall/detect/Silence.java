package landfall.detect;

import landfall.vessel.Event;

/**
 * A gap before it is judged, with how the ship was heard last.
 *
 * @param gap as the detector told it
 * @param source that heard the ship last
 * @param classB whether it has the weaker transponder
 */
public record Silence(Event.Gap gap, String source, boolean classB) {
    /** When this much was known of the gap, in milliseconds since 1970. */
    long known() {
        return gap.start().toEpochMilli() + Math.round(gap.durationHours() * 3_600_000);
    }
}
