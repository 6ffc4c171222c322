package landfall.detect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import landfall.vessel.Event;
import landfall.vessel.Fix;

/** Ids of events: made of kind, track and start alone, so that every run and every later version gives the same. */
public final class EventId {
    private EventId() {}

    /** What an event is about: a track, two tracks that met, a source. */
    public static String subject(String id) {
        return id.substring(id.indexOf('/') + 1, id.lastIndexOf('/'));
    }

    /** Ends with the start as {@code 20181119T100422Z}, with milliseconds where it has some. */
    static String of(String kind, String subject, Instant start) {
        LocalDateTime t = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        StringBuilder id = new StringBuilder(kind.length() + subject.length() + 22);
        id.append(kind).append('/').append(subject).append('/');
        digits(id, 1000, t.getYear());
        digits(id, 10, t.getMonthValue());
        digits(id, 10, t.getDayOfMonth());
        digits(id.append('T'), 10, t.getHour());
        digits(id, 10, t.getMinute());
        digits(id, 10, t.getSecond());
        if (t.getNano() != 0) {
            digits(id.append('.'), 100, t.getNano() / 1_000_000);
        }
        return id.append('Z').toString();
    }

    /** Without a formatter, as there are reviews that tell events by the hundred thousand. */
    private static void digits(StringBuilder out, int weight, int number) {
        for (int w = weight; w > 0; w /= 10) {
            out.append((char) ('0' + number / w % 10));
        }
    }

    /** The common part of an event that began with a fix. */
    static Event.Where where(String kind, Fix from, Instant end) {
        var p = from.position();
        return new Event.Where(
                of(kind, from.track(), p.time()), from.track(), p.mmsi(), from.imo(), p.time(), end, p.lat(), p.lon());
    }
}
