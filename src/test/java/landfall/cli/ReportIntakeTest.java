package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import landfall.claim.Report;
import landfall.reject.Rejects;
import landfall.remote.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIntakeTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String CLAIM =
            "The United States said on 2 November 2022 that North Korea had supplied Russia with artillery shells.";

    private final Rejects rejects = new Rejects();

    @TempDir
    Path folder;

    private Path watched;

    @BeforeEach
    void folders() throws Exception {
        watched = Files.createDirectories(folder.resolve("watched"));
    }

    @Test
    void aFileThatComesIsReadOnceItRestsAndAgainWhenItChanges() throws Exception {
        ReportIntake intake = intake(List.of());
        assertThat(intake.look(NOON, rejects)).isFalse();
        put("a.txt", CLAIM, NOON);
        assertThat(intake.look(NOON.plusSeconds(1), rejects)).isFalse();
        assertThat(intake.look(NOON.plusSeconds(5), rejects)).isTrue();
        assertThat(intake.statements(rejects).claims()).isNotEmpty();
        assertThat(intake.look(NOON.plusSeconds(10), rejects)).isFalse();
        put(
                "a.txt",
                "Nothing was said about any of it in the town on that day, and nobody asked.",
                NOON.plusSeconds(11));
        assertThat(intake.look(NOON.plusSeconds(20), rejects)).isTrue();
        assertThat(intake.statements(rejects).claims()).isEmpty();
        Files.delete(watched.resolve("a.txt"));
        assertThat(intake.look(NOON.plusSeconds(30), rejects)).isTrue();
        assertThat(intake.statements(rejects).reports()).isEmpty();
    }

    @Test
    void aFeedsEntriesAreKeptAndNotAskedForAgainAfterARestart() throws Exception {
        String feed = "<rss version=\"2.0\"><channel><title>Paper</title><item><guid>1</guid><title>Shells</title>"
                + "<pubDate>Thu, 03 Nov 2022 08:00:00 GMT</pubDate><description>" + CLAIM
                + "</description></item></channel></rss>";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] whole = new int[1];
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
                whole[0] += known ? 0 : 1;
                exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
                if (!known) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
        try {
            List<String> feeds =
                    List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
            Instant later = Instant.now().plusSeconds(60); // files are stamped by the machine's clock
            ReportIntake intake = intake(feeds);
            assertThat(intake.look(later, rejects)).isTrue();
            assertThat(intake.statements(rejects).reports())
                    .extracting(Report::publisher)
                    .containsExactly("Paper");
            assertThat(intake.statements(rejects).claims()).isNotEmpty();
            ReportIntake restarted = intake(feeds);
            assertThat(restarted.look(later.plus(Duration.ofHours(1)), rejects)).isTrue();
            assertThat(restarted.statements(rejects)).isEqualTo(intake.statements(rejects));
            assertThat(whole[0]).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsToldOnceAndTheOthersAreRead() throws Exception {
        ReportIntake intake = intake(List.of());
        put("a.txt", CLAIM, NOON);
        put("b.txt", CLAIM, NOON);
        Path secret = watched.resolve("b.txt");
        Files.setPosixFilePermissions(secret, Set.of());
        assumeFalse(Files.isReadable(secret), "who runs this may read everything");
        Files.createSymbolicLink(watched.resolve("c.txt"), watched.resolve("a.txt"));
        assertThat(intake.look(NOON.plusSeconds(5), rejects)).isTrue();
        assertThat(intake.look(NOON.plusSeconds(10), rejects)).isFalse();
        assertThat(intake.statements(rejects).claims()).isNotEmpty();
        assertThat(rejects.byReason())
                .containsOnly(entry("a file that cannot be opened", 1L), entry("a link, which is not followed", 1L));
        Files.setPosixFilePermissions(secret, Set.of(PosixFilePermission.OWNER_READ));
        assertThat(intake.look(NOON.plusSeconds(15), rejects)).isTrue();
    }

    @Test
    void whatWasReadStaysWhileItsFolderIsAway() throws Exception {
        ReportIntake intake = intake(List.of());
        put("a.txt", CLAIM, NOON);
        assertThat(intake.look(NOON.plusSeconds(5), rejects)).isTrue();
        Path away = Files.move(watched, folder.resolve("away"));
        assertThat(intake.look(NOON.plusSeconds(10), rejects)).isFalse();
        assertThat(intake.statements(rejects).claims()).isNotEmpty();
        assertThat(rejects.byReason())
                .containsOnly(entry("a watched folder that cannot be opened: what was read there stays", 1L));
        Files.move(away, watched);
        assertThat(intake.look(NOON.plusSeconds(15), rejects)).isFalse();
    }

    private ReportIntake intake(List<String> feeds) {
        return new ReportIntake(
                new Subscriptions(
                        List.of(watched.toString()),
                        feeds,
                        Duration.ofMinutes(15),
                        Duration.ofDays(1),
                        Duration.ofMinutes(5),
                        1,
                        5,
                        20),
                folder.resolve("data"));
    }

    private void put(String name, String text, Instant at) throws Exception {
        Path file = Files.writeString(watched.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
