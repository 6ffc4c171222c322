package landfall.flink;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Room for rows that wait, used again and again. Rows wait through several garbage collections, each of which would move them,
 * and moving them took most of its time (see docs/PERFORMANCE.md); room that has grown old stays where it is.
 */
final class Rooms {
    private static final int STEP = 1024;
    /** Of the room given, so much may stay empty. */
    private static final int MOST_TIMES_TOO_LARGE = 2;

    private final TreeMap<Integer, Deque<byte[]>> free = new TreeMap<>();

    /** The same bytes, in room that may go on behind them; little is left where it is: a live desk keeps little of each moment. */
    byte[] holding(byte[] bytes) {
        if (bytes.length < STEP) {
            return bytes;
        }
        byte[] room = room(bytes.length);
        System.arraycopy(bytes, 0, room, 0, bytes.length);
        return room;
    }

    private byte[] room(int length) {
        Map.Entry<Integer, Deque<byte[]>> fits = free.ceilingEntry(length);
        if (fits == null || fits.getKey() > Math.max(STEP, MOST_TIMES_TOO_LARGE * length)) {
            return new byte[(length / STEP + 1) * STEP];
        }
        byte[] room = fits.getValue().pop();
        if (fits.getValue().isEmpty()) {
            free.remove(fits.getKey());
        }
        return room;
    }

    /** What was in it is needed no more. */
    void done(byte[] room) {
        if (room.length < STEP) {
            return;
        }
        free.computeIfAbsent(room.length, length -> new ArrayDeque<>()).push(room);
    }
}
