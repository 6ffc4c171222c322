package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import landfall.reject.Refusal;
import landfall.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String CASE = "/cases/" + SynthPetrel.CASE;
    private static final List<String> PAGES = List.of(
            "/",
            "/inbox",
            "/news",
            "/people",
            CASE + "/watch",
            "/claims",
            "/parties",
            "/ships",
            "/method",
            "/search?q=old+lyre",
            "/reports/washington.txt",
            "/vessels/imo:9999993",
            CASE,
            CASE + "?lead=2",
            CASE + "/claims",
            CASE + "/voyages",
            CASE + "/parties",
            CASE + "/dossier",
            "/cases/C-IR-RU-drones-2022",
            "/nothing-here");

    @TempDir
    static Path folder;

    private static Store store;
    private static WebServer server;
    private static Visitor visitor;

    @BeforeAll
    static void serve() {
        store = Store.open(folder, NOON);
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), NOON);
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void theWindowOfTheWatchEndsOnOneDayOnEveryPage() throws Exception {
        Matcher last = Pattern.compile("name=\"to\"[^>]*value=\"(\\d{4}-\\d{2}-\\d{2})\"")
                .matcher(visitor.get(CASE + "/watch").body());
        assertThat(last.find()).isTrue();
        assertThat(visitor.get(CASE + "/voyages").body()).contains("– " + last.group(1) + "</dd>");
    }

    @Test
    void aLeadThatIsNotThereIsNoOtherLeadAndMakesNoDossierWithoutOne() throws Exception {
        for (String rank : List.of("0", "-1", "77")) {
            for (String page : List.of(
                    CASE + "?lead=" + rank,
                    CASE + "/leads/" + rank + "/map.png",
                    "/api" + CASE + "/leads/" + rank,
                    CASE + "/dossier/dossier.html?lead=" + rank,
                    CASE + "/dossier/leads.jsonl?lead=1," + rank)) {
                HttpResponse<String> answer = visitor.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(404);
                assertThat(answer.body()).as(page).contains("There is no such lead in this case.");
            }
        }
        assertThat(visitor.get(CASE + "/dossier/dossier.html?lead=2").body())
                .contains("Of the leads shown here, lead 2 is the likeliest to have arrived")
                .doesNotContain("The best lead is");
    }

    @Test
    void everythingOfALeadOnItsPageIsOfThatVoyageWhateverItsRankIsByThen() throws Exception {
        String second = "imo:9999981@2022-11-20T00:00Z";
        String page = visitor.get(CASE + "?lead=2").body();
        for (String path : List.of(
                "/api" + CASE + "/leads/" + second + "/map.geojson",
                "/api" + CASE + "/leads/" + second + "/timeline.json",
                CASE + "/leads/" + second + "/map.png",
                CASE + "/dossier?lead=" + second)) {
            assertThat(page).contains("\"" + path + "\"");
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(visitor.get(CASE + "?lead=" + second).body()).contains("<b>Lead 2</b>");
        assertThat(visitor.get(CASE + "/dossier?lead=" + second).body()).contains("value=\"" + second + "\" checked");
        assertThat(visitor.get("/api" + CASE + "/leads/2").body()).contains(CASE + "?lead=" + second);
        assertThat(visitor.get(CASE + "?lead=imo:9999981@2022-10-20T00:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatIsNoTextIsRefusedInOneSentenceUnderTheSameHeaders() throws Exception {
        for (String path : List.of("/cases/%00", "/cases/%FF%FE", "/api/cases/%FF%FE")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body())
                    .as(path)
                    .isIn(
                            "This address or request is not well formed.",
                            "{\"status\":400,\"error\":\"This address or request is not well formed.\"}");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains(WebServer.CONTENT_SECURITY_POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void everyPageAnswersUnderTheStrictPolicyAndSaysThatItIsSynthetic() throws Exception {
        for (String page : PAGES) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(page.equals("/nothing-here") ? 404 : 200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .contains(WebServer.CONTENT_SECURITY_POLICY);
            assertThat(answer.body()).as(page).contains("Synthetic demo data").doesNotContain("⟦", "⟧", "{}");
        }
    }

    @Test
    void theFiguresOfTheAnswerLeadToTheirReasonsOnThePage() throws Exception {
        String page = visitor.get("/cases/" + SynthPetrel.CASE).body();
        assertThat(page)
                .containsPattern("class=\"figure\"><b><a href=\"#number\">\\d")
                .containsPattern("<span>Loaded</span><b><a href=\"#evidence\">\\d")
                .containsPattern("<span>Arrived</span><b><a href=\"#number\">\\d")
                .containsPattern("class=\"score\" href=\"#evidence\"")
                .contains("id=\"number\"", "id=\"evidence\"");
    }

    @Test
    void noPageHoldsInlineScriptOrStyleOrAsksForAnythingFromElsewhere() throws Exception {
        for (String page : PAGES) {
            String body = visitor.get(page).body();
            assertThat(body).as(page).doesNotContainPattern("<script(?![^>]* src=\"/assets/)");
            assertThat(body).as(page).doesNotContainPattern("<[^>]* (style|on[a-z]+)=\"");
            assertThat(Pattern.compile("(?:src|href|action)=\"([^\"]*)\"")
                            .matcher(body)
                            .results()
                            .map(m -> m.group(1)))
                    .as(page)
                    .allMatch(link ->
                            link.isEmpty() || link.startsWith("/") && !link.startsWith("//") || link.startsWith("#"));
        }
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
        for (String page : PAGES) {
            String body = visitor.get(page).body();
            for (String link : Pattern.compile("(?:src|href)=\"(/[^\"]*)\"")
                    .matcher(body)
                    .results()
                    .map(m -> m.group(1).replace("&amp;", "&"))
                    .filter(l -> !l.startsWith("/language/"))
                    .distinct()
                    .toList()) {
                assertThat(visitor.get(link.replaceAll("#.*", "")).statusCode())
                        .as(page + " → " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void theCaseScreenShowsTheAnswerTheWordsAndTheReasons() throws Exception {
        String body = visitor.get(CASE).body();
        assertThat(body)
                .contains("Likely arrived", "0.71", "0.52–0.86", "No image or cargo document confirms the load.")
                .contains("moderate", "What would change this", "direct shuttle")
                .contains("indications", "/reports/washington.txt#c")
                .contains("SYNTH PETREL", "9999993", "273 000 001", "UXYZ9", "Cameroon")
                .contains("+9 dB", "−4 dB", "receiver fault, weather shelter", "world.csv");
    }

    @Test
    void theMapIsGeoJsonWithTheDarkPeriodAndItsReach() throws Exception {
        HttpResponse<String> answer = visitor.get("/api/cases/" + SynthPetrel.CASE + "/leads/1/map.geojson");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        assertThat(answer.body())
                .contains("\"shape\":\"track\"", "\"shape\":\"dark\"", "\"shape\":\"reach\"", "\"kind\":\"encounter\"")
                .contains("\"thinned\"", "\"received\":51230", "\"synthetic\":true");
    }

    @Test
    void aListIsPagedAndSaysHowManyThereAre() throws Exception {
        assertThat(visitor.get("/api/events?limit=2&offset=1").body())
                .contains("\"numberMatched\":9", "\"numberReturned\":2", "\"next\":\"/api/events?limit=2&offset=3\"");
        assertThat(visitor.get("/api/events?limit=x").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/api/cases/none").body()).contains("\"error\":\"There is no such case");
    }

    @Test
    void theApiAnswersEveryPathThatItsDescriptionNames() throws Exception {
        JsonNode document =
                new ObjectMapper().readTree(visitor.get("/api/openapi.json").body());
        JsonNode paths = document.path("paths");
        Shape shape = new Shape(document);
        assertThat(paths.size()).isGreaterThan(30);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().equals("/api/changes")) {
                continue; // an answer without an end: see anOpenPageIsToldWhenANewerRunIsSaved
            }
            if (!path.getValue().has("get")) {
                assertThat(path.getValue().has("post")).as(path.getKey()).isTrue();
                continue;
            }
            String id = path.getKey().contains("vessels")
                    ? "imo:9999993"
                    : path.getKey().contains("claims/{id}") ? "K1" : SynthPetrel.CASE;
            HttpResponse<String> answer =
                    visitor.get(path.getKey().replace("{id}", id).replace("{rank}", "1"));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            String type = path.getValue()
                    .at("/get/responses/200/content")
                    .fieldNames()
                    .next();
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path.getKey())
                    .startsWith(type);
            if (type.endsWith("json") && path.getKey().startsWith("/api/")) {
                JsonNode schema = path.getValue()
                        .at("/get/responses/200/content")
                        .path(type)
                        .path("schema");
                assertThat(schema.size()).as(path.getKey() + " has a schema").isPositive();
                assertThat(shape.wrong(schema, new ObjectMapper().readTree(answer.body())))
                        .as(path.getKey())
                        .isEmpty();
            }
            if (path.getKey().contains("{")) {
                assertThat(visitor.get(path.getKey().replace("{id}", "none").replace("{rank}", "1"))
                                .statusCode())
                        .as(path.getKey() + " of nothing")
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anOpenPageIsToldWhenANewerRunIsSaved() throws Exception {
        var lines = visitor.client()
                .send(
                        HttpRequest.newBuilder(visitor.address("/api/changes"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:"))
                .iterator();
        String before = lines.next();
        store.save(SynthPetrel.investigation());
        assertThat(lines.next()).isNotEqualTo(before).contains("revision");
    }

    @Test
    void theDossierIsOneArchiveWithTheSameBytesEachTime() throws Exception {
        URI uri = visitor.address("/cases/C-IR-RU-drones-2022/dossier.zip");
        byte[] first = visitor.client()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .body();
        byte[] second = visitor.client()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .body();
        assertThat(second).isEqualTo(first);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("dossier.html", "claims.csv", "voyage.kml", "MANIFEST.sha256");
    }

    @Test
    void aNameThatSomebodyElsePointsAtThisMachineGetsNothing() throws Exception {
        URI uri = URI.create(server.address());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void changesAreToldAsAnAtomFeed() throws Exception {
        HttpResponse<String> feed = visitor.get("/news.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().strip().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(feed.body()).contains("SYNTHETIC DATA", CASE).doesNotContain("⟦");
    }

    @Test
    void aPageKnowsOfWhichRunItWasMadeSoThatANewerOneIsToldHoweverSoonItComes() throws Exception {
        assertThat(visitor.get("/").body())
                .contains("<div role=\"status\"><p class=\"news\" data-news=\"" + store.revision() + "\" hidden>");
    }

    @Test
    void filesOutsideTheAssetsAreNotServed() throws Exception {
        for (String path : List.of(
                "/assets/app/..%2f..%2fWebServer.class",
                "/assets/store/001-words.sql", "/assets/app/words.de.properties")) {
            assertThat(visitor.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneSentence() {
        int port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> WebServer.start(store, new Options("127.0.0.1", port, "test"), NOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("--port");
    }
}
