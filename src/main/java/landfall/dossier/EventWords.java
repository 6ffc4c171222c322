package landfall.dossier;

import landfall.geo.Ports;
import landfall.vessel.Event;
import landfall.watch.Likelihood;

/** What an event is, in a sentence that claims no more than the signals show. */
final class EventWords {
    private EventWords() {}

    static String of(Event event) {
        if (event instanceof Event.Gap g) {
            return "not heard for " + Figures.number(g.durationHours()) + " h"
                    + (g.isOpen() ? " and not heard again" : ", " + Figures.number(g.distanceNm()) + " nm apart") + "; "
                    + Likelihood.percent(g.darkProbability()) + " that the ship rather than the reception fell silent ("
                    + Figures.count(g.heardNearby(), "other") + " heard nearby)"
                    + (g.unheardDays() == null
                            ? ""
                            : "; nobody was heard in the water it sailed into in the " + g.unheardDays()
                                    + " days around");
        }
        if (event instanceof Event.Encounter e && e.isOnlyPossible()) {
            return "could have met MMSI " + e.otherMmsi() + ", for " + Figures.number(e.durationHours())
                    + " h at most, while one or both were silent; nobody heard them together (" + e.tier() + ")";
        }
        if (event instanceof Event.Encounter e) {
            return "close to MMSI " + e.otherMmsi() + " for " + Figures.number(e.durationHours()) + " h, "
                    + Figures.number(e.medianDistanceMeters()) + " m apart at " + Figures.number(e.medianSpeedKnots())
                    + " kn (" + e.tier() + ", " + e.context() + ")";
        }
        if (event instanceof Event.Loitering l) {
            return "drifting or circling for " + Figures.number(l.durationHours()) + " h at "
                    + Figures.number(l.averageSpeedKnots()) + " kn" + others(l.othersWaited());
        }
        if (event instanceof Event.PortVisit p) {
            return "at " + p.portName() + " (" + Figures.party(p.country()) + ") for "
                    + Figures.number(p.durationHours()) + " h, confidence " + p.confidence() + " of 4";
        }
        if (event instanceof Event.IdentityChange c) {
            return c.field().equals("flag")
                    ? "flag changed from " + Figures.party(c.from()) + " to " + Figures.party(c.to())
                    : field(c.field()) + " changed from " + known(c.from()) + " to " + known(c.to());
        }
        if (event instanceof Event.IdentityDoubt d) {
            return switch (d.pattern()) {
                case "no-country" -> "its number " + d.value() + " begins with the digits of no country";
                case "check-digit" -> "gave " + d.value() + " as its IMO number, which has a wrong check digit";
                default -> "took on the " + field(d.field()) + " " + d.value() + " of the ship that it had met";
            };
        }
        if (event instanceof Event.Spoofing s) {
            return "positions that the ship cannot have had: " + s.pattern();
        }
        if (event instanceof Event.DraughtChange d) {
            return "draught as entered by the crew from " + Figures.number(d.from()) + " m to " + Figures.number(d.to())
                    + " m";
        }
        if (event instanceof Event.VoyageIrregularity v) {
            return voyage(v.pattern())
                    + (v.declared() == null ? "" : "declared \"" + v.declared() + "\", ")
                    + (v.reached() == null ? "" : "reached " + port(v.reached()) + " ")
                    + "(" + v.pattern() + ")";
        }
        if (event instanceof Event.FeedOutage f) {
            return "the source " + f.source() + " fell silent" + (f.cell() == null ? "" : " in " + f.cell())
                    + "; this is no ship's doing";
        }
        throw new IllegalStateException("no words for " + event.kind());
    }

    private static String others(Integer waited) {
        if (waited == null) {
            return "";
        }
        return waited == 0
                ? "; no other ship was seen to do so near there in those weeks"
                : "; " + Figures.count(waited, "other ship") + " did so near there in those weeks";
    }

    private static String voyage(String pattern) {
        return switch (pattern) {
            case "detour" -> "a way much longer than needed: ";
            case "course-to-nowhere" -> "far out to sea and back, with no call heard: ";
            default -> "";
        };
    }

    private static String field(String field) {
        return switch (field) {
            case "mmsi" -> "MMSI";
            case "imo" -> "IMO number";
            case "callSign" -> "call sign";
            default -> field;
        };
    }

    private static String known(String value) {
        return value == null || value.isBlank() ? "not given" : value;
    }

    private static String port(String id) {
        return Ports.load()
                .find(id)
                .map(port -> port.name() + " (" + Figures.party(port.country()) + ")")
                .orElse(id);
    }
}
