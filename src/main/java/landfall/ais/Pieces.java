package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;

/** Cuts the records of a table, as they come, into pieces. */
final class Pieces {
    private final Table table;
    private final InputStream in;
    private final boolean last;
    private byte[] ahead;
    private boolean ended;

    /**
     * @param ahead read already
     * @param last whether the table ends with the stream
     */
    Pieces(Table table, byte[] ahead, InputStream in, boolean last) {
        this.table = table;
        this.ahead = ahead;
        this.in = in;
        this.last = last;
    }

    /**
     * The next piece, or null after the last. There is always one, if need be an empty one.
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
        return new Piece(table, bytes, cut, ended && last);
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
