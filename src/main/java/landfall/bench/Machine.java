package landfall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program of Landfall in a process of its own, with the options that the launcher gave to this one. */
final class Machine {
    private Machine() {}

    /**
     * @param seconds from its start to its end
     * @param gigabytes most memory of the process, all of it, heap and engine
     */
    record Ended(double seconds, double gigabytes) {}

    /** What the launcher gave. */
    static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** Runs it to its end. */
    static Ended run(Path out, Path log, String main, String... arguments) throws IOException {
        long began = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
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
            throw new IllegalStateException(main + " failed: " + Files.readString(log));
        }
        return new Ended(seconds, most / 1e6);
    }

    private static long residentKilobytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
