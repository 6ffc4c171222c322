package landfall.flink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values one after the other into a byte array that grows. */
final class Pack {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int length;

    Pack(int capacity) {
        bytes = new byte[capacity];
    }

    void u1(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void i4(int value) {
        room(4);
        INT.set(bytes, length, value);
        length += 4;
    }

    void i8(long value) {
        room(8);
        LONG.set(bytes, length, value);
        length += 8;
    }

    void f8(double value) {
        i8(Double.doubleToRawLongBits(value));
    }

    /** One row's worth of numbers at once; see {@link Rows}. */
    void row(
            int kind,
            long millis,
            int mmsi,
            long mark,
            long row,
            int source,
            double lat,
            double lon,
            double speed,
            double course,
            int heading,
            int status,
            int type) {
        room(71);
        byte[] b = bytes;
        int at = length;
        b[at] = (byte) kind;
        LONG.set(b, at + 1, millis);
        INT.set(b, at + 9, mmsi);
        LONG.set(b, at + 13, mark);
        LONG.set(b, at + 21, row);
        INT.set(b, at + 29, source);
        LONG.set(b, at + 33, Double.doubleToRawLongBits(lat));
        LONG.set(b, at + 41, Double.doubleToRawLongBits(lon));
        LONG.set(b, at + 49, Double.doubleToRawLongBits(speed));
        LONG.set(b, at + 57, Double.doubleToRawLongBits(course));
        INT.set(b, at + 65, heading);
        b[at + 69] = (byte) status;
        b[at + 70] = (byte) type;
        length = at + 71;
    }

    void text(String value) {
        raw(value.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] value) {
        i4(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void clear() {
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
