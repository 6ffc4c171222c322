package landfall.flink;

import java.util.HashMap;
import java.util.Map;
import landfall.ais.Decimals;
import landfall.ais.TableRow;

/**
 * Writes rows into blocks; remembers which sources a block has named. Read again by {@link RowReader}. A row is a head and,
 * unless the ship only says something, a position, each in short form where that loses nothing; its kind says which.
 */
final class RowWriter {
    /** No row: a source gets its number, the next from 0. */
    static final int SOURCE = 0;
    /** Kind, MMSI, mark, time in milliseconds, row number, number of the source. */
    static final int LONG_HEAD = 1;
    /** The same, with the time in seconds and smaller numbers. */
    static final int SHORT_HEAD = 2;
    /** A position with all digits. */
    static final int LONG_POSITION = 4;
    /** A position in as many digits as AIS and its tables have. */
    static final int SHORT_POSITION = 8;

    static final int LONG_HEAD_LENGTH = 33;
    static final int SHORT_HEAD_LENGTH = 23;
    static final int LONG_POSITION_LENGTH = 38;
    static final int SHORT_POSITION_LENGTH = 16;

    private final Pack pack;
    private final Map<String, Integer> sources = new HashMap<>();
    private String lastSource;
    private int lastSourceNumber;
    private long oldest = Long.MAX_VALUE;
    private int count;

    RowWriter() {
        this(new Pack(4096));
    }

    /** @param pack to write into, with others */
    RowWriter(Pack pack) {
        this.pack = pack;
    }

    /** A position; {@code mark} of what the ship says with it, or 0. */
    void position(TableRow row, long mark) {
        int north = row.latMillionths();
        int east = row.lonMillionths();
        int speed = row.speedTenths();
        int course = row.courseTenths();
        int heading = row.headingDegrees();
        boolean few = north != Decimals.MORE
                && east != Decimals.MORE
                && speed != Decimals.MORE
                && course != Decimals.MORE
                && heading == (short) heading;
        head(few ? SHORT_POSITION : LONG_POSITION, row, mark);
        if (few) {
            pack.shortPosition(north, east, speed, course, heading, row.status(), row.type());
        } else {
            pack.longPosition(
                    row.lat(), row.lon(), row.speedKnots(), row.courseDegrees(), heading, row.status(), row.type());
        }
    }

    /** What a ship says, without a position. */
    void said(TableRow row, long mark) {
        head(0, row, mark);
    }

    /** A row of another block. */
    void copy(RowReader from) {
        head(from.position(), from.millis(), from.mmsi(), from.mark(), from.number(), from.source());
        from.copyPosition(pack);
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
        clear();
        return rows;
    }

    /** Starts anew. */
    void clear() {
        sources.clear();
        lastSource = null;
        oldest = Long.MAX_VALUE;
        count = 0;
    }

    private void head(int position, TableRow row, long mark) {
        String source = row.source();
        head(position, row.millis(), row.mmsi(), mark, row.number(), source == null ? "" : source);
    }

    private void head(int position, long millis, int mmsi, long mark, long row, String name) {
        int source = source(name);
        oldest = Math.min(oldest, millis);
        count++;
        long seconds = Math.floorDiv(millis, 1000L);
        if (seconds * 1000 == millis && seconds == (int) seconds && row == (int) row && source == (char) source) {
            pack.shortHead(SHORT_HEAD | position, mmsi, mark, (int) seconds, (int) row, source);
        } else {
            pack.longHead(LONG_HEAD | position, mmsi, mark, millis, row, source);
        }
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
