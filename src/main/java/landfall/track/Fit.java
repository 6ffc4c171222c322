package landfall.track;

import java.io.Serializable;
import landfall.geo.Point;
import landfall.vessel.Position;

/**
 * How well a position fits as the next of a ship last heard elsewhere. The miss, in nautical miles, is the least of three:
 *
 * <ul>
 *   <li>the ship went straight on: mean distance between where each position leads, forward or back, and the other;
 *   <li>it stayed where it was: the distance between the two, times the shape factor;
 *   <li>it went along its line, but not so far: mean distance to the side of the line, times the shape factor.
 * </ul>
 *
 * <p>The fit falls with the square of the miss over the time passed, and with the time itself; 0 is no fit. Method and
 * numbers: Global Fishing Watch, gpsdio-segment 3 (Apache-2.0), reimplemented.
 */
final class Fit implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double NM_A_DEGREE = 60;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final double bufferHours;
    private final double straightHours;
    private final double maxKnots;
    private final double steepness;
    private final double shape;
    /** Up to here the square of the miss over the square of the time is near, see {@link #isNear}. */
    private final double near;

    Fit(TrackSettings settings) {
        bufferHours = settings.buffer().toMillis() / MILLIS_AN_HOUR;
        straightHours = settings.straight().toMillis() / MILLIS_AN_HOUR;
        maxKnots = settings.maxKnots();
        steepness = settings.maxKnots() / settings.penaltyKnots();
        shape = settings.shape();
        // a little less, so that rounding never decides
        double alphas = 0.999999 * Math.min(Math.log(settings.lookbackFactor()), steepness * steepness);
        near = alphas * square(maxKnots / (steepness * shape * NM_A_DEGREE));
    }

    /** The best fit there can be after this time. */
    double best(double hours) {
        return 1 / padded(hours);
    }

    /** The fit of two positions by distance alone: never better than {@link #of}, and far cheaper. */
    double atLeast(Position a, Position b, double hours) {
        double middle = Math.toRadians(0.5 * (a.lat() + b.lat()));
        double north = NM_A_DEGREE * (b.lat() - a.lat());
        double east = NM_A_DEGREE * Math.cos(middle) * Point.wrapLongitude(b.lon() - a.lon());
        return ofMiss(shape * Math.sqrt(north * north + east * east), hours);
    }

    /**
     * Whether the fit by distance is surely as good as the best divided by the look-back factor, so that no older position can
     * fit better. Without cosine, root and exponential: meridians are taken to lie no nearer to each other than they do.
     */
    boolean isNear(double lat, double lon, long millis, Position b) {
        double degrees = square(b.lat() - lat)
                + square(Point.wrapLongitude(b.lon() - lon)) * atLeastSquaredCosine(lat + b.lat());
        return degrees <= near * (square(hours(millis, b)) + square(bufferHours));
    }

    /** The square of the cosine of half an angle in degrees, or a little more: its series up to the fourth power. */
    private static double atLeastSquaredCosine(double twiceDegrees) {
        double y = square(Math.toRadians(twiceDegrees));
        return 1 - y / 4 + y * y / 48;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The fit of two positions. */
    double of(Position a, Position b, double hours) {
        return ofMiss(miss(a, b, hours / (1 + Math.sqrt(Math.max(hours, 0) / straightHours))), hours);
    }

    /** The speed straight from one to the other, the time buffered as for the fit. */
    double impliedKnots(Position a, Position b) {
        return Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon())
                / landfall.geo.Distance.METERS_PER_NAUTICAL_MILE
                / padded(hours(a, b));
    }

    static double hours(Position a, Position b) {
        return hours(a.millis(), b);
    }

    private static double hours(long millis, Position b) {
        return (b.millis() - millis) / MILLIS_AN_HOUR;
    }

    private double padded(double hours) {
        return Math.sqrt(hours * hours + bufferHours * bufferHours);
    }

    private double ofMiss(double missNm, double hours) {
        double padded = padded(hours);
        double allowed = padded * maxKnots;
        if (!(missNm <= allowed)) {
            return 0;
        }
        double alpha = steepness * missNm / allowed;
        return Math.exp(-alpha * alpha) / padded;
    }

    private double miss(Position a, Position b, double hours) {
        double middle = Math.cos(Math.toRadians(0.5 * (a.lat() + b.lat())));
        double north = NM_A_DEGREE * (b.lat() - a.lat());
        double east = NM_A_DEGREE * middle * Point.wrapLongitude(b.lon() - a.lon());
        double distance = length(north, east);
        Motion from = Motion.of(a);
        Motion to = Motion.of(b);
        if (!from.known() || !to.known()) {
            // without course and speed all one can say is how far apart they are
            return distance;
        }
        double stayed = shape * distance;
        double straightOn =
                0.5 * (missFrom(a, from, north, east, hours, middle) + missFrom(b, to, -north, -east, -hours, middle));
        double onLine =
                distance == 0 ? 0 : 0.5 * shape * (aside(from, north, east, hours) + aside(to, north, east, hours));
        return Math.min(Math.min(stayed, straightOn), distance == 0 ? stayed : onLine);
    }

    /** Without the care for overflow of {@link Math#hypot}, which costs ten times as much. */
    private static double length(double north, double east) {
        return Math.sqrt(north * north + east * east);
    }

    /** How far from the other position one ends when going on, or back, with course and speed. */
    private static double missFrom(Position at, Motion motion, double north, double east, double hours, double middle) {
        double gone = motion.speedKnots() * hours;
        // a mile of longitude is measured where the ship was, the miss where the two meet in the middle
        double stretch = middle / (Math.cos(Math.toRadians(at.lat())) + 1e-3);
        return length(north - gone * motion.north(), east - gone * motion.east() * stretch);
    }

    /** Distance to the side of a ship's line; infinite when the other is behind it or farther than it can have gone. */
    private static double aside(Motion ship, double north, double east, double hours) {
        double along = north * ship.north() + east * ship.east();
        if (!(along > 0 && along <= ship.speedKnots() * hours)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(north * ship.east() - east * ship.north());
    }
}
