package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import landfall.Await;
import landfall.HeldPort;
import landfall.geo.Point;
import org.junit.jupiter.api.Test;

/** When nothing was heard of a feed, so that its silence is not taken for that of ships. */
class FeedDownTimesTest extends FeedsAtTheDesk {
    @Test
    void aFeedThatWasCutOffForLongIsRememberedWithTheWatersItHeardAndWhenItWasBack() throws Exception {
        try (HeldPort port = new HeldPort()) {
            cutOffForLong(port);
        }
    }

    private void cutOffForLong(HeldPort port) throws Exception {
        try (ServerSocket server = new ServerSocket(port.number(), 5, InetAddress.getLoopbackAddress())) {
            start(new TcpClient("s", Address.of(port.address())));
            try (Socket client = server.accept()) {
                send(client, position("11:59:00"));
                Await.until(() -> feeds.messages() == 1);
            }
        }
        Await.until(() -> state().state().equals("cut off"));
        now.set(NOW.plusSeconds(1700));
        Thread.sleep(500);
        assertThat(feeds.downTimes()).isEmpty();
        now.set(NOW.plusSeconds(1900));
        Await.until(() -> feeds.downTimes().equals(List.of(down("s", null))));
        feeds.close();
        start(new TcpClient("s", Address.of(port.address())));
        Thread.sleep(500);
        now.set(NOW.plusSeconds(7200));
        DownTime over = down("s", NOW.plusSeconds(7200));
        try (ServerSocket server = new ServerSocket(port.number(), 5, InetAddress.getLoopbackAddress());
                Socket client = server.accept()) {
            send(client, SENTENCE);
            Await.until(() -> feeds.downTimes().equals(List.of(over)));
        }
        assertThat(new DownTimes(journal.downTimes()).all()).containsExactly(over);
    }

    @Test
    void aReceiverThatNoLongerConnectsIsDownToo() throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer("s", Address.toListenOn("0"), at::complete));
        try (Socket receiver = new Socket(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port())) {
            send(receiver, position("11:59:00"));
            Await.until(() -> feeds.messages() == 1);
        }
        Await.until(() -> state().state().equals("listening"));
        now.set(NOW.plusSeconds(1900));
        Await.until(() -> feeds.downTimes().equals(List.of(down("s", null))));
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
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port());
        try (DatagramSocket receiver = new DatagramSocket()) {
            send(receiver, to, position("11:59:00"));
            Await.until(() -> feeds.messages() == 1);
            now.set(NOW.plusSeconds(1900));
            Await.until(() -> feeds.downTimes().equals(List.of(down("s", null))));
            now.set(NOW.plusSeconds(3600));
            send(receiver, to, position("13:00:00"));
            Await.until(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(3600)))));
        }
    }

    @Test
    void whileTheDeskItselfDidNotRunNobodyListened() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(10_800));
        hears("s", "15:00:00");
        Await.until(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(10_800)))));
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
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port())) {
            send(receiver, position("14:59:30").replace("\"lat\":42", "\"lat\":10"));
            Await.until(() -> feeds.messages() == 1);
            Thread.sleep(500);
            assertThat(feeds.downTimes()).containsExactly(down("s", null));
            send(receiver, position("15:00:00"));
            Await.until(() -> feeds.downTimes().equals(List.of(down("s", NOW.plusSeconds(10_800)))));
        }
    }

    @Test
    void whatAServiceKeptWhileTheDeskWasStoppedIsHeardAllTheSame() throws Exception {
        hearsAtNoon("s");
        now.set(NOW.plusSeconds(10_800));
        hears("s", "12:00:10");
        Await.until(() -> feeds.downTimes().isEmpty());
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

    private void hearsAtNoon(String feed) throws Exception {
        hears(feed, "11:59:00");
        feeds.close();
    }

    /** Starts a feed to which a receiver brings one position. */
    private void hears(String feed, String time) throws Exception {
        CompletableFuture<Address> at = new CompletableFuture<>();
        start(new TcpServer(feed, Address.toListenOn("0"), at::complete));
        try (Socket receiver = new Socket(
                InetAddress.getLoopbackAddress(), at.get(5, TimeUnit.MINUTES).port())) {
            send(receiver, position(time));
            Await.until(() -> feeds.messages() == 1);
        }
        Await.until(() -> state().state().equals("listening"));
    }
}
