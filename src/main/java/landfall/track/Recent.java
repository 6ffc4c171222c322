package landfall.track;

import java.io.Serializable;
import landfall.vessel.Position;

/**
 * The newest positions of a segment, as much of them as the next are held against. Kept as plain numbers in the same room: the
 * positions themselves would be new objects in an old one, of each ship at any time, which garbage collection has to look
 * after.
 */
final class Recent implements Serializable {
    private static final long serialVersionUID = 1;
    /** Latitude, longitude, speed, course, and how well it fitted the one before. */
    private static final int NUMBERS = 5;
    /** Time, message type, row. */
    private static final int WHOLE = 3;

    private final int mmsi;
    private final int most;
    private final double[] numbers;
    private final long[] whole;
    private int newest = -1;
    private int count;

    /** @param most positions kept */
    Recent(int mmsi, int most) {
        this.mmsi = mmsi;
        this.most = most;
        numbers = new double[most * NUMBERS];
        whole = new long[most * WHOLE];
    }

    int count() {
        return count;
    }

    /** Keeps a position as the newest; when there are too many, the oldest goes. */
    void add(Position p, double fit) {
        newest = newest + 1 == most ? 0 : newest + 1;
        count = Math.min(count + 1, most);
        int n = newest * NUMBERS;
        numbers[n] = p.lat();
        numbers[n + 1] = p.lon();
        numbers[n + 2] = p.speedKnots();
        numbers[n + 3] = p.courseDegrees();
        numbers[n + 4] = fit;
        int w = newest * WHOLE;
        whole[w] = p.millis();
        whole[w + 1] = p.type();
        whole[w + 2] = p.row();
    }

    /** Forgets so many of the newest. */
    void drop(int positions) {
        newest = Math.floorMod(newest - positions, most);
        count -= positions;
    }

    double lat() {
        return numbers[newest * NUMBERS];
    }

    double lon() {
        return numbers[newest * NUMBERS + 1];
    }

    long millis() {
        return whole[newest * WHOLE];
    }

    /** @param back positions before the newest, as below */
    int type(int back) {
        return (int) whole[place(back) * WHOLE + 1];
    }

    long row(int back) {
        return whole[place(back) * WHOLE + 2];
    }

    double fit(int back) {
        return numbers[place(back) * NUMBERS + 4];
    }

    void fit(int back, double fit) {
        numbers[place(back) * NUMBERS + 4] = fit;
    }

    /** The position, but for what is not kept: heading, status and source. */
    Position position(int back) {
        int n = place(back) * NUMBERS;
        return new Position(
                whole[place(back) * WHOLE],
                mmsi,
                numbers[n],
                numbers[n + 1],
                numbers[n + 2],
                numbers[n + 3],
                -1,
                -1,
                type(back),
                null,
                row(back));
    }

    private int place(int back) {
        return newest >= back ? newest - back : newest - back + most;
    }
}
