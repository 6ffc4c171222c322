package landfall.track;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/**
 * The positions of one MMSI, sorted into tracks: a track holds what one hull can have sailed. Two ships that share a number,
 * or a number that is faked, give several tracks.
 *
 * <p>A fold over positions in time order; deterministic; its state is what it holds, serialisable and bounded.
 */
public final class Tracker implements Serializable {
    private static final long serialVersionUID = 1;

    private final TrackSettings settings;
    private final List<OpenTrack> tracks = new ArrayList<>();
    private final ArrayList<StaticReport> waiting = new ArrayList<>();

    public Tracker(TrackSettings settings) {
        this.settings = settings;
    }

    /** Which track a position belongs to, or why to none. */
    public Outcome position(Position p) {
        if (p.time() == null) {
            return Outcome.rejected("no time");
        }
        if (!Point.isOnEarth(p.lat(), p.lon())) {
            return Outcome.rejected("bad-position");
        }
        OpenTrack track = nearest(p);
        if (track == null) {
            track = new OpenTrack(p, settings);
            tracks.add(track);
        } else {
            track.add(p);
        }
        joinWaiting(track, p);
        return Outcome.in(track.id());
    }

    /** What the ship of this number says of itself; joined to the track heard at about the same time. */
    public void staticReport(StaticReport s) {
        if (s.time() == null) {
            return;
        }
        tracks.stream()
                .filter(t -> t.secondsFrom(s.time()) <= settings.joinStatic().toSeconds())
                .min(Comparator.comparingDouble(t -> t.secondsFrom(s.time())))
                .ifPresentOrElse(t -> t.says(s), () -> waitFor(s));
    }

    /** The tracks so far, in the order in which they began. */
    public List<Track> tracks() {
        return tracks.stream().map(OpenTrack::track).toList();
    }

    private OpenTrack nearest(Position p) {
        OpenTrack best = null;
        double slowest = settings.impliedKnots();
        for (OpenTrack track : tracks) {
            double knots = track.impliedKnots(p, settings);
            if (knots < slowest) {
                slowest = knots;
                best = track;
            }
        }
        return best;
    }

    private void waitFor(StaticReport s) {
        waiting.add(s);
        if (waiting.size() > 8) {
            waiting.remove(0);
        }
    }

    private void joinWaiting(OpenTrack track, Position p) {
        for (StaticReport s : waiting) {
            double seconds = Math.abs((p.time().toEpochMilli() - s.time().toEpochMilli()) / 1000.0);
            if (seconds <= settings.joinStatic().toSeconds()) {
                track.says(s);
            }
        }
        waiting.clear();
    }
}
