package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import landfall.geo.Point;

/**
 * A time in which a hull was not heard, over all its radio numbers: a gap that one number leaves open ends where another
 * number of the same hull is first heard.
 *
 * @param off where it was last heard
 * @param on where it was heard again, or null while open
 * @param start when it was last heard
 * @param end when it was heard again, or up to when it has been silent while open
 * @param darkProbability how likely the ship fell silent rather than the reception
 * @param heardNearby how many other ships were heard near there meanwhile
 * @param unheardDays of so many days around, nobody was heard where it sailed into the silence; null where somebody was
 * @param events ids of the gaps
 */
record DarkPeriod(
        Point off,
        Point on,
        Instant start,
        Instant end,
        double darkProbability,
        int heardNearby,
        Integer unheardDays,
        List<String> events) {

    boolean isOpen() {
        return on == null;
    }

    Duration length() {
        return Duration.between(start, end);
    }

    double hours() {
        return length().toSeconds() / 3600.0;
    }

    boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && from.isBefore(end);
    }
}
