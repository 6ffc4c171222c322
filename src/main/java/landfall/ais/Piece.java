package landfall.ais;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A part of a table, cut at a line end.
 *
 * @param bytes of the records
 * @param length how many of the bytes
 * @param isLast whether the table ends with it
 */
public record Piece(Table table, byte[] bytes, int length, boolean isLast) implements Part {
    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    @Override
    public Piece after(byte[] unread) {
        if (unread.length == 0) {
            return this;
        }
        byte[] both = java.util.Arrays.copyOf(unread, unread.length + length);
        System.arraycopy(bytes, 0, both, unread.length, length);
        return new Piece(table, both, both.length, isLast);
    }
}
