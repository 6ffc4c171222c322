package landfall.flink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Pack} wrote. */
final class Unpack {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Texts remembered to be given again. */
    private static final int LATE = 64;

    private final byte[] bytes;
    private int at;
    private String[] late;
    /** Where they stand. */
    private int[] lateAt;

    Unpack(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int at() {
        return at;
    }

    /** Goes on reading elsewhere. */
    void go(int place) {
        at = place;
    }

    int u1(int place) {
        return bytes[place];
    }

    int u2(int place) {
        return (short) SHORT.get(bytes, place) & 0xffff;
    }

    int i4(int place) {
        return (int) INT.get(bytes, place);
    }

    long i8(int place) {
        return (long) LONG.get(bytes, place);
    }

    double f8(int place) {
        return Double.longBitsToDouble(i8(place));
    }

    void copy(int place, int count, Pack to) {
        to.copy(bytes, place, count);
    }

    int u1() {
        return bytes[at++];
    }

    int i4() {
        at += 4;
        return (int) INT.get(bytes, at - 4);
    }

    long i8() {
        at += 8;
        return (long) LONG.get(bytes, at - 8);
    }

    double f8() {
        return Double.longBitsToDouble(i8());
    }

    String text() {
        int length = i4();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Whether these bytes with their number come next; goes on behind them if so. */
    boolean goesOnWith(byte[] raw) {
        int from = at + 4;
        if (i4(at) != raw.length || !Arrays.equals(bytes, from, from + raw.length, raw, 0, raw.length)) {
            return false;
        }
        at = from + raw.length;
        return true;
    }

    /** A text of which there may be thousands of equal ones, as of sources: one object for all, most often. */
    String shared() {
        if (late == null) {
            late = new String[LATE];
            lateAt = new int[LATE];
        }
        int from = at;
        int to = from + 4 + i4(from);
        int slot = slot(from, to);
        int before = lateAt[slot];
        if (late[slot] == null || !Arrays.equals(bytes, from, to, bytes, before, before + to - from)) {
            late[slot] = text();
            lateAt[slot] = from;
        }
        at = to;
        return late[slot];
    }

    private int slot(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash & LATE - 1;
    }

    byte[] raw() {
        int length = i4();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
