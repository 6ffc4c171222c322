package landfall.track;

import java.io.Serializable;
import landfall.geo.Point;

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

    Fit(TrackSettings settings) {
        bufferHours = settings.buffer().toMillis() / MILLIS_AN_HOUR;
        straightHours = settings.straight().toMillis() / MILLIS_AN_HOUR;
        maxKnots = settings.maxKnots();
        steepness = settings.maxKnots() / settings.penaltyKnots();
        shape = settings.shape();
    }

    /** The best fit there can be after this time. */
    double best(double hours) {
        return 1 / padded(hours);
    }

    /** The fit of two positions by distance alone: never better than {@link #of}, and far cheaper. */
    double atLeast(Heard a, Heard b, double hours) {
        double middle = Math.toRadians(0.5 * (a.lat() + b.lat()));
        double north = NM_A_DEGREE * (b.lat() - a.lat());
        double east = NM_A_DEGREE * Math.cos(middle) * Point.wrapLongitude(b.lon() - a.lon());
        return ofMiss(shape * Math.sqrt(north * north + east * east), hours);
    }

    /** The fit of two positions. */
    double of(Heard a, Heard b, double hours) {
        return ofMiss(miss(a, b, hours / (1 + Math.sqrt(Math.max(hours, 0) / straightHours))), hours);
    }

    /** The speed straight from one to the other, the time buffered as for the fit. */
    double impliedKnots(Heard a, Heard b) {
        return Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon())
                / landfall.geo.Distance.METERS_PER_NAUTICAL_MILE
                / padded(a.hoursUntil(b));
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

    private double miss(Heard a, Heard b, double hours) {
        double middle = Math.cos(Math.toRadians(0.5 * (a.lat() + b.lat())));
        double north = NM_A_DEGREE * (b.lat() - a.lat());
        double east = NM_A_DEGREE * middle * Point.wrapLongitude(b.lon() - a.lon());
        double distance = length(north, east);
        if (!a.moving() || !b.moving()) {
            // without course and speed all one can say is how far apart they are
            return distance;
        }
        double stayed = shape * distance;
        double straightOn =
                0.5 * (missFrom(a, north, east, hours, middle) + missFrom(b, -north, -east, -hours, middle));
        double onLine = distance == 0 ? 0 : 0.5 * shape * (aside(a, north, east, hours) + aside(b, north, east, hours));
        return Math.min(Math.min(stayed, straightOn), distance == 0 ? stayed : onLine);
    }

    /** Without the care for overflow of {@link Math#hypot}, which costs ten times as much. */
    static double length(double north, double east) {
        return Math.sqrt(north * north + east * east);
    }

    /** How far from the other position one ends when going on, or back, with course and speed. */
    private static double missFrom(Heard from, double north, double east, double hours, double middle) {
        double course = Math.toRadians(from.courseDegrees());
        double gone = from.speedKnots() * hours;
        // a mile of longitude is measured where the ship was, the miss where the two meet in the middle
        double stretch = middle / (Math.cos(Math.toRadians(from.lat())) + 1e-3);
        return length(north - gone * Math.cos(course), east - gone * Math.sin(course) * stretch);
    }

    /** Distance to the side of a ship's line; infinite when the other is behind it or farther than it can have gone. */
    private static double aside(Heard ship, double north, double east, double hours) {
        double course = Math.toRadians(ship.courseDegrees());
        double along = north * Math.cos(course) + east * Math.sin(course);
        if (!(along > 0 && along <= ship.speedKnots() * hours)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(north * Math.sin(course) - east * Math.cos(course));
    }
}
