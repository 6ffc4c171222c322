package landfall.flink;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import landfall.detect.Changing;
import landfall.detect.Logbook;
import landfall.detect.TrackLog;
import landfall.track.Outcome;
import landfall.track.Tracker;
import landfall.vessel.Fix;
import landfall.vessel.Imo;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/** What is remembered of one radio number. Changed in place, as it changes with every row. */
final class Ship implements Changing {
    private static final long REPEAT_MILLIS = 600_000;
    private static final Integer NOT_KNOWN = 0;
    /** Heard over that long, a radio number is a ship's, and no mistake of a receiver. */
    private static final long KNOWN_MILLIS = 3_600_000;

    private final Tracker tracker;
    /** IMO number by track, or 0 where not known; in order of the tracks' ids. */
    private final TreeMap<String, Integer> imos;
    /** Of what was said last, and when. */
    private long saidMark;

    private long saidMillis;

    /** When a track was heard or something was said first, or {@link Long#MAX_VALUE}. */
    private long firstMillis;

    /** The track that was heard last, until something new is said: nearly always the next, too. */
    private String track;

    private Integer imo;
    private TrackLog log;

    /**
     * The same as a record.
     *
     * @param tracker of this number
     * @param imos IMO number by track
     * @param saidMark of what was said last
     * @param saidMillis when
     * @param firstMillis when it was heard first
     */
    private record Remembered(
            Tracker tracker, TreeMap<String, Integer> imos, long saidMark, long saidMillis, long firstMillis)
            implements Kept {
        @Override
        public Ship again() {
            return new Ship(tracker, imos, saidMark, saidMillis, firstMillis);
        }
    }

    private Ship(Tracker tracker, TreeMap<String, Integer> imos, long saidMark, long saidMillis, long firstMillis) {
        this.tracker = tracker;
        this.imos = imos;
        this.saidMark = saidMark;
        this.saidMillis = saidMillis;
        this.firstMillis = firstMillis;
    }

    /** A number of which nothing was heard yet. */
    static Ship with(Tracker tracker) {
        return new Ship(tracker, new TreeMap<>(), 0, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public Kept kept() {
        return new Remembered(tracker, imos, saidMark, saidMillis, firstMillis);
    }

    /** Which track a position belongs to, or why to none. */
    Outcome position(Position p) {
        return tracker.position(p);
    }

    /** Shows a position to the detectors that watch its track. */
    void fix(String on, Position p, Logbook logbook, boolean byMmsi) {
        if (!on.equals(track)) {
            track = on;
            firstMillis = Math.min(firstMillis, p.millis());
            imo = imo(on);
            if (imos.size() > 2 * tracker.size() && !byMmsi) {
                forgetTracks(p.time(), logbook);
            }
            log = logbook.log(byMmsi ? imos.firstKey() : on);
        }
        logbook.fix(log, new Fix(byMmsi ? imos.firstKey() : on, imo, p));
    }

    /** On a number that many ships share tracks come without end, and the tracker keeps but some of them. */
    private void forgetTracks(Instant time, Logbook logbook) {
        Set<String> kept = tracker.trackIds();
        for (String known : trackIds()) {
            if (!kept.contains(known)) {
                imos.remove(known);
                logbook.forget(known, time);
            }
        }
    }

    /** The IMO number of a track, or null; notes the track. */
    private Integer imo(String of) {
        Integer known = imos.putIfAbsent(of, NOT_KNOWN);
        return NOT_KNOWN.equals(known) ? null : known;
    }

    /**
     * Whether what is said need not be looked at: the ship repeats itself within minutes, or says later what it said last, of
     * which only the time is new.
     */
    boolean isRepeat(long mark, long millis) {
        if (mark != saidMark) {
            return false;
        }
        if (millis - saidMillis < REPEAT_MILLIS) {
            return true;
        }
        if (!tracker.saysAgain(millis)) {
            return false;
        }
        saidMillis = millis;
        return true;
    }

    /** The ship says something. */
    void says(long mark, StaticReport s) {
        saidMark = mark;
        saidMillis = s.time().toEpochMilli();
        firstMillis = Math.min(firstMillis, saidMillis);
        track = null;
        tracker.staticReport(s);
        if (s.imo() != null && !imos.containsValue(s.imo()) && Imo.isValid(s.imo())) {
            for (Track heard : tracks()) {
                if (heard.imo() != null) {
                    imos.put(heard.id(), heard.imo());
                }
            }
        }
    }

    /** Whether it was heard over so short a time that the number may be a mistake. */
    boolean isStranger() {
        return firstMillis == Long.MAX_VALUE || heardMillis() - firstMillis < KNOWN_MILLIS;
    }

    /** When it was heard last. */
    long heardMillis() {
        return Math.max(tracker.heardMillis(), saidMillis);
    }

    /** The tracks so far, in the order in which they began. */
    List<Track> tracks() {
        return tracker.tracks();
    }

    /** Ids of all tracks that were ever shown to detectors. */
    List<String> trackIds() {
        return List.copyOf(imos.keySet());
    }
}
