package landfall.ais;

/**
 * Reads the next rows of a piece, as many as are plain and end as their ships' rows ended before. What is remembered of many
 * ships lies in far memory, and the processor fetches sixteen such places in the time of one when it need not wait for each
 * (group prefetching, S. Chen, A. Ailamaki and others, ICDE 2004); so each step is taken for all rows before the next step.
 */
final class Ahead {
    private static final int MOST = 16;

    private final RowEnds ends;
    private final Vocabulary words;
    private final byte[] piece;
    private final int to;
    private final PlainCells cells;
    private final byte[] parts;
    private final RowHeads heads = new RowHeads(MOST);
    private final int[] places = new int[MOST];
    private final int[] endAt = new int[MOST];
    private final int[] nextAt = new int[MOST];
    /** How many rows to try: the more the more of use it was. */
    private int reach = MOST;

    private boolean stopped;
    private int next;
    /** Letters of the head read last: the next has hardly fewer, so no line end is looked for in them. */
    private int headLength;

    /** Kept, or the touching would be left out as useless. */
    private int touched;

    Ahead(RowEnds ends, Vocabulary words, Piece piece) {
        this.ends = ends;
        this.words = words;
        this.piece = piece.bytes();
        to = piece.length();
        cells = new PlainCells(this.piece, piece.table().separator(), endAt, nextAt);
        NamedColumns columns = piece.table().columns();
        parts = columns.parts();
        reach = columns.repeats() ? MOST : 0;
    }

    /** Reads rows from a place on; says how many. */
    int read(int from) {
        next = from;
        int rows = heads.read(cells, lines(from), parts, words);
        headLength = rows == 0 ? 0 : endAt[rows - 1] - (rows == 1 ? from : nextAt[rows - 2]);
        fetch(rows);
        int count = 0;
        while (count < rows && isKnown(count)) {
            next = nextAt[count++];
        }
        stopped = count < reach || reach == 0;
        reach = stopped ? Math.min(reach, 1) : Math.min(MOST, 2 * reach);
        return count;
    }

    RowHeads heads() {
        return heads;
    }

    /** Where the end of a row is known. */
    int place(int row) {
        return places[row];
    }

    /** Whether the row after them is to be read in another way. */
    boolean isStopped() {
        return stopped;
    }

    /** Where the row after them begins. */
    int next() {
        return next;
    }

    /**
     * Where the next lines begin and end; says how many. A line that ends where none is looked for seems to go on, and then ends
     * as none did before: it is read in another way.
     */
    private int lines(int from) {
        int at = from;
        int rows = 0;
        while (rows < reach) {
            int stop = (int) Math.min(to, (long) at + CsvRecords.LONGEST);
            int end = Bytes.find(piece, (byte) '\n', Math.min(at + headLength, stop), stop);
            if (end == stop || end + PlainCells.REACH >= piece.length) {
                break;
            }
            endAt[rows] = at;
            at = end + 1;
            nextAt[rows++] = at;
        }
        return rows;
    }

    private void fetch(int rows) {
        for (int i = 0; i < rows; i++) {
            places[i] = ends.of(heads.mmsi(i));
        }
        for (int i = 0; i < rows; i++) {
            touched += ends.touch(places[i], nextAt[i] - endAt[i]);
        }
    }

    private boolean isKnown(int row) {
        int length = nextAt[row] - endAt[row];
        return ends.standing(places[row], piece, endAt[row], nextAt[row]) == length
                && heads.isRead(row, ends, places[row]);
    }
}
