package landfall.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.config.Configuration;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.flink.ClockSettings;
import landfall.flink.Cluster;
import landfall.flink.Detection;
import landfall.flink.Engine;
import landfall.flink.EngineSettings;
import landfall.flink.Progress;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.track.TrackSettings;

/** AIS files: read one after the other, or carried through the detectors. */
final class Signals {
    private final Configuration configuration;
    private final Messages messages;

    Signals(Configuration configuration, Messages messages) {
        this.configuration = configuration;
        this.messages = messages;
    }

    /** Every message of every file, rows counted on. */
    static void read(List<Path> files, Consumer<Message> out, Rejects rejects) throws IOException {
        AisReader reader = new AisReader();
        long row = 1;
        for (Path file : files) {
            row = reader.read(file, row, out, rejects);
        }
        if (row == 1) {
            requireSome(files, rejects);
        }
    }

    /**
     * Refuses files that hold nothing at all, as no answer can be had from them. One among others is counted; and a table with no row
     * under its header is a day on which nothing was heard.
     */
    private static void requireSome(List<Path> files, Rejects rejects) {
        Map<String, Long> counts = rejects.byReason();
        long unread = AisReader.UNREAD.stream()
                .mapToLong(reason -> counts.getOrDefault(reason, 0L))
                .sum();
        if (!files.isEmpty() && unread >= files.size()) {
            String first = String.valueOf(files.get(0).getFileName());
            String why = counts.keySet().stream()
                    .filter(reason -> reason.startsWith(AisReader.REST_OF_PACKED))
                    .map(reason -> reason.substring(AisReader.REST_OF_PACKED.length()))
                    .findFirst()
                    .orElse(counts.containsKey(AisReader.NOTHING) ? "is empty" : "is cut short or damaged");
            throw new Refusal(
                    files.size() == 1
                            ? first + " holds nothing that can be read, as it " + why
                                    + "; look at it, or fetch it again."
                            : "None of the " + files.size() + " files given holds anything that can be read; " + first
                                    + " " + why + "; look at them, or fetch them again.");
        }
    }

    /**
     * Tracks and events of the files.
     *
     * @param only kinds of events wanted; empty for all
     * @param until when open gaps are judged, or null for the last time heard
     */
    Detection.Result detect(List<Path> files, Set<String> only, Instant until, Rejects rejects) {
        Detection.Result seen = detected(files, only, until, rejects);
        if (seen.positions() == 0) {
            requireSome(files, rejects);
        }
        seen.clocks().forEach(messages::say);
        return seen;
    }

    private Detection.Result detected(List<Path> files, Set<String> only, Instant until, Rejects rejects) {
        DetectorSet set = Detectors.with(
                configuration.profile(), configuration.changedUnder("detect"), only, Surroundings.bundled());
        if (files.isEmpty()) {
            return new Detection.Result(List.of(), List.of(), null, 0, List.of());
        }
        EngineSettings where = configuration.get(EngineSettings.class);
        if (!where.cluster().isEmpty()) {
            return onCluster(where, files, set, until, rejects);
        }
        int threads = Engine.threads(Runtime.getRuntime().availableProcessors());
        return Detection.run(
                files,
                set,
                options(threads, until, workFolder(Path.of(System.getProperty("java.io.tmpdir")))),
                shown(),
                rejects);
    }

    private Detection.Result onCluster(
            EngineSettings where, List<Path> files, DetectorSet set, Instant until, Rejects rejects) {
        if (where.folder().isEmpty()) {
            throw new Refusal("engine: cluster needs a folder that all its machines see; name it as engine: folder");
        }
        List<Path> absolute = files.stream().map(Path::toAbsolutePath).toList();
        try (Cluster cluster = Cluster.at(where.cluster(), jars())) {
            messages.say("the cluster at " + where.cluster() + " reads on " + cluster.threads() + " threads");
            Path work = workFolder(Path.of(where.folder()).toAbsolutePath());
            return Detection.run(cluster, absolute, set, options(cluster.threads(), until, work), shown(), rejects);
        }
    }

    private Detection.Options options(int threads, Instant until, Path work) {
        return new Detection.Options(
                threads,
                null,
                until,
                work,
                configuration.get(TrackSettings.class),
                configuration.get(ClockSettings.class));
    }

    /** What this program runs from, without the engine, which a cluster has itself. */
    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !path.getFileName().toString().startsWith("flink-"))
                .toList();
    }

    private Progress shown() {
        long start = System.nanoTime();
        return (positions, done, total) -> {
            double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
            double share = total == 0 ? 1 : (double) done / total;
            String left = share < 0.01 ? "" : ", %.0f s left".formatted(seconds * (1 - share) / share);
            messages.progress("%,d positions, %,.0f a second, %.0f %% read%s"
                    .formatted(positions, positions / seconds, 100 * share, left));
        };
    }

    private static Path workFolder(Path in) {
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(in), "landfall-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sweep(work)));
            return work;
        } catch (IOException e) {
            throw new Refusal(in + " cannot be written: choose another folder to work in", e);
        }
    }

    /** Deletes the folder while the process ends; an engine that was interrupted may still write there, which is nobody's fault. */
    static void sweep(Path work) {
        try {
            Inputs.delete(work);
        } catch (UncheckedIOException e) {
            // what is left lies where the system sweeps
        }
    }
}
