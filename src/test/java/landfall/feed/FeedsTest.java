package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import landfall.Await;
import landfall.ais.AisReader;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of feed against a peer of our own on this machine; what counts is what is in the journal. */
class FeedsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2022-11-02T12:00:00Z"), ZoneOffset.UTC);
    /** Type 1 of MMSI 477553000, without a time. */
    private static final String SENTENCE = "!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5C\r\n";

    private static final LiveSettings SETTINGS = settings(Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private final Rejects rejects = new Rejects();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Journal journal;
    private Feeds feeds;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        if (feeds != null) {
            feeds.close();
        }
        journal.close();
    }

    @Test
    void aSentenceWithoutATimeWasHeardWhenItCameIn() throws Exception {
        start(new StandardInput("s", bytes(SENTENCE)));
        Await.until(() -> feeds.areDone());
        assertThat(kept()).singleElement().satisfies(m -> {
            assertThat(m.time()).isEqualTo(NOW.instant());
            assertThat(m.source()).isEqualTo("s");
        });
    }

    @Test
    void aServerThatBreaksOffIsConnectedToAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            for (int i = 1; i <= 3; i++) {
                try (Socket client = server.accept()) {
                    client.getOutputStream().write(SENTENCE.getBytes(StandardCharsets.US_ASCII));
                }
                int connections = i;
                Await.until(() -> feeds.messages() == connections);
            }
            assertThat(said).as("the same is said once an hour").hasSizeLessThan(2);
        }
        assertThat(said).isNotEmpty().allMatch(s -> s.contains("connecting again in 0.0") || s.contains("in 0.1"));
    }

    @Test
    void aFeedOfWhichNothingIsOfUseSaysWhy() throws Exception {
        assertThat(stateAfter("2022-11-02T11:00:00Z", "2022-11-02T12:00:00Z")).isEqualTo("connected");
        assertThat(stateAfter("2022-11-02T12:00:00Z", "2022-11-02T11:00:00Z")).isEqualTo("too late");
        assertThat(stateAfter("2022-11-02T13:00:00Z")).isEqualTo("clock ahead");
        assertThat(stateAfter("2022-11-02T11:55:00Z")).isEqualTo("connected");
    }

    /** Of a feed that brought messages of such times, the last of them after all that others brought. */
    private String stateAfter(String... times) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long before = rejects.total();
            List<String> all = List.of(times);
            all.subList(0, all.size() - 1).forEach(time -> journal.add(at(time)));
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                client.getOutputStream().write(MessageLine.of(at(all.get(all.size() - 1))));
                client.getOutputStream().write('\n');
                Await.until(() -> feeds.messages() + rejects.total() - before == 1);
                return feeds.states().get(0).state();
            } finally {
                feeds.close();
                journal.close();
                journal = Journal.open(folder.resolve("journal"));
            }
        }
    }

    private static Message at(String time) {
        return new Message(
                Instant.parse(time),
                1,
                273000000,
                42.0,
                131.0,
                10.0,
                90.0,
                90,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "s",
                1);
    }

    @Test
    void aFeedWhoseClockIsKnownToBeWrongIsSetRightWhereItTellsTheTime() throws Exception {
        String ahead = "{\"time\":\"2022-11-02T13:00:00Z\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131}\n";
        Feed feed = new StandardInput("s", bytes(ahead + SENTENCE));
        feeds = Feeds.start(
                List.of(feed), Map.of("s", Duration.ofHours(-1)), journal, SETTINGS, NOW, 1, rejects, said::add);
        Await.until(() -> feeds.areDone());
        assertThat(kept()).extracting(Message::time).containsExactly(NOW.instant(), NOW.instant());
        assertThat(rejects.total()).isZero();
    }

    @Test
    void aMessageFromBeforeThereWasAisHasAClockThatWasNotSet() throws Exception {
        start(new StandardInput(
                "s",
                bytes("{\"time\":\"1970-01-01T00:16:40Z\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131}\n")));
        Await.until(() -> feeds.areDone());
        assertThat(kept()).isEmpty();
        assertThat(rejects.byReason()).containsOnlyKeys("from before there was AIS");
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndConnectedToAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Feed feed = new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort()));
            feeds = Feeds.start(
                    List.of(feed), Map.of(), journal, settings(Duration.ofSeconds(2)), NOW, 1, rejects, said::add);
            Socket silent = server.accept();
            server.accept().close();
            silent.close();
        }
        assertThat(said).anyMatch(s -> s.contains("nothing came for 2 s"));
    }

    @Test
    void manyReceiversMayConnectAndTheirLinesDoNotMix() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        int port = at.get(5, TimeUnit.MINUTES).port();
        List<Socket> receivers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            receivers.add(new Socket(InetAddress.getLoopbackAddress(), port));
            receivers.get(i).getOutputStream().write(SENTENCE.substring(0, 20).getBytes(StandardCharsets.US_ASCII));
        }
        for (Socket receiver : receivers) {
            receiver.getOutputStream().write(SENTENCE.substring(20).getBytes(StandardCharsets.US_ASCII));
            receiver.close();
        }
        Await.until(() -> feeds.messages() == 5);
    }

    @Test
    void whatGoesWrongOnOurSideOfAConnectionIsAFailureOfAllAndNoConnectionThatIsLost() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        journal.close();
        Files.delete(new JournalFolder(folder.resolve("journal")).file(1));
        int port = at.get(5, TimeUnit.MINUTES).port();
        try (Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
            flood(receiver);
        }
        Await.until(() -> !isHealthy());
    }

    private boolean isHealthy() {
        try {
            feeds.requireHealth();
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void aFeedThatBringsMoreThanItMayIsReadMoreSlowlyAndSaysSo() throws Exception {
        int aSecond = SETTINGS.mostASecond();
        long begun = System.nanoTime();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                CompletableFuture.runAsync(() -> flood(client));
                Await.until(() -> feeds.states().get(0).state().equals("held back"));
                Thread.sleep(500);
                long came = feeds.messages();
                double seconds = (System.nanoTime() - begun) / 1e9;
                double oneLook = (1 << 16) / (double) SENTENCE.length();
                assertThat((double) came).isBetween(60.0 * aSecond, (60 + seconds) * aSecond + oneLook);
                assertThat(feeds.inWords()).contains("s held back, ");
            }
        }
    }

    private static void flood(Socket to) {
        byte[] some = SENTENCE.repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                to.getOutputStream().write(some);
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void datagramsHoldOneOrMoreLines() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new UdpFeed("s", Address.toListenOn("0"), at::complete));
        InetSocketAddress to = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port());
        try (DatagramSocket socket = new DatagramSocket()) {
            byte[] two = (SENTENCE + SENTENCE).getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(two, two.length, to));
            socket.send(new DatagramPacket(two, two.length / 2, to));
        }
        Await.until(() -> feeds.messages() == 3);
    }

    @Test
    void aWebSocketGetsItsSubscriptionFirstAndIsConnectedToAgain() throws Exception {
        BlockingQueue<String> subscriptions = new LinkedBlockingQueue<>();
        String ship = "{\"MessageType\":\"PositionReport\",\"MetaData\":{\"MMSI\":259000420,\"time_utc\":"
                + "\"2022-11-02 11:59:58.123456789 +0000 UTC\"},\"Message\":{\"PositionReport\":{\"MessageID\":1,"
                + "\"UserID\":259000420,\"Latitude\":66.02,\"Longitude\":12.25,\"Sog\":10.4,\"Cog\":90.1,"
                + "\"TrueHeading\":511,\"NavigationalStatus\":0}}}";
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws(
                            "/v0/stream",
                            ws -> ws.onMessage(context -> {
                                subscriptions.add(context.message());
                                context.send(ship);
                                context.send(ByteBuffer.wrap(ship.getBytes(StandardCharsets.UTF_8)));
                                context.closeSession(1000, "enough");
                            }));
                })
                .start("127.0.0.1", 0);
        try {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.port() + "/v0/stream"), "{\"k\":1}"));
            assertThat(subscriptions.poll(5, TimeUnit.MINUTES)).isEqualTo("{\"k\":1}");
            assertThat(subscriptions.poll(5, TimeUnit.MINUTES))
                    .as("connected again")
                    .isEqualTo("{\"k\":1}");
            Await.until(() -> feeds.messages() >= 4);
        } finally {
            server.stop();
        }
        assertThat(kept().get(0).lat()).isEqualTo(66.02);
        assertThat(kept().get(0).headingDegrees()).isNull();
        assertThat(said).noneMatch(s -> s.contains("\"k\""));
    }

    @Test
    void aJournalThatAnotherWritesIsRefused() {
        assertThatThrownBy(() -> Journal.open(folder.resolve("journal")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is written by another landfall serve");
        journal.close();
        journal = Journal.open(folder.resolve("journal"));
    }

    @Test
    void aFeedThatRunsIntoAnErrorOfTheMachineEndsTheRunAndSaysWhich() throws Exception {
        start(new StandardInput("s", new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] b, int from, int count) {
                throw new NoClassDefFoundError("landfall/Missing");
            }
        }));
        Await.until(() -> feeds.states().get(0).state().equals("failed"));
        assertThatThrownBy(feeds::requireHealth)
                .hasMessageContaining("s ended with java.lang.NoClassDefFoundError: landfall/Missing")
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void hostileInputIsCountedAndWhatFollowsIsRead() throws Exception {
        String garbage = "x".repeat(3_000_000) + "\n" + "{\"a\":" + "[".repeat(10_000) + "\n{}\n\0\0\0\n!AIVDM,,,\n";
        String future =
                "{\"time\":\"2099-01-01T00:00:00Z\",\"mmsi\":273000001,\"lat\":1.0,\"lon\":2.0,\"source\":\"s\"}\n";
        start(new StandardInput("s", bytes(garbage + future + SENTENCE)));
        Await.until(() -> feeds.areDone());
        assertThat(feeds.messages()).isEqualTo(1);
        assertThat(rejects.byReason())
                .containsEntry("line too long", 1L)
                .containsEntry("not JSON", 1L)
                .containsEntry("no AIS message in this JSON", 1L)
                .containsEntry("from the future", 1L);
    }

    @Test
    void pausesGrowToABoundAndTheSameSeedGivesTheSame() {
        Backoff one = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new SplittableRandom(7));
        Backoff other = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new SplittableRandom(7));
        long bound = 1000;
        for (int i = 0; i < 12; i++) {
            Duration pause = one.next();
            assertThat(pause).isEqualTo(other.next());
            assertThat(pause.toMillis()).isBetween(bound / 2, bound);
            bound = Math.min(60_000, bound * 2);
        }
        one.reset();
        assertThat(one.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLineCutOffByACrashSpoilsNothing() throws Exception {
        journal.close();
        JournalFolder layout = new JournalFolder(folder.resolve("journal"));
        Files.writeString(layout.file(1), "{\"time\":\"2022-11-02T00:00:00Z\",\"mmsi\":2730");
        journal = Journal.open(layout.path());
        start(new StandardInput("s", bytes(SENTENCE)));
        Await.until(() -> feeds.areDone());
        assertThat(layout.newest()).isEqualTo(2);
        assertThat(kept()).hasSize(1);
    }

    /** @param idle a server that is silent for longer is given up */
    private static LiveSettings settings(Duration idle) {
        return new LiveSettings(
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                20_000,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                idle,
                2_000,
                Duration.ofMinutes(10),
                Duration.ZERO);
    }

    private void start(Feed... of) {
        feeds = Feeds.start(List.of(of), Map.of(), journal, SETTINGS, NOW, 1, rejects, said::add);
    }

    private List<Message> kept() throws IOException {
        journal.force();
        List<Message> messages = new ArrayList<>();
        JournalFolder layout = new JournalFolder(folder.resolve("journal"));
        new AisReader().read(layout.file(layout.newest()), 1, messages::add, new Rejects());
        return messages;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
