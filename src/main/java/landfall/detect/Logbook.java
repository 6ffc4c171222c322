package landfall.detect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/**
 * Keeps the tracks of a share of all ships and runs every single-ship detector over them: the one place where fixes, timers and
 * the end of data are brought into order, so that all engines give the same events.
 */
public final class Logbook {
    private final DetectorSet set;
    private final Map<String, TrackLog> tracks;
    private final Out out;
    private final Detector<?>[] detectors;
    private final int[] waking;
    private final Sampler sampler;
    private final boolean listens;
    private final Consumer<Event> events = this::found;
    private final Consumer<Sighting> sightings;
    /** Whose events are found now. */
    private TrackLog current;

    /** Takes what a logbook finds. */
    public interface Out {
        void event(Event event);

        void sighting(Sighting sighting);

        void heard(Heard heard);

        void silence(Silence silence);
    }

    /**
     * @param set what is looked for
     * @param tracks what is remembered, by track id; changed in place
     */
    public Logbook(DetectorSet set, Map<String, TrackLog> tracks, Out out) {
        this.set = set;
        this.tracks = tracks;
        this.out = out;
        detectors = set.ships().toArray(new Detector<?>[0]);
        waking = IntStream.range(0, detectors.length)
                .filter(i -> detectors[i].wakes())
                .toArray();
        sampler = set.encounters() == null ? null : set.sampler();
        listens = set.gaps() != null;
        sightings = out::sighting;
    }

    /** The next fix, in order of time. */
    public void fix(Fix fix) {
        TrackLog log = log(fix.track());
        if (log == null) {
            log = new TrackLog(detectors.length);
            tracks.put(fix.track(), log);
            current = log;
        } else {
            wake(log, fix.position().millis());
        }
        for (int i = 0; i < detectors.length; i++) {
            next(detectors[i], i, log, fix);
        }
        seen(log, fix);
    }

    /** Fixes of one track often come together. */
    private TrackLog log(String track) {
        return current != null && track.equals(current.last().track()) ? current : tracks.get(track);
    }

    /** What a ship says of itself, in order of time among the fixes. */
    public void said(String track, StaticReport report) {
        TrackLog log = tracks.get(track);
        if (log != null) {
            current = log;
            for (int i = 0; i < detectors.length; i++) {
                said(detectors[i], i, log, report);
            }
        }
    }

    /** Which of some tracks was heard last, or null. */
    public String heardLast(Iterable<String> ids) {
        String last = null;
        for (String id : ids) {
            if (tracks.containsKey(id) && (last == null || heard(id) > heard(last))) {
                last = id;
            }
        }
        return last;
    }

    private long heard(String track) {
        return tracks.get(track).last().position().millis();
    }

    /** Everything up to a time is known. */
    public void advance(Instant time) {
        long now = time.toEpochMilli();
        tracks.values().forEach(log -> wake(log, now));
    }

    /** The data end. */
    public void end(Instant until) {
        for (TrackLog log : tracks.values()) {
            wake(log, until.toEpochMilli());
            for (int i = 0; i < detectors.length; i++) {
                end(detectors[i], i, log, until);
            }
        }
    }

    private void seen(TrackLog log, Fix fix) {
        Sampler.State sample = sampler == null ? null : sampler.next(log.sample(), log.last(), fix, sightings);
        Position p = fix.position();
        long slot = Math.floorDiv(p.millis(), Heard.SLOT_MILLIS);
        if (listens && log.isNews(slot, p.source())) {
            out.heard(new Heard(p.source(), slot, Heard.cell(p.lat(), p.lon()), log.isNewHour(slot)));
        }
        log.heard(fix, sample, slot);
    }

    private void wake(TrackLog log, long now) {
        current = log;
        for (int i : waking) {
            wake(detectors[i], i, log, now);
        }
    }

    private <S extends Record> void next(Detector<S> d, int i, TrackLog log, Fix fix) {
        log.state(i, d.next(state(d, i, log), log.last(), fix, set.around(), events));
    }

    private <S extends Record> void said(Detector<S> d, int i, TrackLog log, StaticReport report) {
        log.state(i, d.said(state(d, i, log), report, events));
    }

    private <S extends Record> void wake(Detector<S> d, int i, TrackLog log, long now) {
        S state = state(d, i, log);
        long at = state == null ? Detector.NEVER : d.wakeAt(state, log.last());
        if (at < now) {
            log.state(i, d.silent(state, log.last(), Instant.ofEpochMilli(at), set.around(), events));
        }
    }

    private <S extends Record> void end(Detector<S> d, int i, TrackLog log, Instant until) {
        S state = state(d, i, log);
        if (state != null) {
            d.end(state, log.last(), until, set.around(), events);
        }
    }

    @SuppressWarnings("unchecked") // each detector's state stands where the detector stands
    private static <S extends Record> S state(Detector<S> d, int i, TrackLog log) {
        return (S) log.state(i);
    }

    /** Gaps go to be judged, everything else is told. */
    private void found(Event event) {
        if (event instanceof Event.Gap gap) {
            Position last = current.last().position();
            out.silence(new Silence(
                    gap, last.source(), last.isClassB(), current.rhythm().usualHours()));
        } else {
            out.event(event);
        }
    }

    /** Ids of the tracks kept. */
    public List<String> tracks() {
        return tracks.keySet().stream().sorted().toList();
    }
}
