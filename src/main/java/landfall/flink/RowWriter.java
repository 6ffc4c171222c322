package landfall.flink;

import java.util.HashMap;
import java.util.Map;

/** Writes rows into blocks; remembers which sources a block has named. Read again by {@link RowReader}. */
final class RowWriter {
    /** A source gets its number: the next from 0. */
    static final int SOURCE = 0;
    /** What a ship says, without a position. */
    static final int STATIC = 1;
    /** A position with all digits. */
    static final int POSITION = 2;
    /** A position in as many digits as AIS and its tables have, in half the room. */
    static final int SHORT = 3;

    /** Every row begins so: kind, time, MMSI, mark, row number, number of the source. */
    static final int HEAD = 33;

    static final int SOURCE_AT = 29;
    static final int LENGTH = HEAD + 38;
    static final int SHORT_LENGTH = HEAD + 16;

    private final Pack pack = new Pack(4096);
    private final Map<String, Integer> sources = new HashMap<>();
    private String lastSource;
    private int lastSourceNumber;
    private long oldest = Long.MAX_VALUE;
    private int count;

    /** A position; {@code mark} of what the ship says with it, or 0. */
    void position(
            long millis,
            int mmsi,
            long mark,
            long row,
            String source,
            double lat,
            double lon,
            double speedKnots,
            double courseDegrees,
            int headingDegrees,
            int status,
            int type) {
        int number = source(source == null ? "" : source);
        count(millis);
        int north = Decimals.millionths(lat);
        int east = Decimals.millionths(lon);
        int speed = Decimals.tenths(speedKnots);
        int course = Decimals.tenths(courseDegrees);
        boolean isShort = north != Decimals.MORE
                && east != Decimals.MORE
                && speed != Decimals.MORE
                && course != Decimals.MORE
                && headingDegrees == (short) headingDegrees;
        pack.rowHead(isShort ? SHORT : POSITION, millis, mmsi, mark, row, number);
        if (isShort) {
            pack.shortPosition(north, east, speed, course, headingDegrees, status, type);
        } else {
            pack.position(lat, lon, speedKnots, courseDegrees, headingDegrees, status, type);
        }
    }

    /** What a ship says, without a position. */
    void said(long millis, int mmsi, long mark, long row, String source) {
        int number = source(source == null ? "" : source);
        count(millis);
        pack.rowHead(STATIC, millis, mmsi, mark, row, number);
    }

    /** A row as it lies in another block. */
    void copy(RowReader from) {
        int number = source(from.source());
        count(from.millis());
        int at = pack.length();
        from.copy(pack);
        pack.i4(at + SOURCE_AT, number);
    }

    int count() {
        return count;
    }

    long oldest() {
        return oldest;
    }

    /** The rows so far; then starts anew. */
    byte[] take() {
        byte[] rows = pack.toBytes();
        pack.clear();
        sources.clear();
        lastSource = null;
        oldest = Long.MAX_VALUE;
        count = 0;
        return rows;
    }

    private void count(long millis) {
        oldest = Math.min(oldest, millis);
        count++;
    }

    private int source(String name) {
        if (name.equals(lastSource)) {
            return lastSourceNumber;
        }
        Integer known = sources.get(name);
        if (known == null) {
            known = sources.size();
            sources.put(name, known);
            pack.u1(SOURCE);
            pack.text(name);
        }
        lastSource = name;
        lastSourceNumber = known;
        return known;
    }
}
