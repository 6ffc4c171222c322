package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
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
    private static HttpClient client;

    @BeforeAll
    static void serve() {
        store = Store.open(folder, NOON);
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), NOON);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(server.address().replaceAll("/$", "") + path);
    }

    @Test
    void theWindowOfTheWatchEndsOnOneDayOnEveryPage() throws Exception {
        Matcher last = Pattern.compile("name=\"to\"[^>]*value=\"(\\d{4}-\\d{2}-\\d{2})\"")
                .matcher(get(CASE + "/watch").body());
        assertThat(last.find()).isTrue();
        assertThat(get(CASE + "/voyages").body()).contains("– " + last.group(1) + "</dd>");
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
                HttpResponse<String> answer = get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(404);
                assertThat(answer.body()).as(page).contains("There is no such lead in this case.");
            }
        }
        assertThat(get(CASE + "/dossier/dossier.html?lead=2").body())
                .contains("Of the leads shown here, lead 2 is the likeliest to have arrived")
                .doesNotContain("The best lead is");
    }

    @Test
    void anAddressThatIsNoTextIsRefusedInOneSentenceUnderTheSameHeaders() throws Exception {
        for (String path : List.of("/cases/%00", "/cases/%FF%FE", "/api/cases/%FF%FE")) {
            HttpResponse<String> answer = get(path);
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
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(page.equals("/nothing-here") ? 404 : 200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .contains(WebServer.CONTENT_SECURITY_POLICY);
            assertThat(answer.body()).as(page).contains("Synthetic demo data").doesNotContain("⟦", "⟧", "{}");
        }
    }

    @Test
    void theFiguresOfTheAnswerLeadToTheirReasonsOnThePage() throws Exception {
        String page = get("/cases/" + SynthPetrel.CASE).body();
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
            String body = get(page).body();
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
            String body = get(page).body();
            for (String link : Pattern.compile("(?:src|href)=\"(/[^\"]*)\"")
                    .matcher(body)
                    .results()
                    .map(m -> m.group(1).replace("&amp;", "&"))
                    .filter(l -> !l.startsWith("/language/"))
                    .distinct()
                    .toList()) {
                assertThat(get(link.replaceAll("#.*", "")).statusCode())
                        .as(page + " → " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void theCaseScreenShowsTheAnswerTheWordsAndTheReasons() throws Exception {
        String body = get(CASE).body();
        assertThat(body)
                .contains("Likely arrived", "0.71", "0.52–0.86", "No image or cargo document confirms the load.")
                .contains("moderate", "What would change this", "direct shuttle")
                .contains("indications", "/reports/washington.txt#c")
                .contains("SYNTH PETREL", "9999993", "273 000 001", "UXYZ9", "Cameroon")
                .contains("+9 dB", "−4 dB", "receiver fault, weather shelter", "world.csv");
    }

    @Test
    void theMapIsGeoJsonWithTheDarkPeriodAndItsReach() throws Exception {
        HttpResponse<String> answer = get("/api/cases/" + SynthPetrel.CASE + "/leads/1/map.geojson");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        assertThat(answer.body())
                .contains("\"shape\":\"track\"", "\"shape\":\"dark\"", "\"shape\":\"reach\"", "\"kind\":\"encounter\"")
                .contains("\"thinned\"", "\"received\":51230", "\"synthetic\":true");
    }

    @Test
    void aListIsPagedAndSaysHowManyThereAre() throws Exception {
        assertThat(get("/api/events?limit=2&offset=1").body())
                .contains("\"numberMatched\":9", "\"numberReturned\":2", "\"next\":\"/api/events?limit=2&offset=3\"");
        assertThat(get("/api/events?limit=x").statusCode()).isEqualTo(400);
        assertThat(get("/api/cases/none").body()).contains("\"error\":\"There is no such case");
    }

    @Test
    void theApiAnswersEveryPathThatItsDescriptionNames() throws Exception {
        JsonNode document = new ObjectMapper().readTree(get("/api/openapi.json").body());
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
            HttpResponse<String> answer = get(path.getKey().replace("{id}", id).replace("{rank}", "1"));
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
                assertThat(get(path.getKey().replace("{id}", "none").replace("{rank}", "1"))
                                .statusCode())
                        .as(path.getKey() + " of nothing")
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void anOpenPageIsToldWhenANewerRunIsSaved() throws Exception {
        var lines = client.send(
                        HttpRequest.newBuilder(address("/api/changes"))
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
        URI uri = address("/cases/C-IR-RU-drones-2022/dossier.zip");
        byte[] first = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
                .body();
        byte[] second = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray())
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
    void aDecisionIsKeptWithItsNameAndReason() throws Exception {
        String subject =
                Subjects.of(SynthPetrel.investigation().files().get(0).leads().get(1));
        HttpResponse<String> answer = post(
                "about=lead&subject=" + encoded(subject) + "&verdict=cleared&who=Ada&why=" + encoded("yard visit")
                        + "&back=" + encoded(CASE + "?lead=2"),
                null);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(CASE + "?lead=2");
        assertThat(store.history(About.LEAD, subject)).hasSize(1);
        assertThat(get(CASE + "?lead=2").body()).contains("yard visit", "Ada");
        assertThat(post("about=lead&subject=" + encoded(subject) + "&verdict=cleared&who=Ada", null)
                        .body())
                .contains("needs a reason");
    }

    @Test
    void aFormOnAnotherSiteMayNotWriteAndCannotLeadAway() throws Exception {
        assertThat(post("about=lead&subject=x&verdict=in+review&who=E", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Pages.ownPath("//evil.example/")).isEqualTo("/");
        assertThat(Pages.ownPath("/\\evil.example")).isEqualTo("/");
        assertThat(Pages.ownPath("https://evil.example")).isEqualTo("/");
        assertThat(Pages.ownPath("/cases/x?lead=2#review")).isEqualTo("/cases/x?lead=2#review");
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
        HttpResponse<String> feed = get("/news.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().strip().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(feed.body()).contains("SYNTHETIC DATA", CASE).doesNotContain("⟦");
    }

    @Test
    void aPageKnowsOfWhichRunItWasMadeSoThatANewerOneIsToldHoweverSoonItComes() throws Exception {
        assertThat(get("/").body())
                .contains("<div role=\"status\"><p class=\"news\" data-news=\"" + store.revision() + "\" hidden>");
    }

    @Test
    void aPersonSaysWhetherAHitIsTheSameShip() throws Exception {
        String page = get("/parties").body();
        String subject = page.replaceAll(
                "(?s).*?name=\"about\" value=\"screening\"><input type=\"hidden\" name=\"subject\" value=\"([^\"]+)\".*",
                "$1");
        assertThat(subject).startsWith("IMO ");
        post(
                "about=screening&subject=" + encoded(subject) + "&verdict=cleared&who=Ada&why="
                        + encoded("another flag"),
                null);
        assertThat(get("/parties").body()).contains("another flag");
    }

    @Test
    void filesOutsideTheAssetsAreNotServed() throws Exception {
        for (String path : List.of(
                "/assets/app/..%2f..%2fWebServer.class",
                "/assets/store/001-words.sql", "/assets/app/words.de.properties")) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
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

    private static HttpResponse<String> post(String form, String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&csrf=" + csrf()));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What the forms of the inbox carry. */
    private static String csrf() throws Exception {
        return get("/inbox").body().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void aFormThatIsRefusedIsGivenBackAsItWasTypedButOnlyToOurOwnPages() throws Exception {
        String own = server.address().replaceAll("/$", "");
        String form =
                "about=claim&subject=K1&verdict=corrected&who=Ada&why=misread&back=/claims&field-saidAt=yesterday";
        HttpResponse<String> answer = post(form, own);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "is no date", "value=\"yesterday\"", ">misread</textarea>", "<b>corrected</b> · <bdi>K1</bdi>")
                .contains("href=\"/claims\"");
        assertThat(post(form, null).body()).doesNotContain("value=\"yesterday\"", "misread");
        HttpRequest old = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", own)
                .POST(BodyPublishers.ofString(
                        "about=claim&subject=K1&verdict=rejected&who=Ada&why=satire&csrf=of-before"))
                .build();
        HttpResponse<String> early = client.send(old, BodyHandlers.ofString());
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body())
                .contains(">satire</textarea>", "value=\"" + csrf() + "\"")
                .doesNotContain("of-before");
    }

    @Test
    void aBundleThatWouldNotHoldIsToldBeforeItIsTaken(@TempDir Path own) throws Exception {
        try (Store other = Store.open(own)) {
            other.save(SynthPetrel.investigation());
            for (boolean same : List.of(true, false)) {
                Workings workings =
                        Workings.bundled().judging(found -> same ? found.files().get(0) : without(found));
                try (WebServer judged = WebServer.start(other, new Options("127.0.0.1", 0, "test"), NOON, workings)) {
                    String zip = judged.address() + CASE.substring(1) + "/dossier.zip";
                    HttpResponse<String> asked = client.send(
                            HttpRequest.newBuilder(URI.create(zip + "?checked")).build(), BodyHandlers.ofString());
                    assertThat(asked.headers().firstValue("Content-Type").orElse(""))
                            .startsWith(same ? "application/zip" : "text/html");
                    assertThat(asked.body().contains("was judged by another version"))
                            .isEqualTo(!same);
                    assertThat(client.send(
                                            HttpRequest.newBuilder(URI.create(zip))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .headers()
                                    .firstValue("Content-Type"))
                            .contains("application/zip");
                }
            }
        }
    }

    @Test
    void theOtherLanguageShowsTheSamePageOfTheSameListAndAfterAFormOneThatIsThere() throws Exception {
        Pattern link = Pattern.compile("href=\"(/language/de[^\"]*)\"");
        for (String page : List.of("/inbox?from=1&proposed=1", "/search?q=a%26b", "/claims")) {
            Matcher to = link.matcher(get(page).body());
            assertThat(to.find()).as(page).isTrue();
            assertThat(get(to.group(1).replace("&amp;", "&")).headers().firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).endsWith(page));
        }
        HttpRequest refused = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("about=claim"))
                .build();
        assertThat(client.send(refused, BodyHandlers.ofString()).body()).contains("/language/de?to=%2F\"");
    }

    @Test
    void whetherABundleHoldsIsFoundOutOnceForARun(@TempDir Path own) throws Exception {
        AtomicInteger judged = new AtomicInteger();
        Workings workings = Workings.bundled().judging(found -> {
            judged.incrementAndGet();
            return found.files().get(0);
        });
        try (Store other = Store.open(own)) {
            other.save(SynthPetrel.investigation());
            try (WebServer pages = WebServer.start(other, new Options("127.0.0.1", 0, "test"), NOON, workings)) {
                URI zip = URI.create(pages.address() + CASE.substring(1) + "/dossier.zip?checked");
                for (int run = 1; run <= 2; run++) {
                    byte[] first = client.send(HttpRequest.newBuilder(zip).build(), BodyHandlers.ofByteArray())
                            .body();
                    byte[] again = client.send(HttpRequest.newBuilder(zip).build(), BodyHandlers.ofByteArray())
                            .body();
                    assertThat(first).isNotEmpty().isEqualTo(again);
                    assertThat(judged).hasValue(run);
                    other.save(SynthPetrel.investigation());
                }
            }
        }
    }

    private static CaseFile without(Investigation found) {
        CaseFile file = found.files().get(0);
        return new CaseFile(file.theCase(), file.watch(), List.of(), file.arrival());
    }

    @Test
    void aFormInPartsThatBreaksOffIsTheSendersFault() throws Exception {
        HttpRequest broken = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("x"))
                .build();
        HttpResponse<String> answer = client.send(broken, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The form is not well formed.");
    }

    @Test
    void aFormWithoutTheWordOfOurPagesDecidesNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("about=claim&subject=K2&verdict=accepted&who=Eve&why=&csrf=guess"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(store.history(About.CLAIM, "K2")).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
