package landfall.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return in.i8(at + 1);
    }

    int mmsi() {
        return in.i4(at + 9);
    }

    String source() {
        return source(at);
    }

    /** The row as it lies here. */
    void copy(Pack to) {
        in.copy(at, end - at, to);
    }

    /** A row passed. */
    void row(int at, Due.Taker out) {
        int kind = in.u1(at);
        long millis = in.i8(at + 1);
        int mmsi = in.i4(at + 9);
        long number = in.i8(at + 21) + base;
        Position position = kind == RowWriter.STATIC
                ? null
                : kind == RowWriter.SHORT
                        ? shortPosition(at, millis, mmsi, number)
                        : position(at, millis, mmsi, number);
        out.row(millis, in.i8(at + 13), number, position);
    }

    private Position position(int at, long millis, int mmsi, long number) {
        int p = at + RowWriter.HEAD;
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
                source(at),
                number);
    }

    private Position shortPosition(int at, long millis, int mmsi, long number) {
        int p = at + RowWriter.HEAD;
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
                source(at),
                number);
    }

    private String source(int at) {
        return sources.get(in.i4(at + RowWriter.SOURCE_AT));
    }

    private static int length(int kind) {
        return switch (kind) {
            case RowWriter.STATIC -> RowWriter.HEAD;
            case RowWriter.SHORT -> RowWriter.SHORT_LENGTH;
            case RowWriter.POSITION -> RowWriter.LENGTH;
            default -> throw new IllegalStateException("no row is of kind " + kind);
        };
    }
}
