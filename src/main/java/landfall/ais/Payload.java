package landfall.ais;

import java.time.Instant;

/**
 * What the bits of a message mean (ITU-R M.1371-5, annex 8). A message is read only when it has the length of its type: one
 * cut short or padded with noise would be read wrong without a sign.
 */
final class Payload {
    /** Why a message was not read. */
    enum Refusal {
        OTHER_TYPE("message type without position or name"),
        LENGTH("wrong length for its type"),
        PART("type 24 with an unknown part");

        final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }
    }

    private static final double PER_DEGREE = 600_000.0;
    private static final double PER_DEGREE_LONG_RANGE = 600.0;

    private final SixBits bits;
    private Refusal refusal;

    Payload(SixBits bits) {
        this.bits = bits;
    }

    /** Why the last call of {@link #message} gave null. */
    Refusal refusal() {
        return refusal;
    }

    /** The message, or null and a {@link #refusal}. */
    Message message(Instant time, String source, long row) {
        int type = bits.length() < 38 ? 0 : bits.unsigned(0, 6);
        refusal = judge(type);
        if (refusal != null) {
            return null;
        }
        int mmsi = bits.unsigned(8, 30);
        return switch (type) {
            case 1, 2, 3 -> classA(type, time, mmsi, source, row);
            case 4 -> place(type, time, mmsi, 79, null, null, null, source, row);
            case 5 -> statics(time, mmsi, source, row);
            case 9 -> aircraft(time, mmsi, source, row);
            case 18 -> classB(time, mmsi, source, row);
            case 19 -> extendedClassB(time, mmsi, source, row);
            case 21 -> aidToNavigation(time, mmsi, source, row);
            case 24 -> bits.unsigned(38, 2) == 0 ? partA(time, mmsi, source, row) : partB(time, mmsi, source, row);
            default -> longRange(time, mmsi, source, row);
        };
    }

    private Refusal judge(int type) {
        boolean fits = switch (type) {
            case 1, 2, 3, 4, 9, 18 -> has(168, 168);
            // 424 bits by the book; seen on the air with 420 to 430
            case 5 -> has(420, 432);
            case 19 -> has(312, 312);
            case 21 -> has(272, 360);
            // part A has 160 bits by the book and is often sent with 168; some units send 162
            case 24 -> has(160, 168);
            // satellites' processors pad it to the size of a full message
            case 27 -> has(96, 96) || has(168, 168);
            default -> false;
        };
        if (!fits) {
            return isRead(type) || bits.length() < 38 ? Refusal.LENGTH : Refusal.OTHER_TYPE;
        }
        if (type == 24) {
            int part = bits.unsigned(38, 2);
            return part > 1 ? Refusal.PART : part == 1 && !has(162, 168) ? Refusal.LENGTH : null;
        }
        return null;
    }

    /** The types that tell where or who somebody is: what is read of AIS. */
    static boolean isRead(int type) {
        return switch (type) {
            case 1, 2, 3, 4, 5, 9, 18, 19, 21, 24, 27 -> true;
            default -> false;
        };
    }

    private boolean has(int least, int most) {
        return bits.length() >= least && bits.length() <= most;
    }

    private Message classA(int type, Instant time, int mmsi, String source, long row) {
        int status = bits.unsigned(38, 4);
        return moving(
                type,
                time,
                mmsi,
                61,
                speed(50, 10),
                course(116),
                heading(128),
                status == 15 ? null : status,
                null,
                null,
                null,
                null,
                source,
                row);
    }

    private Message classB(Instant time, int mmsi, String source, long row) {
        return moving(
                18,
                time,
                mmsi,
                57,
                speed(46, 10),
                course(112),
                heading(124),
                null,
                null,
                null,
                null,
                null,
                source,
                row);
    }

    private Message extendedClassB(Instant time, int mmsi, String source, long row) {
        return moving(
                19,
                time,
                mmsi,
                57,
                speed(46, 10),
                course(112),
                heading(124),
                null,
                bits.text(143, 20),
                shipType(263),
                length(271),
                width(271),
                source,
                row);
    }

    /** A search and rescue aircraft: whole knots. */
    private Message aircraft(Instant time, int mmsi, String source, long row) {
        return place(9, time, mmsi, 61, speed(50, 1), course(116), null, source, row);
    }

    private Message longRange(Instant time, int mmsi, String source, long row) {
        int status = bits.unsigned(40, 4);
        double lon = bits.signed(44, 18) / PER_DEGREE_LONG_RANGE;
        double lat = bits.signed(62, 17) / PER_DEGREE_LONG_RANGE;
        int speed = bits.unsigned(79, 6);
        int course = bits.unsigned(85, 9);
        boolean known = landfall.geo.Point.isOnEarth(lat, lon);
        return new Message(
                time,
                27,
                mmsi,
                known ? (Double) lat : null,
                known ? (Double) lon : null,
                speed == 63 ? null : (Double) (double) speed,
                course >= 360 ? null : (Double) (double) course,
                null,
                status == 15 ? null : status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source,
                row);
    }

    private Message aidToNavigation(Instant time, int mmsi, String source, long row) {
        // the extension goes on where the 20 characters are full
        String name = bits.length() > 277 && bits.isFull(43, 20)
                ? bits.text(43, 20, 272, (bits.length() - 272) / 6)
                : bits.text(43, 20);
        return moving(21, time, mmsi, 164, null, null, null, null, name, null, length(219), width(219), source, row);
    }

    private Message statics(Instant time, int mmsi, String source, long row) {
        int imo = bits.unsigned(40, 30);
        int draught = bits.unsigned(294, 8);
        return new Message(
                time,
                5,
                mmsi,
                null,
                null,
                null,
                null,
                null,
                null,
                imo == 0 ? null : imo,
                bits.text(70, 7),
                bits.text(112, 20),
                shipType(232),
                length(240),
                width(240),
                draught == 0 ? null : draught / 10.0,
                bits.text(302, 20),
                eta(),
                source,
                row);
    }

    private Message partA(Instant time, int mmsi, String source, long row) {
        return named(time, mmsi, bits.text(40, 20), null, null, null, null, source, row);
    }

    private Message partB(Instant time, int mmsi, String source, long row) {
        // the tender of a mother ship (98MIDxxxx) sends that ship's MMSI where others send dimensions
        boolean tender = mmsi / 10_000_000 == 98;
        return named(
                time,
                mmsi,
                null,
                bits.text(90, 7),
                shipType(40),
                tender ? null : length(132),
                tender ? null : width(132),
                source,
                row);
    }

    private Message named(
            Instant time,
            int mmsi,
            String name,
            String callSign,
            Integer shipType,
            Integer length,
            Integer width,
            String source,
            long row) {
        return new Message(
                time, 24, mmsi, null, null, null, null, null, null, null, callSign, name, shipType, length, width, null,
                null, null, source, row);
    }

    private Message place(
            int type,
            Instant time,
            int mmsi,
            int lonAt,
            Double speed,
            Double course,
            Integer heading,
            String source,
            long row) {
        return moving(type, time, mmsi, lonAt, speed, course, heading, null, null, null, null, null, source, row);
    }

    private Message moving(
            int type,
            Instant time,
            int mmsi,
            int lonAt,
            Double speed,
            Double course,
            Integer heading,
            Integer status,
            String name,
            Integer shipType,
            Integer length,
            Integer width,
            String source,
            long row) {
        double lon = bits.signed(lonAt, 28) / PER_DEGREE;
        double lat = bits.signed(lonAt + 28, 27) / PER_DEGREE;
        boolean known = landfall.geo.Point.isOnEarth(lat, lon);
        return new Message(
                time,
                type,
                mmsi,
                known ? (Double) lat : null,
                known ? (Double) lon : null,
                speed,
                course,
                heading,
                status,
                null,
                null,
                name,
                shipType,
                length,
                width,
                null,
                null,
                null,
                source,
                row);
    }

    private Double speed(int at, int perKnot) {
        int speed = bits.unsigned(at, 10);
        return speed == 1023 ? null : (Double) (speed / (double) perKnot);
    }

    private Double course(int at) {
        int course = bits.unsigned(at, 12);
        return course >= 3600 ? null : (Double) (course / 10.0);
    }

    private Integer heading(int at) {
        int heading = bits.unsigned(at, 9);
        return heading >= 360 ? null : heading;
    }

    private Integer shipType(int at) {
        int type = bits.unsigned(at, 8);
        return type == 0 ? null : type;
    }

    private Integer length(int at) {
        int length = bits.unsigned(at, 9) + bits.unsigned(at + 9, 9);
        return length == 0 ? null : length;
    }

    private Integer width(int at) {
        int width = bits.unsigned(at + 18, 6) + bits.unsigned(at + 24, 6);
        return width == 0 ? null : width;
    }

    private String eta() {
        return Eta.of(bits.unsigned(274, 4), bits.unsigned(278, 5), bits.unsigned(283, 5), bits.unsigned(288, 6));
    }
}
