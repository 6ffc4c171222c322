package landfall.ais;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import landfall.vessel.StaticReport;

/**
 * A table's columns, found by name: each table format says which names it uses. Says what stands in a record. Immutable.
 */
final class NamedColumns {
    /** What a cell of a row's head holds: numbers, as a switch over them takes half the time of one over objects. */
    static final byte TIME = 0;

    static final byte MILLIS = 1;
    static final byte TYPE = 2;
    static final byte TRANSPONDER = 3;
    static final byte MMSI = 4;
    static final byte LAT = 5;
    static final byte LON = 6;
    static final byte SPEED = 7;
    static final byte COURSE = 8;
    static final byte HEADING = 9;
    static final byte STATUS = 10;
    static final byte OTHER = 11;

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
    private final Columns columns;
    /** So many cells hold all that changes from row to row; what is behind them a ship repeats. */
    private final int head;

    private final byte[] parts;
    private final boolean typeInHead;
    private final boolean repeats;

    private NamedColumns(Columns columns) {
        this.columns = columns;
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
        head = 1
                + IntStream.of(time, millis, mmsi, lat, lon, speed, course, heading)
                        .max()
                        .orElse(-1);
        typeInHead = type < head && transponder < head;
        boolean typeBehind = isBehind(type, transponder);
        parts = new byte[head];
        Arrays.fill(parts, OTHER);
        byte part = 0;
        for (int cell : new int[] {time, millis, type, transponder, mmsi, lat, lon, speed, course, heading, status}) {
            if (cell >= 0 && cell < head) {
                parts[cell] = part;
            }
            part++;
        }
        repeats = head < columns.count()
                && (typeInHead || typeBehind)
                && isBehind(imo, callSign, name, atonName, columns.find("nameextension"), shipType)
                && isBehind(length, width, toBow, columns.find("dimensiontostern"))
                && isBehind(columns.find("dimensiontoport"), columns.find("dimensiontostarboard"))
                && isBehind(draught, destination, eta, etaMonth, columns.find("etaday"), columns.find("etahour"))
                && isBehind(columns.find("etaminute"), source);
    }

    private boolean isBehind(int... cells) {
        return IntStream.of(cells).allMatch(cell -> cell < 0 || cell >= head);
    }

    static NamedColumns of(CsvRecords header) {
        return new NamedColumns(Columns.of(header));
    }

    /** Whether these columns can be a table of AIS: who and where, or who and what. */
    static boolean areIn(Columns columns) {
        boolean who = columns.has("mmsi", "ssvid", "sourcemmsi", "userid", "vesselmmsi");
        boolean where = columns.has("lat", "latitude", "y", "latdeg")
                && columns.has("lon", "longitude", "lng", "long", "x", "londeg");
        boolean what = columns.has("name", "vesselname", "shipname", "imo", "imonumber", "callsign");
        return who && (where || what);
    }

    /** Reads all records after the header, or hands them on unread. */
    static long readAll(Input input, char separator) throws IOException {
        byte[] first = input.in().readNBytes(Head.BYTES);
        Table table = Table.of(first, input.name(), separator);
        if (input.slices() != null) {
            Slice.each(table, input.file().after(table.begin()), input.slices());
            return input.firstRow();
        }
        byte[] ahead = Arrays.copyOfRange(first, table.begin(), first.length);
        Pieces pieces = new Pieces(table, ahead, input.in(), true);
        if (input.pieces() != null) {
            Supplier<byte[]> room = input.pieces()::room;
            for (Piece piece = pieces.next(room); piece != null; piece = pieces.next(room)) {
                input.pieces().take(piece);
            }
            return input.firstRow();
        }
        TableReader.Done done = new TableReader()
                .messages(
                        pieces,
                        input.firstRow(),
                        input.out(),
                        (why, at, sample) -> input.rejects().count(why, table.place(at), sample));
        return input.firstRow() + done.rows();
    }

    /** What the cells of the head are. */
    byte[] parts() {
        return parts;
    }

    /** Whether what stands behind the head can be taken as known when it is the same as before. */
    boolean repeats() {
        return repeats;
    }

    int head() {
        return head;
    }

    int time() {
        return time;
    }

    int millis() {
        return millis;
    }

    int mmsi() {
        return mmsi;
    }

    int lat() {
        return lat;
    }

    int lon() {
        return lon;
    }

    int speed() {
        return speed;
    }

    int course() {
        return course;
    }

    int heading() {
        return heading;
    }

    boolean isTypeInHead() {
        return typeInHead;
    }

    boolean isStatusInHead() {
        return status >= 0 && status < head;
    }

    /** What stands behind the head, which must have been read to its end. */
    RowEnd end(CsvRecords r, int ship, Sources sources, Vocabulary words, String table) {
        String receiver = source < 0 ? table : sources.named(r.text(source), table);
        StaticReport said = said(r, ship, Cell.text(r.text(name)), receiver);
        return new RowEnd(
                typeInHead ? -1 : messageType(r, words),
                isStatusInHead() ? -1 : status(r, words),
                said,
                atonName < 0 ? said : said(r, ship, atonName(r), receiver),
                receiver);
    }

    private StaticReport said(CsvRecords r, int ship, String called, String receiver) {
        StaticReport s = new StaticReport(
                null,
                ship,
                Cell.imo(r.text(imo)),
                Cell.text(r.text(callSign)),
                called,
                shipType(r),
                Cell.meters(length(r)),
                Cell.meters(width(r)),
                Cell.draught(r.number(draught)),
                Cell.text(r.text(destination)),
                eta(r),
                receiver,
                0);
        return s.saysSomething() ? s : null;
    }

    /** 0 where the table does not tell. */
    int messageType(CsvRecords r, Vocabulary words) {
        int told = words.types.of(r.bytes(), r.start(type), r.end(type));
        return told != 0 ? told : words.transponders.of(r.bytes(), r.start(transponder), r.end(transponder));
    }

    /** The message type in {@code AIS.18} and {@code 18} alike, or 0. */
    static int type(String text) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        int start = b.length;
        while (start > 0 && Bytes.isDigit(b[start - 1])) {
            start--;
        }
        long told = Bytes.digits(b, start, b.length);
        return told >= 1 && told <= 27 ? (int) told : 0;
    }

    /** The message type that stands for a class of transponder or a kind of station. */
    static int transponder(String words) {
        return switch (words) {
            case "A", "Class A" -> 1;
            case "B", "Class B" -> 18;
            case "Base Station" -> 4;
            case "AtoN" -> 21;
            case "SAR Airborne" -> 9;
            default -> 0;
        };
    }

    /** Aids to navigation may have columns of their own, and a name of more than 20 characters goes on in another. */
    private String atonName(CsvRecords r) {
        String first = Cell.text(r.text(atonName));
        String more = Cell.text(r.text(columns.find("nameextension")));
        return first != null && more != null && first.length() == 20 ? first + more : first;
    }

    /** −1 where it is not told. */
    int status(CsvRecords r, Vocabulary words) {
        return words.statuses.of(r.bytes(), r.start(status), r.end(status));
    }

    /** The navigational status in a number or in words, or −1. */
    static int status(String text) {
        char first = text.charAt(0);
        boolean number = first == '-' || first == '.' || first >= '0' && first <= '9';
        Integer told = number ? Cell.status(Cell.number(text)) : NavigationalStatus.of(text);
        return told == null ? -1 : told;
    }

    private Integer shipType(CsvRecords r) {
        double number = r.number(shipType);
        return Double.isNaN(number) ? ShipType.of(r.text(shipType)) : Cell.shipType(number);
    }

    private double length(CsvRecords r) {
        return toBow < 0 ? r.number(length) : sum(r, "dimensiontobow", "dimensiontostern");
    }

    private double width(CsvRecords r) {
        return toBow < 0 ? r.number(width) : sum(r, "dimensiontoport", "dimensiontostarboard");
    }

    private double sum(CsvRecords r, String one, String other) {
        return r.number(columns.find(one)) + r.number(columns.find(other));
    }

    private String eta(CsvRecords r) {
        if (etaMonth >= 0) {
            return Eta.of(part(r, "etamonth"), part(r, "etaday"), part(r, "etahour"), part(r, "etaminute"));
        }
        long at = Stamp.any(r.bytes(), r.start(eta), r.end(eta));
        if (at == Stamp.NONE) {
            return null;
        }
        var when = Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC);
        return Eta.of(when.getMonthValue(), when.getDayOfMonth(), when.getHour(), when.getMinute());
    }

    private int part(CsvRecords r, String column) {
        double v = r.number(columns.find(column));
        return Double.isNaN(v) || v != Math.rint(v) ? -1 : (int) v;
    }
}
