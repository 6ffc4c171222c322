package landfall.ais;

import landfall.vessel.ByMmsi;

/**
 * Looks at who sent the next rows and touches what is remembered of them, all at once. With many ships that lies in far memory,
 * and the processor fetches sixteen such places in the time of one when it need not wait for each (group prefetching, S. Chen,
 * A. Ailamaki and others, ICDE 2004). Changes nothing: where it guesses wrong it was of no use.
 */
final class Ahead {
    private static final int ROWS = 16;

    private final ByMmsi<RowEnd> ends;
    private final int[] senders = new int[ROWS];
    private final byte[][] touched = new byte[ROWS][];
    private final RowEnd[] found = new RowEnd[ROWS];
    private int until;
    /** Kept, or the touching would be left out as useless. */
    private int sum;

    Ahead(ByMmsi<RowEnd> ends) {
        this.ends = ends;
    }

    /** A new piece begins. */
    void start() {
        until = 0;
    }

    /** Call at each row. */
    void at(int row, byte[] piece, int to, byte separator, int cell) {
        if (row >= until) {
            int rows = senders(row, piece, to, separator, cell);
            fetch(rows);
        }
    }

    private int senders(int row, byte[] piece, int to, byte separator, int cell) {
        int at = row;
        int rows = 0;
        for (; rows < ROWS && at < to; rows++) {
            for (int i = 0; i < cell; i++) {
                at = Bytes.find(piece, separator, at, to) + 1;
            }
            int number = 0;
            for (; at < to && Bytes.isDigit(piece[at]); at++) {
                number = number * 10 + piece[at] - '0';
            }
            senders[rows] = number;
            at = Bytes.find(piece, (byte) '\n', at, to) + 1;
        }
        until = at;
        return rows;
    }

    private void fetch(int rows) {
        for (int i = 0; i < rows; i++) {
            found[i] = ends.get(senders[i]);
        }
        for (int i = 0; i < rows; i++) {
            touched[i] = found[i] == null ? null : found[i].bytes();
        }
        for (int i = 0; i < rows; i++) {
            sum += touched[i] == null || touched[i].length == 0 ? 0 : touched[i][touched[i].length - 1];
            sum += found[i] == null || found[i].said() == null
                    ? 0
                    : (int) found[i].said().noteEnds();
        }
    }
}
