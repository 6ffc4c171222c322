package landfall.track;

import java.io.Serializable;
import java.time.Duration;
import landfall.setting.Setting;

/** The numbers by which positions are told to be one ship's or several ships'. */
public record TrackSettings(
        @Setting(
                value = "20 tracks",
                meaning = "Tracks of one MMSI kept open at a time; beyond it the one silent longest is closed.",
                source = "gpsdio-segment 3, max_open_segments")
        int maxOpenTracks,

        @Setting(
                value = "25 kn",
                meaning = "Speed by which the miss of a position may grow with the time since the last one.",
                source = "gpsdio-segment 3, max_knots")
        double maxKnots,

        @Setting(
                value = "15 min",
                meaning =
                        "Added to the time since the last position, squares summed: clocks and positions are not exact.",
                source = "gpsdio-segment 3, buffer_hours")
        Duration buffer,

        @Setting(
                value = "4 h",
                meaning = "Silence from which on the time allowed grows with its square root only.",
                source = "gpsdio-segment 3, penalty_hours")
        Duration damping,

        @Setting(
                value = "5 positions",
                meaning = "Positions of a track that a new one is held against, newest first.",
                source = "gpsdio-segment 3, lookback")
        int lookback,

        @Setting(
                value = "10 times",
                meaning = "How much better the best track must fit than the next, else no one can tell and both end.",
                source = "gpsdio-segment 3, ambiguity_factor")
        double ambiguity,

        @Setting(
                value = "10 positions",
                meaning = "A track with fewer positions weighs less in the choice between tracks.",
                source = "gpsdio-segment 3, short_seg_threshold")
        int shortTrack,

        @Setting(
                value = "1 h",
                meaning = "A low-resolution report (type 27) this close to a finer one adds nothing and is set aside.",
                source = "gpsdio-segment 3, discard of type 27 near other types")
        Duration coarseNearFine,

        @Setting(
                value = "15 min",
                meaning = "Time between a static report and a position within which the two can be joined.",
                source = "design, Tracks first; gpsdio-segment 3, info window")
        Duration joinStatic,

        @Setting(
                value = "40 kn",
                meaning =
                        "Speed a ship must have sailed since the last position of its MMSI above which it is another ship.",
                source = "our judgement: faster than any merchant ship; measured on the segments of gpsdio-segment")
        double impliedKnots,

        @Setting(
                value = "2000 positions",
                meaning =
                        "Positions kept of the thinned line of a track; beyond it every second of the older ones goes.",
                source = "our judgement: memory")
        int linePositions)
        implements Serializable {}
