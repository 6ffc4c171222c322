package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import landfall.vessel.StaticReport;

/**
 * Turns the records of a table into messages. Ships repeat what they say of themselves in every row of a table, so the end of a
 * record that is the same, byte for byte, as the last of that ship is not read again. Keeps nothing else from record to record;
 * for use by one thread at a time, one for any number of tables.
 */
public final class TableReader {
    /** Small enough for the nearer caches. */
    private static final int NEAR_BYTES = 1 << 18;

    private static final byte[] NOTHING = {};
    private static final int NO_PLACE = -1;

    private final RowEnds ends = new RowEnds();
    private final Sources sources = new Sources();
    private final Vocabulary words = new Vocabulary();
    private final RowHeads head = new RowHeads(1);
    private byte[] room = NOTHING;
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

    /** The same with a part. */
    Done messages(Part part, long firstRow, Consumer<Message> out, Faults faults) throws IOException {
        return readPart(part, firstRow, new Messages(out), faults);
    }

    /** The same with many pieces. */
    Done messages(Pieces pieces, long firstRow, Consumer<Message> out, Faults faults) throws IOException {
        return readAll(pieces, firstRow, new Messages(out), faults);
    }

    /**
     * Reads a part, a little at a time.
     *
     * @param firstRow number of its first row
     * @param out gets the rows, in order
     */
    public Done readPart(Part part, long firstRow, RowTaker out, Faults faults) throws IOException {
        try (InputStream in = part.open()) {
            return readAll(new Pieces(part.table(), NOTHING, in, part.isLast()), firstRow, out, faults);
        }
    }

    private Done readAll(Pieces pieces, long firstRow, RowTaker out, Faults faults) throws IOException {
        room = room.length == 0 ? new byte[NEAR_BYTES] : room;
        byte[] unread = NOTHING;
        long row = firstRow;
        for (Piece piece = pieces.next(() -> room); piece != null; piece = pieces.next(() -> room)) {
            Done done = read(piece.after(unread), row, out, faults);
            row += done.rows();
            unread = done.unread();
        }
        return new Done(row - firstRow, unread);
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
            words.monthFirst(table.columns().isMonthFirst());
        }
        Ahead ahead = new Ahead(ends, words, piece);
        CsvRecords records = new CsvRecords(
                piece.bytes(),
                0,
                piece.length(),
                table.separator(),
                table.columns().count(),
                piece.isLast());
        long row = firstRow;
        boolean more = true;
        while (more) {
            int known = ahead.read(records.at());
            for (int i = 0; i < known; i++) {
                pass(ahead.heads(), i, ahead.place(i), row++, out, faults);
            }
            records.go(ahead.next());
            if (ahead.isStopped()) {
                more = records.next(table.columns().head()) && read(records, row, out, faults);
                row += more ? 1 : 0;
            }
        }
        int from = piece.isLast() ? piece.length() : Math.min(records.recordStart(), piece.length());
        return new Done(row - firstRow, Arrays.copyOfRange(piece.bytes(), from, piece.length()));
    }

    /** Reads a record of any kind; false when it does not end in this piece. */
    private boolean read(CsvRecords records, long row, RowTaker out, Faults faults) {
        NamedColumns columns = table.columns();
        int place = place(records, columns, columns.ship(records));
        if (place == NO_PLACE) {
            return false;
        }
        head.read(records, columns, words);
        if (records.isCutShort(columns.count())) {
            faults.reject("last row of a table, cut short", row, "");
        } else if (head.mmsi(0) < 0) {
            faults.reject("no MMSI", row, shown(records.text(columns.mmsi())));
        } else if (!head.isRead(0, ends, place)) {
            faults.reject(Payload.Refusal.OTHER_TYPE.reason, row, "type " + head.kind(0));
        } else {
            if (head.isWithoutPlace(0)) {
                misread(records, columns, row, faults);
            }
            if (head.isWithoutTime(0) && columns.timeText(records) != null) {
                faults.reject("time that cannot be read, or from before AIS: not used", row, columns.timeText(records));
            }
            pass(head, 0, place, row, out, faults);
        }
        return true;
    }

    private void pass(RowHeads heads, int i, int place, long row, RowTaker out, Faults faults) {
        heads.pass(i, ends, place, row, out);
        if (heads.isOffTheEarth(i)) {
            faults.reject("latitude or longitude off the Earth: not used", row, heads.place(i));
        }
    }

    /** Counts a place that stands there and is no number, as with decimal commas or with minutes and seconds. */
    private static void misread(CsvRecords records, NamedColumns columns, long row, Faults faults) {
        String lat = Cell.text(records.text(columns.lat()));
        String lon = Cell.text(records.text(columns.lon()));
        if (lat != null && Double.isNaN(Degrees.latitude(lat)) || lon != null && Double.isNaN(Degrees.longitude(lon))) {
            faults.reject("latitude or longitude that is no number: not used", row, shown(lat) + " " + shown(lon));
        }
    }

    private static String shown(String cell) {
        return cell == null ? "" : cell;
    }

    /** Where the end of a record is known, when it has been read; {@link #NO_PLACE} when it does not end in this piece. */
    private int place(CsvRecords records, NamedColumns columns, int mmsi) {
        int known = ends.of(mmsi);
        if (records.skipsRest(ends, known)) {
            return known;
        }
        int from = records.at();
        if (!records.rest()) {
            return NO_PLACE;
        }
        RowEnd end = columns.end(records, mmsi, sources, words, table.name());
        return columns.repeats() && records.isAsItStands()
                ? ends.put(mmsi, end, records.bytes(), from, records.at())
                : ends.once(end);
    }

    /** Makes a message of each row. */
    private record Messages(Consumer<Message> out) implements RowTaker {
        @Override
        public void row(TableRow row) {
            StaticReport said = row.said() == null ? null : row.said().content();
            boolean silent = said == null;
            boolean place = row.hasPlace();
            out.accept(new Message(
                    row.millis() == TableRow.NO_TIME ? null : Instant.ofEpochMilli(row.millis()),
                    row.type(),
                    row.mmsi(),
                    place ? (Double) row.lat() : null,
                    place ? (Double) row.lon() : null,
                    known(row.speedKnots()),
                    known(row.courseDegrees()),
                    known(row.headingDegrees()),
                    known(row.status()),
                    silent ? null : said.imo(),
                    silent ? null : said.callSign(),
                    silent ? null : said.name(),
                    silent ? null : said.shipType(),
                    silent ? null : said.lengthMeters(),
                    silent ? null : said.widthMeters(),
                    silent ? null : said.draughtMeters(),
                    silent ? null : said.destination(),
                    silent ? null : said.eta(),
                    row.source(),
                    row.number()));
        }

        private static Double known(double value) {
            return Double.isNaN(value) ? null : (Double) value;
        }

        private static Integer known(int value) {
            return value < 0 ? null : (Integer) value;
        }
    }
}
