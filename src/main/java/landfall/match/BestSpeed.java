package landfall.match;

import java.util.List;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * The speed a ship is known to keep: the 95th percentile of what it reported under way, within the bounds of the settings. Leads, the
 * area on the map and the ports that a silence leaves time for rest on the same number.
 */
public final class BestSpeed {
    /** Slower is manoeuvring. */
    private static final double UNDER_WAY_KNOTS = 3;

    /** Fewer speeds than this and the percentile is chance. */
    private static final int ENOUGH_SPEEDS = 10;

    private BestSpeed() {}

    public static double knots(List<Track> tracksOfOneShip, MatchSettings settings) {
        double[] speeds = tracksOfOneShip.stream()
                .flatMap(t -> t.line().stream())
                .filter(Position::hasSpeed)
                .mapToDouble(Position::speedKnots)
                .filter(s -> s >= UNDER_WAY_KNOTS && s <= settings.mostSpeedKnots())
                .sorted()
                .toArray();
        if (speeds.length < ENOUGH_SPEEDS) {
            return settings.usualSpeedKnots();
        }
        double high = speeds[(int) Math.min(speeds.length - 1, Math.floor(speeds.length * 0.95))];
        return Math.max(settings.leastSpeedKnots(), high);
    }
}
