package landfall.web;

import java.util.ArrayList;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Event;

/** What a detector measured of an event, each with its name and unit, rounded to what can be known. */
final class EventFields {
    private final List<Html> rows = new ArrayList<>();

    private EventFields() {}

    static Html of(Event event, Desk desk) {
        EventFields fields = new EventFields();
        fields.numbers(event);
        fields.own(event, desk);
        return Html.each(fields.rows, row -> row);
    }

    private void numbers(Event event) {
        if (event.where().mmsi() != 0) {
            kept("MMSI", VesselPart.spaced(event.where().mmsi()));
        }
        if (event.where().imo() != null) {
            kept("IMO", event.where().imo().toString());
        }
    }

    private void own(Event event, Desk desk) {
        if (event instanceof Event.Gap e) {
            of(e);
        } else if (event instanceof Event.Encounter e) {
            of(e);
        } else if (event instanceof Event.Loitering e) {
            hours(e.durationHours());
            knots("Speed on average", e.averageSpeedKnots());
            miles("From the shore", e.distanceFromShoreNm());
            if (e.othersWaited() != null) {
                kept("Other ships that waited near there", Phrases.count(e.othersWaited()));
            }
        } else if (event instanceof Event.PortVisit e) {
            kept("Port", e.portName() + " (" + e.port() + ")");
            told("Country", Phrases.party(e.country()));
            hours(e.durationHours());
            told("Confidence", e.confidence() + " of 4");
        } else if (event instanceof Event.IdentityChange e) {
            told("Before", said(e, e.from()));
            told("After", said(e, e.to()));
        } else if (event instanceof Event.IdentityDoubt e) {
            kept("Says of itself", e.value());
        } else if (event instanceof Event.DraughtChange e) {
            measured("Before", e.from(), 1, "m");
            measured("After", e.to(), 1, "m");
        } else if (event instanceof Event.Spoofing e) {
            told("Pattern", plain(e.pattern()));
        } else if (event instanceof Event.VoyageIrregularity e) {
            kept("Destination as entered", e.declared());
            kept(
                    "Reached",
                    e.reached() == null
                            ? null
                            : desk.port(e.reached())
                                    .map(p -> p.name() + " (" + p.id() + ")")
                                    .orElse(e.reached()));
            told("Pattern", plain(e.pattern()));
        } else if (event instanceof Event.FeedOutage e) {
            kept("Source", e.source());
            kept("Cell", e.cell());
        }
    }

    private void of(Event.Gap gap) {
        place("Last heard at", gap.offLat(), gap.offLon());
        place("Heard again at", gap.onLat(), gap.onLon());
        hours(gap.durationHours());
        miles("Between the ends", gap.distanceNm());
        knots("Speed needed", gap.impliedSpeedKnots());
        figure("Probability that the ship fell silent", Phrases.probability(gap.darkProbability()));
        kept("Others heard nearby meanwhile", Phrases.count(gap.heardNearby()));
        if (gap.unheardDays() != null) {
            kept("Days around in which nobody was heard where it sailed", Phrases.count(gap.unheardDays()));
        }
    }

    private void of(Event.Encounter met) {
        kept("Other ship, MMSI", VesselPart.spaced(met.otherMmsi()));
        kept("Other ship, IMO", met.otherImo() == null ? null : met.otherImo().toString());
        hours(met.durationHours());
        measured("Apart, median", met.medianDistanceMeters(), 0, "m");
        knots("Speed, median", met.medianSpeedKnots());
        told("How close", plain(met.tier()));
        told("Where", plain(met.context()));
    }

    private static String said(Event.IdentityChange change, String value) {
        return value == null || value.isBlank()
                ? "not given"
                : change.field().equals("flag") ? Phrases.party(value) : value;
    }

    private static String plain(String id) {
        return id == null ? null : id.replace('-', ' ');
    }

    private void hours(double hours) {
        told("Lasted", Phrases.hours(hours));
    }

    private void knots(String name, double knots) {
        measured(name, knots, 1, "kn");
    }

    private void miles(String name, double miles) {
        measured(name, miles, 1, "nm");
    }

    private void place(String name, double lat, double lon) {
        if (Point.isOnEarth(lat, lon)) {
            figure(name, Phrases.place(lat, lon));
        }
    }

    private void measured(String name, double value, int decimals, String unit) {
        if (!Double.isNaN(value)) {
            figure(name, Figure.of(value, decimals).unit(unit));
        }
    }

    private void figure(String name, Figure figure) {
        row(name, Html.of("{}", figure));
    }

    /** A value that stays as it is in every language. */
    private void kept(String name, String value) {
        row(name, value == null ? null : Html.of("{}", Phrases.clipped(value, 200)));
    }

    /** A value of ours, or one that may be: a country, a pattern. */
    private void told(String name, String value) {
        row(name, value == null ? null : Html.told(Phrases.clipped(value, 200)));
    }

    private void row(String name, Html value) {
        if (value != null) {
            rows.add(Html.of("<div><dt>{}</dt><dd><bdi>{}</bdi></dd></div>", Html.ours(name), value));
        }
    }
}
