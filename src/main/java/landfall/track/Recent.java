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
    /** Of each: time, latitude, longitude, type, speed, course, how well it fitted the one before, row. */
    private static final int NUMBERS = 8;

    private final int mmsi;
    private final int most;
    /** Those that are none are kept as their bits. */
    private final long[] numbers;

    private int newest = -1;
    private int count;

    /** @param most positions kept */
    Recent(int mmsi, int most) {
        this.mmsi = mmsi;
        this.most = most;
        numbers = new long[most * NUMBERS];
    }

    int count() {
        return count;
    }

    /** Keeps a position as the newest; when there are too many, the oldest goes. */
    void add(Position p, double fit) {
        newest = newest + 1 == most ? 0 : newest + 1;
        count = Math.min(count + 1, most);
        int n = newest * NUMBERS;
        numbers[n] = p.millis();
        numbers[n + 1] = Double.doubleToRawLongBits(p.lat());
        numbers[n + 2] = Double.doubleToRawLongBits(p.lon());
        numbers[n + 3] = p.type();
        numbers[n + 4] = Double.doubleToRawLongBits(p.speedKnots());
        numbers[n + 5] = Double.doubleToRawLongBits(p.courseDegrees());
        numbers[n + 6] = Double.doubleToRawLongBits(fit);
        numbers[n + 7] = p.row();
    }

    /** Forgets so many of the newest. */
    void drop(int positions) {
        newest = Math.floorMod(newest - positions, most);
        count -= positions;
    }

    double lat() {
        return number(0, 1);
    }

    double lon() {
        return number(0, 2);
    }

    long millis() {
        return numbers[newest * NUMBERS];
    }

    /** @param back positions before the newest, as below */
    int type(int back) {
        return (int) numbers[place(back) + 3];
    }

    long row(int back) {
        return numbers[place(back) + 7];
    }

    double fit(int back) {
        return number(back, 6);
    }

    void fit(int back, double fit) {
        numbers[place(back) + 6] = Double.doubleToRawLongBits(fit);
    }

    /** The position, but for what is not kept: heading, status and source. */
    Position position(int back) {
        return new Position(
                numbers[place(back)],
                mmsi,
                number(back, 1),
                number(back, 2),
                number(back, 4),
                number(back, 5),
                -1,
                -1,
                type(back),
                null,
                row(back));
    }

    private double number(int back, int which) {
        return Double.longBitsToDouble(numbers[place(back) + which]);
    }

    private int place(int back) {
        return (newest >= back ? newest - back : newest - back + most) * NUMBERS;
    }
}
