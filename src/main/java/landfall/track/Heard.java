package landfall.track;

import java.io.Serializable;
import landfall.vessel.Position;

/**
 * A position as the fit of the next ones needs it.
 *
 * @param classes bit 1: transponder class A, bit 2: class B; both where the message does not tell
 * @param moving whether speed and course are known, or the ship lies still
 */
record Heard(
        long millis,
        double lat,
        double lon,
        double speedKnots,
        double courseDegrees,
        int classes,
        boolean moving,
        long row)
        implements Serializable {
    /**
     * Up to here a receiver often cannot tell its course (0.3 kn and a rounding margin; gpsdio-segment 3, very_slow): the ship
     * lies still.
     */
    private static final double VERY_SLOW_KNOTS = 0.35;

    /** Sent by many units instead of "not available" (gpsdio-segment 3, msg_processor). */
    private static final double NOISE_KNOTS = 51.2;

    static Heard of(Position p) {
        boolean speed = p.hasSpeed() && Math.abs(p.speedKnots() - NOISE_KNOTS) > 0.05;
        boolean still = speed && p.speedKnots() <= VERY_SLOW_KNOTS;
        boolean known = speed && (p.hasCourse() || still);
        return new Heard(
                p.millis(),
                p.lat(),
                p.lon(),
                known && p.hasCourse() ? p.speedKnots() : 0,
                p.hasCourse() ? p.courseDegrees() : 0,
                classes(p.type()),
                known,
                p.row());
    }

    double hoursUntil(Heard later) {
        return (later.millis - millis) / 3_600_000.0;
    }

    private static int classes(int type) {
        return switch (type) {
            case 1, 2, 3 -> 1;
            case 18, 19 -> 2;
            default -> 3;
        };
    }
}
