package landfall.vessel;

import java.time.Instant;
import java.util.List;

/**
 * One ship's way through time as far as one radio number tells it: positions that one hull can have sailed. Two ships that
 * share an MMSI give two tracks.
 *
 * @param id stable: MMSI and the time of the first position
 * @param mmsi the radio's number
 * @param hull id of the hull ({@code imo:9123456}, else the track's own id): the same for all tracks of one ship
 * @param identities what it called itself, in time order
 * @param first time of the first position
 * @param last time of the last position
 * @param positions how many positions it holds
 * @param line the way, thinned for drawing and voyages: every turn and stop kept, in time order
 * @param statics draughts and destinations as they changed, in time order
 */
public record Track(
        String id,
        int mmsi,
        String hull,
        List<Identity> identities,
        Instant first,
        Instant last,
        long positions,
        List<Position> line,
        List<StaticReport> statics) {

    public Track {
        identities = List.copyOf(identities);
        line = List.copyOf(line);
        statics = List.copyOf(statics);
    }

    /** The newest identity, or null when the ship never said who it is. */
    public Identity identity() {
        return identities.isEmpty() ? null : identities.get(identities.size() - 1);
    }

    /** The IMO number, if any identity carries one, else null. */
    public Integer imo() {
        return identities.stream()
                .map(Identity::imo)
                .filter(i -> i != null)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
