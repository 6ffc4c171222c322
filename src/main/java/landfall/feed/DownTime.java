package landfall.feed;

import java.time.Instant;
import landfall.geo.Point;

/**
 * A time in which a feed was cut off.
 *
 * @param feed its name
 * @param to when it was connected again, or null while it is not
 * @param at where it heard a ship last
 */
public record DownTime(String feed, Instant from, Instant to, Point at) {}
