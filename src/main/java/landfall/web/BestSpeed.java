package landfall.web;

import java.util.List;
import landfall.match.MatchSettings;
import landfall.setting.Settings;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * The speed a ship is known to make, as the leads reckon it: the 95th percentile of what it reported under way, within the
 * bounds of the match settings, so that the area on the map and the ports in the evidence rest on the same number.
 */
final class BestSpeed {
    /** Slower is manoeuvring: the same as where leads are weighed. */
    private static final double UNDER_WAY_KNOTS = 3;

    /** Fewer speeds than this and the percentile is chance: the same as where leads are weighed. */
    private static final int ENOUGH_SPEEDS = 10;

    private static final MatchSettings SETTINGS = Settings.defaults(MatchSettings.class, Settings.CARGO);

    private BestSpeed() {}

    static double knots(List<Track> tracksOfOneShip) {
        double[] speeds = tracksOfOneShip.stream()
                .flatMap(t -> t.line().stream())
                .filter(Position::hasSpeed)
                .mapToDouble(Position::speedKnots)
                .filter(s -> s >= UNDER_WAY_KNOTS && s <= SETTINGS.mostSpeedKnots())
                .sorted()
                .toArray();
        if (speeds.length < ENOUGH_SPEEDS) {
            return SETTINGS.usualSpeedKnots();
        }
        return Math.max(
                SETTINGS.leastSpeedKnots(),
                speeds[(int) Math.min(speeds.length - 1, Math.floor(speeds.length * 0.95))]);
    }
}
