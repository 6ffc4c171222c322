package landfall.flink;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows dated in one month of thirty days.
 *
 * @param rows how many
 * @param visits how often the rows of the input came to this month from another
 * @param its ships; {@link #NOTED} stand for more
 * @param oldest of its times
 * @param newest of its times
 * @param ahead who is ahead of all others
 */
record Month(long rows, long visits, List<Integer> ships, long oldest, long newest, Ahead ahead) {
    static final int MANY = 3;
    /** Twice as many as may be ahead, and one. */
    static final int NOTED = 2 * Ahead.MOST + 1;

    Month plus(Month other) {
        List<Integer> both = new ArrayList<>(ships);
        other.ships.stream()
                .filter(ship -> both.size() < NOTED && !both.contains(ship))
                .forEach(both::add);
        return new Month(
                rows + other.rows,
                visits + other.visits,
                both,
                Math.min(oldest, other.oldest),
                Math.max(newest, other.newest),
                ahead.plus(other.ahead));
    }

    boolean isOfFewShips() {
        return ships.size() < MANY;
    }
}
