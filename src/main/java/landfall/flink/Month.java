package landfall.flink;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows dated in one month of thirty days.
 *
 * @param rows how many
 * @param visits how often the rows of the input came to this month from another
 * @param ships of which there are so few; {@link #MANY} stands for more
 * @param oldest of its times
 * @param newest of its times
 */
record Month(long rows, long visits, List<Integer> ships, long oldest, long newest) {
    static final int MANY = 3;

    Month plus(Month other) {
        List<Integer> both = new ArrayList<>(ships);
        other.ships.stream()
                .filter(ship -> both.size() < MANY && !both.contains(ship))
                .forEach(both::add);
        return new Month(
                rows + other.rows,
                visits + other.visits,
                both,
                Math.min(oldest, other.oldest),
                Math.max(newest, other.newest));
    }

    boolean isOfFewShips() {
        return ships.size() < MANY;
    }
}
