package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import landfall.Await;
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
    /** So many that a run that waits a little at each goes on for half a minute: whoever is to end it has time, however busy the machine is. */
    static final int HOURS = 6 * 24;

    private static final long SLOW_NANOS = 1_000_000;

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
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(dir.resolve("run/finished")).as("killed in the middle").doesNotExist();

        Run run = new Run(runDir, Duration.ofSeconds(60), 1 << 14);
        assertThat(run.lastCheckpoint()).isPresent();
        try (Engine engine = Engine.start(2, dir)) {
            Rejects rejects = new Rejects();
            Detection.Result after =
                    Detection.run(engine, List.of(world), quick(), options(), run, Progress.NONE, rejects);
            Rejects clean = new Rejects();
            Detection.Result whole = Detection.run(engine, List.of(world), quick(), options(), Progress.NONE, clean);
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
                    engine, List.of(Path.of(args[0])), slowUntil(null), options(), run, Progress.NONE, new Rejects());
        }
        Files.writeString(runDir.resolve("finished"), "");
    }

    /** Until something is read and kept. */
    static void waitForCheckpoint(Run run, BooleanSupplier goesOn) throws Exception {
        Await.until(() -> {
            assertThat(goesOn.getAsBoolean())
                    .as("it goes on until it is killed")
                    .isTrue();
            return ProgressFile.read(run.progress())[0] > 5_000 && hasCheckpoint(run);
        });
    }

    private static boolean hasCheckpoint(Run run) throws IOException {
        try {
            return run.lastCheckpoint().isPresent();
        } catch (UncheckedIOException e) {
            // an older one was deleted while we looked
            return false;
        }
    }

    private static Path write() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course,name,imo,draught,destination"));
        lines.addAll(TestWorld.rows(7, HOURS));
        lines.add(lines.get(20));
        return Files.write(dir.resolve("world.csv"), lines);
    }

    private static Detection.Options options() {
        return new Detection.Options(2, Duration.ofMinutes(10), null, dir == null ? Path.of(".") : dir);
    }

    static DetectorSet quick() {
        return with(new Slow(0, null));
    }

    /** Waits at each fix until a file is there, or for ever. */
    static DetectorSet slowUntil(Path goOn) {
        return with(new Slow(SLOW_NANOS, goOn == null ? null : goOn.toString()));
    }

    private static DetectorSet with(Slow slow) {
        DetectorSet all = Detectors.with(Settings.CARGO, Map.of(), Set.of(), Surroundings.NONE);
        List<Detector<?>> ships = new ArrayList<>(all.ships());
        ships.add(slow);
        return new DetectorSet(ships, all.encounters(), all.reviews(), all.listening(), Set.of(), all.around(), false);
    }

    /**
     * Finds nothing, slowly.
     *
     * @param goOn a file; from when it is there, no longer slowly
     */
    record Slow(long nanos, String goOn) implements Detector<Slow.State> {
        record State(long fixes) {}

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public State next(State state, Fix last, Fix fix, Surroundings around, Consumer<Event> out) {
            if (nanos > 0 && (goOn == null || !Files.exists(Path.of(goOn)))) {
                LockSupport.parkNanos(nanos);
            }
            return new State(state == null ? 1 : state.fixes + 1);
        }
    }
}
