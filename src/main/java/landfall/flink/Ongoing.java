package landfall.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * What goes on while it is asked for. The detectors tell a silence and a stay in port when they begin to be one, and again when they are
 * over; in between both last as long as is known by now, or a ship silent for days would be one of hours that cannot have got far.
 */
final class Ongoing {
    private Ongoing() {}

    /**
     * The same event up to now.
     *
     * @param lastHeard of all ships
     */
    static Event by(Event event, Instant lastHeard, Map<String, Track> tracks) {
        if (event instanceof Event.Gap gap && gap.isOpen()) {
            return gap.lasting(Math.max(gap.durationHours(), hours(gap.start(), lastHeard)));
        }
        Track track = event instanceof Event.PortVisit && event.isOpen() ? tracks.get(event.track()) : null;
        return track == null ? event : ((Event.PortVisit) event).lasting(hours(event.start(), track.last()));
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3_600_000.0;
    }
}
