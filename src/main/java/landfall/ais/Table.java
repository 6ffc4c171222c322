package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;

/** A table of AIS: its columns, known from its header, and its records, in pieces. */
public final class Table {
    private final InputStream in;
    private final String name;
    private final char separator;
    private final NamedColumns columns;
    private byte[] ahead = new byte[0];
    private boolean ended;

    private Table(InputStream in, String name, char separator, NamedColumns columns) {
        this.in = in;
        this.name = name;
        this.separator = separator;
        this.columns = columns;
    }

    /** Reads the header, the first record; its pieces come after it. */
    static Table open(Input input, char separator) throws IOException {
        byte[] first = input.in().readNBytes(Head.BYTES);
        CsvRecords header = new CsvRecords(first, 0, first.length, separator, true);
        header.next();
        Table table = new Table(input.in(), input.name(), separator, NamedColumns.of(header));
        table.ahead = Arrays.copyOfRange(first, Math.min(header.at(), first.length), first.length);
        return table;
    }

    /** How the table is called; the source of rows that name no receiver. */
    public String name() {
        return name;
    }

    /** How a row is called in rejects. */
    public String place(long row) {
        return name + ": row " + row;
    }

    char separator() {
        return separator;
    }

    NamedColumns columns() {
        return columns;
    }

    /**
     * The next piece, or null after the last. Every table has a last piece, if need be an empty one.
     *
     * @param room for its bytes; where it is too small for a long line, more is taken
     */
    Piece next(Supplier<byte[]> room) throws IOException {
        if (ended) {
            return null;
        }
        byte[] given = room.get();
        byte[] bytes = ahead.length <= given.length / 2 ? given : new byte[ahead.length + given.length];
        System.arraycopy(ahead, 0, bytes, 0, ahead.length);
        int length = ahead.length;
        int n = 0;
        while (length < bytes.length && n >= 0) {
            n = in.read(bytes, length, bytes.length - length);
            length += Math.max(n, 0);
        }
        ended = n < 0;
        int cut = ended ? length : lastLineEnd(bytes, length);
        ahead = Arrays.copyOfRange(bytes, cut, length);
        return new Piece(this, bytes, cut, ended);
    }

    /** Behind the last line end; a longer line than a record may be is cut anywhere. */
    private static int lastLineEnd(byte[] bytes, int length) {
        int cut = length;
        while (cut > 0 && bytes[cut - 1] != '\n') {
            cut--;
        }
        return cut == 0 ? length : cut;
    }
}
