package landfall.detect;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * Something that is seen only in whole tracks and in events already told: several tracks of one ship, two silences side by
 * side. A pure function; what it is given is in order of ids and of time.
 */
public interface Review extends Serializable {
    void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out);
}
