package landfall.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.vessel.Voyage;

/**
 * A hull's port calls and the legs between them, pieced together from all its tracks. A hull that was never seen in port has
 * one voyage, from first heard to last heard.
 */
public final class Voyages {
    private Voyages() {}

    /** All voyages, ordered by hull and time; whatever the order of the input. */
    public static List<Voyage> of(List<Track> tracks, List<Event> events) {
        Logbooks logbooks = new Logbooks(tracks, events, Settings.defaults(MatchSettings.class, Settings.CARGO));
        List<Voyage> voyages = new ArrayList<>();
        for (Logbook logbook : logbooks.all()) {
            voyages.addAll(of(logbook));
        }
        return voyages;
    }

    private static List<Voyage> of(Logbook logbook) {
        List<Voyage> voyages = new ArrayList<>();
        Event.PortVisit from = null;
        Instant departed = logbook.first();
        for (Event.PortVisit to : logbook.visits()) {
            if (from != null || to.start().isAfter(departed)) {
                voyages.add(voyage(logbook, from, to, departed, to.start()));
            }
            from = to;
            departed = Calls.endOf(to, logbook);
        }
        if (departed.isBefore(logbook.last())) {
            voyages.add(voyage(logbook, from, null, departed, null));
        }
        return voyages;
    }

    private static Voyage voyage(
            Logbook logbook, Event.PortVisit from, Event.PortVisit to, Instant departed, Instant arrived) {
        Instant end = arrived == null ? Instant.MAX : arrived;
        List<String> tracks = logbook.tracks().stream()
                .filter(t -> !t.first().isAfter(end) && !t.last().isBefore(departed))
                .map(Track::id)
                .toList();
        List<Event> onTheWay = logbook.events().stream()
                .filter(e -> !(e instanceof Event.PortVisit)
                        && !e.start().isBefore(departed)
                        && e.start().isBefore(end))
                .toList();
        return new Voyage(logbook.tracks().get(0).hull(), tracks, from, to, departed, arrived, onTheWay);
    }
}
