package landfall.detect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * Keeps the tracks of a share of all ships and runs every single-ship detector over them: the one place where fixes, timers and
 * the end of data are brought into order, so that all engines give the same events.
 */
public final class Logbook {
    private final DetectorSet set;
    private final Map<String, TrackLog> tracks;
    private final Out out;
    private final Detector<?>[] detectors;
    private final long patience;
    private final Sampler sampler;
    /** Or null. */
    private final Gaps gaps;

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

        /** Nothing is known of a track any more. */
        default void forgotten(String track, Instant time) {}
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
        patience = set.ships().stream().mapToLong(Detector::patience).min().orElse(Detector.NEVER);
        sampler = set.encounters() == null ? null : set.sampler();
        gaps = set.gaps();
        sightings = out::sighting;
    }

    /** What is remembered of a track. */
    public TrackLog log(String track) {
        return tracks.computeIfAbsent(track, t -> new TrackLog(detectors.length));
    }

    /** The next fix, in order of time. */
    public void fix(Fix fix) {
        fix(log(fix.track()), fix);
    }

    /**
     * The next fix, in order of time.
     *
     * @param log of its track
     */
    public void fix(TrackLog log, Fix fix) {
        current = log;
        wake(log, fix.position().millis());
        for (int i = 0; i < detectors.length; i++) {
            next(detectors[i], i, log, fix);
        }
        seen(log, fix);
    }

    /** Everything up to a time is known. */
    public void advance(Instant time) {
        long now = time.toEpochMilli();
        for (TrackLog log : tracks.values()) {
            current = log;
            wake(log, now);
        }
    }

    /** Everything of a track up to a time is told, then nothing is known of it any more. */
    public void forget(String track, Instant time) {
        TrackLog log = tracks.remove(track);
        if (log != null) {
            current = log;
            wake(log, time.toEpochMilli());
            out.forgotten(track, time);
        }
    }

    /** The data end. */
    public void end(Instant until) {
        for (TrackLog log : tracks.values()) {
            current = log;
            wake(log, until.toEpochMilli());
            for (int i = 0; i < detectors.length; i++) {
                end(detectors[i], i, log, until);
            }
        }
    }

    private void seen(TrackLog log, Fix fix) {
        if (sampler != null) {
            sampler.next(log.sample(), log.last(), fix, sightings);
        }
        Position p = fix.position();
        long slot = Math.floorDiv(p.millis(), Heard.SLOT_MILLIS);
        if (gaps != null && log.isNews(slot, p.source())) {
            out.heard(new Heard(p.source(), slot, Heard.cell(p.lat(), p.lon()), log.isNewHour(slot)));
        }
        log.heard(fix, slot);
    }

    private void wake(TrackLog log, long now) {
        if (now - log.heardMillis() > patience) {
            for (int i = 0; i < detectors.length; i++) {
                wake(detectors[i], i, log, now);
            }
        }
    }

    private <S extends Record> void next(Detector<S> d, int i, TrackLog log, Fix fix) {
        log.state(i, d.next(state(d, i, log), log.last(), fix, set.around(), events));
    }

    private <S extends Record> void wake(Detector<S> d, int i, TrackLog log, long now) {
        S state = state(d, i, log);
        long at = state == null
                ? Detector.NEVER
                : d.wakeAt(state, log.last(), log.rhythm().longestUsual());
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

    /** Gaps go to be judged, but for silences that are usual for the ship; everything else is told. */
    private void found(Event event) {
        if (!(event instanceof Event.Gap gap)) {
            out.event(event);
            return;
        }
        if (!gaps.isUsual(current.rhythm().longestUsual(), gap.durationHours())) {
            Position last = current.last().position();
            out.silence(new Silence(
                    gap, last.source(), last.isClassB(), current.rhythm().usualHours()));
        }
    }

    /** Ids of the tracks kept. */
    public List<String> tracks() {
        return tracks.keySet().stream().sorted().toList();
    }
}
