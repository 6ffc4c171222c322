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

    private static final int MOST_AHEAD = 8 << 20;
    private static final int LOOKS = 32;

    private final Manner manner;
    private final int time;
    private final int date;
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
    private final int toStern;
    private final int toPort;
    private final int toStarboard;
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

    NamedColumns(Columns columns, Manner manner) {
        this.columns = columns;
        this.manner = manner;
        time = manner.time();
        date = manner.date();
        millis = columns.find("millisecond");
        mmsi = columns.find(ColumnNames.SHIPS);
        lat = columns.find(ColumnNames.LATITUDES);
        lon = columns.find(ColumnNames.LONGITUDES);
        speed = columns.find(ColumnNames.SPEEDS);
        course = columns.find(ColumnNames.COURSES);
        heading = columns.find(ColumnNames.HEADINGS);
        status = columns.find(ColumnNames.STATUSES);
        boolean sized = columns.has("a") && columns.has("b") && columns.has("c") && columns.has("d");
        int called = columns.find("type");
        int coded = columns.find(ColumnNames.SHIP_TYPES);
        // beside the distances to bow, stern and sides, as VesselFinder and AISHub have it, it is the type of ship
        boolean ofShip = sized && coded < 0;
        int message = columns.find(ColumnNames.MESSAGE_TYPES);
        type = message >= 0 ? message : ofShip || called < 0 ? columns.find("msgid") : called;
        shipType = ofShip ? called : coded;
        transponder = columns.find(
                ColumnNames.TYPE_OF_MOBILE, "transceiverclass", "transceiver", "class", "transponderclass");
        imo = columns.find(ColumnNames.NUMBERS);
        callSign = columns.find(ColumnNames.CALL_SIGN, "radiocallsign");
        name = columns.find(ColumnNames.NAMES);
        atonName = columns.find("atonname");
        length = columns.find(ColumnNames.LENGTHS);
        width = columns.find(ColumnNames.WIDTHS);
        int bow = columns.find("dimensiontobow", "tobow");
        toBow = bow < 0 && sized && length < 0 ? columns.find("a") : bow;
        toStern = columns.find("dimensiontostern", "tostern", "b");
        toPort = columns.find("dimensiontoport", "toport", "c");
        toStarboard = columns.find("dimensiontostarboard", "tostarboard", "d");
        draught = columns.find(ColumnNames.DRAUGHTS);
        destination = columns.find(ColumnNames.DESTINATIONS);
        eta = columns.find("eta");
        etaMonth = columns.find("etamonth");
        source = columns.find("source", "receiver", "station", "receivertype", "receiverid");
        head = 1
                + IntStream.of(time, date, millis, mmsi, lat, lon, speed, course, heading)
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
                && date < 0
                && manner.isInWholeUnits()
                && (typeInHead || typeBehind)
                && isBehind(imo, callSign, name, atonName, columns.find("nameextension"), shipType)
                && isBehind(length, width, toBow)
                && (toBow < 0 || isBehind(toStern, toPort, toStarboard))
                && isBehind(draught, destination, eta, etaMonth, columns.find("etaday"), columns.find("etahour"))
                && isBehind(columns.find("etaminute"), source);
    }

    private boolean isBehind(int... cells) {
        return IntStream.of(cells).allMatch(cell -> cell < 0 || cell >= head);
    }

    /** Whether these columns can be a table of AIS: who and where, or who and what. */
    static boolean areIn(Columns columns) {
        boolean where = columns.has(ColumnNames.LATITUDES) && columns.has(ColumnNames.LONGITUDES);
        return columns.has(ColumnNames.SHIPS)
                && (where
                        || columns.has(ColumnNames.NAMES)
                        || columns.has(ColumnNames.NUMBERS)
                        || columns.has(ColumnNames.CALL_SIGN));
    }

    /** Reads all records after the header, or hands them on unread. */
    static long readAll(Input input) throws IOException {
        byte[] first = input.in().readNBytes(Head.BYTES);
        Trial trial = new Trial(first);
        if (trial.isOrderOpen()) {
            first = lookAhead(trial, first, input);
        }
        Table table = new Table(input.name(), trial);
        doubts(table, first.length, input);
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

    /** Looks at more of the rows: here and there in a file, else at those that come next. Gives the bytes that are read by then. */
    private static byte[] lookAhead(Trial trial, byte[] first, Input input) throws IOException {
        if (input.file() != null) {
            for (byte[] rows : input.file().after(first.length).looks(LOOKS, Head.BYTES)) {
                trial.rows(rows, Bytes.find(rows, (byte) '\n', 0, rows.length), rows.length);
            }
            return first;
        }
        byte[] next = input.in().readNBytes(MOST_AHEAD);
        trial.rows(next, Bytes.find(next, (byte) '\n', 0, next.length), next.length);
        byte[] both = Arrays.copyOf(first, first.length + next.length);
        System.arraycopy(next, 0, both, first.length, next.length);
        return both;
    }

    /** Tells what the table leaves open, or lacks. */
    private static void doubts(Table table, int length, Input input) {
        NamedColumns named = table.columns();
        String header = String.join(", ", named.columns.names());
        if (named.manner.isOrderOpen()) {
            input.rejects()
                    .count(
                            "taken as day before month, then the year: dates of a table that could be the other way round",
                            table.name(),
                            "");
        }
        if (table.begin() == length) {
            input.rejects().count("table without a row", table.name(), header);
        } else if (named.time < 0) {
            input.rejects().count("table without a column that is known to hold times", table.name(), header);
        } else if (named.lat < 0 || named.lon < 0) {
            input.rejects().count("table without columns of latitude and longitude", table.name(), header);
        }
    }

    /** What the cells of the head are. */
    byte[] parts() {
        return parts;
    }

    /** Whether what stands behind the head can be taken as known when it is the same as before. */
    boolean repeats() {
        return repeats;
    }

    int count() {
        return columns.count();
    }

    int head() {
        return head;
    }

    /** The time of a record, or {@link Stamp#NONE}. */
    long time(CsvRecords r, Vocabulary words) {
        if (date < 0) {
            return words.time(r.bytes(), r.start(time), r.end(time));
        }
        long clock = Stamp.clock(r.bytes(), r.start(time), r.end(time));
        long day = words.time(r.bytes(), r.start(date), r.end(date));
        return clock == Stamp.NONE || day == Stamp.NONE ? Stamp.NONE : day + clock;
    }

    /** What stands for the time. */
    String timeText(CsvRecords r) {
        String text = Cell.text(r.text(time));
        String day = Cell.text(r.text(date));
        return day == null || text == null ? text : day + " " + text;
    }

    boolean isMonthFirst() {
        return manner.isMonthFirst();
    }

    /** The unit of a column of tenths is a tenth. */
    private static double times(double number, double unit) {
        return unit == 1 ? number : number / (1 / unit);
    }

    int millis() {
        return millis;
    }

    int mmsi() {
        return mmsi;
    }

    /** The MMSI of a record, also as {@code MMSI 273123456}; −1 when there is none. */
    int ship(CsvRecords r) {
        double number = r.number(mmsi);
        return Double.isNaN(number) ? Cell.mmsi(r.text(mmsi)) : Cell.mmsi(number);
    }

    double latitude(CsvRecords r) {
        double number = r.number(lat);
        return Double.isNaN(number) ? Degrees.latitude(r.text(lat)) : number;
    }

    double longitude(CsvRecords r) {
        double number = r.number(lon);
        return Double.isNaN(number) ? Degrees.longitude(r.text(lon)) : number;
    }

    int lat() {
        return lat;
    }

    int lon() {
        return lon;
    }

    double knots(CsvRecords r) {
        return times(r.number(speed), manner.knots());
    }

    double courseDegrees(CsvRecords r) {
        return times(r.number(course), manner.degrees());
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
                Cell.draught(times(r.number(draught), manner.meters())),
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
        return toBow < 0 ? r.number(length) : r.number(toBow) + r.number(toStern);
    }

    private double width(CsvRecords r) {
        return toBow < 0 ? r.number(width) : r.number(toPort) + r.number(toStarboard);
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
