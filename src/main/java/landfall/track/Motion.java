package landfall.track;

import landfall.vessel.Position;

/**
 * What a position tells of where its ship is going, as the fit of two positions needs it.
 *
 * @param north share of its way that leads north
 * @param east share that leads east
 * @param known whether speed and course are known, or the ship lies still
 */
record Motion(double speedKnots, double north, double east, boolean known) {
    private static final Motion NOT_KNOWN = new Motion(0, 1, 0, false);
    private static final Motion STILL = new Motion(0, 1, 0, true);

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
        if (!speed || !p.hasCourse()) {
            return still ? STILL : NOT_KNOWN;
        }
        double course = Math.toRadians(p.courseDegrees());
        return new Motion(p.speedKnots(), Math.cos(course), Math.sin(course), true);
    }
}
