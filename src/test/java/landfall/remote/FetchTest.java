package landfall.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import landfall.HeldPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class FetchTest {
    private static final int MOST = 10_000;
    private final Fetch fetch = new Fetch(new Fetch.Limits(Duration.ofMinutes(5), MOST, 3));
    private final Fetch impatient = new Fetch(new Fetch.Limits(Duration.ofMillis(800), MOST, 3));
    private Site site;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aRedirectionIsFollowedAndTheAddressThatAnsweredIsKnown() throws Exception {
        site.at("/a", exchange -> redirect(exchange, "/b")).page("/b", "here");
        Fetch.Answer answer = fetch.get(site.uri("/a"), Map.of());
        assertThat(new String(answer.body())).isEqualTo("here");
        assertThat(answer.address()).isEqualTo(site.uri("/b"));
    }

    @Test
    void aCircleOfRedirectionsEnds() {
        site.at("/a", exchange -> redirect(exchange, "/a"));
        refused("/a", "too many redirections");
        assertThat(site.asked).hasSize(4);
    }

    @Test
    void nobodySendsUsIntoThePrivateNetwork() throws Exception {
        try (Site inside = new Site().page("/secret", "inside")) {
            site.at("/a", exchange -> redirect(exchange, inside.url("/secret")))
                    .at("/file", exchange -> redirect(exchange, "file:///etc/hosts"))
                    .at("/meta", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
            refused("/a", "sent into a private network");
            refused("/meta", "sent into a private network");
            refused("/file", "not a web address");
            assertThat(inside.asked).isEmpty();
        }
    }

    @Test
    void privateAddressesOfEveryKindAreKnown() throws Exception {
        for (String address : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.9.9",
                "169.254.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "224.0.0.1")) {
            assertThat(Door.isOpen(InetAddress.getByName(address))).as(address).isFalse();
        }
        assertThat(Door.isOpen(InetAddress.getByName("93.184.216.34"))).isTrue();
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() {
        site.at("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1000];
            try {
                while (true) {
                    exchange.getResponseBody().write(some);
                }
            } catch (IOException e) {
                return; // the caller hung up
            }
        });
        refused("/a", "answer too large");
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        site.at("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                return; // the caller hung up
            }
        });
        refused(impatient, "/a", "no answer in time");
    }

    @Test
    void aSmallArchiveThatHoldsAHugePageIsRefused() {
        site.at("/a", exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(new byte[MOST * 100]);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
        });
        refused("/a", "answer too large");
    }

    @Test
    void aMachineThatIsDownIsSaidToBe() throws Exception {
        try (HeldPort nobody = new HeldPort()) {
            URI gone = URI.create("http://" + nobody.address() + "/a");
            assertThatThrownBy(() -> fetch.get(gone, Map.of()))
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("nobody answers there");
        }
    }

    private void refused(String path, String reason) {
        refused(fetch, path, reason);
    }

    private void refused(Fetch by, String path, String reason) {
        assertThatThrownBy(() -> by.get(site.uri(path), Map.of()))
                .isInstanceOf(Unreachable.class)
                .hasMessage(reason);
    }

    private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        Site.send(exchange, 302, "");
    }
}
