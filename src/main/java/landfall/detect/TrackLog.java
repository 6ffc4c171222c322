package landfall.detect;

import java.util.List;
import landfall.vessel.Fix;

/**
 * What is remembered of one track.
 *
 * @param last last fix
 * @param states of the detectors, in their order
 * @param sample of the time grid
 * @param rhythm how often it is usually heard
 * @param slot last slot in which it was noted as heard
 * @param source that heard it then
 */
public record TrackLog(Fix last, List<Record> states, Sampler.State sample, Rhythm rhythm, long slot, String source) {}
