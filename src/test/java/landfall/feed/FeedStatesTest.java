package landfall.feed;

import static landfall.feed.FeedsTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import landfall.ais.AisReader;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.geo.Point;
import landfall.reject.Rejects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a feed while it runs: enough for who sits at the desk to know what to mend. */
class FeedStatesTest {
    private static final Instant NOW = Instant.parse("2022-11-02T12:00:00Z");
    private static final String SENTENCE = "!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5C\r\n";
    private static final String GPS = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n";

    private static final LiveSettings SETTINGS = new LiveSettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            20_000,
            Duration.ofMillis(200),
            Duration.ofMillis(200),
            Duration.ofSeconds(20),
            2_000,
            Duration.ofMinutes(10),
            Duration.ZERO);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Rejects rejects = new Rejects();
    private final List<String> said = new ArrayList<>();
    private Journal journal;
    private Feeds feeds;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close() {
        feeds.close();
        journal.close();
    }

    @Test
    void aFeedThatNobodyOffersIsCutOffAndSaysWhyAndSinceWhen() throws Exception {
        int port;
        try (ServerSocket free = server()) {
            port = free.getLocalPort();
        }
        start(new TcpClient("s", Address.of("127.0.0.1:" + port)));
        await(() -> state().state().equals("cut off"));
        assertThat(state().why()).containsIgnoringCase("refused");
        assertThat(state().since()).isEqualTo(NOW);
    }

    @Test
    void aServerListensUntilSomebodyConnects() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        int port = at.get(5, TimeUnit.SECONDS).port();
        assertThat(state().state()).isEqualTo("listening");
        try (Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(receiver, SENTENCE);
            await(() -> state().state().equals("connected"));
        }
        await(() -> state().state().equals("listening"));
    }

    @Test
    void aRecordingThatIsPlayedTellsOfWhenItIs() throws Exception {
        Instant then = NOW.minus(Duration.ofDays(1500));
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, new String(MessageLine.of(message("s", then)), StandardCharsets.UTF_8) + "\n");
                await(() -> then.equals(state().told()));
                assertThat(state().state()).isEqualTo("connected");
                assertThat(state().heard()).isEqualTo(NOW);
            }
        }
    }

    @Test
    void whatIsNoAisIsSaidToBeNone() throws Exception {
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, "SSH-2.0-OpenSSH_9.6\r\n");
                await(() -> state().state().equals("no AIS"));
                assertThat(state().why()).isEqualTo("SSH-2.0-OpenSSH_9.6");
                send(client, SENTENCE);
                await(() -> state().state().equals("connected"));
                assertThat(state().why()).isNull();
            }
        }
        assertThat(rejects.byReason()).containsEntry("no AIS in this line", 1L);
    }

    @Test
    void aReceiverThatHearsNoShipAndSaysWhereItIsIsConnected() throws Exception {
        start(new StandardInput(
                "s", new ByteArrayInputStream((GPS + "# all is well\r\n").getBytes(StandardCharsets.US_ASCII))));
        await(() -> feeds.areDone());
        assertThat(rejects.total()).isZero();
    }

    @Test
    void howManyPositionsAFeedBringsAMinuteAndWhatIsLeftOutOfItIsTold() throws Exception {
        String late = "{\"time\":\"2022-11-02T11:00:00Z\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131}\r\n";
        try (ServerSocket server = server();
                ServerSocket other = server()) {
            start(
                    new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())),
                    new TcpClient("other", Address.of("127.0.0.1:" + other.getLocalPort())));
            try (Socket client = server.accept();
                    Socket second = other.accept()) {
                send(client, SENTENCE.repeat(3) + SENTENCE.replace("*5C", "*00") + late + "hello\r\n");
                await(() -> state().leftOut().size() == 3);
                send(second, "hello\r\n");
                await(() -> rejects.byReason().getOrDefault("no AIS in this line", 0L) == 2);
            }
        }
        assertThat(state().positionsAMinute()).isEqualTo(3);
        assertThat(state().leftOut()).isEqualTo(Map.of("checksum", 1L, "late", 1L, "no AIS in this line", 1L));
        assertThat(rejects.byReason()).isEqualTo(Map.of("checksum", 1L, "no AIS in this line", 2L));
    }

    @Test
    void aFeedWhoseClockIsMinutesAheadDoesNotMakeLateWhatOthersBring() throws Exception {
        try (ServerSocket fast = server();
                ServerSocket slow = server()) {
            start(
                    new TcpClient("fast", Address.of("127.0.0.1:" + fast.getLocalPort())),
                    new TcpClient("slow", Address.of("127.0.0.1:" + slow.getLocalPort())));
            try (Socket ahead = fast.accept();
                    Socket delayed = slow.accept()) {
                send(ahead, position("12:09:30").repeat(2));
                await(() -> feeds.messages() == 2);
                send(delayed, position("11:58:00") + position("12:00:05"));
                await(() -> feeds.messages() == 4);
            }
        }
        assertThat(feeds.states()).extracting(Feeds.State::positionsAMinute).containsExactly(2L, 2L);
        assertThat(state().leftOut()).isEqualTo(Map.of("taken as heard when it came in, by a clock that is ahead", 2L));
        assertThat(kept())
                .extracting(m -> m.time().toString().substring(11, 19))
                .containsExactly("12:00:00", "12:00:00", "11:58:00", "12:00:05");
    }

    private static String position(String at) {
        return "{\"time\":\"2022-11-02T%sZ\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131}\r\n".formatted(at);
    }

    @Test
    void aFeedThatWasCutOffForLongIsRememberedWithTheWatersItHeardAndWhenItWasBack() throws Exception {
        int port;
        try (ServerSocket server = server()) {
            port = server.getLocalPort();
            start(new TcpClient("s", Address.of("127.0.0.1:" + port)));
            try (Socket client = server.accept()) {
                send(client, position("11:59:00"));
                await(() -> feeds.messages() == 1);
            }
        }
        await(() -> state().state().equals("cut off"));
        now.set(NOW.plusSeconds(1700));
        Thread.sleep(500);
        assertThat(feeds.downTimes()).isEmpty();
        now.set(NOW.plusSeconds(1900));
        await(() -> feeds.downTimes().equals(List.of(down("s", null))));
        feeds.close();
        start(new TcpClient("s", Address.of("127.0.0.1:" + port)));
        Thread.sleep(500);
        now.set(NOW.plusSeconds(7200));
        DownTime over = down("s", NOW.plusSeconds(7200));
        try (ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
                Socket client = server.accept()) {
            send(client, SENTENCE);
            await(() -> feeds.downTimes().equals(List.of(over)));
        }
        assertThat(new DownTimes(journal.downTimes()).all()).containsExactly(over);
    }

    @Test
    void aReceiverThatNoLongerConnectsIsDownToo() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        try (Socket receiver = new Socket(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.SECONDS).port())) {
            send(receiver, position("11:59:00"));
            await(() -> feeds.messages() == 1);
        }
        await(() -> state().state().equals("listening"));
        Thread.sleep(500);
        now.set(NOW.plusSeconds(1900));
        await(() -> feeds.downTimes().equals(List.of(down("s", null))));
    }

    /** Of a feed that heard its last ship at 11:59. */
    private static DownTime down(String feed, Instant to) {
        return new DownTime(feed, NOW.minusSeconds(60), to, new Point(42, 131), Set.of(feed));
    }

    @Test
    void datagramsThatNoLongerComeAreASilenceOfTheFeed() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new UdpFeed("s", Address.toListenOn("0"), at::complete));
        InetSocketAddress to = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.SECONDS).port());
        try (DatagramSocket receiver = new DatagramSocket()) {
            send(receiver, to, position("11:59:00"));
            await(() -> feeds.messages() == 1);
            Thread.sleep(500);
            now.set(NOW.plusSeconds(1900));
            await(() -> feeds.downTimes().equals(List.of(down("s", null))));
            now.set(NOW.plusSeconds(3600));
            send(receiver, to, position("13:00:00"));
            await(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(3600)))));
        }
    }

    @Test
    void whileTheDeskItselfDidNotRunNobodyListened() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(10_800));
        hears("s", "15:00:00");
        await(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(10_800)))));
    }

    @Test
    void aStopOfMinutesIsNoSilenceOfTheFeed() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(600));
        hears("s", "12:10:00");
        Thread.sleep(500);
        assertThat(feeds.downTimes()).isEmpty();
    }

    @Test
    void aFeedThatIsGoneIsDownUntilAnotherHearsItsWaters() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(10_800));
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("renamed", Address.toListenOn("0"), at::complete));
        assertThat(feeds.downTimes()).containsExactly(down("s", null));
        try (Socket receiver = new Socket(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.SECONDS).port())) {
            send(receiver, position("14:59:30").replace("\"lat\":42", "\"lat\":10"));
            await(() -> feeds.messages() == 1);
            Thread.sleep(500);
            assertThat(feeds.downTimes()).containsExactly(down("s", null));
            send(receiver, position("15:00:00"));
            await(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(10_800)))));
        }
    }

    @Test
    void whatAServiceKeptWhileTheDeskWasStoppedIsHeardAllTheSame() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(10_800));
        hears("s", "12:00:10");
        await(() -> feeds.downTimes().isEmpty());
    }

    @Test
    void aReceiverThatAnotherFeedBringsTooIsNotDown() throws Exception {
        Ear one = new Ear("one");
        Ear other = new Ear("other");
        Lookout lookout =
                new Lookout(journal.heard(), new DownTimes(journal.downTimes()), Map.of("one", one, "other", other));
        one.hear(message("shared", NOW), NOW);
        one.hear(message("own", NOW), NOW);
        other.hear(message("shared", NOW.plusSeconds(1800)), NOW.plusSeconds(1800));
        lookout.look(NOW.plusSeconds(1900), Set.of());
        assertThat(new DownTimes(journal.downTimes()).all())
                .singleElement()
                .satisfies(d -> assertThat(d.sources()).containsExactlyInAnyOrder("one", "own"));
        start();
    }

    private static Message message(String source, Instant time) {
        byte[] line = "{\"time\":\"%s\",\"type\":1,\"mmsi\":273000000,\"lat\":42,\"lon\":131,\"source\":\"%s\"}"
                .formatted(time, source)
                .getBytes(StandardCharsets.US_ASCII);
        return MessageLine.read(line, 0, line.length, 1);
    }

    private void hearsAtNoon(String feed) throws Exception {
        hears(feed, "11:59:00");
        feeds.close();
    }

    /** Starts a feed to which a receiver brings one position. */
    private void hears(String feed, String time) throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer(feed, Address.toListenOn("0"), at::complete));
        try (Socket receiver = new Socket(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.SECONDS).port())) {
            send(receiver, position(time));
            await(() -> feeds.messages() == 1);
        }
        await(() -> state().state().equals("listening"));
    }

    @Test
    void theReceiverForWhichThereIsNoRoomIsToldSo() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        int port = at.get(5, TimeUnit.SECONDS).port();
        List<Socket> receivers = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                receivers.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            send(receivers.get(63), SENTENCE);
            await(() -> feeds.messages() == 1);
            try (Socket one = new Socket(InetAddress.getLoopbackAddress(), port)) {
                one.setSoTimeout(5_000);
                assertThat(one.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket receiver : receivers) {
                receiver.close();
            }
        }
        assertThat(state().leftOut()).isEqualTo(Map.of("receiver beyond the 64 that may connect", 1L));
    }

    @Test
    void aLineThatDoesNotEndIsNoAisForAsLongAsItGoesOn() throws Exception {
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, SENTENCE + "x".repeat(1 << 17));
                await(() -> rejects.byReason().containsKey("line too long"));
                assertThat(state().state()).isEqualTo("connected");
                now.set(NOW.plusSeconds(90));
                send(client, "x".repeat(1 << 17));
                await(() -> state().state().equals("no AIS"));
                send(client, "\n" + SENTENCE);
                await(() -> state().state().equals("connected"));
            }
        }
        assertThat(rejects.byReason()).isEqualTo(Map.of("line too long", 1L));
    }

    @Test
    void linesMayEndWithACarriageReturnAlone() throws Exception {
        start(new StandardInput(
                "s",
                new ByteArrayInputStream(SENTENCE.replace("\n", "").repeat(3000).getBytes(StandardCharsets.US_ASCII))));
        await(() -> feeds.areDone());
        assertThat(feeds.messages()).isEqualTo(3000);
        assertThat(rejects.total()).isZero();
    }

    @Test
    void whatIsRefusedIsCountedAtOnce() throws Exception {
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, SENTENCE.replace("*5C", "*00").repeat(10) + SENTENCE);
                await(() -> feeds.messages() == 1);
                await(() -> rejects.byReason().getOrDefault("checksum", 0L) == 10);
            }
        }
    }

    @Test
    void receiversThatSendToOnePortDoNotMixTheirMessages() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new UdpFeed("s", Address.toListenOn("0"), at::complete));
        InetSocketAddress to = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.SECONDS).port());
        try (DatagramSocket alpha = new DatagramSocket();
                DatagramSocket bravo = new DatagramSocket()) {
            send(alpha, to, "!AIVDM,2,1,1,A,53@ndh@2ASDh48<@0004i0P40000000000000016<Pj::4000D4Sm51DQ0C@,0*5C");
            send(bravo, to, "!AIVDM,2,1,1,A,53@ndhP2:N2T48<@000985Ht0000000000000016<Pj::4000D30E0Bj@H4n,0*45");
            send(alpha, to, "!AIVDM,2,2,1,A,00000000000,2*25");
            send(bravo, to, "!AIVDM,2,2,1,A,DR@H43lU000,2*05");
        }
        await(() -> feeds.messages() == 2);
        assertThat(kept())
                .extracting(m -> m.name() + " to " + m.destination())
                .containsExactly("ALPHA to ROTTERDAM", "BRAVO to LATAKIA SYRIA PORT");
    }

    @Test
    void aServiceThatRefusesAWebSocketIsQuotedWithItsStatus() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                request(client);
                send(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                await(() -> state().state().equals("cut off"));
            }
        }
        assertThat(state().why()).isEqualTo("it answered with status 403 instead of a WebSocket");
    }

    @Test
    void aServiceThatHangsUpAgainAndAgainLeavesNoThreadsBehind() throws Exception {
        long before = clients();
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            for (int i = 0; i < 8; i++) {
                try (Socket client = server.accept()) {
                    send(client, upgrade(request(client)));
                }
            }
            await(() -> state().state().equals("cut off"));
        }
        assertThat(clients()).isLessThan(before + 4);
    }

    private static long clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
                .count();
    }

    @Test
    void whatAServiceSaidBeforeItHungUpIsPassedOn() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                send(client, upgrade(request(client)));
                String error = "{\"error\": \"Api Key Is Not Valid\"}";
                client.getOutputStream().write(new byte[] {(byte) 0x81, (byte) error.length()});
                send(client, error);
                client.getOutputStream().write(new byte[] {(byte) 0x88, 2, 3, (byte) 0xf0});
                await(() -> state().state().equals("cut off"));
            }
        }
        assertThat(state().why()).contains("1008").contains("Api Key Is Not Valid");
    }

    @Test
    void aWebSocketThatBreaksTheProtocolIsToldInWords() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                send(client, upgrade(request(client)));
                client.getOutputStream().write(new byte[] {-1, -1, -1, -1});
                await(() -> state().state().equals("cut off"));
            }
        }
        assertThat(state().why()).isNotBlank().doesNotContain("null").doesNotContain("java.");
        assertThat(said).allSatisfy(s -> assertThat(s).doesNotContain("null").doesNotContain("java."));
    }

    private Feeds.State state() {
        return feeds.states().get(0);
    }

    private void start(Feed... of) {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        feeds = Feeds.start(List.of(of), Map.of(), journal, SETTINGS, clock, 1, rejects, sentence -> {
            synchronized (said) {
                said.add(sentence);
            }
        });
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void send(DatagramSocket from, InetSocketAddress to, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        from.send(new DatagramPacket(bytes, bytes.length, to));
    }

    /** The head of what the client asks. */
    private static String request(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static String upgrade(String request) throws Exception {
        String key = request.replaceAll("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        byte[] sum = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(sum) + "\r\n\r\n";
    }

    private List<Message> kept() throws IOException {
        journal.force();
        List<Message> messages = new ArrayList<>();
        new AisReader().read(new JournalFolder(folder.resolve("journal")).file(1), 1, messages::add, new Rejects());
        return messages;
    }
}
