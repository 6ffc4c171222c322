package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.People;
import landfall.store.Role;
import landfall.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks the API's own description, not a list of ours: every operation is brought to every status that it names, and what comes back has
 * the media type and the shape that stand there.
 */
class ApiWalkTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-12-10T12:00:00Z"), ZoneOffset.UTC);
    private static final String WORD = "four words in a row";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static final Map<Role, String> KEYS = new TreeMap<>();
    private static Store store;
    private static WebServer server;
    private static JsonNode document;

    @BeforeAll
    static void serve() throws Exception {
        store = Store.open(folder, NOON);
        store.save(splittable());
        People people = store.people();
        for (Role role : Role.values()) {
            people.add("a " + role.id(), role, WORD.toCharArray());
            KEYS.put(role, people.token("a " + role.id(), role));
        }
        Workings.Feed pier = new Workings.Feed(
                "pier",
                "TCP",
                "cut off",
                "refused",
                NOON.instant(),
                9,
                NOON.instant(),
                NOON.instant(),
                4,
                Map.of("checksum", 2L));
        server = WebServer.start(
                store,
                new Options("127.0.0.1", 0, "test", true),
                NOON,
                Workings.bundled().hearing(() -> List.of(pier)));
        document = JSON.readTree(
                send(request("/api/openapi.json", KEYS.get(Role.READER))).body());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    /** One operation of the document. */
    private record Operation(String method, String path, JsonNode node) {
        boolean isPost() {
            return method.equals("post");
        }

        Role needed() {
            return Role.find(node.path("x-role").asText()).orElseThrow();
        }

        boolean takes(String parameter) {
            return node.path("parameters").findValuesAsText("name").contains(parameter);
        }

        Map.Entry<String, JsonNode> body() {
            return node.at("/requestBody/content").properties().iterator().next();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(o -> all.add(new Operation(o.getKey(), path.getKey(), o.getValue()))));
        return all;
    }

    @Test
    void everyOperationComesToEveryStatusThatTheDescriptionNamesAndToTheShape() throws Exception {
        int walked = 0;
        for (Operation operation : operations()) {
            for (Map.Entry<String, JsonNode> answer :
                    operation.node().path("responses").properties()) {
                walk(operation, answer.getKey(), answer.getValue());
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(130);
    }

    private static void walk(Operation operation, String status, JsonNode described) throws Exception {
        String step = operation + " to " + status;
        JsonNode content = described.path("content");
        if (content.has("text/event-stream")) {
            return; // an answer without an end: see WebServerTest
        }
        HttpResponse<String> answer = send(leadingTo(operation, status));
        assertThat(answer.statusCode()).as(step + ": " + answer.body()).isEqualTo(Integer.parseInt(status));
        if (content.isEmpty()) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (!status.equals("303")) {
            assertThat(content.has(type)).as(step + " as " + type).isTrue();
        }
        if (type.equals("application/json") || type.equals("application/geo+json") && isShaped(content, type)) {
            JsonNode schema = content.path(type).path("schema");
            assertThat(schema.size()).as(step + " has a schema").isPositive();
            assertThat(new Shape(document).wrong(schema, JSON.readTree(answer.body())))
                    .as(step)
                    .isEmpty();
        }
    }

    private static boolean isShaped(JsonNode content, String type) {
        return content.path(type).path("schema").size() > 0;
    }

    /** The request that has to end with a status: everything right but for what that status complains of. */
    private static HttpRequest.Builder leadingTo(Operation operation, String status) {
        String id = status.equals("404") ? "none" : sampleId(operation.path());
        String rank = status.equals("400") ? "first" : "1";
        String path = operation.path().replace("{id}", id).replace("{rank}", rank);
        if (status.equals("400") && !operation.isPost()) {
            path += operation.takes("limit")
                    ? "?limit=all"
                    : operation.takes("lead")
                            ? "?lead=best"
                            : operation.takes("before")
                                    ? "?before=now"
                                    : operation.takes("discharge") ? "?from=now" : "";
        }
        boolean stranger = status.equals("401") || status.equals("303") && !operation.isPost();
        HttpRequest.Builder request = request(path, stranger ? null : key(operation, status));
        if (!operation.isPost()) {
            return request;
        }
        String type = operation.body().getKey();
        String body = switch (status) {
            case "400" -> type.endsWith("json") ? "[]" : "nothing=here";
            case "413" -> "x".repeat(1_100_000);
            case "404" -> sample(operation, type).replace("\"K1\"", "\"K-nobody-read\"");
            default -> sample(operation, type);
        };
        return request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    /** Of a form that answers 200, 303 is the stranger's way to the door. */
    private static String key(Operation operation, String status) {
        if (status.equals("303") && operation.node().path("responses").has("200")) {
            return null;
        }
        return KEYS.get(status.equals("403") ? Role.values()[operation.needed().ordinal() - 1] : Role.ADMIN);
    }

    private static String sampleId(String path) {
        return path.contains("vessels") ? "imo:9999993" : path.contains("claims/{id}") ? "K1" : SynthPetrel.CASE;
    }

    private static String sample(Operation operation, String type) {
        JsonNode schema = operation.body().getValue().path("schema");
        if (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
        }
        Map<String, Object> fields = new TreeMap<>();
        schema.path("properties").fieldNames().forEachRemaining(f -> fields.put(f, value(operation.path(), f)));
        if (type.endsWith("json")) {
            return JSON.valueToTree(fields).toString();
        }
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Object value(String path, String field) {
        return switch (field) {
            case "about" -> "claim";
            case "subject" -> "K1";
            case "verdict" -> "accepted";
            case "who" -> "Ada";
            case "why" -> "seen in print";
            case "detail" -> Map.of();
            case "fields" -> Map.of("goods", "missiles");
            case "other" -> "C-IR-RU-drones-2022";
            case "claims" ->
                List.of(splittable().files().get(0).theCase().claims().get(0).id());
            case "role" -> "reader";
            case "password" -> WORD;
            case "name" -> path.equals("/people") ? "Walker" : existing(path);
            case "id" -> token();
            default -> throw new AssertionError("say here what a request to " + path + " may give as " + field);
        };
    }

    /** The made-up voyage, with all that is said for its case as claims, so that it can be split. */
    private static Investigation splittable() {
        Investigation one = SynthPetrel.investigation();
        CaseFile file = one.files().get(0);
        Case c = file.theCase();
        List<Claim> claims =
                Stream.concat(c.claims().stream(), c.context().stream()).toList();
        Case more = new Case(
                c.id(),
                c.suppliers(),
                c.recipients(),
                c.goods(),
                claims,
                c.denials(),
                List.of(),
                c.replies(),
                c.origins(),
                c.via(),
                c.from(),
                c.to());
        return DossierRoom.with(one, new CaseFile(more, file.watch(), file.leads(), file.arrival()));
    }

    private static String existing(String path) {
        String name = path.contains("keys") ? "a reader" : "Leaver";
        if (store.people().all().stream().noneMatch(p -> p.name().equals(name))) {
            store.people().add(name, Role.READER, WORD.toCharArray());
        }
        return name;
    }

    private static String token() {
        store.people().token("a reader", Role.READER);
        return store.people().tokens().stream()
                .filter(t -> t.person().equals("a reader"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .id();
    }

    @Test
    void everyListSaysHowManyThereAreAndLeadsToTheLast() throws Exception {
        List<Operation> lists =
                operations().stream().filter(o -> o.takes("limit")).toList();
        assertThat(lists).hasSizeGreaterThan(8);
        for (Operation list : lists) {
            String path = list.path().replace("{id}", SynthPetrel.CASE).replace("{rank}", "1");
            JsonNode whole = page(path + "?limit=999999999");
            assertThat(whole.path("items").size())
                    .as(path)
                    .isEqualTo(whole.path("numberMatched").asInt());
            assertThat(whole.path("limit").asInt()).as(path).isEqualTo(10_000);
            List<JsonNode> oneByOne = new ArrayList<>();
            for (String next = path + "?limit=1"; next != null; ) {
                JsonNode page = page(next);
                page.path("items").forEach(oneByOne::add);
                next = page.path("next").asText(null);
            }
            assertThat(oneByOne).as(path).containsExactlyElementsOf(whole.path("items"));
            assertThat(send(request(path + "?limit=0", KEYS.get(Role.ADMIN))).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    private static JsonNode page(String path) throws Exception {
        return JSON.readTree(send(request(path, KEYS.get(Role.ADMIN))).body());
    }

    private static HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address().replaceAll("/$", "") + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }
}
