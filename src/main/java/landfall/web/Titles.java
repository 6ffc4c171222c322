package landfall.web;

import java.time.Duration;
import java.util.Locale;
import landfall.vessel.Event;

/** An event in a short line, as the map, the timeline and the lists call it. */
final class Titles {
    /** A name that is longer is none; the event's own fields give it whole. */
    private static final int LONGEST_NAME = 60;

    private Titles() {}

    static String of(Event event, Desk desk) {
        if (event instanceof Event.Gap gap) {
            String open = gap.isOpen() ? ", not heard since" : "";
            return "Dark for " + Phrases.hours(gap.durationHours()) + open;
        }
        if (event instanceof Event.Encounter e && e.isOnlyPossible()) {
            return "Could have met " + other(e, desk) + " in the dark, for " + Phrases.hours(e.durationHours())
                    + " at most";
        }
        if (event instanceof Event.Encounter e) {
            return "Encounter for " + Phrases.hours(e.durationHours()) + " with " + other(e, desk);
        }
        if (event instanceof Event.Loitering l) {
            return "Loitering for " + Phrases.hours(l.durationHours());
        }
        if (event instanceof Event.PortVisit v) {
            return "Port visit, " + named(v.portName());
        }
        if (event instanceof Event.IdentityChange c) {
            return fieldName(c.field()) + " changed from " + known(c.from()) + " to " + known(c.to());
        }
        if (event instanceof Event.DraughtChange d) {
            return String.format(Locale.ROOT, "Draught %.1f → %.1f m", d.from(), d.to());
        }
        if (event instanceof Event.Spoofing s) {
            return "Impossible positions: " + s.pattern().replace('-', ' ');
        }
        if (event instanceof Event.VoyageIrregularity v) {
            return "Declared " + known(v.declared()) + ": " + v.pattern().replace('-', ' ');
        }
        if (event instanceof Event.FeedOutage o) {
            return "No reception: " + named(o.source() == null ? "cell " + o.cell() : o.source());
        }
        return event.kind().replace('_', ' ');
    }

    static String kind(Event event) {
        return switch (event.kind()) {
            case "gap" -> "dark period";
            case "port_visit" -> "port visit";
            case "identity_change" -> "identity change";
            case "draught_change" -> "draught change";
            case "voyage_irregularity" -> "unlikely voyage";
            case "feed_outage" -> "feed outage";
            default -> event.kind();
        };
    }

    static String when(Event event) {
        if (event.end() == null) {
            return "since " + Phrases.moment(event.start());
        }
        if (Duration.between(event.start(), event.end()).toMinutes() < 1) {
            return Phrases.moment(event.start());
        }
        return Phrases.span(event.start(), event.end());
    }

    private static String other(Event.Encounter e, Desk desk) {
        String name = desk.track(e.otherTrack())
                .map(t -> t.identity())
                .map(i -> i.name())
                .orElse(null);
        String number = e.otherImo() != null ? "IMO " + e.otherImo() : "MMSI " + e.otherMmsi();
        return name == null ? number : named(name) + " (" + number + ")";
    }

    private static String fieldName(String field) {
        return switch (field) {
            case "mmsi" -> "MMSI";
            case "imo" -> "IMO number";
            case "callSign" -> "Call sign";
            case "name" -> "Name";
            case "flag" -> "Flag";
            default -> field;
        };
    }

    private static String named(String value) {
        return Phrases.clipped(value, LONGEST_NAME);
    }

    private static String known(String value) {
        return value == null || value.isBlank() ? "not given" : named(value);
    }
}
