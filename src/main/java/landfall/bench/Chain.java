package landfall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.flink.Detection;
import landfall.flink.Engine;
import landfall.flink.Progress;
import landfall.reject.Rejects;
import landfall.setting.Settings;

/** The whole way from a file to events: every detector, as {@code landfall detect} runs it. */
final class Chain {
    private static final int CORES = 2;

    private Chain() {}

    /** @param memory most memory of the process, all of it, heap and engine */
    record Cold(Figure speed, Figure memory) {}

    /** In an engine that has run the same before. */
    static Figure warm(Path file, Path dir) {
        return warm(file, dir, Set.of(), "chain warm, " + CORES + " cores");
    }

    /** The same for what the databases look for, and no more. */
    static Figure gapsAndEncounters(Path file, Path dir) {
        return warm(file, dir, Set.of("gap", "encounter"), "chain warm, gaps and encounters only");
    }

    private static Figure warm(Path file, Path dir, Set<String> only, String name) {
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), only, Surroundings.bundled());
        Detection.Options options = new Detection.Options(CORES, null, null, dir.resolve("work"));
        try (Engine engine = Engine.start(CORES, dir.resolve("work"))) {
            Detection.run(engine, List.of(file), set, options, Progress.NONE, new Rejects());
            long began = System.nanoTime();
            Detection.Result result = Detection.run(engine, List.of(file), set, options, Progress.NONE, new Rejects());
            double seconds = (System.nanoTime() - began) / 1e9;
            String found = "%,d positions in %.1f s, %,d events"
                    .formatted(result.positions(), seconds, result.events().size());
            return new Figure(name, result.positions() / seconds / 1e6, "M positions/s", found);
        }
    }

    /** As a process of its own, from its start to its end, with the options that the launcher gave to this one. */
    static Cold cold(Path file, Path dir) throws IOException {
        Path out = dir.resolve("events.jsonl");
        Path log = dir.resolve("detect.log");
        long began = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        command.addAll(given);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "landfall.cli.Landfall", "detect", file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        long most = 0;
        try {
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, residentKilobytes(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("landfall detect failed: " + Files.readString(log));
        }
        long positions = positions(log);
        String note = "%,d positions in %.1f s".formatted(positions, seconds);
        return new Cold(
                new Figure("chain from a cold start", positions / seconds / 1e6, "M positions/s", note),
                new Figure("memory of the process, " + file.getFileName(), most / 1e6, "GB", String.join(" ", given)));
    }

    /** The last line of its progress has the count. */
    private static long positions(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" positions, ") && line.contains(" tracks, "))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^landfall: (\\d+) positions.*$", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private static long residentKilobytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
