package landfall.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import landfall.detect.DetectorSet;
import landfall.detect.Recordings;
import landfall.detect.Replay;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.track.TrackSettings;
import landfall.vessel.Event;
import landfall.vessel.Track;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Files of AIS to tracks and events. */
public final class Detection {
    /**
     * @param parallelism threads for the detectors; the events do not depend on it
     * @param lateness rows may be this much older than the newest before them, else they are rejected as late; null: small
     *     inputs may come in any order, as all rows are kept in memory, and large ones must be in order of time but for two hours
     * @param until open gaps are judged then; null for the last time heard
     * @param workDir for temporary files and checkpoints
     * @param tracking which positions of one radio number one hull can have sailed
     * @param clocks of sources that are wrong
     */
    public record Options(
            int parallelism,
            Duration lateness,
            Instant until,
            Path workDir,
            TrackSettings tracking,
            ClockSettings clocks) {
        /** With all clocks right. */
        public Options(int parallelism, Duration lateness, Instant until, Path workDir, TrackSettings tracking) {
            this(parallelism, lateness, until, workDir, tracking, new ClockSettings(List.of()));
        }

        /** With the tracks' own defaults. */
        public Options(int parallelism, Duration lateness, Instant until, Path workDir) {
            this(parallelism, lateness, until, workDir, Settings.defaults(TrackSettings.class, Settings.CARGO));
        }
    }

    /**
     * @param events the last version of each, by time, then id
     * @param tracks by id
     * @param lastHeard time of the newest row, or null when there is none
     * @param positions read, rejected ones included
     * @param clocks what there is to say of clocks, in sentences
     */
    public record Result(
            List<Event> events, List<Track> tracks, Instant lastHeard, long positions, List<String> clocks) {}

    private Detection() {}

    /**
     * Runs once, in an engine of its own.
     *
     * @throws Refusal when an input is missing or of no known format
     */
    public static Result run(List<Path> inputs, DetectorSet set, Options options, Progress progress, Rejects rejects) {
        long total = bytes(inputs);
        progress.at(0, 0, total);
        Ticker start = new Ticker(() -> progress.at(0, 0, total));
        // ports and coast, too, take their time to load
        CompletableFuture.runAsync(set.around()::load);
        try (Engine engine = Engine.start(options.parallelism(), options.workDir())) {
            start.stop();
            return run(engine, inputs, set, options, progress, rejects);
        } finally {
            start.stop();
        }
    }

    /** Runs in an engine that lives on, or on a cluster, which sees the folder to work in under the same path. */
    public static Result run(
            Carrier carrier, List<Path> inputs, DetectorSet set, Options options, Progress progress, Rejects rejects) {
        try {
            Path dir = Files.createTempDirectory(Files.createDirectories(options.workDir()), "detect-");
            try {
                return run(carrier, inputs, set, options, Run.in(dir), progress, rejects);
            } finally {
                Scratch.delete(dir);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs in a folder that outlives the process: if one was killed there, goes on from its last checkpoint, with the same
     * events as if nothing had happened. Inputs, detectors and options must be the same.
     */
    public static Result run(
            Carrier carrier,
            List<Path> inputs,
            DetectorSet set,
            Options options,
            Run run,
            Progress progress,
            Rejects rejects) {
        long total = bytes(inputs);
        Ticker ticker = new Ticker(() -> {
            long[] done = ProgressFile.read(run.progress());
            progress.at(done[0], Math.min(done[1], total), total);
        });
        try {
            carrier.carry(graph(carrier, inputs, set, options, run), run);
            ticker.stop();
            long positions = ProgressFile.read(run.progress())[0];
            progress.at(positions, total, total);
            return result(Results.read(run.results()), set, positions, rejects, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ticker.stop();
        }
    }

    static JobGraph graph(Carrier carrier, List<Path> inputs, DetectorSet set, Options options, Run run)
            throws IOException {
        Configuration configuration = configuration(carrier, run);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(options.parallelism());
        env.setMaxParallelism(Shards.COUNT);
        List<String> names =
                inputs.stream().map(i -> String.valueOf(i.getFileName())).toList();
        Recordings recordings = Recordings.of(names);
        long count = names.stream().map(recordings::of).distinct().count();
        ArchiveSource source = new ArchiveSource(
                Arrival.inOrder(inputs),
                options.lateness() == null ? Arrival.lateness(inputs) : options.lateness(),
                options.until(),
                run.batchBytes(),
                options.parallelism(),
                run.progress(),
                Clocks.of(recordings, count, options.clocks().shifts()));
        Graph.build(env, source, set, options.tracking(), options.until(), null, recordings, run.nextResults());
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName("landfall");
        JobGraph job = graph.getJobGraph();
        run.lastCheckpoint()
                .ifPresent(checkpoint -> job.setSavepointRestoreSettings(
                        SavepointRestoreSettings.forPath(checkpoint.toUri().toString())));
        return job;
    }

    static Configuration configuration(Carrier carrier, Run run) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                run.checkpoints().toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, run.checkpointEvery());
        // the results are whole when the input has ended: nothing is left to restore
        configuration.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, false);
        carrier.configure(configuration);
        return configuration;
    }

    /** @param goesOn whether more may be heard */
    static Result result(Results results, DetectorSet set, long positions, Rejects rejects, boolean goesOn) {
        if (results.refused != null) {
            throw new Refusal(results.refused);
        }
        reject(results, rejects);
        List<Track> tracks = new ArrayList<>(results.tracks.values());
        tracks.sort(Comparator.comparing(Track::id));
        Map<String, Integer> imos = new HashMap<>();
        tracks.stream().filter(t -> t.imo() != null).forEach(t -> imos.put(t.id(), t.imo()));
        Instant last = results.lastHeard == Long.MIN_VALUE ? null : Instant.ofEpochMilli(results.lastHeard);
        List<Event> events = Replay.ordered(results.events.values()).stream()
                .map(event -> Named.by(event, imos))
                .map(event -> goesOn && last != null ? Ongoing.by(event, last, results.tracks) : event)
                .toList();
        return new Result(Replay.reviewed(set, tracks, events), tracks, last, positions, List.copyOf(results.clocks));
    }

    static void reject(Results results, Rejects rejects) {
        results.rejected.values().forEach(r -> rejects.add(r.reason(), r.count(), r.places()));
    }

    private static long bytes(List<Path> inputs) {
        long bytes = 0;
        for (Path input : inputs) {
            if (!Files.isRegularFile(input)) {
                throw new Refusal(input + ": "
                        + (Files.isDirectory(input) ? "is a folder; give the files in it" : "there is no such file"));
            }
            try {
                bytes += Files.size(input);
            } catch (IOException e) {
                throw new Refusal(input + ": cannot be read", e);
            }
        }
        return bytes;
    }
}
