package landfall.track;

import java.util.List;

/**
 * What became of a position: it belongs to a track, or is set aside with a reason.
 *
 * @param track id of the ship's track, which goes on over silences of any length; null when set aside. Detectors are keyed by
 *     it
 * @param segment id of the piece of the track without a silence of a day or more, as gpsdio-segment cuts them; null when set
 *     aside
 * @param reason why it was set aside, a fixed phrase; null when it belongs to a track
 * @param withdrawn rows of positions that were given to this track before and that this position shows to be outliers; nearly
 *     always empty
 */
public record Outcome(String track, String segment, String reason, List<Long> withdrawn) {
    /** The reason under which withdrawn rows are counted. */
    public static final String OUTLIER = "outlier";

    public Outcome {
        withdrawn = List.copyOf(withdrawn);
    }

    static Outcome in(String track, String segment, List<Long> withdrawn) {
        return new Outcome(track, segment, null, withdrawn);
    }

    /** A position set aside. */
    public static Outcome rejected(String reason) {
        return new Outcome(null, null, reason, List.of());
    }

    public boolean isAccepted() {
        return track != null;
    }
}
