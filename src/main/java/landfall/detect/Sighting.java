package landfall.detect;

/**
 * Where a track was at one instant of the time grid: the input of the search for neighbours.
 *
 * @param slot number of the instant, counted from 1970 in steps of the grid
 * @param track id of the track
 * @param mmsi the radio's number
 * @param imo the hull's IMO number, or 0
 * @param lat degrees north, between the fixes before and after
 * @param lon degrees east
 * @param speedKnots way made over the last step of the grid, or as sent where there is no step before
 */
public record Sighting(long slot, String track, int mmsi, int imo, double lat, double lon, double speedKnots) {}
