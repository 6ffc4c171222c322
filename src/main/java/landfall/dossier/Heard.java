package landfall.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * When ships were heard, and when not: a line on a map joins only positions between which its ship was heard, or silent no longer
 * than is usual for it. Where it sailed in a gap nobody knows, least of all that it sailed straight.
 *
 * @param silences gaps of each track, by its id
 */
public record Heard(Map<String, List<Event.Gap>> silences) {

    /** @param events of any kind and of any ship */
    public static Heard of(Collection<Track> tracks, Collection<Event> events) {
        Set<String> ids = tracks.stream().map(Track::id).collect(Collectors.toSet());
        return new Heard(events.stream()
                .filter(e -> e instanceof Event.Gap && ids.contains(e.track()))
                .map(e -> (Event.Gap) e)
                .collect(Collectors.groupingBy(Event.Gap::track)));
    }

    /** The way of a track in parts, each without a silence; a part may hold one position. */
    List<List<Position>> parts(Track track) {
        return parts(track, track.line());
    }

    /** The same of a line that holds some of the positions of the track, in time order. */
    public List<List<Position>> parts(Track track, List<Position> line) {
        List<Event.Gap> gaps = silences.getOrDefault(track.id(), List.of());
        List<List<Position>> parts = new ArrayList<>();
        Position before = null;
        for (Position p : line) {
            if (before == null || isSilenceBetween(gaps, before, p)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(p);
            before = p;
        }
        return parts;
    }

    private static boolean isSilenceBetween(List<Event.Gap> gaps, Position a, Position b) {
        return gaps.stream()
                .anyMatch(g -> !g.start().isBefore(a.time()) && g.start().isBefore(b.time())
                        || g.end() != null
                                && g.end().isAfter(a.time())
                                && !g.end().isAfter(b.time()));
    }
}
