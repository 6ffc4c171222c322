package landfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import landfall.bench.Machine.Ended;

/** The whole way from a file to events, as {@code landfall detect} runs it, each time in a process of its own. */
final class Chain {
    private Chain() {}

    /** @param memory most memory of the process, all of it, heap and engine */
    record Cold(Figure speed, Figure memory) {}

    /** In an engine that has run the same before. */
    static Figure warm(Path file, Path dir) throws IOException {
        return warm("chain warm, " + Warm.CORES + " cores", file, dir).speed();
    }

    /** The same for what the databases look for, and no more. */
    static Rival gapsAndEncounters(Path file, Path dir) throws IOException {
        return warm("chain warm, gaps and encounters only", file, dir, "gap", "encounter");
    }

    private static Rival warm(String name, Path file, Path dir, String... only) throws IOException {
        Path out = dir.resolve("warm.txt");
        String[] arguments = new String[only.length + 2];
        arguments[0] = file.toString();
        arguments[1] = dir.resolve("work").toString();
        System.arraycopy(only, 0, arguments, 2, only.length);
        Machine.run(out, dir.resolve("warm.log"), Warm.class.getName(), arguments);
        List<String> lines = Files.readAllLines(out);
        String[] told = lines.get(0).split(" ");
        long positions = Long.parseLong(told[0]);
        double seconds = Long.parseLong(told[1]) / 1e9;
        String found = "%,d positions in %.1f s, %,d events".formatted(positions, seconds, Long.parseLong(told[2]));
        return new Rival(
                new Figure(name, positions / seconds / 1e6, "M positions/s", found),
                Set.copyOf(lines.subList(1, lines.size())));
    }

    /** From the start of the command to its end. */
    static Cold cold(Path file, Path dir) throws IOException {
        Path log = dir.resolve("detect.log");
        Ended ended = Machine.run(dir.resolve("events.jsonl"), log, "landfall.cli.Landfall", "detect", file.toString());
        long positions = positions(log);
        String note = "%,d positions in %.1f s".formatted(positions, ended.seconds());
        String options = String.join(" ", Machine.options());
        return new Cold(
                new Figure("chain from a cold start", positions / ended.seconds() / 1e6, "M positions/s", note),
                new Figure("memory of the process, " + file.getFileName(), ended.gigabytes(), "GB", options));
    }

    /** The last line of its progress has the count. */
    private static long positions(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains(" positions, ") && line.contains(" tracks, "))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^landfall: (\\d+) positions.*$", "$1")))
                .findFirst()
                .orElseThrow();
    }
}
