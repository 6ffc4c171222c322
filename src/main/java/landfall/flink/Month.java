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
 * @param lead who is ahead of all others
 */
record Month(long rows, long visits, List<Integer> ships, long oldest, long newest, Lead lead) {
    static final int MANY = 3;

    /**
     * The ship heard last.
     *
     * @param mmsi of the ship
     * @param others newest time of all others, or {@link Long#MIN_VALUE}
     * @param rows of it hours after them, or more
     */
    record Lead(int mmsi, long others, long rows) {
        private Lead over(Lead less, long newestOfLess) {
            boolean same = mmsi == less.mmsi;
            long all = Math.max(others, same ? less.others : newestOfLess);
            boolean ahead = same && newestOfLess - Months.AHEAD_MILLIS > all;
            return new Lead(mmsi, all, ahead ? rows + less.rows : rows);
        }
    }

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
                Math.max(newest, other.newest),
                other.newest > newest ? other.lead.over(lead, newest) : lead.over(other.lead, other.newest));
    }

    boolean isOfFewShips() {
        return ships.size() < MANY;
    }
}
