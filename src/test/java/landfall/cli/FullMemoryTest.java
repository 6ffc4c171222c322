package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullMemoryTest {
    private static final long MB = 1 << 20;

    @TempDir
    Path dir;

    private final AtomicInteger told = new AtomicInteger();
    private final FullMemory memory = new FullMemory(told::incrementAndGet);

    @Test
    void memoryThatIsFullAfterThreeCollectionsIsToldOnce() {
        for (int i = 0; i < 2; i++) {
            memory.collected(after(98));
        }
        assertThat(told).hasValue(0);
        for (int i = 0; i < 5; i++) {
            memory.collected(after(99));
        }
        assertThat(told).hasValue(1);
    }

    @Test
    void aCollectionThatFreesSomethingBeginsTheCountAnew() {
        for (int i = 0; i < 10; i++) {
            memory.collected(after(i % 3 == 2 ? 60 : 100));
        }
        assertThat(told).hasValue(0);
    }

    @Test
    void youngMemoryMayBeFull() {
        for (int i = 0; i < 10; i++) {
            memory.collected(Map.of("PS Eden Space", use(100), "PS Old Gen", use(50)));
        }
        assertThat(told).hasValue(0);
    }

    @Test
    void aFloodOfShipsThatDoesNotFitIntoMemoryEndsTheRunWithASentence() throws Exception {
        Path log = dir.resolve("log.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "detect",
                        flood(150_000).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = child.waitFor(15, TimeUnit.MINUTES);
        child.destroyForcibly();
        assertThat(ended).as("it ends").isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log)).contains("Memory is full", "LANDFALL_JAVA_OPTIONS=-Xmx");
    }

    /** Ships heard once each. */
    private Path flood(int ships) throws IOException {
        Path file = dir.resolve("flood.csv");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("timestamp,mmsi,lat,lon");
            for (int i = 0; i < ships; i++) {
                out.printf(
                        "2024-01-01T00:%02d:00Z,%d,%.4f,%.4f%n",
                        i / 2500, 201_000_000 + i, i % 100 * 0.6, i % 357.0 - 178);
            }
        }
        return file;
    }

    private static Map<String, MemoryUsage> after(int megabytes) {
        return Map.of("PS Eden Space", use(0), "PS Old Gen", use(megabytes));
    }

    private static MemoryUsage use(int megabytes) {
        return new MemoryUsage(0, megabytes * MB, 100 * MB, 100 * MB);
    }
}
