package landfall.vessel;

import java.io.Serializable;
import java.time.Instant;
import landfall.geo.Point;

/**
 * One position as a ship reported it by AIS (ITU-R M.1371-5, messages 1–3, 9, 18, 19, 27), not yet judged.
 *
 * <p>Flat on purpose: it is the record that passes by the million. "Not available" is {@link Double#NaN} for speed and
 * course and −1 for the others; places outside the world never become a position.
 *
 * @param millis reception time, milliseconds since 1970 UTC, or {@link #NO_TIME}
 * @param mmsi the radio's number, which is not the ship
 * @param lat degrees north
 * @param lon degrees east
 * @param speedKnots over ground, or NaN
 * @param courseDegrees over ground 0 … 360, or NaN
 * @param headingDegrees true heading 0 … 359, or −1
 * @param status navigational status 0 … 15 as sent, or −1
 * @param type AIS message type, or 0 where the source does not say
 * @param source file or receiver it came from
 * @param row 1-based data row in input order over all inputs, for walking back to the bytes
 */
public record Position(
        long millis,
        int mmsi,
        double lat,
        double lon,
        double speedKnots,
        double courseDegrees,
        int headingDegrees,
        int status,
        int type,
        String source,
        long row)
        implements Serializable {

    /** Where the reception time is not known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** @param time reception time, UTC; may be null */
    public Position(
            Instant time,
            int mmsi,
            double lat,
            double lon,
            double speedKnots,
            double courseDegrees,
            int headingDegrees,
            int status,
            int type,
            String source,
            long row) {
        this(
                time == null ? NO_TIME : time.toEpochMilli(),
                mmsi,
                lat,
                lon,
                speedKnots,
                courseDegrees,
                headingDegrees,
                status,
                type,
                source,
                row);
    }

    /** Reception time, UTC, or null. */
    public Instant time() {
        return millis == NO_TIME ? null : Instant.ofEpochMilli(millis);
    }

    public Point at() {
        return new Point(lat, lon);
    }

    public boolean hasSpeed() {
        return !Double.isNaN(speedKnots);
    }

    public boolean hasCourse() {
        return !Double.isNaN(courseDegrees);
    }

    /** Transponder class by message type: B for 18 and 19, else A. */
    public boolean isClassB() {
        return type == 18 || type == 19;
    }
}
