package landfall.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import landfall.detect.DetectorSet;
import landfall.detect.Recordings;
import landfall.reject.Rejects;
import landfall.track.TrackSettings;
import landfall.vessel.Track;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The detectors over a journal that is being written: the same graph as {@link Detection}, from another source. What it knows can
 * be asked at any time. Stopped or killed, it goes on from its last checkpoint and the journal, with the same events as if
 * nothing had happened.
 */
public final class LiveDetection implements AutoCloseable {
    /**
     * @param parallelism threads for the detectors
     * @param lateness rows may be this much older than the newest before them, else they are rejected as late; the events are
     *     this much behind
     * @param checkpointEvery from the last one it goes on after it was stopped
     * @param tracksEvery tracks are told so often, in event time
     * @param strangers so many radio numbers are remembered that were heard over less than an hour; beyond, those silent longest are
     *     forgotten, with what was told of them
     * @param state folder for checkpoints and results; of one journal and one set of thresholds
     */
    public record Options(
            int parallelism,
            Duration lateness,
            Duration checkpointEvery,
            Duration tracksEvery,
            int strangers,
            Path state) {}

    private static final int STOP_SECONDS = 20;

    private final Engine engine;
    private final DetectorSet set;
    private final JobGraph job;
    private final CompletableFuture<JobResult> ended;
    private final LiveResults results;
    private Detection.Result last;
    private long lastChanges;

    private LiveDetection(
            Engine engine, DetectorSet set, JobGraph job, CompletableFuture<JobResult> ended, LiveResults results) {
        this.engine = engine;
        this.set = set;
        this.job = job;
        this.ended = ended;
        this.results = results;
    }

    /**
     * Deletes the state of thresholds and versions that nobody used since some time; whoever comes back to them later reads the journal
     * anew.
     *
     * @param before a folder to which nothing was written since is deleted
     */
    public static void forgetStates(List<Path> states, Instant before) {
        try {
            for (Path state : states) {
                try (Stream<Path> inside = Files.walk(state)) {
                    if (inside.anyMatch(file -> file.toFile().lastModified() >= before.toEpochMilli())) {
                        continue;
                    }
                }
                Scratch.delete(state);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts, or goes on where it was stopped. */
    public static LiveDetection start(
            Engine engine, Path journal, DetectorSet set, TrackSettings tracking, Options options) {
        Run run = new Run(options.state(), options.checkpointEvery(), 0);
        try {
            Files.createDirectories(options.state());
            Configuration configuration = Detection.configuration(engine, run);
            configuration.set(
                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
            env.setParallelism(options.parallelism());
            env.setMaxParallelism(Shards.COUNT);
            LiveSource source = new LiveSource(journal, options.lateness());
            LiveResults.compact(run);
            Graph.Live live = new Graph.Live(options.tracksEvery(), options.strangers());
            Graph.build(env, source, set, tracking, null, live, Recordings.BY_NAME, run.nextResults());
            JobGraph job = env.getStreamGraph().getJobGraph();
            Optional<Path> last = run.lastCheckpoint();
            if (last.isPresent()) {
                run.keepOnly(last.get());
                job.setSavepointRestoreSettings(
                        SavepointRestoreSettings.forPath(last.get().toUri().toString()));
            }
            engine.cluster().submitJob(job).get();
            CompletableFuture<JobResult> ended = engine.cluster().requestJobResult(job.getJobID());
            return new LiveDetection(engine, set, job, ended, new LiveResults(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the live detection does not start", e.getCause());
        }
    }

    /**
     * What is known so far: the newest version of every event; the same object as before where nothing was told since.
     *
     * @param rejects gets what the detection has rejected since it was started, all of it at each call
     * @throws IllegalStateException when the detection failed
     */
    public synchronized Detection.Result now(Rejects rejects) {
        if (ended.isDone()) {
            requireSuccess(ended.join());
        }
        try {
            Results known = results.soFar();
            if (last != null && lastChanges == known.changes) {
                Detection.reject(known, rejects);
                return last;
            }
            long positions =
                    known.tracks.values().stream().mapToLong(Track::positions).sum();
            last = Detection.result(known, set, positions, rejects, !ended.isDone());
            lastChanges = known.changes;
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a closed journal is read to its end: what a batch over it would have given. */
    public Detection.Result finish(Rejects rejects) {
        requireSuccess(ended.join());
        return now(rejects);
    }

    /** Stops; the journal and the last checkpoint stay. */
    @Override
    public void close() {
        if (ended.isDone()) {
            return;
        }
        try {
            engine.cluster().cancelJob(job.getJobID()).get(STOP_SECONDS, TimeUnit.SECONDS);
            ended.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the live detection does not stop", e);
        }
    }

    private static void requireSuccess(JobResult result) {
        if (result.getSerializedThrowable().isPresent()) {
            throw new IllegalStateException(
                    "the live detection failed", result.getSerializedThrowable().get());
        }
    }
}
