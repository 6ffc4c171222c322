package landfall.track;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import landfall.geo.Point;
import landfall.track.Segment.Match;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/**
 * The positions of one MMSI, sorted into tracks: a track holds what one hull can have sailed. Two ships that share a number,
 * or a number that is faked, give several tracks.
 *
 * <p>Two levels. A <em>segment</em> ends after a day of silence, when no position fits it, or when no one can tell which of
 * two segments a position belongs to: this is what gpsdio-segment does, and what {@link Outcome#segment} tells. A
 * <em>track</em> goes on over silences of any length, because a ship that was dark for a week is the same ship, and the gap
 * must be seen: a new segment continues the track that has fallen silent, if the ship can have sailed there since. It ends when
 * after a long silence another ship speaks under the number, as numbers of ships that are broken up are given away again.
 *
 * <p>A fold over positions in time order; deterministic; its state is what it holds, serialisable and bounded.
 */
public final class Tracker implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_STATICS_WAITING = 8;
    /** Message 27, for satellites: places to a tenth of a minute. */
    private static final int COARSE = 27;

    private final TrackSettings settings;
    private final long longestSilence;
    private final Fit fit;
    private final Repeats repeats;
    private final ArrayList<OpenTrack> tracks = new ArrayList<>(1);
    private final ArrayList<Segment> open = new ArrayList<>(1);
    /** Where one segment is open, as nearly always, that one. */
    private Segment alone;

    /** What was said while no track was heard. */
    private List<StaticReport> waiting = List.of();

    /** What another ship said that took over the number, until its track begins. */
    private StaticReport heir;

    private long newest = Long.MIN_VALUE;
    /** Until then no open segment can be silent for too long. */
    private long heardUntil = Long.MIN_VALUE;
    /** The track to which what was said last was joined, if to one. */
    private OpenTrack saying;

    public Tracker(TrackSettings settings) {
        this(settings, new Fit(settings));
    }

    private Tracker(TrackSettings settings, Fit fit) {
        this.settings = settings;
        this.fit = fit;
        longestSilence = settings.segmentSilence().toMillis();
        repeats = new Repeats(settings.remembered());
    }

    /** Trackers of many ships, which share what is the same of all. */
    public static Supplier<Tracker> many(TrackSettings settings) {
        Fit fit = new Fit(settings);
        return () -> new Tracker(settings, fit);
    }

    /** Which track a position belongs to, or why to none. */
    public Outcome position(Position p) {
        if (p.millis() == Position.NO_TIME) {
            return Outcome.rejected("no time");
        }
        if (!Point.isOnEarth(p.lat(), p.lon())) {
            return Outcome.rejected("bad-position");
        }
        if (p.millis() < newest) {
            return Outcome.rejected("out of time order");
        }
        newest = p.millis();
        if (repeats.isRepeat(p)) {
            return Outcome.rejected("duplicate");
        }
        return place(p);
    }

    private Outcome place(Position p) {
        closeSilent(p);
        for (StaticReport s : waiting) {
            if (isNear(s.time().toEpochMilli(), p.millis())) {
                open.stream()
                        .map(Segment::track)
                        .filter(track -> track.cameBackAs(s))
                        .findFirst()
                        .ifPresent(track -> handOver(track, s));
            }
        }
        if (alone != null && p.type() != COARSE) {
            return placeIn(alone, p);
        }
        List<Match> close = closest(p);
        Match best = close.isEmpty() ? null : close.get(0);
        if (best == null) {
            return begin(p, silentTrack(p));
        }
        if (p.type() == COARSE && soonest(close) < settings.coarseAfterFine().toMillis() / 3_600_000.0) {
            return Outcome.rejected("type27-near-others");
        }
        if (close.size() > 1) {
            close.forEach(match -> close(match.segment()));
            return begin(p, best.segment().track());
        }
        return add(p, best.fit(), best.segment(), best.skipped());
    }

    /** As nearly always, there is but one segment that it can belong to. */
    private Outcome placeIn(Segment segment, Position p) {
        if (segment.surelyGoesOn(p, fit)) {
            return add(p, Segment.NOT_YET_ASKED, segment, 0);
        }
        Match match = segment.match(p, fit, settings);
        return match.fits() ? add(p, match.fit(), segment, match.skipped()) : begin(p, silentTrack(p));
    }

    private static double soonest(List<Match> matches) {
        return matches.stream().mapToDouble(Match::hours).min().orElseThrow();
    }

    private Outcome begin(Position p, OpenTrack track) {
        String id = freshId(p);
        OpenTrack mine = track;
        if (mine == null) {
            mine = new OpenTrack(id, p, settings.linePositions());
            tracks.add(mine);
            forgetSmallest();
            inherit(mine);
        } else if (p.millis() - mine.last().millis() > longestSilence) {
            mine.isBack(p.millis());
        }
        if (open.size() >= settings.openSegments()) {
            close(open.stream()
                    .min(Comparator.comparingLong(Segment::lastMillis))
                    .orElseThrow());
        }
        Segment segment = new Segment(id, mine, settings.lookback());
        mine.segmentOpened();
        open.add(segment);
        alone = open.size() == 1 ? segment : null;
        return add(p, 0, segment, 0);
    }

    private Outcome add(Position p, double fit, Segment segment, int skipped) {
        List<Long> withdrawn = segment.add(p, fit, skipped);
        segment.track().add(p);
        joinWaiting(segment.track(), p.millis());
        return withdrawn.isEmpty()
                ? segment.taken()
                : Outcome.in(segment.track().id(), segment.id(), withdrawn);
    }

    /** The segment that fits best and all that fit nearly as well. */
    private List<Match> closest(Position p) {
        List<Match> matches = new ArrayList<>();
        for (Segment segment : open) {
            Match match = segment.match(p, fit, settings);
            if (match.fits()) {
                matches.add(match);
            }
        }
        if (matches.size() < 2) {
            return matches;
        }
        matches.sort(Comparator.comparingDouble(this::weighed).reversed());
        double best = weighed(matches.get(0));
        matches.removeIf(match -> weighed(match) * settings.ambiguity() < best);
        return matches;
    }

    private double weighed(Match match) {
        double share = (double) match.segment().positions() / settings.shortSegment();
        return match.fit() * share / Math.sqrt(1 + share * share);
    }

    /** The track fallen silent from whose last place the ship can have come; of several the nearest in speed. */
    private OpenTrack silentTrack(Position p) {
        OpenTrack nearest = null;
        double slowest = settings.maxKnots();
        List<OpenTrack> others = List.of();
        for (OpenTrack track : tracks) {
            if (track.isHeard() || track.isOver()) {
                continue;
            }
            double knots = fit.impliedKnots(track.last(), p);
            if (knots < settings.maxKnots() && isOthers(track, p)) {
                others = others.isEmpty() ? new ArrayList<>() : others;
                others.add(track);
            } else if (knots < slowest) {
                slowest = knots;
                nearest = track;
            }
        }
        if (nearest == null) {
            others.forEach(OpenTrack::end);
        }
        return nearest;
    }

    /** Whether a track fallen silent cannot go on here, as another ship speaks. */
    private boolean isOthers(OpenTrack track, Position p) {
        if (heir != null && track.isOther(heir)) {
            return true;
        }
        if (waiting.isEmpty() || p.millis() - track.last().millis() <= longestSilence) {
            return false;
        }
        return waiting.stream().anyMatch(s -> isNear(s.time().toEpochMilli(), p.millis()) && track.isOther(s));
    }

    private void inherit(OpenTrack track) {
        if (heir != null) {
            track.says(heir);
            heir = null;
        }
    }

    /** The number is another ship's since the last silence, which shows only now. */
    private void handOver(OpenTrack track, StaticReport s) {
        track.end();
        for (Segment segment : List.copyOf(open)) {
            if (segment.track() == track) {
                close(segment);
            }
        }
        heir = s;
        saying = null;
    }

    private void closeSilent(Position p) {
        if (p.millis() <= heardUntil) {
            return;
        }
        long oldest = p.millis();
        for (int i = open.size() - 1; i >= 0; i--) {
            long last = open.get(i).lastMillis();
            if (p.millis() - last > longestSilence) {
                close(open.get(i));
            } else {
                oldest = Math.min(oldest, last);
            }
        }
        // all others begin later, and time only goes on
        heardUntil = oldest + longestSilence;
    }

    private void close(Segment segment) {
        open.remove(segment);
        alone = open.size() == 1 ? open.get(0) : null;
        segment.track().segmentClosed();
    }

    private void forgetSmallest() {
        if (tracks.size() > settings.tracks()) {
            tracks.stream()
                    .limit(tracks.size() - 1L)
                    .filter(track -> !track.isHeard())
                    .min(Comparator.comparingLong(OpenTrack::positions))
                    .ifPresent(tracks::remove);
        }
    }

    private String freshId(Position p) {
        String id = p.mmsi() + "-" + p.time();
        String free = id;
        for (int n = 2; isTaken(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return open.stream().anyMatch(s -> s.id().equals(id)) || tracks.stream().anyMatch(t -> t.id().equals(id));
    }

    /** What the ship of this number says of itself; joined to the track heard at about the same time. */
    public void staticReport(StaticReport s) {
        if (s.time() == null) {
            return;
        }
        long millis = s.time().toEpochMilli();
        saying = heardNear(millis);
        if (saying != null && saying.cameBackAs(s)) {
            handOver(saying, s);
        } else if (saying != null) {
            saying.says(s);
        } else {
            if (waiting.isEmpty()) {
                waiting = new ArrayList<>();
            }
            waiting.add(s);
            if (waiting.size() > MOST_STATICS_WAITING) {
                waiting.remove(0);
            }
        }
    }

    /**
     * The ship says again what it said last. Tells whether that was all, as nearly always; else it must be shown as a
     * {@link #staticReport} again, because another track was heard since.
     */
    public boolean saysAgain(long millis) {
        if (saying == null || heardNear(millis) != saying) {
            return false;
        }
        saying.saysAgain(millis);
        return true;
    }

    private OpenTrack heardNear(long millis) {
        Segment heard = null;
        for (Segment segment : open) {
            if (isNear(millis, segment.lastMillis())
                    && (heard == null
                            || segment.lastMillis() > heard.track().last().millis())) {
                heard = segment;
            }
        }
        return heard == null ? null : heard.track();
    }

    private void joinWaiting(OpenTrack track, long millis) {
        if (waiting.isEmpty()) {
            return;
        }
        for (StaticReport s : waiting) {
            if (isNear(s.time().toEpochMilli(), millis)) {
                track.says(s);
            }
        }
        waiting = List.of();
        saying = null;
    }

    private boolean isNear(long millis, long other) {
        return Math.abs(millis - other) <= settings.joinStatic().toMillis();
    }

    /** The IMO number joined to a track, or null. */
    public Integer imo(String track) {
        for (OpenTrack known : tracks) {
            if (known.id().equals(track)) {
                return known.imo();
            }
        }
        return null;
    }

    /** Ids of the tracks so far. */
    public Set<String> trackIds() {
        return tracks.stream().map(OpenTrack::id).collect(Collectors.toSet());
    }

    /** How many tracks there are. */
    public int size() {
        return tracks.size();
    }

    /** When a position was shown last, or {@link Long#MIN_VALUE} where none was. */
    public long heardMillis() {
        return newest;
    }

    /** The tracks so far, in the order in which they began. */
    public List<Track> tracks() {
        return tracks.stream().map(OpenTrack::track).toList();
    }
}
