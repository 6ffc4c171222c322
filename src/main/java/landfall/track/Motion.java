package landfall.track;

import landfall.vessel.Position;

/**
 * What a position tells of where its ship is going, as the fit of two positions needs it.
 *
 * @param known whether speed and course are known, or the ship lies still
 */
record Motion(double speedKnots, double courseDegrees, boolean known) {
    /**
     * Up to here a receiver often cannot tell its course (0.3 kn and a rounding margin; gpsdio-segment 3, very_slow): the ship
     * lies still.
     */
    private static final double VERY_SLOW_KNOTS = 0.35;

    /** Sent by many units instead of "not available" (gpsdio-segment 3, msg_processor). */
    private static final double NOISE_KNOTS = 51.2;

    static Motion of(Position p) {
        boolean speed = p.hasSpeed() && Math.abs(p.speedKnots() - NOISE_KNOTS) > 0.05;
        boolean still = speed && p.speedKnots() <= VERY_SLOW_KNOTS;
        boolean known = speed && (p.hasCourse() || still);
        return new Motion(known && p.hasCourse() ? p.speedKnots() : 0, p.hasCourse() ? p.courseDegrees() : 0, known);
    }
}
