package landfall.vessel;

/**
 * A position that has been found to belong to a track: the input of every detector.
 *
 * @param track id of the track
 * @param imo the hull's IMO number where the track has one, else null
 * @param position what was heard
 */
public record Fix(String track, Integer imo, Position position) {}
