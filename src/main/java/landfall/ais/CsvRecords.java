package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records of a comma-separated file (RFC 4180: quoted cells may hold commas, doubled quotes and line ends), one after the
 * other in a reused buffer. Cells are read from the bytes without making strings. The separator is the most frequent of
 * comma, semicolon and tab in the first record.
 */
final class CsvRecords {
    /** A longer record is no AIS: a quote was never closed. It ends there. */
    private static final int LONGEST = 1 << 18;

    private static final int MOST_CELLS = 1000;

    /** Powers of ten that a double holds exactly. */
    private static final double[] TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] cells = new byte[1 << 12];
    private int used;
    private final int[] ends = new int[MOST_CELLS];
    private int count;
    private byte separator = ',';

    CsvRecords(InputStream in) {
        this.in = in;
    }

    void separatedBy(char separator) {
        this.separator = (byte) separator;
    }

    /** Moves to the next record that is not empty; false at the end. */
    boolean next() throws IOException {
        do {
            used = 0;
            count = 0;
            if (!record()) {
                return false;
            }
        } while (count == 1 && ends[0] == 0);
        return true;
    }

    private boolean record() throws IOException {
        boolean quoted = false;
        boolean any = false;
        while (true) {
            if (at == filled && !fill()) {
                if (any) {
                    endCell();
                }
                return any;
            }
            byte c = buffer[at++];
            any = true;
            if (c == '"') {
                if (quoted && peek() == '"') {
                    at++;
                    put(c);
                } else if (quoted) {
                    quoted = false;
                } else if (used == cellStart()) {
                    quoted = true;
                } else {
                    put(c);
                }
            } else if (quoted) {
                put(c);
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endCell();
                return true;
            } else if (c != '\r') {
                put(c);
            }
            if (used >= LONGEST) {
                endCell();
                return true;
            }
        }
    }

    private int cellStart() {
        return count == 0 ? 0 : ends[Math.min(count, MOST_CELLS) - 1];
    }

    private int peek() throws IOException {
        return at == filled && !fill() ? -1 : buffer[at];
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = 0;
        int n = in.read(buffer, 0, buffer.length);
        filled = Math.max(n, 0);
        return n > 0;
    }

    private void put(byte c) {
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, used * 2);
        }
        cells[used++] = c;
    }

    private void endCell() {
        if (count < MOST_CELLS) {
            ends[count++] = used;
        }
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return cells;
    }

    /** Where a cell begins, blanks left out; with {@link #end} empty for a cell that is not there. */
    int start(int cell) {
        if (cell < 0 || cell >= count) {
            return 0;
        }
        int start = cell == 0 ? 0 : ends[cell - 1];
        while (start < ends[cell] && cells[start] == ' ') {
            start++;
        }
        return start;
    }

    int end(int cell) {
        if (cell < 0 || cell >= count) {
            return 0;
        }
        int start = cell == 0 ? 0 : ends[cell - 1];
        int end = ends[cell];
        while (end > start && cells[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** The text of a cell, or null when it is blank. */
    String text(int cell) {
        int start = start(cell);
        int end = end(cell);
        return end <= start ? null : new String(cells, start, end - start, StandardCharsets.UTF_8);
    }

    /** The number in a cell, or NaN when it is blank or none. */
    double number(int cell) {
        int start = start(cell);
        int end = end(cell);
        boolean negative = start < end && cells[start] == '-';
        int i = negative ? start + 1 : start;
        long digits = 0;
        int decimals = -1;
        int significant = 0;
        for (; i < end; i++) {
            byte c = cells[i];
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (Bytes.isDigit(c)) {
                digits = digits * 10 + c - '0';
                significant += digits == 0 ? 0 : 1;
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return slowly(cell);
            }
            if (significant > 15 || decimals > 18) {
                return slowly(cell);
            }
        }
        if (end - start <= (negative ? 1 : 0) || end - start == 1 && decimals >= 0) {
            return Double.NaN;
        }
        double value = decimals > 0 ? digits / TEN[decimals] : digits;
        return negative ? -value : value;
    }

    private double slowly(int cell) {
        return Cell.number(text(cell));
    }
}
