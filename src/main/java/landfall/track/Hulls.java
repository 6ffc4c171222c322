package landfall.track;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landfall.vessel.Track;

/** Ships: tracks that are one hull's, by IMO number; a track without one is a hull of its own. */
public final class Hulls {
    private Hulls() {}

    /** The id of the hull with this IMO number. */
    public static String id(int imo) {
        return "imo:" + imo;
    }

    /** The tracks of each hull in time order, by hull id. */
    public static Map<String, List<Track>> of(List<Track> tracks) {
        return tracks.stream()
                .sorted(java.util.Comparator.comparing(Track::first).thenComparing(Track::id))
                .collect(Collectors.groupingBy(Track::hull, TreeMap::new, Collectors.toList()));
    }
}
