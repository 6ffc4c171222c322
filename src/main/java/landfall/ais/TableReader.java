package landfall.ais;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import landfall.geo.Point;
import landfall.vessel.ByMmsi;
import landfall.vessel.StaticReport;

/**
 * Turns the records of a table into messages. Ships repeat what they say of themselves in every row of a table, so the end of a
 * record that is the same, byte for byte, as the last of that ship is not read again. Keeps nothing else from record to record;
 * for use by one thread at a time, one for any number of tables.
 */
public final class TableReader {
    private final ByMmsi<RowEnd> ends = new ByMmsi<>();
    private final Ahead ahead = new Ahead(ends);
    private final Sources sources = new Sources();
    private final Words<Integer> statuses = new Words<>(NavigationalStatus::of);
    private final Words<Integer> transponders = new Words<>(NamedColumns::transponder);
    private byte[] clock = new byte[0];
    private long clockMillis;
    private Table table;

    /** Takes what cannot be read: a fixed reason, the row, the data. */
    public interface Faults {
        void reject(String reason, long row, String sample);
    }

    /**
     * @param rows in the piece
     * @param unread bytes at its end that go on in the next piece: nearly always none
     */
    public record Done(long rows, byte[] unread) {}

    /** Forgets what senders said, and the notes on it. */
    public void forget() {
        ends.clear();
    }

    /**
     * Reads a piece.
     *
     * @param firstRow number of its first row
     * @param out gets the messages, in order
     */
    Done messages(Piece piece, long firstRow, Consumer<Message> out, Faults faults) {
        return read(piece, firstRow, new Messages(out), faults);
    }

    /**
     * Reads a piece.
     *
     * @param firstRow number of its first row
     * @param out gets the rows, in order
     */
    public Done read(Piece piece, long firstRow, RowTaker out, Faults faults) {
        if (table != piece.table()) {
            table = piece.table();
            forget();
        }
        NamedColumns columns = table.columns();
        CsvRecords records = new CsvRecords(piece.bytes(), 0, piece.length(), table.separator(), piece.isLast());
        long row = firstRow;
        ahead.start();
        while (records.next(columns.head())) {
            ahead.at(records.recordStart(), piece.bytes(), piece.length(), (byte) table.separator(), columns.mmsi());
            if (!read(records, columns, row, out, faults)) {
                break;
            }
            row++;
        }
        int from = piece.isLast() ? piece.length() : Math.min(records.recordStart(), piece.length());
        return new Done(row - firstRow, Arrays.copyOfRange(piece.bytes(), from, piece.length()));
    }

    /** False when the record does not end in this piece. */
    private boolean read(CsvRecords records, NamedColumns columns, long row, RowTaker out, Faults faults) {
        int mmsi = Cell.mmsi(records.number(columns.mmsi()));
        RowEnd end = end(records, columns, mmsi);
        if (end == null) {
            return false;
        }
        if (mmsi < 0) {
            faults.reject("no MMSI", row, String.valueOf(records.text(columns.mmsi())));
            return true;
        }
        int type = end.type() >= 0 ? end.type() : columns.messageType(records, transponders);
        if (type != 0 && !Payload.isRead(type)) {
            faults.reject(Payload.Refusal.OTHER_TYPE.reason, row, "type " + type);
            return true;
        }
        double lat = records.number(columns.lat());
        double lon = records.number(columns.lon());
        boolean place = Point.isOnEarth(lat, lon);
        double knots = records.number(columns.speed());
        double course = records.number(columns.course());
        double heading = records.number(columns.heading());
        out.row(
                time(records, columns),
                type,
                mmsi,
                place ? lat : Double.NaN,
                place ? lon : Double.NaN,
                Cell.isSpeed(knots, type) ? knots : Double.NaN,
                Cell.isCourse(course) ? course : Double.NaN,
                Cell.isCourse(heading) ? (int) Math.round(heading) % 360 : -1,
                columns.isStatusInHead() ? columns.status(records, statuses) : end.status(),
                type == 21 ? end.saidByAid() : end.said(),
                end.source(),
                row);
        return true;
    }

    private RowEnd end(CsvRecords records, NamedColumns columns, int mmsi) {
        RowEnd known = ends.get(mmsi);
        if (known != null && records.restIs(known.bytes())) {
            records.skip(known.bytes().length);
            return known;
        }
        int from = records.at();
        if (!records.rest()) {
            return null;
        }
        RowEnd end = columns.end(records, mmsi, records.bytesFrom(from), sources, statuses, transponders, table.name());
        if (end.bytes() != null) {
            ends.put(mmsi, end);
        }
        return end;
    }

    /** Rows of one second stand together. */
    private long time(CsvRecords records, NamedColumns columns) {
        int from = records.start(columns.time());
        int to = records.end(columns.time());
        byte[] b = records.bytes();
        if (!Arrays.equals(b, from, to, clock, 0, clock.length) || from == to) {
            clock = Arrays.copyOfRange(b, from, to);
            clockMillis = Stamp.any(clock, 0, clock.length);
        }
        if (clockMillis == Stamp.NONE) {
            return Stamp.NONE;
        }
        double more = columns.millis() < 0 ? 0 : records.number(columns.millis());
        return more > 0 && more < 1000 ? clockMillis + (long) more : clockMillis;
    }

    /** Makes a message of each row. */
    private record Messages(Consumer<Message> out) implements RowTaker {
        @Override
        public void row(
                long millis,
                int type,
                int mmsi,
                double lat,
                double lon,
                double speedKnots,
                double courseDegrees,
                int headingDegrees,
                int status,
                Saying saying,
                String source,
                long row) {
            StaticReport said = saying == null ? null : saying.content();
            boolean silent = said == null;
            out.accept(new Message(
                    millis == NO_TIME ? null : Instant.ofEpochMilli(millis),
                    type,
                    mmsi,
                    known(lat),
                    known(lon),
                    known(speedKnots),
                    known(courseDegrees),
                    known(headingDegrees),
                    known(status),
                    silent ? null : said.imo(),
                    silent ? null : said.callSign(),
                    silent ? null : said.name(),
                    silent ? null : said.shipType(),
                    silent ? null : said.lengthMeters(),
                    silent ? null : said.widthMeters(),
                    silent ? null : said.draughtMeters(),
                    silent ? null : said.destination(),
                    silent ? null : said.eta(),
                    source,
                    row));
        }

        private static Double known(double value) {
            return Double.isNaN(value) ? null : (Double) value;
        }

        private static Integer known(int value) {
            return value < 0 ? null : (Integer) value;
        }
    }
}
