package landfall.vessel;

import java.time.Instant;
import java.util.Collections;
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
 * @param silences when it was heard last before each silence of an hour or more, told as an event or not; both ends are in the line
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
        List<StaticReport> statics,
        List<Instant> silences) {

    public Track {
        identities = List.copyOf(identities);
        line = List.copyOf(line);
        statics = List.copyOf(statics);
        silences = silences == null ? List.of() : List.copyOf(silences);
    }

    /** Of a ship that was never silent for an hour. */
    public Track(
            String id,
            int mmsi,
            String hull,
            List<Identity> identities,
            Instant first,
            Instant last,
            long positions,
            List<Position> line,
            List<StaticReport> statics) {
        this(id, mmsi, hull, identities, first, last, positions, line, statics, List.of());
    }

    /** The same with another line. */
    public Track along(List<Position> another) {
        return new Track(id, mmsi, hull, identities, first, last, positions, another, statics, silences);
    }

    /** Whether it was not heard for an hour or more between two positions of its line, one after the other. */
    public boolean isSilent(Position from, Position to) {
        int at = Collections.binarySearch(silences, from.time());
        int next = at < 0 ? -at - 1 : at;
        return next < silences.size() && silences.get(next).isBefore(to.time());
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
