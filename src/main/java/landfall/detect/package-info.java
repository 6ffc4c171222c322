/**
 * Positions to events: each detector a plain fold over the fixes of one track, the steps that need several ships, and the
 * list of all detectors. No engine, no clock, no network; {@code flink} and {@link landfall.detect.Replay} run the same code.
 */
package landfall.detect;
