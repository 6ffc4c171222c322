package landfall.ais;

/**
 * The cells of a record, one after the other, each read in the pass that finds its end, as long as they are plain: without
 * quotes, blanks around them and line ends, and numbers of at most fifteen digits with a point. At the first that is not, the
 * place is lost; {@link CsvRecords} reads such records.
 */
final class PlainCells {
    private static final int LOST = Integer.MAX_VALUE;
    /** So many bytes from the start of a cell are looked at without asking whether there are any. */
    private static final int REACH = 32;

    private static final int MOST_DIGITS = 15;
    private static final long[] TEN = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final long LINE_ENDS = Bytes.each((byte) '\n');

    private final byte[] bytes;
    private final int last;
    private final byte separator;
    private final long separators;
    private int at;

    PlainCells(byte[] piece, int to, char separator) {
        bytes = piece;
        last = to - REACH;
        this.separator = (byte) separator;
        separators = Bytes.each(this.separator);
    }

    /** Goes on reading elsewhere. */
    void go(int place) {
        at = place;
    }

    /** Where the next cell begins. */
    int at() {
        return at;
    }

    /** Whether a cell was not plain, or is too near to the end of the piece to tell. */
    boolean isLost() {
        return at > last;
    }

    /** The number in the next cell, or NaN when it is empty. */
    double number() {
        if (isLost()) {
            return lost();
        }
        int first = at;
        boolean negative = bytes[first] == '-';
        double value = number(negative ? first + 1 : first);
        return negative ? -value : value;
    }

    private double number(int first) {
        long eight = Bytes.eight(bytes, first);
        int count = Digits.leading(eight);
        if (count == 0) {
            return empty();
        }
        long whole = Digits.value(eight, count);
        int end = first + count;
        return bytes[end] == '.' ? decimal(whole, first, end + 1) : ended(end, whole);
    }

    private double decimal(long whole, int first, int from) {
        long eight = Bytes.eight(bytes, from);
        int count = Digits.leading(eight);
        if (count == 0 || from + count - first > MOST_DIGITS) {
            return lost();
        }
        long digits = whole * TEN[count] + Digits.value(eight, count);
        return ended(from + count, digits / (double) TEN[count]);
    }

    private double ended(int end, double value) {
        if (bytes[end] != separator) {
            return lost();
        }
        at = end + 1;
        return value;
    }

    private double empty() {
        return bytes[at] == separator ? ended(at, Double.NaN) : lost();
    }

    /** The whole number of one to nine digits in the next cell. */
    int whole() {
        if (isLost()) {
            return (int) lost();
        }
        long eight = Bytes.eight(bytes, at);
        int count = Digits.leading(eight);
        if (count == 0) {
            return (int) lost();
        }
        int digits = (int) Digits.value(eight, count);
        int end = at + count;
        if (Bytes.isDigit(bytes[end])) {
            digits = digits * 10 + bytes[end++] - '0';
        }
        return (int) ended(end, digits);
    }

    /** What the text of the next cell means. */
    int word(Words words) {
        if (is(words.latest())) {
            return words.latestMeaning();
        }
        int from = at;
        pass();
        return isLost() ? 0 : words.of(bytes, from, at - 1);
    }

    /** The time in the next cell. */
    long time(Vocabulary words) {
        if (is(words.clock())) {
            return words.clockMillis();
        }
        int from = at;
        pass();
        return isLost() ? 0 : words.time(bytes, from, at - 1);
    }

    /** Whether the next cell is this text; then it is passed. */
    private boolean is(byte[] text) {
        int end = at + text.length;
        if (isLost() || end > last || bytes[end] != separator || bytes[at] == '"' || !Bytes.same(bytes, at, text)) {
            return false;
        }
        at = end + 1;
        return true;
    }

    /** Passes a cell. */
    void pass() {
        if (isLost() || bytes[at] == '"' || bytes[at] == ' ') {
            lost();
            return;
        }
        for (int i = at; i <= last; i += 8) {
            long eight = Bytes.eight(bytes, i);
            long ends = Bytes.marks(eight, separators) | Bytes.marks(eight, LINE_ENDS);
            if (ends != 0) {
                passed(i + (Long.numberOfTrailingZeros(ends) >>> 3));
                return;
            }
        }
        lost();
    }

    private void passed(int end) {
        at = bytes[end] == separator && bytes[Math.max(at, end - 1)] != ' ' ? end + 1 : LOST;
    }

    private double lost() {
        at = LOST;
        return Double.NaN;
    }
}
