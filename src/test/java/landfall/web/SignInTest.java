package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import landfall.store.People;
import landfall.store.Role;
import landfall.store.Store;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where people sign in: who comes in, who is turned away, and what each role may do. */
class SignInTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String WORD = "four words in a row";
    private static final String CASE = "/cases/" + SynthPetrel.CASE;
    private static final Pattern POSTED = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/(?!language/|assets/)[^\"#]*)");

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<Role, String> KEYS = new TreeMap<>();
    private static Store store;
    private static WebServer server;

    @BeforeAll
    static void serve() {
        store = Store.open(folder, NOON);
        store.save(SynthPetrel.investigation());
        People people = store.people();
        for (Role role : Role.values()) {
            people.add("a " + role.id(), role, WORD.toCharArray());
            KEYS.put(role, people.token("a " + role.id(), role));
        }
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test", true), NOON);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @Test
    void everyCallOfTheApiAllowsExactlyTheRolesItsDescriptionSays() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(withKey("get", "/api/openapi.json", KEYS.get(Role.READER))
                        .body())
                .path("paths");
        assertThat(paths.size()).isGreaterThan(20);
        paths.properties().stream()
                .filter(path -> !path.getKey().equals("/api/changes")) // an answer without an end
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    Role needed =
                            Role.find(call.getValue().path("x-role").asText()).orElseThrow();
                    String at = path.getKey().replace("{id}", SynthPetrel.CASE).replace("{rank}", "1");
                    for (Role role : Role.values()) {
                        int status = status(call.getKey(), at, KEYS.get(role));
                        assertThat(status == 403)
                                .as("%s %s by a %s: %d", call.getKey(), at, role.id(), status)
                                .isEqualTo(!role.covers(needed));
                        assertThat(status).as(at).isNotEqualTo(401).isLessThan(500);
                    }
                    assertThat(status(call.getKey(), at, "lf_guess"))
                            .as(at)
                            .isIn(at.startsWith("/api/") ? List.of(401) : List.of(303, 403));
                }));
    }

    @Test
    void aStrangerSeesTheDoorOnlyAndAnAnswerWithoutWords() throws Exception {
        for (String page : List.of("/", "/inbox", "/cases/" + SynthPetrel.CASE, "/people", "/search?q=petrel")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at(page)));
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in?to=");
            assertThat(answer.body()).doesNotContain("PETREL");
        }
        assertThat(send(HttpRequest.newBuilder(at("/sign-in"))).body())
                .contains("Password")
                .doesNotContain("PETREL");
        assertThat(send(HttpRequest.newBuilder(at("/api/cases"))).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(at("/api/changes"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsInDecidesUnderTheirOwnName() throws Exception {
        HttpResponse<String> door = send(HttpRequest.newBuilder(at("/sign-in")));
        HttpResponse<String> in = form("/sign-in", "name=an analyst", door, null);
        assertThat(in.statusCode()).isEqualTo(401);
        in = form("/sign-in", "name=a analyst&password=" + WORD + "&to=/inbox", door, null);
        assertThat(in.statusCode()).isEqualTo(303);
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Strict");
        String cookie = set.replaceAll(";.*", "");
        HttpResponse<String> inbox = send(HttpRequest.newBuilder(at("/inbox")).header("Cookie", cookie));
        assertThat(inbox.body()).contains("value=\"a analyst\" readonly");
        String decision = "about=claim&subject=K1&verdict=accepted&who=Somebody Else&why=&back=/inbox";
        assertThat(form("/decisions", decision + "&csrf=wrong", null, cookie).statusCode())
                .isEqualTo(403);
        assertThat(form("/decisions", decision, inbox, cookie).statusCode()).isEqualTo(303);
        assertThat(store.standing(About.CLAIM).get("K1").who()).isEqualTo("a analyst");
        assertThat(send(HttpRequest.newBuilder(at("/people")).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(403);
        form("/sign-out", "", inbox, cookie);
        assertThat(send(HttpRequest.newBuilder(at("/inbox")).header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsOfferedAFormOrAWayThatWouldBeRefused() throws Exception {
        String start = CASE + "/history";
        for (Role role : Role.values()) {
            String cookie = signedIn(role);
            Set<String> seen = new TreeSet<>();
            Deque<String> ahead =
                    new ArrayDeque<>(List.of("/", "/inbox", start, "/people".repeat(role == Role.ADMIN ? 1 : 0)));
            int forms = 0;
            while (!ahead.isEmpty()) {
                String path = ahead.remove();
                if (path.isEmpty() || !seen.add(path)) {
                    continue;
                }
                HttpResponse<String> page =
                        send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie));
                assertThat(page.statusCode()).as("%s for a %s", path, role.id()).isNotIn(401, 403);
                if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    continue;
                }
                assertThat(page.body()).as(path).doesNotContain("<!--");
                for (Matcher m = POSTED.matcher(page.body()); m.find(); forms++) {
                    assertThat(role.covers(Doorkeeper.needed("POST", m.group(1))))
                            .as("%s on %s for a %s", m.group(1), path, role.id())
                            .isTrue();
                }
                for (Matcher m = LINK.matcher(page.body()); m.find(); ) {
                    ahead.add(m.group(1).replace("&amp;", "&"));
                }
            }
            assertThat(seen).contains(CASE, CASE + "/watch", "/inbox", start);
            assertThat(forms).isGreaterThan(role == Role.READER ? seen.size() / 2 : seen.size());
        }
    }

    @Test
    void whatWasTypedWhenASessionEndsIsShownAgainAfterSigningInAndThenRecorded() throws Exception {
        String cookie = signedIn(Role.ANALYST);
        HttpResponse<String> inbox = send(HttpRequest.newBuilder(at("/inbox")).header("Cookie", cookie));
        form("/sign-out", "", inbox, cookie);
        String why = "a long \"reason\" <with> signs & " + "x".repeat(900);
        String decision =
                "about=claim&subject=K2&verdict=rejected&who=a analyst&back=/inbox&why=" + why.replace("&", "%26");
        HttpResponse<String> door = sent("/decisions", decision, inbox, cookie);
        assertThat(door.statusCode()).isEqualTo(401);
        assertThat(door.body()).contains("signed out", "Password").doesNotContain("PETREL");
        String kept = hidden(door, "kept");
        HttpResponse<String> wrong =
                sent("/sign-in", "name=a analyst&password=wrong&kept=" + encoded(kept), door, null);
        assertThat(hidden(wrong, "kept")).isEqualTo(kept);
        HttpResponse<String> again =
                sent("/sign-in", "name=a analyst&password=" + WORD + "&kept=" + encoded(kept), wrong, null);
        assertThat(again.body()).contains("signed in again");
        assertThat(Parser.unescapeEntities(again.body(), false)).contains(">" + why + "</textarea>");
        assertThat(store.standing(About.CLAIM)).as("before a person sends it").doesNotContainKey("K2");
        String fresh = again.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        assertThat(sent("/decisions", decision, again, fresh).statusCode()).isEqualTo(303);
        assertThat(store.standing(About.CLAIM).get("K2").why()).isEqualTo(why);
    }

    @Test
    void whoGuessesPasswordsIsMadeToWait() throws Exception {
        try (WebServer other = WebServer.start(store, new Options("127.0.0.1", 0, "test", true), NOON)) {
            URI address = URI.create(other.address() + "sign-in");
            String csrf = csrf(send(HttpRequest.newBuilder(address)));
            int status = 0;
            for (int i = 0; i < 9; i++) {
                status = send(HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("name=a+admin&password=guess" + i + "&csrf=" + csrf)))
                        .statusCode();
            }
            assertThat(status).isEqualTo(429);
        }
    }

    @Test
    void theStoreHoldsNothingThatLetsAnyoneIn() throws Exception {
        String key = KEYS.get(Role.ADMIN);
        for (String file : List.of("landfall.sqlite", "landfall.sqlite-wal")) {
            Path path = folder.resolve(file);
            if (java.nio.file.Files.exists(path)) {
                String bytes = java.nio.file.Files.readString(path, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(key).doesNotContain(WORD);
            }
        }
    }

    @Test
    void withoutAnyPersonNothingIsServedToOtherMachines(@TempDir Path empty) {
        try (Store none = Store.open(empty, NOON)) {
            assertThatThrownBy(() -> WebServer.start(none, new Options("0.0.0.0", 0, "test"), NOON))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("landfall user add")
                    .hasMessageContaining("127.0.0.1");
        }
    }

    private static int status(String method, String path, String key) {
        try {
            return withKey(method, path, key).statusCode();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static HttpResponse<String> withKey(String method, String path, String key) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + key);
        return send(method.equals("post") ? request.POST(BodyPublishers.ofString("{}")) : request);
    }

    private static HttpResponse<String> form(String path, String form, HttpResponse<String> page, String cookie)
            throws Exception {
        String body = page == null ? form : form + "&csrf=" + csrf(page);
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(URLEncoder.encode(body, StandardCharsets.UTF_8)
                        .replace("%3D", "=")
                        .replace("%26", "&")));
        return send(cookie == null ? request : request.header("Cookie", cookie));
    }

    private static String signedIn(Role role) throws Exception {
        HttpResponse<String> door = send(HttpRequest.newBuilder(at("/sign-in")));
        return form("/sign-in", "name=a " + role.id() + "&password=" + WORD, door, null)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    /** As a browser sends a form: it says from which site. Values are encoded already, but for spaces and what the test does not use. */
    private static HttpResponse<String> sent(String path, String form, HttpResponse<String> page, String cookie)
            throws Exception {
        String body = form.replace("\"", "%22")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace(" ", "+") + "&csrf=" + csrf(page);
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.address().replaceAll("/$", ""))
                .POST(BodyPublishers.ofString(body));
        return send(cookie == null ? request : request.header("Cookie", cookie));
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher m = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(m.find()).as(name).isTrue();
        return Parser.unescapeEntities(m.group(1), false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String csrf(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private static URI at(String path) {
        return URI.create(server.address().replaceAll("/$", "") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
