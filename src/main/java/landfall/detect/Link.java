package landfall.detect;

import java.util.Comparator;

/**
 * Two ships close together at one instant of the time grid.
 *
 * @param slot the instant
 * @param a the ship whose track id sorts first
 * @param b the other
 * @param meters between them
 * @param crowd slow ships around them, themselves included
 */
public record Link(long slot, Sighting a, Sighting b, double meters, int crowd) {
    /** By the ids of the tracks. */
    public static final Comparator<Link> BY_TRACKS = (one, other) -> {
        int first = one.a.track().compareTo(other.a.track());
        return first != 0 ? first : one.b.track().compareTo(other.b.track());
    };

    /** Ids of both tracks, in order. */
    public String pair() {
        return a.track() + "|" + b.track();
    }
}
