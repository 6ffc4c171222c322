package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import landfall.HeldPort;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph on a cluster of processes, against the engine in this one. */
class ClusterTest {
    @TempDir
    static Path dir;

    private static TestCluster processes;

    @BeforeAll
    static void start() throws Exception {
        processes = TestCluster.start(dir.resolve("cluster"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (processes != null) {
            processes.close();
        }
    }

    @Test
    void aClusterFindsTheSameAlsoWhenAWorkerIsKilledInTheMiddle() throws Exception {
        Path world = world();
        Path goOn = dir.resolve("go-on");
        Rejects rejects = new Rejects();
        Detection.Result whole = here(world, rejects);
        Run run = new Run(dir.resolve("run"), Duration.ofMillis(500), 1 << 14);
        try (Cluster cluster = processes.asked()) {
            assertThat(cluster.threads()).isEqualTo(2);
            Rejects there = new Rejects();
            CompletableFuture<Detection.Result> result = CompletableFuture.supplyAsync(() -> Detection.run(
                    cluster, List.of(world), RestoreTest.slowUntil(goOn), options(), run, Progress.NONE, there));
            RestoreTest.waitForCheckpoint(run, () -> result.getNow(null) == null);
            processes.kill(0);
            assertThat(result.isDone()).as("killed in the middle").isFalse();
            Files.createFile(goOn);
            processes.addWorker();
            assertThat(result.join().events()).isNotEmpty().isEqualTo(whole.events());
            assertThat(result.join().tracks()).isEqualTo(whole.tracks());
            assertThat(result.join().positions()).isEqualTo(whole.positions());
            assertThat(there.byReason()).isEqualTo(rejects.byReason());
            assertThat(run.results()).as("files of results, one an attempt").hasSizeGreaterThan(1);
        }
    }

    @Test
    void aProgramOfAnyNumberOfJarsIsCarried() throws Exception {
        Path world = world();
        try (Cluster cluster = processes.askedWith(200)) {
            Detection.Result there = Detection.run(
                    cluster, List.of(world), RestoreTest.quick(), options(), Progress.NONE, new Rejects());
            assertThat(there.events()).isNotEmpty();
        }
    }

    @Test
    void aClusterThatDoesNotSeeTheProgramIsToldInOneSentence() throws Exception {
        Path world = world();
        try (Cluster cluster = processes.askedWithout()) {
            assertThatThrownBy(() -> Detection.run(
                            cluster, List.of(world), RestoreTest.quick(), options(), Progress.NONE, new Rejects()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("The cluster does not find the program in " + dir.resolve("shared"))
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedInOneSentenceThere() throws Exception {
        Path other = Files.writeString(dir.resolve("other.txt"), "nothing of ships\n".repeat(100));
        try (Cluster cluster = processes.asked()) {
            assertThatThrownBy(() -> Detection.run(
                            cluster, List.of(other), RestoreTest.quick(), options(), Progress.NONE, new Rejects()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("other.txt");
        }
    }

    @Test
    void whereNoClusterAnswersASentenceSaysSo() throws IOException {
        try (HeldPort nobody = new HeldPort()) {
            assertThatThrownBy(() -> Cluster.at(nobody.address(), List.of()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("No Flink cluster answers at " + nobody.address());
        }
        assertThatThrownBy(() -> Cluster.at("nowhere", List.of())).hasMessageContaining("write host:port");
    }

    private static Detection.Result here(Path world, Rejects rejects) {
        try (Engine engine = Engine.start(2, dir)) {
            return Detection.run(engine, List.of(world), RestoreTest.quick(), options(), Progress.NONE, rejects);
        }
    }

    private static Detection.Options options() {
        return new Detection.Options(2, Duration.ofMinutes(10), null, dir.resolve("shared"));
    }

    private static Path world() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("timestamp,mmsi,lat,lon,speed,course,name,imo,draught,destination"));
        lines.addAll(TestWorld.rows(7, RestoreTest.HOURS));
        lines.add(lines.get(20));
        return Files.write(dir.resolve("world.csv"), lines);
    }
}
