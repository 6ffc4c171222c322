package landfall.track;

/**
 * What became of a position: it belongs to a track, or is set aside with a reason. Exactly one of the two is null.
 *
 * @param track id of the track
 * @param reason a fixed phrase: {@code no time}, {@code bad-position}, {@code duplicate}, {@code outlier} …
 */
public record Outcome(String track, String reason) {
    static Outcome in(String track) {
        return new Outcome(track, null);
    }

    static Outcome rejected(String reason) {
        return new Outcome(null, reason);
    }

    public boolean isAccepted() {
        return track != null;
    }
}
