package landfall.ais;

import java.time.Instant;

/** A message while its fields are gathered; values that mean "not available" are left out on the way. */
final class Draft {
    private long millis = Stamp.NONE;
    private int type;
    private int mmsi = -1;
    private Double lat;
    private Double lon;
    private Double speed;
    private Double course;
    private Integer heading;
    private Integer status;
    private Integer imo;
    private String callSign;
    private String name;
    private Integer shipType;
    private Integer length;
    private Integer width;
    private Double draught;
    private String destination;
    private String eta;

    Draft time(long epochMillis) {
        millis = epochMillis;
        return this;
    }

    Draft type(double number) {
        type = number >= 1 && number <= 27 ? (int) number : 0;
        return this;
    }

    Draft mmsi(double number) {
        mmsi = Cell.mmsi(number);
        return this;
    }

    Draft place(double latitude, double longitude) {
        if (landfall.geo.Point.isOnEarth(latitude, longitude)) {
            lat = latitude;
            lon = longitude;
        }
        return this;
    }

    /** Call after {@link #type}: 63 kn is "not available" in type 27. */
    Draft motion(double speedKnots, double courseDegrees, double headingDegrees) {
        speed = type == 27 && speedKnots >= 63 ? null : Cell.speed(speedKnots);
        course = Cell.course(courseDegrees);
        heading = Cell.heading(headingDegrees);
        return this;
    }

    Draft status(double number) {
        status = Cell.status(number);
        return this;
    }

    Draft called(String shipName, String radioCallSign, String imoNumber) {
        name = Cell.text(shipName);
        callSign = Cell.text(radioCallSign);
        imo = Cell.imo(imoNumber);
        return this;
    }

    Draft shipType(double number) {
        shipType = Cell.shipType(number);
        return this;
    }

    Draft size(double meters, double beamMeters) {
        length = Cell.meters(meters);
        width = Cell.meters(beamMeters);
        return this;
    }

    Draft voyage(double draughtMeters, String where, String when) {
        draught = Cell.draught(draughtMeters);
        destination = Cell.text(where);
        eta = when;
        return this;
    }

    boolean hasMmsi() {
        return mmsi >= 0;
    }

    Message message(String source, long row) {
        return new Message(
                millis == Stamp.NONE ? null : Instant.ofEpochMilli(millis),
                type,
                mmsi,
                lat,
                lon,
                speed,
                course,
                heading,
                status,
                imo,
                callSign,
                name,
                shipType,
                length,
                width,
                draught,
                destination,
                eta,
                source,
                row);
    }
}
