package landfall.detect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import landfall.vessel.Event;
import landfall.vessel.Fix;

/** Ids of events: made of kind, track and start alone, so that every run and every later version gives the same. */
final class EventId {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EventId() {}

    static String of(String kind, String subject, Instant start) {
        DateTimeFormatter form = start.getNano() == 0 ? SECONDS : MILLIS;
        return kind + "/" + subject + "/" + form.format(start);
    }

    /** The common part of an event that began with a fix. */
    static Event.Where where(String kind, Fix from, Instant end) {
        var p = from.position();
        return new Event.Where(
                of(kind, from.track(), p.time()), from.track(), p.mmsi(), from.imo(), p.time(), end, p.lat(), p.lon());
    }
}
