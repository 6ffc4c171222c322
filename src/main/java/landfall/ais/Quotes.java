package landfall.ais;

/**
 * Where a quoted cell ends. RFC 4180 lets it go on over line ends; but AIS has the quote among its letters, a ship may be called
 * {@code "ANNA}, and tables are written that leave it as it is. Read by the letter, such a name ends at the next quote, thousands of rows
 * on, and all between is lost. So a quote opens a cell only if another closes it there where a cell can end, and if the lines under it
 * are not rows of the table.
 */
final class Quotes {
    /** No quote closes the cell: the one that it begins with is a letter. */
    static final int NONE = -1;
    /** The piece ends before that can be told. */
    static final int UNKNOWN = -2;

    private final byte[] piece;
    private final int to;
    private final boolean last;
    private final byte separator;
    private final int columns;

    /**
     * @param to end of the piece
     * @param last whether the file ends there
     * @param columns of the table, 0 where that is not known
     */
    Quotes(byte[] piece, int to, boolean last, byte separator, int columns) {
        this.piece = piece;
        this.to = to;
        this.last = last;
        this.separator = separator;
        this.columns = columns;
    }

    /**
     * The place of the quote that closes a cell.
     *
     * @param opening place of the quote that it begins with
     * @param cell its number in its record, from 0
     * @param stop no cell goes on beyond
     */
    int closing(int opening, int cell, int stop) {
        int lineEnd = Bytes.find(piece, (byte) '\n', opening, stop);
        int inLine = undoubled(opening + 1, lineEnd);
        if (inLine < lineEnd) {
            return inLine;
        }
        if (lineEnd < stop && isRow(opening + 1, lineEnd, columns - cell)) {
            int next = Bytes.find(piece, (byte) '\n', lineEnd + 1, stop);
            if (next == stop && isCut(stop)) {
                return UNKNOWN;
            }
            if (isRow(lineEnd + 1, next, columns)) {
                return NONE;
            }
        }
        int closing = undoubled(inLine, stop);
        if (closing >= stop - 1 && isCut(stop)) {
            return UNKNOWN;
        }
        return closing < stop && endsCell(closing + 1) ? closing : NONE;
    }

    /** Whether more bytes of the file may tell what these do not. */
    private boolean isCut(int stop) {
        return stop == to && !last;
    }

    /** The first quote that is not written twice, as one in a quoted cell is; the end or more where there is none. */
    private int undoubled(int from, int end) {
        int i = from;
        while (i < end && (piece[i] != '"' || i + 1 < to && piece[i + 1] == '"')) {
            i += piece[i] == '"' ? 2 : 1;
        }
        return i;
    }

    private boolean endsCell(int place) {
        return place >= to || piece[place] == separator || piece[place] == '\n' || piece[place] == '\r';
    }

    /** Whether a line has so many cells, be its quotes signs or letters. */
    private boolean isRow(int from, int end, int cells) {
        int all = 1;
        int unquoted = 1;
        boolean quoted = false;
        for (int i = from; i < end; i++) {
            quoted ^= piece[i] == '"';
            all += piece[i] == separator ? 1 : 0;
            unquoted += piece[i] == separator && !quoted ? 1 : 0;
        }
        return columns > 1 && (all == cells || unquoted == cells);
    }
}
