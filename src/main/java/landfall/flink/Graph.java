package landfall.flink;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import landfall.detect.DetectorSet;
import landfall.detect.Recordings;
import landfall.track.TrackSettings;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole graph:
 *
 * <pre>
 * files ─► rows by shard ─► ships: tracks, single-ship detectors ─┬─ sightings by region ─► neighbours ─► pairs ─┐
 *                                                                 ├─ who was heard, silences ─► listening ───────┼─► results
 *                                                                 └─ events, tracks ──────────────────────────────┘
 * </pre>
 */
final class Graph {
    /** From here on what goes on for months writes its results anew: a coast of 4,000 ships tells 3 MB of tracks an hour, later more. */
    private static final long LONGEST_RESULTS = 64L << 20;

    private Graph() {}

    /**
     * What goes on for months.
     *
     * @param tracksEvery tracks are told so often in event time, beside the end
     * @param strangers radio numbers heard over a short time only of which so many are remembered
     */
    record Live(Duration tracksEvery, int strangers) implements Serializable {}

    /**
     * @param live how what goes on is kept in bounds; null: the input ends, tracks are told then, and nothing is forgotten
     * @param recordings which sources are one
     */
    static void build(
            StreamExecutionEnvironment env,
            Source<Block, ?, ?> source,
            DetectorSet set,
            TrackSettings tracking,
            Instant until,
            Live live,
            Recordings recordings,
            Path results) {
        SingleOutputStreamOperator<Block> ships = env.fromSource(
                        source, WatermarkStrategy.forGenerator(context -> new OnMarker()), "files")
                .uid("files")
                .setParallelism(1)
                .filter(block -> block.kind != Block.WATERMARK)
                .setParallelism(1)
                .keyBy(block -> block.key)
                .process(new ShipsFunction(set, tracking, until, live))
                .name("ships")
                .uid("ships");
        DataStream<Block> heard = ships.filter(b -> b.kind == Block.HEARING || b.kind == Block.END)
                .keyBy(block -> 0)
                .process(new ListeningFunction(set, until, recordings))
                .name("listening")
                .uid("listening")
                .setParallelism(1);
        DataStream<Block> found = ships.filter(b -> b.kind == Block.RESULT);
        if (set.encounters() != null) {
            found = found.union(ships.filter(b -> b.kind == Block.SIGHTINGS)
                    .keyBy(block -> block.key)
                    .process(new RegionsFunction(set))
                    .name("neighbours")
                    .uid("neighbours")
                    .keyBy(block -> block.key)
                    .process(new PairsFunction(set))
                    .name("pairs")
                    .uid("pairs"));
        }
        found.union(heard)
                .sinkTo(new ResultSink(results, live == null ? Long.MAX_VALUE : LONGEST_RESULTS))
                .name("results")
                .uid("results")
                .setParallelism(1);
    }

    /** The source says itself how far it is. */
    private static final class OnMarker implements WatermarkGenerator<Block> {
        @Override
        public void onEvent(Block block, long timestamp, WatermarkOutput output) {
            if (block.kind == Block.WATERMARK) {
                output.emitWatermark(new Watermark(block.time));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }
}
