package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import landfall.vessel.Event;
import landfall.vessel.Position;

/** An event in a short line, as the map, the timeline and the lists call it. */
final class Titles {
    /** A name that is longer is none; the event's own fields give it whole. */
    private static final int LONGEST_NAME = 60;

    private Titles() {}

    static String of(Event event, Desk desk) {
        if (event instanceof Event.Gap gap) {
            return gap.isOpen() ? open(gap, desk) : "Dark for " + Phrases.hours(gap.durationHours());
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
            return c.field().equals("flag")
                    ? "Flag changed from " + flag(c.from()) + " to " + flag(c.to())
                    : fieldName(c.field()) + " changed from " + known(c.from()) + " to " + known(c.to());
        }
        if (event instanceof Event.DraughtChange d) {
            return String.format(Locale.ROOT, "Draught %.1f → %.1f m", d.from(), d.to());
        }
        if (event instanceof Event.IdentityDoubt d) {
            return "Doubtful identity: "
                    + switch (d.pattern()) {
                        case "no-country" -> "number of no country";
                        case "check-digit" -> "wrong IMO number";
                        default -> "that of a ship it met";
                    };
        }
        if (event instanceof Event.Spoofing s) {
            return "Impossible positions: " + s.pattern().replace('-', ' ');
        }
        if (event instanceof Event.VoyageIrregularity v) {
            String pattern = v.pattern().replace('-', ' ');
            return v.pattern().equals("other-port")
                    ? "Declared " + known(v.declared()) + ": " + pattern
                    : "Unusual voyage: " + pattern;
        }
        if (event instanceof Event.FeedOutage o) {
            return "No reception: " + named(o.source() == null ? "cell " + o.cell() : o.source());
        }
        return event.kind().replace('_', ' ');
    }

    /** A number that was not heard again; the ship may have been, under another. */
    private static String open(Event.Gap gap, Desk desk) {
        return desk.heardAgain(gap)
                .map(again -> "Dark for " + Phrases.hours(Duration.between(gap.start(), again.time()))
                        + ", then heard as MMSI " + again.mmsi())
                .orElseGet(() -> "Dark for " + Phrases.hours(gap.durationHours()) + ", not heard since");
    }

    static String kind(Event event) {
        return switch (event.kind()) {
            case "gap" -> "dark period";
            case "port_visit" -> "port visit";
            case "identity_change" -> "identity change";
            case "identity_doubt" -> "doubtful identity";
            case "draught_change" -> "draught change";
            case "voyage_irregularity" -> "unlikely voyage";
            case "feed_outage" -> "feed outage";
            default -> event.kind();
        };
    }

    static String when(Event event, Desk desk) {
        Instant end = event instanceof Event.Gap gap && gap.isOpen()
                ? desk.heardAgain(gap).map(Position::time).orElse(null)
                : event.end();
        if (end == null) {
            return "since " + Phrases.moment(event.start());
        }
        if (Duration.between(event.start(), end).toMinutes() < 1) {
            return Phrases.moment(event.start());
        }
        return Phrases.span(event.start(), end);
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

    private static String flag(String code) {
        return code == null || code.isBlank() ? known(code) : Phrases.party(code);
    }

    private static String known(String value) {
        return value == null || value.isBlank() ? "not given" : named(value);
    }
}
