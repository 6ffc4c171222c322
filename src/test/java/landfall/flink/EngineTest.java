package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final Path SELF = Path.of("/proc/self");
    /** State of a socket that waits for callers, as the kernel writes it. */
    private static final String LISTENS = "0A";

    @TempDir
    Path dir;

    @Test
    void theEngineListensOnThisMachineOnly() throws IOException {
        assumeTrue(Files.isDirectory(SELF), "needs /proc, to see what is listened on");
        Set<String> before = listenedOn();
        try (Engine engine = Engine.start(2, dir)) {
            Set<String> opened = listenedOn();
            opened.removeAll(before);
            assertThat(engine.cluster().isRunning()).isTrue();
            assertThat(opened).isNotEmpty().allMatch(EngineTest::isLoopback);
        }
    }

    @Test
    void nobodyEndsARunFromOutside() throws Exception {
        try (Engine engine = Engine.start(1, dir)) {
            URI jobs = engine.cluster().getRestAddress().get().resolve("/jobs");
            HttpRequest ask = HttpRequest.newBuilder(jobs).build();
            HttpRequest end = HttpRequest.newBuilder(URI.create(jobs + "/" + new JobID() + "?mode=cancel"))
                    .method("PATCH", HttpRequest.BodyPublishers.noBody())
                    .build();
            for (HttpRequest request : List.of(ask, end)) {
                String answer = HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(answer).contains("Not found: /jobs");
            }
        }
    }

    /** Addresses and ports on which this process waits for callers, in hexadecimal digits. */
    private static Set<String> listenedOn() throws IOException {
        Set<String> mine = sockets();
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            Path sockets = SELF.resolve("net").resolve(table);
            for (String line : Files.exists(sockets) ? Files.readAllLines(sockets) : List.<String>of()) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(LISTENS) && mine.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(columns[1]);
                }
            }
        }
        return addresses;
    }

    private static Set<String> sockets() throws IOException {
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            return open.map(EngineTest::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** 127.0.0.1, or the same as an address of version 6: the kernel writes each four bytes backwards. */
    private static boolean isLoopback(String address) {
        return address.startsWith("0100007F:")
                || address.startsWith("0000000000000000FFFF00000100007F:")
                || address.startsWith("00000000000000000000000001000000:");
    }
}
