package landfall.ais;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import landfall.geo.Point;

/**
 * Turns the records of a table into messages. Ships repeat what they say of themselves in every row of a table, so the end of a
 * record that is the same, byte for byte, as the last of that ship is not read again. Keeps nothing else from record to record;
 * for use by one thread at a time, one for any number of tables.
 */
public final class TableReader {
    private static final int REMEMBERED = 1 << 15;

    private final RowEnd[] ends = new RowEnd[REMEMBERED];
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

    /**
     * Reads a piece.
     *
     * @param firstRow number of its first row
     * @param out gets the messages, in order
     */
    public Done read(Piece piece, long firstRow, Consumer<Message> out, Faults faults) {
        if (table != piece.table()) {
            table = piece.table();
            Arrays.fill(ends, null);
        }
        NamedColumns columns = table.columns();
        CsvRecords records = new CsvRecords(piece.bytes(), 0, piece.length(), table.separator(), piece.isLast());
        long row = firstRow;
        while (records.next(columns.head())) {
            if (!read(records, columns, row, out, faults)) {
                break;
            }
            row++;
        }
        int from = piece.isLast() ? piece.length() : Math.min(records.recordStart(), piece.length());
        return new Done(row - firstRow, Arrays.copyOfRange(piece.bytes(), from, piece.length()));
    }

    /** False when the record does not end in this piece. */
    private boolean read(CsvRecords records, NamedColumns columns, long row, Consumer<Message> out, Faults faults) {
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
        out.accept(new Message(
                time(records, columns),
                type,
                mmsi,
                place ? (Double) lat : null,
                place ? (Double) lon : null,
                columns.speed(records, type),
                Cell.course(records.number(columns.course())),
                Cell.heading(records.number(columns.heading())),
                columns.isStatusInHead() ? columns.status(records, statuses) : end.status(),
                end.imo(),
                end.callSign(),
                type == 21 ? end.atonName() : end.name(),
                end.shipType(),
                end.length(),
                end.width(),
                end.draught(),
                end.destination(),
                end.eta(),
                end.source() == null ? table.name() : end.source(),
                row));
        return true;
    }

    private RowEnd end(CsvRecords records, NamedColumns columns, int mmsi) {
        int slot = (mmsi * 0x9E3779B9) >>> 17;
        RowEnd known = ends[slot];
        if (known != null && known.mmsi() == mmsi && records.restIs(known.bytes())) {
            records.skip(known.bytes().length);
            return known;
        }
        int from = records.at();
        if (!records.rest()) {
            return null;
        }
        RowEnd end = columns.end(records, mmsi, records.bytesFrom(from), sources, statuses, transponders);
        ends[slot] = end.bytes() == null ? null : end;
        return end;
    }

    /** Rows of one second stand together. */
    private Instant time(CsvRecords records, NamedColumns columns) {
        int from = records.start(columns.time());
        int to = records.end(columns.time());
        byte[] b = records.bytes();
        if (!Arrays.equals(b, from, to, clock, 0, clock.length) || from == to) {
            clock = Arrays.copyOfRange(b, from, to);
            clockMillis = Stamp.any(clock, 0, clock.length);
        }
        if (clockMillis == Stamp.NONE) {
            return null;
        }
        double more = columns.millis() < 0 ? 0 : records.number(columns.millis());
        return Instant.ofEpochMilli(more > 0 && more < 1000 ? clockMillis + (long) more : clockMillis);
    }
}
