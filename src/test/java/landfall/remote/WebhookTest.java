package landfall.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import landfall.reject.Refusal;
import landfall.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class WebhookTest {
    private static final byte[] ITEM = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
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
    void theBodyIsSentAsItIsAndSignedAsRfc4231HasIt() throws Exception {
        AtomicReference<String> signature = new AtomicReference<>();
        AtomicReference<byte[]> body = new AtomicReference<>();
        site.at("/a", exchange -> {
            signature.set(exchange.getRequestHeaders().getFirst("Landfall-Signature"));
            body.set(exchange.getRequestBody().readAllBytes());
            Site.send(exchange, 204, "");
        });
        webhook("/a").deliver(ITEM);
        assertThat(body.get()).isEqualTo(ITEM);
        assertThat(signature.get()) // RFC 4231, test case 2
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void aReceiverThatIsSlowIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        site.at("/a", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> webhook("/a", "1 s").deliver(ITEM))
                .isInstanceOf(Unreachable.class)
                .hasMessage("no answer in time");
        never.countDown();
    }

    @Test
    void aRedirectionIsNotFollowed() {
        site.at("/a", exchange -> {
                    exchange.getResponseHeaders().set("Location", "/b");
                    Site.send(exchange, 307, "");
                })
                .page("/b", "taken");
        refused("/a", "status 307");
        assertThat(site.asked).containsExactly("/a");
    }

    @Test
    void onlyAStatusOfSuccessMeansTaken() {
        site.at("/304", exchange -> Site.send(exchange, 304, ""))
                .at("/500", exchange -> Site.send(exchange, 500, "sorry"))
                .page("/long", "x".repeat(2_000_000));
        refused("/304", "status 304");
        refused("/500", "status 500");
        refused("/long", "answer too large");
    }

    @Test
    void theWaitDoublesUpToItsBoundAndIsNoShorterThanAskedFor() {
        Instant now = Instant.parse("2026-01-02T12:00:00Z");
        AlertSettings rules = Settings.defaults(AlertSettings.class, Settings.CARGO);
        Deliveries state = Deliveries.from(site.uri("/a"), 7);
        Unreachable why = new Unreachable("status 500");
        Deliveries twice = state.failed(why, now, rules).failed(why, now, rules);
        assertThat(twice.told()).isEqualTo(7);
        assertThat(twice.due()).isEqualTo(now.plusSeconds(60));
        assertThat(twice.isDue(now.plusSeconds(59))).isFalse();
        for (int i = 0; i < 100; i++) {
            twice = twice.failed(why, now, rules);
        }
        assertThat(twice.due()).isEqualTo(now.plus(rules.longestWait()));
        assertThat(state.failed(new Unreachable("status 503", Duration.ofSeconds(90)), now, rules)
                        .due())
                .isEqualTo(now.plusSeconds(90));
        assertThat(twice.taken(8).isDue(Instant.EPOCH)).isTrue();
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsRefusedAndNotRepeated() {
        for (String address :
                List.of("ftp://example.org/T0KEN", "file:///T0KEN", "example.org/T0KEN", "http://T0 KEN")) {
            assertThatThrownBy(() -> settings(Map.of("address", address, "secret-variable", "S")))
                    .as(address)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("alerts.address")
                    .hasMessageNotContaining("T0");
        }
    }

    @Test
    void withoutASecretNothingIsSent() {
        assertThatThrownBy(() -> settings(Map.of("address", site.url("/a"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("alerts.secret-variable");
        AlertSettings named = settings(Map.of("address", site.url("/a"), "secret-variable", "S"));
        assertThatThrownBy(() -> named.webhook(Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no variable S");
        assertThat(Settings.defaults(AlertSettings.class, Settings.CARGO).webhook(Map.of()))
                .isEmpty();
    }

    private Webhook webhook(String path) {
        return webhook(path, "5 min");
    }

    private Webhook webhook(String path, String timeout) {
        return settings(Map.of("address", site.url(path), "secret-variable", "S", "timeout", timeout))
                .webhook(Map.of("S", "Jefe"))
                .orElseThrow();
    }

    private static AlertSettings settings(Map<String, String> changed) {
        return Settings.with(AlertSettings.class, Settings.CARGO, changed);
    }

    private void refused(String path, String reason) {
        assertThatThrownBy(() -> webhook(path).deliver(ITEM))
                .isInstanceOf(Unreachable.class)
                .hasMessage(reason);
    }
}
