package landfall.flink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values one after the other into a byte array that grows. */
final class Pack {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
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

    /** Puts a number in place of one written before. */
    void i4(int at, int value) {
        INT.set(bytes, at, value);
    }

    /** What every row begins with, at once; see {@link RowWriter}. */
    void rowHead(int kind, long millis, int mmsi, long mark, long row, int source) {
        room(RowWriter.LENGTH);
        byte[] b = bytes;
        int at = length;
        b[at] = (byte) kind;
        LONG.set(b, at + 1, millis);
        INT.set(b, at + 9, mmsi);
        LONG.set(b, at + 13, mark);
        LONG.set(b, at + 21, row);
        INT.set(b, at + RowWriter.SOURCE_AT, source);
        length = at + RowWriter.HEAD;
    }

    /** A position after its {@link #rowHead}, which has made the room. */
    void position(double lat, double lon, double speed, double course, int heading, int status, int type) {
        byte[] b = bytes;
        int at = length;
        LONG.set(b, at, Double.doubleToRawLongBits(lat));
        LONG.set(b, at + 8, Double.doubleToRawLongBits(lon));
        LONG.set(b, at + 16, Double.doubleToRawLongBits(speed));
        LONG.set(b, at + 24, Double.doubleToRawLongBits(course));
        INT.set(b, at + 32, heading);
        b[at + 36] = (byte) status;
        b[at + 37] = (byte) type;
        length = at + 38;
    }

    /** A position in whole numbers after its {@link #rowHead}, which has made the room. */
    void shortPosition(int north, int east, int speed, int course, int heading, int status, int type) {
        byte[] b = bytes;
        int at = length;
        INT.set(b, at, north);
        INT.set(b, at + 4, east);
        SHORT.set(b, at + 8, (short) speed);
        SHORT.set(b, at + 10, (short) course);
        SHORT.set(b, at + 12, (short) heading);
        b[at + 14] = (byte) status;
        b[at + 15] = (byte) type;
        length = at + 16;
    }

    void text(String value) {
        raw(value.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] value) {
        i4(value.length);
        copy(value, 0, value.length);
    }

    /** Bytes without their number. */
    void copy(byte[] from, int at, int count) {
        room(count);
        System.arraycopy(from, at, bytes, length, count);
        length += count;
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
