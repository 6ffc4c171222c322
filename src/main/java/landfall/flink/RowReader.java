package landfall.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landfall.ais.Decimals;
import landfall.vessel.Position;

/** Goes through the rows of a block, as {@link RowWriter} left them; any row passed can be read again by where it lies. */
final class RowReader {
    private final Unpack in;
    private final int length;
    private final long base;
    private final Map<String, String> names;
    private final List<String> sources = new ArrayList<>(1);
    private int at;
    private int end;

    /**
     * @param length of the rows in the bytes
     * @param base from which the rows' numbers count
     * @param names of sources, each once over many blocks
     */
    RowReader(byte[] bytes, int length, long base, Map<String, String> names) {
        in = new Unpack(bytes);
        this.length = length;
        this.base = base;
        this.names = names;
    }

    /** Goes on to the next row, if there is one. */
    boolean next() {
        at = end;
        while (at < length && in.u1(at) == RowWriter.SOURCE) {
            in.go(at + 1);
            sources.add(names.computeIfAbsent(in.text(), n -> n));
            at = in.at();
        }
        if (at >= length) {
            return false;
        }
        end = at + length(in.u1(at));
        return true;
    }

    /** Where the row lies. */
    int at() {
        return at;
    }

    long millis() {
        return millis(at);
    }

    int mmsi() {
        return mmsi(at);
    }

    long mark() {
        return mark(at);
    }

    /** In the block, without the base. */
    long number() {
        return number(at);
    }

    String source() {
        return source(at);
    }

    /** The kind of its position, or 0 where it has none. */
    int position() {
        return in.u1(at) & (RowWriter.LONG_POSITION | RowWriter.SHORT_POSITION);
    }

    /** Its position as it lies here. */
    void copyPosition(Pack to) {
        int place = at + headLength(in.u1(at));
        in.copy(place, end - place, to);
    }

    /** A row passed. */
    void row(int at, Due.Taker out) {
        int kind = in.u1(at);
        int place = at + headLength(kind);
        long millis = millis(at);
        long number = number(at) + base;
        Position position = null;
        if ((kind & RowWriter.SHORT_POSITION) != 0) {
            position = shortPosition(place, millis, mmsi(at), source(at), number);
        } else if ((kind & RowWriter.LONG_POSITION) != 0) {
            position = longPosition(place, millis, mmsi(at), source(at), number);
        }
        out.row(millis, mark(at), number, position);
    }

    private Position longPosition(int p, long millis, int mmsi, String source, long number) {
        return new Position(
                millis,
                mmsi,
                in.f8(p),
                in.f8(p + 8),
                in.f8(p + 16),
                in.f8(p + 24),
                in.i4(p + 32),
                in.u1(p + 36),
                in.u1(p + 37),
                source,
                number);
    }

    private Position shortPosition(int p, long millis, int mmsi, String source, long number) {
        return new Position(
                millis,
                mmsi,
                Decimals.ofMillionths(in.i4(p)),
                Decimals.ofMillionths(in.i4(p + 4)),
                Decimals.ofTenths(in.u2(p + 8)),
                Decimals.ofTenths(in.u2(p + 10)),
                (short) in.u2(p + 12),
                in.u1(p + 14),
                in.u1(p + 15),
                source,
                number);
    }

    private int mmsi(int at) {
        return in.i4(at + 1);
    }

    private long mark(int at) {
        return in.i8(at + 5);
    }

    private long millis(int at) {
        return isShort(at) ? in.i4(at + 13) * 1000L : in.i8(at + 13);
    }

    private long number(int at) {
        return isShort(at) ? in.i4(at + 17) : in.i8(at + 21);
    }

    private String source(int at) {
        return sources.get(isShort(at) ? in.u2(at + 21) : in.i4(at + 29));
    }

    private boolean isShort(int at) {
        return (in.u1(at) & RowWriter.SHORT_HEAD) != 0;
    }

    private static int length(int kind) {
        int position = (kind & RowWriter.SHORT_POSITION) != 0
                ? RowWriter.SHORT_POSITION_LENGTH
                : (kind & RowWriter.LONG_POSITION) != 0 ? RowWriter.LONG_POSITION_LENGTH : 0;
        return headLength(kind) + position;
    }

    private static int headLength(int kind) {
        return (kind & RowWriter.SHORT_HEAD) != 0 ? RowWriter.SHORT_HEAD_LENGTH : RowWriter.LONG_HEAD_LENGTH;
    }
}
