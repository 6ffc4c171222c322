package landfall.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/** What is remembered of one track. */
public final class TrackLog implements Changing {
    private final Record[] states;
    private final Rhythm rhythm;
    private final Sampler.State sample;
    private Fix last;
    private long heardMillis = Long.MAX_VALUE;
    private long slot;
    private String source;

    /**
     * The same as a record.
     *
     * @param last last fix
     * @param states of the detectors, in their order
     * @param sample of the time grid
     * @param rhythm how often it is usually heard
     * @param slot last slot in which it was noted as heard
     * @param source that heard it then
     */
    private record Log(Fix last, List<Record> states, Sampler.Seen sample, Rhythm.Sums rhythm, long slot, String source)
            implements Kept {
        @Override
        public TrackLog again() {
            TrackLog log = new TrackLog(states.toArray(new Record[0]), new Rhythm(rhythm), new Sampler.State(sample));
            log.last = last;
            log.heardMillis = last == null ? Long.MAX_VALUE : last.position().millis();
            log.slot = slot;
            log.source = source;
            return log;
        }
    }

    /** Of a track of which nothing was heard yet. */
    TrackLog(int detectors) {
        this(new Record[detectors], new Rhythm(Rhythm.Sums.NONE), new Sampler.State(Sampler.Seen.NOTHING));
        slot = Long.MIN_VALUE;
    }

    private TrackLog(Record[] states, Rhythm rhythm, Sampler.State sample) {
        this.states = states;
        this.rhythm = rhythm;
        this.sample = sample;
    }

    @Override
    public Kept kept() {
        return new Log(last, new ArrayList<>(Arrays.asList(states)), sample.seen(), rhythm.sums(), slot, source);
    }

    /** The last fix, or null. */
    Fix last() {
        return last;
    }

    /** When it was heard last; long to come where it was not. */
    long heardMillis() {
        return heardMillis;
    }

    Sampler.State sample() {
        return sample;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Record state(int detector) {
        return states[detector];
    }

    void state(int detector, Record state) {
        if (states[detector] != state) {
            states[detector] = state;
        }
    }

    /** Whether it was not noted yet that a source heard the track in a slot. */
    boolean isNews(long newSlot, String newSource) {
        return newSlot != slot || !newSource.equals(source);
    }

    /** Whether the track was not noted as heard in the hour of a slot. */
    boolean isNewHour(long newSlot) {
        return slot == Long.MIN_VALUE
                || Math.floorDiv(newSlot, Heard.SLOTS_AN_HOUR) != Math.floorDiv(slot, Heard.SLOTS_AN_HOUR);
    }

    void heard(Fix fix, long inSlot) {
        Position p = fix.position();
        if (last != null) {
            rhythm.heardAfter(p.millis() - heardMillis);
        }
        last = fix;
        heardMillis = p.millis();
        slot = inSlot;
        source = p.source();
    }
}
