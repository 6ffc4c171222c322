package landfall.detect;

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
    /**
     * Which two.
     *
     * @param a the track whose id sorts first
     * @param b the other
     */
    public record Pair(String a, String b) {}

    public Pair pair() {
        return new Pair(a.track(), b.track());
    }
}
