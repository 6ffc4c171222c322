package landfall.ais;

/**
 * The cells of records, column by column: the next cell of each of some records, then the next of each. Records do not wait for
 * each other, so the processor works at several of them at a time. Each cell is read in the pass that finds its end, as long as
 * it is plain: without quotes, blanks around it and line ends, and numbers of at most fifteen digits with a point. The first
 * record with another cell, and all after it, are left to {@link CsvRecords}.
 */
final class PlainCells {
    /** So many bytes from the start of a cell are looked at without asking whether there are any. */
    static final int REACH = 32;

    private static final int MOST_LETTERS = 15;
    private static final int NOT_PLAIN = -1;
    private static final long[] TEN = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    private static final long LINE_ENDS = Bytes.each((byte) '\n');

    private final byte[] bytes;
    private final byte separator;
    private final long separators;
    /** A point, any byte, and a separator. */
    private final long tenth;
    /** Where the next cell of each record begins, and where the record ends. */
    private final int[] places;

    private final int[] stops;
    /** Where the number read last ends, or {@link #NOT_PLAIN}. */
    private int end;

    /**
     * @param places where each record begins, which goes on with each column
     * @param stops behind each record's line end; {@link #REACH} bytes more can be looked at
     */
    PlainCells(byte[] bytes, char separator, int[] places, int[] stops) {
        this.bytes = bytes;
        this.places = places;
        this.stops = stops;
        this.separator = (byte) separator;
        separators = Bytes.each(this.separator);
        tenth = '.' | (separators & 0xff0000);
    }

    /** Numbers, most of them with one decimal, as AIS has speeds and courses. */
    int tenths(Numbers to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            long eight = Bytes.eight(bytes, start);
            long others = Digits.others(eight);
            int bits = Long.numberOfTrailingZeros(others) & 56;
            if (bits > 0 && bits < 32 && (eight >>> bits & 0xff00ff) == tenth && (others >>> bits & 0x8000) == 0) {
                to.putWhole(i, Digits.few((int) (Digits.without(eight, others) << 24 - bits)));
                places[i] = start + (bits >>> 3) + 3;
            } else if (!isNumber(i, to)) {
                return i;
            }
        }
        return records;
    }

    /** Degrees of latitude and longitude, most of them with up to six decimals. */
    int degrees(Numbers to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            boolean negative = bytes[start] == '-';
            int first = negative ? start + 1 : start;
            long eight = Bytes.eight(bytes, first);
            int count = Digits.leading(eight);
            int point = first + count;
            long behind = Bytes.eight(bytes, point + 1);
            long others = Digits.others(behind);
            int decimals = Long.numberOfTrailingZeros(others) >>> 3;
            int end = point + 1 + decimals;
            int whole = Digits.few((int) eight << 32 - 8 * count) * 1_000_000
                    + (int) Digits.value(Digits.before(behind, others), 6);
            boolean plain = count > 0 && count < 4 && bytes[point] == '.' && decimals > 0 && decimals < 7;
            if (plain && bytes[end] == separator && whole > 0) {
                to.putWhole(i, negative ? -whole : whole);
                places[i] = end + 1;
            } else if (!isNumber(i, to)) {
                return i;
            }
        }
        return records;
    }

    /** Numbers, most of them whole and small. */
    int numbers(Numbers to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            int four = (int) Bytes.eight(bytes, start);
            int count = Digits.leading(four & 0xffffffffL);
            if (count > 0 && count < 4 && bytes[start + count] == separator) {
                to.putWhole(i, Digits.few(four << 32 - 8 * count));
                places[i] = start + count + 1;
            } else if (!isNumber(i, to)) {
                return i;
            }
        }
        return records;
    }

    private boolean isNumber(int record, Numbers to) {
        int start = places[record];
        boolean negative = bytes[start] == '-';
        double value = number(negative ? start + 1 : start);
        if (end < 0 || negative && Double.isNaN(value)) {
            return false;
        }
        to.put(record, negative ? -value : value);
        places[record] = end + 1;
        return true;
    }

    private double number(int first) {
        long eight = Bytes.eight(bytes, first);
        int count = Digits.leading(eight);
        int next = first + count;
        if (count > 0 && bytes[next] == '.') {
            return decimal(Digits.value(eight, count), count, next + 1);
        }
        end = bytes[next] == separator ? next : NOT_PLAIN;
        return count > 0 ? exact(Digits.value(eight, count)) : Double.NaN;
    }

    private double decimal(long whole, int count, int from) {
        long eight = Bytes.eight(bytes, from);
        int decimals = Digits.leading(eight);
        int next = from + decimals;
        boolean plain = decimals > 0 && count + decimals < MOST_LETTERS && bytes[next] == separator;
        end = plain ? next : NOT_PLAIN;
        return exact(whole * TEN[decimals] + Digits.value(eight, decimals)) / TENS[decimals];
    }

    /**
     * A whole number below 2^52 as a double, by its bits: the processor's own conversion waits for what the register held
     * before, which was the last division.
     */
    private static double exact(long whole) {
        return Double.longBitsToDouble(0x4330000000000000L | whole) - 0x1.0p52;
    }

    /** Whole numbers of one to nine digits. */
    int wholes(int[] to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            long eight = Bytes.eight(bytes, start);
            int count = Digits.leading(eight);
            if (count == 0) {
                return i;
            }
            int digits = (int) Digits.value(eight, count);
            int end = start + count;
            if (Bytes.isDigit(bytes[end])) {
                digits = digits * 10 + bytes[end++] - '0';
            }
            if (bytes[end] != separator) {
                return i;
            }
            to[i] = digits;
            places[i] = end + 1;
        }
        return records;
    }

    /** What the texts mean. */
    int words(Words words, int[] to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            if (is(i, words.latest())) {
                to[i] = words.latestMeaning();
                places[i] = start + words.latest().length + 1;
            } else {
                int end = end(start);
                if (end < 0) {
                    return i;
                }
                to[i] = words.of(bytes, start, end);
                places[i] = end + 1;
            }
        }
        return records;
    }

    /** Times; one that cannot be read is not plain. */
    int times(Vocabulary words, long[] to, int records) {
        for (int i = 0; i < records; i++) {
            int start = places[i];
            if (is(i, words.clock())) {
                to[i] = words.clockMillis();
                places[i] = start + words.clock().length + 1;
            } else {
                int end = end(start);
                if (end < 0) {
                    return i;
                }
                to[i] = words.time(bytes, start, end);
                places[i] = end + 1;
            }
            if (to[i] == Stamp.NONE) {
                return i;
            }
        }
        return records;
    }

    /** Passes a cell of each. */
    int pass(int records) {
        for (int i = 0; i < records; i++) {
            int end = end(places[i]);
            if (end < 0) {
                return i;
            }
            places[i] = end + 1;
        }
        return records;
    }

    /** Whether a record's cell is this text. */
    private boolean is(int record, byte[] text) {
        int at = places[record];
        int end = at + text.length;
        return end < stops[record] && bytes[end] == separator && bytes[at] != '"' && Bytes.same(bytes, at, text);
    }

    /** Where a cell ends, or {@link #NOT_PLAIN}, as is the last of its record. */
    private int end(int at) {
        if (bytes[at] == '"' || bytes[at] == ' ') {
            return NOT_PLAIN;
        }
        for (int i = at; ; i += 8) {
            long eight = Bytes.eight(bytes, i);
            long ends = Bytes.marks(eight, separators) | Bytes.marks(eight, LINE_ENDS);
            if (ends != 0) {
                int end = i + (Long.numberOfTrailingZeros(ends) >>> 3);
                return bytes[end] == separator && bytes[Math.max(at, end - 1)] != ' ' ? end : NOT_PLAIN;
            }
        }
    }
}
