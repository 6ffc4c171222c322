package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Port;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/**
 * Voyage irregularity: a ship called at a port far from the destination it declared on the way, or its way was longer than it had to be
 * ({@link Detours}). The first is told only where the declared destination is clearly a port; crews leave old destinations standing, so a port left
 * before the voyage does not count.
 *
 * @param minDistance between the port declared and the port reached
 * @param minConfidence of the port visit
 * @param times so many times as long as needed
 * @param minExtra so much longer than needed
 * @param farOut out to sea and back
 * @param silence that may hide a call on the way
 */
public record VoyageIrregularities(
        @Setting(
                value = "100km",
                meaning = "Between the port declared and the port reached.",
                source = "our judgement: nearer ones share pilots and roads")
        Distance minDistance,

        @Setting(value = "2 of 4", meaning = "Confidence of the port visit at least.", source = "as for port visits")
        int minConfidence,

        @Setting(
                value = "1.5 times",
                meaning = "A detour is so many times as long as the way over water between the two ports.",
                source = "our judgement: storms, traffic lanes and waiting add a fifth")
        double times,

        @Setting(
                value = "300nm",
                meaning = "And so much longer.",
                source = "our judgement: a day's way, which costs what no one wastes")
        Distance minExtra,

        @Setting(
                value = "100nm",
                meaning = "So far from the port it left, a ship that came back without a call has been far out.",
                source = "our judgement: trials, waiting and bunkering stay nearer")
        Distance farOut,

        @Setting(
                value = "12h",
                meaning = "A silence so long may hide a call: whether the way was longer than needed cannot be said.",
                source = "our judgement: in, a berth, and out")
        Duration silence)
        implements Review {

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        Map<String, List<Event.PortVisit>> visits = new TreeMap<>();
        for (Event e : events) {
            if (e instanceof Event.PortVisit v && v.confidence() >= minConfidence) {
                visits.computeIfAbsent(v.track(), t -> new java.util.ArrayList<>())
                        .add(v);
            }
        }
        Detours detours = new Detours(this, around);
        for (Track track : tracks) {
            List<Event.PortVisit> calls = visits.getOrDefault(track.id(), List.of());
            for (int i = 0; i < calls.size(); i++) {
                Event.PortVisit visit = calls.get(i);
                Event.PortVisit before = i == 0 ? null : calls.get(i - 1);
                StaticReport said = lastSaid(track, left(track, before), visit.start());
                voyage(track, calls.subList(0, i), visit, said, around, out);
                if (before != null && before.end() != null) {
                    detours.find(track, before, visit, said == null ? null : said.destination(), out);
                }
            }
        }
    }

    private static Instant left(Track track, Event.PortVisit before) {
        return before == null || before.end() == null ? track.first() : before.end();
    }

    private void voyage(
            Track track,
            List<Event.PortVisit> before,
            Event.PortVisit reached,
            StaticReport said,
            Surroundings around,
            Consumer<Event> out) {
        Optional<Port> declared =
                said == null ? Optional.empty() : around.destinations().port(said.destination());
        if (declared.isEmpty() || isOver(declared.get(), said, before)) {
            return;
        }
        boolean far = declared.get().at().distanceTo(reached.where().at()).compareTo(minDistance) >= 0;
        Event.Where where = TrackPlace.where("voyage_irregularity", "", track, reached.start(), reached.start());
        if (far && !declared.get().id().equals(reached.port()) && where != null) {
            out.accept(new Event.VoyageIrregularity(where, said.destination(), reached.port(), "other-port"));
        }
    }

    /** Whether the ship had called where it declared, or so near that this may be meant: the call before, or any since it said so. */
    private boolean isOver(Port declared, StaticReport said, List<Event.PortVisit> before) {
        for (int i = 0; i < before.size(); i++) {
            Event.PortVisit call = before.get(i);
            boolean left =
                    i == before.size() - 1 || call.end() == null || !said.time().isAfter(call.end());
            if (left && declared.at().distanceTo(call.where().at()).compareTo(minDistance) < 0) {
                return true;
            }
        }
        return false;
    }

    /** What was declared on the way; the port before may have been left with it, so it must stand at sea. */
    private static StaticReport lastSaid(Track track, Instant from, Instant to) {
        StaticReport last = null;
        for (StaticReport s : track.statics()) {
            if (s.destination() != null
                    && !s.destination().isBlank()
                    && !s.time().isAfter(to)) {
                last = s;
            }
        }
        return to.isAfter(from) ? last : null;
    }
}
