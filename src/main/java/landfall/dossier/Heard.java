package landfall.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * When ships were heard, and when not: a line on a map joins only positions between which its ship was heard. Where it sailed in a
 * silence nobody knows, least of all that it sailed straight, whether the silence is told as a gap or is usual for the ship.
 *
 * @param gaps of each track, by its id
 */
public record Heard(Map<String, List<Event.Gap>> gaps) {
    /**
     * A longer silence is none that a line may lead through; our judgement: from there on it is a gap for a ship in reception, and a
     * ship heard every ten minutes, or in a table thinned to one position an hour, keeps its line whole.
     */
    private static final Duration LONGEST_JOINED = Duration.ofHours(2);

    /** Two positions of a line, one after the other, with nothing heard between. */
    public record Silence(Position off, Position on) {
        public Duration length() {
            return Duration.between(off.time(), on.time());
        }
    }

    /** @param events of any kind and of any ship */
    public static Heard of(Collection<Track> tracks, Collection<Event> events) {
        Set<String> ids = tracks.stream().map(Track::id).collect(Collectors.toSet());
        return new Heard(events.stream()
                .filter(e -> e instanceof Event.Gap && ids.contains(e.track()))
                .map(e -> (Event.Gap) e)
                .collect(Collectors.groupingBy(Event.Gap::track)));
    }

    /** The silences of a track that no line leads through, told as events or not, in time order. */
    public static List<Silence> silences(Track track) {
        List<Silence> silences = new ArrayList<>();
        Position before = null;
        for (Position p : track.line()) {
            if (before != null && track.isSilent(before, p)) {
                Silence silence = new Silence(before, p);
                if (silence.length().compareTo(LONGEST_JOINED) > 0) {
                    silences.add(silence);
                }
            }
            before = p;
        }
        return silences;
    }

    /** The way of a track in parts, each without a silence; a part may hold one position. */
    List<List<Position>> parts(Track track) {
        return parts(track, track.line());
    }

    /** The same of a line that holds some of the positions of the track, in time order. */
    public List<List<Position>> parts(Track track, List<Position> line) {
        NavigableSet<Instant> silences =
                silences(track).stream().map(s -> s.off().time()).collect(Collectors.toCollection(TreeSet::new));
        List<List<Position>> parts = new ArrayList<>();
        Position before = null;
        for (Position p : line) {
            if (before == null || begins(silences, before, p) || isGapBetween(track, before, p)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(p);
            before = p;
        }
        return parts;
    }

    /** The positions that no line joins to another: silence before and after them. */
    static List<Position> alone(List<List<Position>> parts) {
        return parts.stream().filter(p -> p.size() == 1).flatMap(List::stream).toList();
    }

    private static boolean begins(NavigableSet<Instant> silences, Position a, Position b) {
        Instant next = silences.ceiling(a.time());
        return next != null && next.isBefore(b.time());
    }

    /** Whether a silence between two positions is told as an event. */
    public boolean isGapBetween(Track track, Position a, Position b) {
        return gaps.getOrDefault(track.id(), List.of()).stream()
                .anyMatch(g -> !g.start().isBefore(a.time()) && g.start().isBefore(b.time())
                        || g.end() != null
                                && g.end().isAfter(a.time())
                                && !g.end().isAfter(b.time()));
    }
}
