package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import landfall.Await;
import landfall.HeldPort;
import landfall.reject.Refusal;

/** A Flink cluster on this machine, a process each part, from Flink's own jars alone: what else the graph needs it gets sent. */
final class TestCluster implements AutoCloseable {
    private static final String MASTER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String WORKER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final List<String> OF_FLINK = List.of(
            "flink-", "commons-", "kryo-", "minlog-", "objenesis-", "reflectasm-", "snakeyaml-engine-", "slf4j-");
    /** One a worker. */
    private static final int SLOTS = 2;

    private final Path dir;
    private final HeldPort rest = new HeldPort();
    private final HeldPort rpc = new HeldPort();
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final List<Path> jars;

    private TestCluster(Path dir) throws IOException {
        this.dir = Files.createDirectories(dir);
        jars = jars();
        Files.writeString(dir.resolve("config.yaml"), """
                jobmanager: {rpc: {address: 127.0.0.1, port: %d}, bind-host: 127.0.0.1, memory: {process: {size: 768m}}}
                rest: {address: 127.0.0.1, bind-address: 127.0.0.1, port: %d}
                heartbeat: {interval: 1000, timeout: 120000, rpc-failure-threshold: 2}
                pekko: {ask: {timeout: 120 s}}
                io: {tmp: {dirs: %s}}
                taskmanager:
                  bind-host: 127.0.0.1
                  host: 127.0.0.1
                  numberOfTaskSlots: 1
                  cpu: {cores: 1}
                  memory:
                    task: {heap: {size: 256m}, off-heap: {size: 0m}}
                    framework: {heap: {size: 128m}, off-heap: {size: 128m}}
                    managed: {size: 16m}
                    network: {min: 64m, max: 64m}
                    jvm-metaspace: {size: 256m}
                    jvm-overhead: {min: 192m, max: 192m}
                """.formatted(rpc.number(), rest.number(), dir));
        master = process(MASTER, "master");
    }

    /** With two workers of one slot each. */
    static TestCluster start(Path dir) throws Exception {
        TestCluster cluster = new TestCluster(dir);
        for (int i = 0; i < SLOTS; i++) {
            cluster.addWorker();
        }
        return cluster;
    }

    /** Asks until somebody answers whose slots are all free. */
    Cluster asked() throws Exception {
        return asked(jars);
    }

    /** The same, of a program that has as many more dependencies. */
    Cluster askedWith(int more) throws Exception {
        List<Path> all = new ArrayList<>(jars);
        for (int i = 0; i < more; i++) {
            all.add(packed(Files.createDirectories(dir.resolve("nothing")), dir.resolve("more-" + i + ".jar")));
        }
        return asked(all);
    }

    /** The same, that is given no class of the program. */
    Cluster askedWithout() throws Exception {
        return asked(List.of());
    }

    private Cluster asked(List<Path> jars) throws Exception {
        AtomicReference<Cluster> answered = new AtomicReference<>();
        Await.until(() -> {
            assertThat(master.isAlive()).as(() -> said("master")).isTrue();
            try {
                answered.set(Cluster.at(rest.address(), jars, Duration.ofSeconds(6)));
            } catch (Refusal notYet) {
                return false;
            }
            boolean all = answered.get().threads() == SLOTS;
            if (!all) {
                answered.get().close();
            }
            return all;
        });
        return answered.get();
    }

    private String said(String name) {
        try {
            return Files.readString(dir.resolve(name + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    void addWorker() throws IOException {
        workers.add(process(WORKER, "worker-" + workers.size()));
    }

    void kill(int worker) throws InterruptedException {
        workers.get(worker).destroyForcibly().waitFor();
    }

    private Process process(String main, String name) throws IOException {
        String classes = classPath()
                .filter(TestCluster::isOfFlink)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classes,
                        main,
                        "--configDir",
                        dir.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(name + ".log").toFile())
                .start();
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static boolean isOfFlink(Path jar) {
        return OF_FLINK.stream().anyMatch(jar.getFileName().toString()::startsWith);
    }

    /** Every other jar of the class path, and one of this project's classes. */
    private List<Path> jars() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path path : classPath().toList()) {
            if (Files.isDirectory(path)) {
                all.add(packed(path, dir.resolve("classes-" + all.size() + ".jar")));
            } else if (!isOfFlink(path)) {
                all.add(path);
            }
        }
        return all;
    }

    private static Path packed(Path folder, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packing = new JarOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packing.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, packing);
            }
        }
        return jar;
    }

    @Override
    public void close() throws IOException {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            process.destroyForcibly().onExit().join();
        }
        rest.close();
        rpc.close();
    }
}
