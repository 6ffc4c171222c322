package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every free text of an investigation replaced by an attack; the pages must show it as text and stay small. */
class HostileTextTest {
    static final String SCRIPT =
            "</title></script><script>document.title='owned'</script><img src=x onerror=alert(1)>'\"`{}⟦Cases⟧\u202E\u0000=cmd|'/c calc'!A1";
    private static final String LONG = "W".repeat(1_000_000);

    /** Times that one key is poisoned: a million letters in every position would only fill the memory. */
    private static final int OF_EACH = 12;

    /** Keys whose text a stranger may write: what a report, a ship or a list says. */
    private static final Set<String> FREE = Set.of(
            "quote",
            "name",
            "role",
            "title",
            "publisher",
            "author",
            "text",
            "callSign",
            "destination",
            "matchedName",
            "queryName",
            "explanation",
            "list",
            "hedges",
            "basis",
            "portName",
            "from",
            "to",
            "what",
            "innocent",
            "group",
            "priorSource",
            "reasons",
            "wouldChange",
            "why",
            "source",
            "flags",
            "query",
            "entityId",
            "declared");

    @TempDir
    Path folder;

    @Test
    void scriptInEveryTextStaysText() throws Exception {
        everyPage(SCRIPT, body -> {
            assertThat(body).doesNotContain("<script>document", "<img src=x", "\u202E", "\u0000");
            assertThat(body).contains("&lt;script&gt;document.title=&#39;owned&#39;");
            Document page = Jsoup.parse(body);
            assertThat(
                            page.select(
                                    "script:not([src^=/assets/]), img:not([src^=/cases/]):not([src^=/vessels/]), iframe, object, base, style"))
                    .isEmpty();
            assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style"));
        });
    }

    @Test
    void aWordOfAMillionLettersIsCutAndSaysSo() throws Exception {
        everyPage(LONG, body -> {
            assertThat(body.length()).isLessThan(1_000_000);
            assertThat(body).contains("more characters");
            // sent back, what was cut would count as a correction
            assertThat(Jsoup.parse(body).select("input[name^=field-][value*=more characters]"))
                    .isEmpty();
        });
    }

    private interface Look {
        void at(String body);
    }

    private void everyPage(String attack, Look look) throws Exception {
        Investigation hostile = hostile(attack);
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            store.save(hostile);
            Claim claim = hostile.claims().get(0);
            store.ledger().propose(List.of(new Proposal(claim, attack, attack, attack, List.of(attack))));
            String base = server.address().replaceAll("/$", "");
            String file = "/cases/" + SynthPetrel.CASE;
            for (String page : List.of(
                    file,
                    file + "/claims",
                    file + "/voyages",
                    file + "/parties",
                    file + "/history",
                    "/claims",
                    "/inbox",
                    "/statements/K1",
                    "/vessels/imo:9999993",
                    "/ships",
                    "/reports/washington.txt")) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(URI.create(base + page)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                look.at(answer.body());
            }
            for (String drawn : List.of("map.geojson", "timeline.json")) {
                String body = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(base + "/api" + file + "/leads/1/" + drawn))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                assertThat(body.length()).as(drawn).isBetween(1000, 1_000_000);
            }
        }
    }

    static Investigation hostile(String attack) throws Exception {
        JsonNode tree = new ObjectMapper().readTree(WordsJson.write(SynthPetrel.investigation()));
        poison(tree, attack, new HashMap<>());
        return WordsJson.read(tree.toString(), Investigation.class);
    }

    private static void poison(JsonNode node, String attack, Map<String, Integer> done) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(key -> {
                JsonNode value = object.get(key);
                boolean fixed = value.isTextual()
                        && (value.asText().matches("\\d{4}-.*")
                                || Set.of("HEADLINE", "BODY", "TEASER").contains(value.asText()));
                if (key.equals("text") && object.path("lines") instanceof ArrayNode lines) {
                    lines.addObject()
                            .put("role", "BODY")
                            .putObject("span")
                            .put("start", value.asText().length())
                            .put("end", value.asText().length() + attack.length());
                }
                if (!FREE.contains(key) || done.merge(key, 1, Integer::sum) > OF_EACH) {
                    poison(value, attack, done);
                } else if (value.isTextual() && !fixed) {
                    object.replace(key, TextNode.valueOf(key.equals("text") ? value.asText() + attack : attack));
                } else if (value instanceof ArrayNode list
                        && list.size() > 0
                        && list.get(0).isTextual()) {
                    list.removeAll().add(attack);
                } else {
                    poison(value, attack, done);
                }
            });
        } else {
            node.forEach(child -> poison(child, attack, done));
        }
    }
}
