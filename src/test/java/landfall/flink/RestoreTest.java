package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import landfall.detect.Detector;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle, and another that goes on from its last checkpoint. */
class RestoreTest {
    @TempDir
    static Path dir;

    @Test
    void killedAndRestoredIsTheSameAsUninterrupted() throws Exception {
        Path world = write();
        Path runDir = dir.resolve("run");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestoreTest.class.getName(),
                        world.toString(),
                        runDir.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("child.log").toFile())
                .start();
        try {
            waitForCheckpoint(new Run(runDir, Duration.ofSeconds(1), 1 << 14), child::isAlive);
        } catch (AssertionError e) {
            throw new AssertionError(Files.readString(dir.resolve("child.log")), e);
        }
        assertThat(child.isAlive()).as("killed in the middle").isTrue();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        Run run = new Run(runDir, Duration.ofSeconds(60), 1 << 14);
        assertThat(run.lastCheckpoint()).isPresent();
        try (Engine engine = Engine.start(2, dir)) {
            Rejects rejects = new Rejects();
            Detection.Result after =
                    Detection.run(engine, List.of(world), set(0), options(), run, Progress.NONE, rejects);
            Rejects clean = new Rejects();
            Detection.Result whole = Detection.run(engine, List.of(world), set(0), options(), Progress.NONE, clean);
            assertThat(after.events()).isNotEmpty().isEqualTo(whole.events());
            assertThat(after.tracks()).isEqualTo(whole.tracks());
            assertThat(after.positions()).isEqualTo(whole.positions());
            assertThat(rejects.byReason()).isEqualTo(clean.byReason());
        }
        assertThat(Files.exists(dir.resolve("run/finished"))).isFalse();
    }

    /** The process that will be killed. */
    public static void main(String[] args) throws IOException {
        Path runDir = Path.of(args[1]);
        Run run = new Run(runDir, Duration.ofMillis(200), 1 << 14);
        try (Engine engine = Engine.start(2, runDir.resolveSibling("child"))) {
            Detection.run(
                    engine, List.of(Path.of(args[0])), set(1_000_000), options(), run, Progress.NONE, new Rejects());
        }
        Files.writeString(runDir.resolve("finished"), "");
    }

    /** Until something is read and kept. */
    static void waitForCheckpoint(Run run, BooleanSupplier goesOn) throws Exception {
        for (int i = 0; i < 1200 && goesOn.getAsBoolean(); i++) {
            long[] done = ProgressFile.read(run.progress());
            if (run.lastCheckpoint().isPresent() && done[0] > 5_000) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no checkpoint in time");
    }

    private static Path write() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course,name,imo,draught,destination"));
        lines.addAll(TestWorld.rows(7));
        lines.add(lines.get(20));
        return Files.write(dir.resolve("world.csv"), lines);
    }

    private static Detection.Options options() {
        return new Detection.Options(2, Duration.ofMinutes(10), null, dir == null ? Path.of(".") : dir);
    }

    static DetectorSet set(long nanos) {
        DetectorSet all = Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.NONE);
        List<Detector<?>> ships = new ArrayList<>(all.ships());
        ships.add(new Slow(nanos));
        return new DetectorSet(ships, all.encounters(), all.reviews(), all.listening(), Set.of(), all.around(), false);
    }

    /** Finds nothing, slowly. */
    record Slow(long nanos) implements Detector<Slow.State> {
        record State(long fixes) {}

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public State next(State state, Fix last, Fix fix, Surroundings around, Consumer<Event> out) {
            if (nanos > 0) {
                LockSupport.parkNanos(nanos);
            }
            return new State(state == null ? 1 : state.fixes + 1);
        }
    }
}
