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

    /** What a row begins with, at once; see {@link RowWriter}. */
    void longHead(int kind, int mmsi, long mark, long millis, long row, int source) {
        room(RowWriter.LONG_HEAD_LENGTH + RowWriter.LONG_POSITION_LENGTH);
        byte[] b = bytes;
        int at = length;
        b[at] = (byte) kind;
        INT.set(b, at + 1, mmsi);
        LONG.set(b, at + 5, mark);
        LONG.set(b, at + 13, millis);
        LONG.set(b, at + 21, row);
        INT.set(b, at + 29, source);
        length = at + RowWriter.LONG_HEAD_LENGTH;
    }

    void shortHead(int kind, int mmsi, long mark, int seconds, int row, int source) {
        room(RowWriter.SHORT_HEAD_LENGTH + RowWriter.LONG_POSITION_LENGTH);
        byte[] b = bytes;
        int at = length;
        b[at] = (byte) kind;
        INT.set(b, at + 1, mmsi);
        LONG.set(b, at + 5, mark);
        INT.set(b, at + 13, seconds);
        INT.set(b, at + 17, row);
        SHORT.set(b, at + 21, (short) source);
        length = at + RowWriter.SHORT_HEAD_LENGTH;
    }

    /** A position after its head, which has made the room. */
    void longPosition(double lat, double lon, double speed, double course, int heading, int status, int type) {
        byte[] b = bytes;
        int at = length;
        LONG.set(b, at, Double.doubleToRawLongBits(lat));
        LONG.set(b, at + 8, Double.doubleToRawLongBits(lon));
        LONG.set(b, at + 16, Double.doubleToRawLongBits(speed));
        LONG.set(b, at + 24, Double.doubleToRawLongBits(course));
        INT.set(b, at + 32, heading);
        b[at + 36] = (byte) status;
        b[at + 37] = (byte) type;
        length = at + RowWriter.LONG_POSITION_LENGTH;
    }

    /** A position in whole numbers after its head, which has made the room. */
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
        length = at + RowWriter.SHORT_POSITION_LENGTH;
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

    /** Copies bytes out of it. */
    void copyTo(int from, int count, byte[] to, int at) {
        System.arraycopy(bytes, from, to, at, count);
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
