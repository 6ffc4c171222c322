package landfall.flink;

import java.util.Map;
import landfall.vessel.Event;

/** Gives an event the IMO numbers that its ships told only later. */
final class Named {
    private Named() {}

    static Event by(Event event, Map<String, Integer> imos) {
        Event.Where w = event.where();
        Integer imo = w.imo() == null && w.track() != null ? imos.get(w.track()) : w.imo();
        Event.Where where = new Event.Where(w.id(), w.track(), w.mmsi(), imo, w.start(), w.end(), w.lat(), w.lon());
        if (event instanceof Event.Gap e) {
            return new Event.Gap(
                    where,
                    e.offLat(),
                    e.offLon(),
                    e.onLat(),
                    e.onLon(),
                    e.durationHours(),
                    e.distanceNm(),
                    e.impliedSpeedKnots(),
                    e.darkProbability(),
                    e.heardNearby(),
                    e.unheardDays());
        } else if (event instanceof Event.Encounter e) {
            Integer other = e.otherImo() == null ? imos.get(e.otherTrack()) : e.otherImo();
            return new Event.Encounter(
                    where,
                    e.otherTrack(),
                    e.otherMmsi(),
                    other,
                    e.medianDistanceMeters(),
                    e.medianSpeedKnots(),
                    e.durationHours(),
                    e.tier(),
                    e.context());
        } else if (event instanceof Event.Loitering e) {
            return new Event.Loitering(
                    where, e.durationHours(), e.averageSpeedKnots(), e.distanceFromShoreNm(), e.othersWaited());
        } else if (event instanceof Event.PortVisit e) {
            return new Event.PortVisit(where, e.port(), e.portName(), e.country(), e.confidence(), e.durationHours());
        } else if (event instanceof Event.IdentityChange e) {
            return new Event.IdentityChange(where, e.field(), e.from(), e.to());
        } else if (event instanceof Event.IdentityDoubt e) {
            return new Event.IdentityDoubt(where, e.field(), e.value(), e.pattern());
        } else if (event instanceof Event.Spoofing e) {
            return new Event.Spoofing(where, e.pattern());
        } else if (event instanceof Event.DraughtChange e) {
            return new Event.DraughtChange(where, e.from(), e.to());
        } else if (event instanceof Event.VoyageIrregularity e) {
            return new Event.VoyageIrregularity(where, e.declared(), e.reached(), e.pattern());
        }
        return event;
    }
}
