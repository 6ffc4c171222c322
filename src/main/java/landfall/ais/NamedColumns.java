package landfall.ais;

import java.io.IOException;
import java.time.Instant;

/**
 * A table whose columns are found by name: each table format says which names it uses, and this turns a record into a
 * message.
 */
final class NamedColumns {
    private final int time;
    private final int millis;
    private final int mmsi;
    private final int lat;
    private final int lon;
    private final int speed;
    private final int course;
    private final int heading;
    private final int status;
    private final int type;
    private final int transponder;
    private final int imo;
    private final int callSign;
    private final int name;
    private final int atonName;
    private final int shipType;
    private final int length;
    private final int width;
    private final int toBow;
    private final int draught;
    private final int destination;
    private final int eta;
    private final int etaMonth;
    private final int source;
    private final CsvRecords records;
    private final Columns columns;
    private final Sources sources = new Sources();

    NamedColumns(CsvRecords header) {
        records = header;
        columns = Columns.of(header);
        time = columns.find(
                "timestamp",
                "basedatetime",
                "time",
                "datetime",
                "timeutc",
                "utc",
                "dateutc",
                "datetimeutc",
                "msgtime",
                "receivedat",
                "postime",
                "positiontime",
                "dtposutc",
                "ts",
                "t",
                "date");
        millis = columns.find("millisecond");
        mmsi = columns.find("mmsi", "ssvid", "sourcemmsi", "userid", "vesselmmsi");
        lat = columns.find("lat", "latitude", "y", "latdeg");
        lon = columns.find("lon", "longitude", "lng", "long", "x", "londeg");
        speed = columns.find("speed", "sog", "speedknots", "speedoverground");
        course = columns.find("course", "cog", "coursedegrees", "courseoverground");
        heading = columns.find("heading", "trueheading", "headingdegrees", "hdg");
        status = columns.find("status", "navigationalstatus", "navstatus", "navigationstatus");
        type = columns.find("messageid", "messagetype", "msgtype", "type", "msgid");
        transponder = columns.find("typeofmobile", "transceiverclass", "transceiver", "class", "transponderclass");
        imo = columns.find("imo", "imonumber");
        callSign = columns.find("callsign");
        name = columns.find("name", "vesselname", "shipname");
        atonName = columns.find("atonname");
        shipType = columns.find("shiptype", "vesseltype", "typecode", "shipandcargotype", "shiptypecode");
        length = columns.find("length", "lengthmeters", "loa");
        width = columns.find("width", "widthmeters", "beam");
        toBow = columns.find("dimensiontobow");
        draught = columns.find("draught", "draft", "draughtmeters");
        destination = columns.find("destination");
        eta = columns.find("eta");
        etaMonth = columns.find("etamonth");
        source = columns.find("source", "receiver", "station", "receivertype", "receiverid");
    }

    /** Whether these columns can be a table of AIS: who and where, or who and what. */
    static boolean areIn(Columns columns) {
        boolean who = columns.has("mmsi", "ssvid", "sourcemmsi", "userid", "vesselmmsi");
        boolean where = columns.has("lat", "latitude", "y", "latdeg")
                && columns.has("lon", "longitude", "lng", "long", "x", "londeg");
        boolean what = columns.has("name", "vesselname", "shipname", "imo", "imonumber", "callsign");
        return who && (where || what);
    }

    /** Reads all records after the header. */
    static long readAll(Input input, char separator) throws IOException {
        CsvRecords records = new CsvRecords(input.in());
        records.separatedBy(separator);
        long row = input.firstRow();
        if (!records.next()) {
            return row;
        }
        NamedColumns columns = new NamedColumns(records);
        while (records.next()) {
            columns.read(input, row++);
        }
        return row;
    }

    private void read(Input input, long row) {
        int number = Cell.mmsi(records.number(mmsi));
        if (number < 0) {
            input.rejects().count("no MMSI", input.name() + ": row " + row, String.valueOf(records.text(mmsi)));
            return;
        }
        int messageType = messageType();
        if (messageType != 0 && !Payload.isRead(messageType)) {
            input.rejects()
                    .count(Payload.Refusal.OTHER_TYPE.reason, input.name() + ": row " + row, "type " + messageType);
            return;
        }
        double latitude = records.number(lat);
        double longitude = records.number(lon);
        boolean place = landfall.geo.Point.isOnEarth(latitude, longitude);
        input.out()
                .accept(new Message(
                        time(),
                        messageType,
                        number,
                        place ? (Double) latitude : null,
                        place ? (Double) longitude : null,
                        speed(messageType),
                        Cell.course(records.number(course)),
                        Cell.heading(records.number(heading)),
                        status(),
                        Cell.imo(records.text(imo)),
                        Cell.text(records.text(callSign)),
                        name(messageType),
                        shipType(),
                        Cell.meters(length()),
                        Cell.meters(width()),
                        Cell.draught(records.number(draught)),
                        Cell.text(records.text(destination)),
                        eta(),
                        source(input),
                        row));
    }

    private Instant time() {
        long at = Stamp.any(records.bytes(), records.start(time), records.end(time));
        if (at == Stamp.NONE) {
            return null;
        }
        double more = millis < 0 ? 0 : records.number(millis);
        return Instant.ofEpochMilli(more > 0 && more < 1000 ? at + (long) more : at);
    }

    private int messageType() {
        int end = records.end(type);
        int start = end;
        // "AIS.18" and "18" alike
        while (start > records.start(type) && Bytes.isDigit(records.bytes()[start - 1])) {
            start--;
        }
        long told = Bytes.digits(records.bytes(), start, end);
        if (told >= 1 && told <= 27) {
            return (int) told;
        }
        String mobile = records.text(transponder);
        if (mobile == null) {
            return 0;
        }
        return switch (mobile) {
            case "A", "Class A" -> 1;
            case "B", "Class B" -> 18;
            case "Base Station" -> 4;
            case "AtoN" -> 21;
            case "SAR Airborne" -> 9;
            default -> 0;
        };
    }

    /** Aids to navigation may have columns of their own, and a name of more than 20 characters goes on in another. */
    private String name(int messageType) {
        if (messageType != 21 || atonName < 0) {
            return Cell.text(records.text(name));
        }
        String first = Cell.text(records.text(atonName));
        String more = Cell.text(records.text(columns.find("nameextension")));
        return first != null && more != null && first.length() == 20 ? first + more : first;
    }

    private Double speed(int messageType) {
        double knots = records.number(speed);
        return messageType == 27 && knots == 63 ? null : Cell.speed(knots);
    }

    private Integer status() {
        double number = records.number(status);
        return Double.isNaN(number) ? NavigationalStatus.of(records.text(status)) : Cell.status(number);
    }

    private Integer shipType() {
        double number = records.number(shipType);
        return Double.isNaN(number) ? ShipType.of(records.text(shipType)) : Cell.shipType(number);
    }

    private double length() {
        return toBow < 0 ? records.number(length) : sum("dimensiontobow", "dimensiontostern");
    }

    private double width() {
        return toBow < 0 ? records.number(width) : sum("dimensiontoport", "dimensiontostarboard");
    }

    private double sum(String one, String other) {
        return records.number(columns.find(one)) + records.number(columns.find(other));
    }

    private String eta() {
        if (etaMonth >= 0) {
            return Eta.of(part("etamonth"), part("etaday"), part("etahour"), part("etaminute"));
        }
        long at = Stamp.any(records.bytes(), records.start(eta), records.end(eta));
        if (at == Stamp.NONE) {
            return null;
        }
        var when = Instant.ofEpochMilli(at).atOffset(java.time.ZoneOffset.UTC);
        return Eta.of(when.getMonthValue(), when.getDayOfMonth(), when.getHour(), when.getMinute());
    }

    private int part(String column) {
        double v = records.number(columns.find(column));
        return Double.isNaN(v) || v != Math.rint(v) ? -1 : (int) v;
    }

    private String source(Input input) {
        return source < 0 ? input.name() : sources.named(records.text(source), input.name());
    }
}
