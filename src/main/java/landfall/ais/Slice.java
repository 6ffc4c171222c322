package landfall.ais;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A part of a table that lies in a file and is read from there when its turn comes: by the thread that wants it, so that the
 * bytes are still in its processor's own memory when they are parsed.
 *
 * @param before unread bytes of the part before
 * @param isLast whether the table ends with it
 */
public record Slice(Table table, Stretch where, byte[] before, boolean isLast) implements Part {
    private static final byte[] NOTHING = {};

    /** Where slices of a table go. */
    public interface Taker {
        /** Wanted in a slice. */
        int bytes();

        void take(Slice slice) throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream own = where.open();
        return before.length == 0 ? own : new SequenceInputStream(new ByteArrayInputStream(before), own);
    }

    @Override
    public Slice after(byte[] unread) {
        return new Slice(table, where, unread, isLast);
    }

    /** Cuts the records of a table into slices. */
    static void each(Table table, Stretch records, Taker out) throws IOException {
        Stretch rest = records;
        while (rest.length() > out.bytes()) {
            Stretch next = rest.lines(out.bytes());
            out.take(new Slice(table, next, NOTHING, false));
            rest = rest.after(next.length());
        }
        out.take(new Slice(table, rest, NOTHING, true));
    }
}
