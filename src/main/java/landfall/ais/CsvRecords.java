package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The records in a piece of a comma-separated file (RFC 4180: quoted cells may hold separators, doubled quotes and line ends),
 * one after the other. Cells are read where they lie, without making strings. A record can be taken in two steps, its first
 * cells and the rest, so that a rest that is known already need not be looked at.
 */
final class CsvRecords {
    /** A longer record is no AIS: a quote was never closed. It ends there. */
    static final int LONGEST = 1 << 18;

    /** Cells beyond are passed over. */
    private static final int MOST_CELLS = 1000;

    private static final int ALL_CELLS = Integer.MAX_VALUE;

    /** Powers of ten that a double holds exactly. */
    private static final double[] TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final long LINE_ENDS = Bytes.each((byte) '\n');
    private static final long QUOTES = Bytes.each((byte) '"');

    private final byte[] piece;
    private final int to;
    private final boolean last;
    private final byte separator;
    private final Quotes quotes;
    private final long separators;
    /** Where a record of cells without quotes lies as it is, else the record with its quotes taken off. */
    private byte[] cells;

    private byte[] unquoted = new byte[0];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int recordStart;
    private int at;
    private boolean whole;

    /**
     * @param columns of the table, 0 where that is not known
     * @param last whether the file ends with this piece, and so does its last record
     */
    CsvRecords(byte[] piece, int from, int to, char separator, int columns, boolean last) {
        this.piece = piece;
        this.to = to;
        this.last = last;
        this.separator = (byte) separator;
        quotes = new Quotes(piece, to, last, this.separator, columns);
        separators = Bytes.each(this.separator);
        cells = piece;
        at = from;
        recordStart = from;
        whole = true;
    }

    /** Goes on reading at the begin of a record elsewhere. */
    void go(int place) {
        at = place;
        whole = true;
    }

    /** Moves to the next record that is not empty; false when there is no further whole record. */
    boolean next() {
        return next(ALL_CELLS);
    }

    /** The same, but need not look beyond its first cells; {@link #rest} reads on. */
    boolean next(int firstCells) {
        if (!whole) {
            rest();
        }
        while (at < to && (piece[at] == '\n' || piece[at] == '\r')) {
            at++;
        }
        recordStart = at;
        count = 0;
        cells = piece;
        whole = false;
        return at < to && cells(firstCells);
    }

    /** Reads the cells that were left; false when the record does not end in this piece. */
    boolean rest() {
        return whole || cells(ALL_CELLS);
    }

    /** Where the first record begins that does not end in this piece. */
    int recordStart() {
        return recordStart;
    }

    /** Passes over the rest of the record if it is exactly a known one, with its line end; says whether it is. */
    boolean skipsRest(RowEnds known, int place) {
        int length = whole || cells != piece ? 0 : known.standing(place, piece, at, to);
        at += length;
        whole |= length > 0;
        return length > 0;
    }

    /** Whether the file breaks off in this record, which has fewer cells than wanted. */
    boolean isCutShort(int wanted) {
        return last && whole && at == to && count < wanted && piece[to - 1] != '\n';
    }

    /** Where the rest begins. */
    int at() {
        return at;
    }

    /** Whether the record lies in {@link #bytes} as it stands in the file: no quotes were taken off. */
    boolean isAsItStands() {
        return cells == piece;
    }

    /** Ends cells, eight bytes at a time, as long as nothing but separators ends them; then byte by byte. */
    private boolean cells(int wanted) {
        int start = at;
        int i = at;
        byte[] b = piece;
        int stop = (int) Math.min(to, (long) recordStart + LONGEST);
        for (; i + 8 <= stop; i += 8) {
            long eight = Bytes.eight(b, i);
            if (Bytes.holds(eight, LINE_ENDS) || Bytes.holds(eight, QUOTES)) {
                break;
            }
            for (long cuts = Bytes.marks(eight, separators); cuts != 0; cuts &= cuts - 1) {
                int cut = i + (Long.numberOfTrailingZeros(cuts) >>> 3);
                end(start, cut);
                start = cut + 1;
                if (count >= wanted) {
                    at = start;
                    return true;
                }
            }
        }
        return cells(wanted, start, i, stop);
    }

    private boolean cells(int wanted, int first, int from, int stop) {
        int start = first;
        int i = from;
        byte[] b = piece;
        int highest = Math.max(separator, '"');
        while (i < stop) {
            byte c = b[i];
            if (c > highest) {
                i++;
                continue;
            }
            if (c == separator) {
                end(start, i++);
                start = i;
                if (count >= wanted) {
                    at = i;
                    return true;
                }
            } else if (c == '\n') {
                end(start, i > start && b[i - 1] == '\r' ? i - 1 : i);
                at = i + 1;
                whole = true;
                return true;
            } else if (c == '"' && i == start) {
                return quoted();
            } else {
                i++;
            }
        }
        if (stop < to) {
            return quoted();
        }
        if (last) {
            end(start, i);
            at = i;
            whole = true;
        }
        return last;
    }

    private void end(int start, int end) {
        if (count < MOST_CELLS) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = start;
            ends[count++] = end;
        }
    }

    /** Reads the record anew, and takes off the quotes. */
    private boolean quoted() {
        unquoted = unquoted.length < LONGEST ? new byte[LONGEST] : unquoted;
        cells = unquoted;
        count = 0;
        int used = 0;
        int start = 0;
        int closing = Quotes.NONE;
        int stop = (int) Math.min(to, (long) recordStart + LONGEST);
        int i = recordStart;
        for (; i < stop; i++) {
            byte c = piece[i];
            if (i < closing) {
                unquoted[used++] = c;
                i += c == '"' ? 1 : 0;
            } else if (c == '"' && used == start && i > closing) {
                closing = quotes.closing(i, count, stop);
                if (closing == Quotes.UNKNOWN) {
                    return false;
                } else if (closing == Quotes.NONE) {
                    unquoted[used++] = c;
                }
            } else if (c == separator) {
                end(start, used);
                start = used;
            } else if (c == '\n') {
                return ended(start, used, i + 1);
            } else if (c != '\r' && i != closing) {
                unquoted[used++] = c;
            }
        }
        return (last || stop < to) && ended(start, used, i);
    }

    private boolean ended(int start, int used, int next) {
        end(start, used);
        at = next;
        whole = true;
        return true;
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
        int start = starts[cell];
        while (start < ends[cell] && cells[start] == ' ') {
            start++;
        }
        return start;
    }

    int end(int cell) {
        if (cell < 0 || cell >= count) {
            return 0;
        }
        int start = start(cell);
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

    /** The number in a cell, with a point or a comma in it, or NaN when it is blank or none. */
    double number(int cell) {
        int start = start(cell);
        int end = end(cell);
        boolean negative = start < end && cells[start] == '-';
        int first = negative ? start + 1 : start;
        long digits = 0;
        int point = -1;
        if (end - first > 15) {
            return slowly(cell);
        }
        for (int i = first; i < end; i++) {
            byte c = cells[i];
            if (Bytes.isDigit(c)) {
                digits = digits * 10 + c - '0';
            } else if ((c == '.' || c == ',') && point < 0) {
                point = i;
            } else {
                return slowly(cell);
            }
        }
        if (end - first < 1 || end - first == 1 && point >= 0) {
            return Double.NaN;
        }
        double value = point >= 0 ? digits / TEN[end - point - 1] : digits;
        return negative ? -value : value;
    }

    private double slowly(int cell) {
        String text = text(cell);
        return Cell.number(text == null ? null : text.replace(',', '.'));
    }
}
