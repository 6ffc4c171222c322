package landfall.geo;

/**
 * A place on the Earth, WGS 84 latitude and longitude in degrees. Distances are great-circle distances on a sphere,
 * which differ from the ellipsoid by at most 0.6 %.
 *
 * @param lat −90 … 90, north positive
 * @param lon −180 … 180, east positive
 */
public record Point(double lat, double lon) {
    /** Mean Earth radius R1 of the IUGG, in metres (Moritz, Geodetic Reference System 1980). */
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    public Point {
        if (!isOnEarth(lat, lon)) {
            throw new IllegalArgumentException("no such place: latitude " + lat + ", longitude " + lon);
        }
    }

    /** Whether the numbers are a place at all; AIS says "not available" with latitude 91 and longitude 181. */
    public static boolean isOnEarth(double lat, double lon) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    }

    /** The same meridian between −180 and 180, for arithmetic that crossed the antimeridian. */
    public static double wrapLongitude(double lon) {
        return lon >= -180 && lon <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
    }

    public Distance distanceTo(Point other) {
        return new Distance(metersBetween(lat, lon, other.lat, other.lon));
    }

    /** Haversine distance without allocating points, for the per-position path. */
    public static double metersBetween(double lat1, double lon1, double lat2, double lon2) {
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double sinLat = Math.sin((phi2 - phi1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = sinLat * sinLat + Math.cos(phi1) * Math.cos(phi2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METERS * Arc.ofSine(Math.sqrt(h));
    }

    /**
     * No less than {@link #metersBetween}, and without its sines: along the line that is straight on a plate carrée map, all of it
     * on the parallel nearest to the equator. For asking whether two places are surely near.
     */
    public static double atMostMeters(double lat1, double lon1, double lat2, double lon2) {
        double north = lat1 - lat2;
        double east = wrapLongitude(lon1 - lon2);
        double lowest = lat1 * lat2 > 0 ? Math.min(Math.abs(lat1), Math.abs(lat2)) : 0;
        double degrees = Math.sqrt(north * north + atLeastSquaredCosine(lowest) * east * east);
        return EARTH_RADIUS_METERS * Math.toRadians(degrees) * (1 + 1e-9);
    }

    /** The square of the cosine of an angle in degrees, or a little more: its series up to the fourth power. */
    private static double atLeastSquaredCosine(double degrees) {
        double y = Math.toRadians(degrees) * Math.toRadians(degrees);
        return 1 - y + y * y / 3;
    }

    /** Initial great-circle bearing to the other point, degrees 0 … 360. */
    public double bearingTo(Point other) {
        double phi1 = Math.toRadians(lat);
        double phi2 = Math.toRadians(other.lat);
        double dLon = Math.toRadians(other.lon - lon);
        double y = Math.sin(dLon) * Math.cos(phi2);
        double x = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(dLon);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }

    /** Where one arrives on the great circle that starts on the given bearing. */
    public Point towards(double bearingDegrees, Distance distance) {
        double angle = distance.meters() / EARTH_RADIUS_METERS;
        double phi = Math.toRadians(lat);
        double theta = Math.toRadians(bearingDegrees);
        double sinPhi2 = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta);
        double phi2 = Math.asin(Math.max(-1, Math.min(1, sinPhi2)));
        double dLon = Math.atan2(
                Math.sin(theta) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sinPhi2);
        return new Point(Math.toDegrees(phi2), wrapLongitude(lon + Math.toDegrees(dLon)));
    }

    /** The point at a share (0 … 1) of the great circle to the other point; safe across the antimeridian. */
    public Point between(Point other, double share) {
        Distance whole = distanceTo(other);
        return whole.meters() < 1 ? this : towards(bearingTo(other), new Distance(whole.meters() * share));
    }
}
