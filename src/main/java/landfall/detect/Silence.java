package landfall.detect;

import landfall.vessel.Event;

/**
 * A gap before it is judged, with how the ship was heard last.
 *
 * @param gap as the detector told it
 * @param source that heard the ship last
 * @param classB whether it has the weaker transponder
 * @param usualHours between two positions of the ship before, or NaN where not known
 */
public record Silence(Event.Gap gap, String source, boolean classB, double usualHours) {
    /** The same, heard last by the recording that its file is part of. */
    public Silence heardBy(String recording) {
        return recording.equals(source) ? this : new Silence(gap, recording, classB, usualHours);
    }

    /** Whether random reception alone brings such a silence now and then. */
    boolean isOrdinary() {
        return isOrdinary(usualHours, gap.durationHours());
    }

    /** The same of a silence of so many hours. */
    static boolean isOrdinary(double usualHours, double hours) {
        return Rhythm.byChance(usualHours, hours) > 0.2;
    }

    /** When this much was known of the gap, in milliseconds since 1970. */
    long known() {
        return gap.start().toEpochMilli() + Math.round(gap.durationHours() * 3_600_000);
    }
}
