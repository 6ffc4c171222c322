package landfall.geo;

import java.io.Serializable;

/**
 * A distance on the Earth's surface.
 *
 * @param meters metres, never negative, never NaN
 */
public record Distance(double meters) implements Comparable<Distance>, Serializable {
    /** International nautical mile, by definition (BIPM, SI Brochure, 9th ed., table 8 notes). */
    public static final double METERS_PER_NAUTICAL_MILE = 1852;

    public static final Distance ZERO = new Distance(0);

    public Distance {
        if (!(meters >= 0)) {
            throw new IllegalArgumentException("a distance of " + meters + " m: must be zero or more");
        }
    }

    public static Distance ofMeters(double meters) {
        return new Distance(meters);
    }

    public static Distance ofKilometers(double kilometers) {
        return new Distance(kilometers * 1000);
    }

    public static Distance ofNauticalMiles(double miles) {
        return new Distance(miles * METERS_PER_NAUTICAL_MILE);
    }

    public double kilometers() {
        return meters / 1000;
    }

    public double nauticalMiles() {
        return meters / METERS_PER_NAUTICAL_MILE;
    }

    public Distance plus(Distance other) {
        return new Distance(meters + other.meters);
    }

    public boolean isLessThan(Distance other) {
        return meters < other.meters;
    }

    /** Hours under way at a steady speed; infinite at zero speed. */
    public double hoursAt(double speedKnots) {
        return nauticalMiles() / speedKnots;
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(meters, other.meters);
    }
}
