package landfall.track;

import java.io.Serializable;
import java.time.Duration;
import landfall.setting.Setting;

/** The numbers by which positions are told to be one ship's or several ships'. */
public record TrackSettings(
        @Setting(
                value = "24 h",
                meaning = "Silence after which a new segment of a track begins.",
                source = "gpsdio-segment 3, max_hours")
        Duration segmentSilence,

        @Setting(
                value = "20 segments",
                aboveZero = true,
                meaning = "Segments of one MMSI kept open at a time; beyond it the one silent longest is closed.",
                source = "our judgement: more ships on one number are noise; gpsdio-segment 3 keeps 100")
        int openSegments,

        @Setting(
                value = "25 kn",
                meaning = "How fast the miss of a position may grow with the time since the last one.",
                source = "gpsdio-segment 3, max_knots")
        double maxKnots,

        @Setting(
                value = "5 kn",
                meaning = "Miss over time from which on a position fits badly.",
                source = "gpsdio-segment 3, penalty_speed")
        double penaltyKnots,

        @Setting(
                value = "15 min",
                meaning =
                        "Added to the time since the last position, squares summed: clocks and positions are not exact.",
                source = "gpsdio-segment 3, buffer_hours")
        Duration buffer,

        @Setting(
                value = "4 h",
                meaning = "Time from which on a ship is no longer expected to have gone straight on.",
                source = "gpsdio-segment 3, penalty_hours")
        Duration straight,

        @Setting(
                value = "4 times",
                meaning =
                        "How much worse \"stayed where it was\" and \"is somewhere on its line\" count than \"is where its"
                                + " course and speed lead\".",
                source = "gpsdio-segment 3, shape_factor")
        double shape,

        @Setting(
                value = "5 positions",
                aboveZero = true,
                meaning = "Positions of a segment that a new one is held against, newest first.",
                source = "gpsdio-segment 3, lookback")
        int lookback,

        @Setting(
                value = "2 times",
                meaning =
                        "How much better, for each position skipped, a new one must fit an older than the newest, which is"
                                + " then an outlier.",
                source = "gpsdio-segment 3, lookback_factor")
        double lookbackFactor,

        @Setting(
                value = "10 times",
                meaning =
                        "How much better the best segment must fit than the next, else no one can tell and both are closed.",
                source = "gpsdio-segment 3, ambiguity_factor")
        double ambiguity,

        @Setting(
                value = "10 positions",
                meaning = "A segment with fewer positions weighs less in the choice between segments.",
                source = "gpsdio-segment 3, short_seg_threshold")
        int shortSegment,

        @Setting(
                value = "0.1 times",
                meaning = "Weight of a fit between positions of different transponder classes.",
                source = "gpsdio-segment 3, transponder_mismatch_weight")
        double otherClass,

        @Setting(
                value = "1 h",
                meaning = "A low-resolution report (type 27) this soon after another adds nothing and is set aside.",
                source = "gpsdio-segment 3, min_type_27_hours")
        Duration coarseAfterFine,

        @Setting(
                value = "32 positions",
                aboveZero = true,
                meaning = "How many positions back a repeated one is known again.",
                source = "measured on the segments of gpsdio-segment, which remembers all")
        int remembered,

        @Setting(
                value = "15 min",
                meaning = "Time between a static report and a position within which the two are joined.",
                source = "gpsdio-segment 3, INFO_PING_INTERVAL_MINS")
        Duration joinStatic,

        @Setting(
                value = "100 tracks",
                aboveZero = true,
                meaning =
                        "Tracks of one MMSI remembered; beyond it the ended one with the fewest positions is forgotten.",
                source = "our judgement: memory")
        int tracks,

        @Setting(
                value = "2000 positions",
                meaning = "Positions kept of the thinned line of a track; beyond it it is thinned more.",
                source = "our judgement: memory")
        int linePositions)
        implements Serializable {}
