package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import landfall.Await;
import landfall.HeldPort;
import landfall.ais.MessageLine;
import org.junit.jupiter.api.Test;

/** What is told of a feed while it runs: enough for who sits at the desk to know what to mend. */
class FeedStatesTest extends FeedsAtTheDesk {
    @Test
    void aFeedThatNobodyOffersIsCutOffAndSaysWhyAndSinceWhen() throws Exception {
        try (HeldPort nobody = new HeldPort()) {
            start(new TcpClient("s", Address.of(nobody.address())));
            Await.until(() -> state().state().equals("cut off"));
            assertThat(state().why()).containsIgnoringCase("refused");
            assertThat(state().since()).isEqualTo(NOW);
        }
    }

    @Test
    void aServerListensUntilSomebodyConnects() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        int port = at.get(5, TimeUnit.MINUTES).port();
        assertThat(state().state()).isEqualTo("listening");
        try (Socket receiver = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(receiver, SENTENCE);
            Await.until(() -> state().state().equals("connected"));
        }
        Await.until(() -> state().state().equals("listening"));
    }

    @Test
    void aRecordingThatIsPlayedTellsOfWhenItIs() throws Exception {
        Instant then = NOW.minus(Duration.ofDays(1500));
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, new String(MessageLine.of(message("s", then)), StandardCharsets.UTF_8) + "\n");
                Await.until(() -> then.equals(state().told()));
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
                Await.until(() -> state().state().equals("no AIS"));
                assertThat(state().why()).isEqualTo("SSH-2.0-OpenSSH_9.6");
                send(client, SENTENCE);
                Await.until(() -> state().state().equals("connected"));
                assertThat(state().why()).isNull();
            }
        }
        assertThat(rejects.byReason()).containsEntry("no AIS in this line", 1L);
    }

    @Test
    void aReceiverThatHearsNoShipAndSaysWhereItIsIsConnected() throws Exception {
        start(new StandardInput(
                "s", new ByteArrayInputStream((GPS + "# all is well\r\n").getBytes(StandardCharsets.US_ASCII))));
        Await.until(() -> feeds.areDone());
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
                Await.until(() -> state().leftOut().size() == 3);
                send(second, "hello\r\n");
                Await.until(() -> rejects.byReason().getOrDefault("no AIS in this line", 0L) == 2);
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
                Await.until(() -> feeds.messages() == 2);
                send(delayed, position("11:58:00") + position("12:00:05"));
                Await.until(() -> feeds.messages() == 4);
            }
        }
        assertThat(feeds.states()).extracting(Feeds.State::positionsAMinute).containsExactly(2L, 2L);
        assertThat(state().leftOut()).isEqualTo(Map.of("taken as heard when it came in, by a clock that is ahead", 2L));
        assertThat(kept())
                .extracting(m -> m.time().toString().substring(11, 19))
                .containsExactly("12:00:00", "12:00:00", "11:58:00", "12:00:05");
    }

    @Test
    void theReceiverForWhichThereIsNoRoomIsToldSo() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        int port = at.get(5, TimeUnit.MINUTES).port();
        List<Socket> receivers = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                receivers.add(new Socket(InetAddress.getLoopbackAddress(), port));
                send(receivers.get(i), SENTENCE);
            }
            Await.until(() -> feeds.messages() == 64);
            try (Socket one = new Socket(InetAddress.getLoopbackAddress(), port)) {
                one.setSoTimeout(Math.toIntExact(Await.LONGEST.toMillis()));
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
                Await.until(() -> rejects.byReason().containsKey("line too long"));
                assertThat(state().state()).isEqualTo("connected");
                now.set(NOW.plusSeconds(90));
                send(client, "x".repeat(1 << 17));
                Await.until(() -> state().state().equals("no AIS"));
                send(client, "\n" + SENTENCE);
                Await.until(() -> state().state().equals("connected"));
            }
        }
        assertThat(rejects.byReason()).isEqualTo(Map.of("line too long", 1L));
    }

    @Test
    void linesMayEndWithACarriageReturnAlone() throws Exception {
        start(new StandardInput(
                "s",
                new ByteArrayInputStream(SENTENCE.replace("\n", "").repeat(3000).getBytes(StandardCharsets.US_ASCII))));
        Await.until(() -> feeds.areDone());
        assertThat(feeds.messages()).isEqualTo(3000);
        assertThat(rejects.total()).isZero();
    }

    @Test
    void whatIsRefusedIsCountedAtOnce() throws Exception {
        try (ServerSocket server = server()) {
            start(new TcpClient("s", Address.of("127.0.0.1:" + server.getLocalPort())));
            try (Socket client = server.accept()) {
                send(client, SENTENCE.replace("*5C", "*00").repeat(10) + SENTENCE);
                Await.until(() -> feeds.messages() == 1);
                Await.until(() -> rejects.byReason().getOrDefault("checksum", 0L) == 10);
            }
        }
    }

    @Test
    void receiversThatSendToOnePortDoNotMixTheirMessages() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new UdpFeed("s", Address.toListenOn("0"), at::complete));
        InetSocketAddress to = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port());
        try (DatagramSocket alpha = new DatagramSocket();
                DatagramSocket bravo = new DatagramSocket()) {
            send(alpha, to, "!AIVDM,2,1,1,A,53@ndh@2ASDh48<@0004i0P40000000000000016<Pj::4000D4Sm51DQ0C@,0*5C");
            send(bravo, to, "!AIVDM,2,1,1,A,53@ndhP2:N2T48<@000985Ht0000000000000016<Pj::4000D30E0Bj@H4n,0*45");
            send(alpha, to, "!AIVDM,2,2,1,A,00000000000,2*25");
            send(bravo, to, "!AIVDM,2,2,1,A,DR@H43lU000,2*05");
        }
        Await.until(() -> feeds.messages() == 2);
        assertThat(kept())
                .extracting(m -> m.name() + " to " + m.destination())
                .containsExactly("ALPHA to ROTTERDAM", "BRAVO to LATAKIA SYRIA PORT");
    }
}
