package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import landfall.Await;
import landfall.casework.Revisions.Change;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.remote.AlertSettings;
import landfall.remote.Deliveries;
import landfall.report.ReportReader;
import landfall.setting.Settings;
import landfall.store.CaseHistory.Revision;
import landfall.store.Store;
import landfall.web.NewsItem;
import landfall.web.Options;
import landfall.web.WebServer;
import landfall.web.Workings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What changes in the cases reaches another machine, which may be slow, broken or gone for a while. */
@Timeout(600)
class AlertingTest {
    private static final Messages QUIET = new Messages(new PrintStream(OutputStream.nullOutputStream()), false);
    private static final String ARMS = "The United States said North Korea had supplied Russia with artillery shells.";
    private static final String DRONES = "The United States said Iran had supplied Russia with drones.";

    @TempDir
    Path folder;

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch hold = new CountDownLatch(1);
    private volatile int failing;
    private volatile int asked;
    private volatile boolean slow;
    private volatile List<Workings.Feed> feeds = List.of();
    private HttpServer receiver;
    private Store store;

    @BeforeEach
    void open() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                JsonNode item =
                        new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
                asked++;
                if (slow) {
                    hold.await();
                }
                boolean fails = failing-- > 0;
                if (!fails) {
                    taken.add(item);
                }
                exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        receiver.start();
        store = Store.open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        hold.countDown();
        receiver.stop(0);
        store.close();
    }

    @Test
    void aCaseThatOpensIsToldOnceEvenAfterARestartAndUnderTheIdOfTheAtomFeed() throws Exception {
        try (Alerting alerting = alerting()) {
            save(ARMS);
            alerting.begin("http://pages.example/");
            await(1);
            awaitThatItIsKnown();
        }
        save(ARMS, DRONES);
        try (Alerting again = alerting();
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            again.begin("http://pages.example/");
            await(2);
            assertThat(taken).extracting(item -> item.path("kind").asText()).containsOnly("case-opened");
            assertThat(taken.get(1).path("title").asText()).contains("Iran", "drones");
            assertThat(taken.get(1).path("link").asText()).startsWith("http://pages.example/cases/");
            String atom = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.address() + "news.atom"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(taken)
                    .allSatisfy(item ->
                            assertThat(atom).contains("<id>" + item.path("id").asText() + "</id>"));
        }
        assertThat(taken).hasSize(2);
    }

    @Test
    void aFeedThatFallsSilentIsToldOnceAndThatItIsHeardAgain() throws Exception {
        Instant now = Clock.systemUTC().instant();
        feeds = List.of(
                new Workings.Feed(
                        "harbour",
                        "tcp 127.0.0.1:5631",
                        "connected",
                        null,
                        null,
                        12,
                        now.minusSeconds(7200),
                        now.minusSeconds(7200),
                        0,
                        Map.of()),
                new Workings.Feed("pier", "udp :5632", "connected", null, null, 80, now, now, 0, Map.of()));
        try (Alerting alerting = alerting();
                WebServer server = WebServer.start(
                        store,
                        new Options("127.0.0.1", 0, "test"),
                        Clock.systemUTC(),
                        Workings.bundled().hearing(() -> feeds))) {
            alerting.begin("http://pages.example/");
            await(1);
            assertThat(taken.get(0).path("kind").asText()).isEqualTo("feed-silent");
            assertThat(taken.get(0).path("feed").asText()).isEqualTo("harbour");
            assertThat(taken.get(0).path("because").asText()).contains("nothing of use since", "no silence of theirs");
            String id = "<id>" + taken.get(0).path("id").asText() + "</id>";
            assertThat(page(server, "news.atom")).contains(id).doesNotContain("pier");
            assertThat(page(server, "news"))
                    .contains("harbour", "nothing of use since")
                    .doesNotContain("pier");
            assertThat(page(server, "inbox")).contains("harbour", "Stale", "pier", "Live");
            Thread.sleep(2500); // one more look tells nothing new
            assertThat(taken).hasSize(1);
            feeds = List.of(new Workings.Feed(
                    "harbour", "tcp 127.0.0.1:5631", "connected", null, null, 13, now, now, 0, Map.of()));
            await(2);
            assertThat(taken.get(1).path("kind").asText()).isEqualTo("feed-heard-again");
            assertThat(page(server, "news.atom")).doesNotContain(id);
            assertThat(page(server, "news")).doesNotContain("harbour");
        }
    }

    private static String page(WebServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void whatFailsTwiceIsToldInTheEndAndInOrder() throws Exception {
        failing = 2;
        try (Alerting alerting = alerting()) {
            save(ARMS);
            save(ARMS, DRONES);
            save(DRONES);
            alerting.begin("http://pages.example/");
            await(3);
        }
        assertThat(taken)
                .extracting(item -> item.path("kind").asText())
                .containsExactly("case-opened", "case-opened", "case-closed");
        assertThat(failing).isNegative();
    }

    @Test
    void aReceiverThatHangsHoldsNothingUpAndIsOwedTheItemAfterARestart() throws Exception {
        slow = true;
        try (Alerting alerting = alerting()) {
            save(ARMS);
            alerting.begin("http://pages.example/");
            Await.until(() -> asked > 0);
            save(ARMS, DRONES);
        }
        // nothing waited for an answer, which would not have come
        slow = false;
        hold.countDown();
        try (Alerting again = alerting()) {
            again.begin("http://pages.example/");
            await(2);
        }
    }

    @Test
    void aReceiverNamedForTheFirstTimeIsToldWhatComesFromThenOn() throws Exception {
        save(ARMS);
        try (Alerting alerting = alerting()) {
            alerting.begin("http://pages.example/");
            save(ARMS, DRONES);
            await(1);
        }
        assertThat(taken.get(0).path("title").asText()).contains("Iran");
    }

    @Test
    void anItemIsSmallHoweverMuchWasSaid() throws Exception {
        save(ARMS);
        Revision form = store.history().newest(1).get(0).revision();
        List<String> ids =
                Stream.generate(() -> "c-0123456789ab").limit(100_000).toList();
        Revision large = new Revision(
                1,
                form.caseId(),
                form.at(),
                "because ".repeat(10_000),
                List.of(new Change(form.caseId(), Change.Kind.STATEMENTS_ADDED, ids)),
                "likely",
                0.7,
                null,
                null);
        byte[] json = NewsItem.of(large, "unlikely", store.latest().orElseThrow(), "http://pages.example")
                .json();
        assertThat(json.length).isLessThan(4_000);
        JsonNode item = new ObjectMapper().readTree(json);
        assertThat(item.path("kind").asText()).isEqualTo("answer-changed");
        assertThat(item.path("before").asText()).isEqualTo("unlikely");
        assertThat(item.path("statements-added").asInt()).isEqualTo(100_000);
    }

    @Test
    void theAddressStandsInNoRecordOfARun() throws Exception {
        Path file = Files.writeString(
                folder.resolve("landfall.yml"),
                "alerts:\n  address: https://example.org/T0KEN\n  secret-variable: S\n");
        Configuration read = Configuration.read(Sections.ALL, file, null);
        assertThat(read.get(AlertSettings.class).address()).contains("T0KEN");
        assertThat(read.effective().toString()).doesNotContain("T0KEN");
    }

    private Alerting alerting() throws Exception {
        AlertSettings rules = Settings.with(
                AlertSettings.class,
                Settings.CARGO,
                Map.of("address", address(), "secret-variable", "S", "retry-after", "1 s", "timeout", "5 min"));
        return new Alerting(rules, Map.of("S", "secret"), store, () -> feeds, Clock.systemUTC(), QUIET);
    }

    private void save(String... sentences) throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        List<Path> files = new ArrayList<>();
        for (String sentence : sentences) {
            files.add(Files.writeString(
                    reports.resolve(sentence.hashCode() + ".txt"),
                    "Washington, 2 November 2022. " + sentence + " Nothing else was said."));
        }
        MainJob job = new MainJob(Configuration.defaults(Sections.ALL, Settings.CARGO), QUIET);
        Investigation found = job.run(new MainJob.Given(files, List.of(), List.of(), ReportReader.Options.NONE, null));
        store.save(found, ExtractorVersion.current(), "a run");
    }

    private void await(int items) throws Exception {
        Await.until(() -> ids() >= items);
        assertThat(ids()).isEqualTo(items);
    }

    /** That the receiver took an item is known once its answer came: who stops before that tells it again. */
    private void awaitThatItIsKnown() throws Exception {
        long last = store.history().lastPlace();
        String receiver = Deliveries.from(URI.create(address()), 0).receiver();
        Await.until(() -> WordsJson.read(store.delivery(receiver).orElseThrow(), Deliveries.class)
                        .told()
                == last);
    }

    private String address() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    }

    private long ids() {
        return taken.stream().map(item -> item.path("id").asText()).distinct().count();
    }
}
