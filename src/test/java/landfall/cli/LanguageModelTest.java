package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import landfall.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a language model does, the claims that {@code landfall read} prints are the same to the byte. */
class LanguageModelTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNREAD = "shells in forty crates reached Moscow out of Pyongyang";
    private static final String TEXT =
            "The United States said North Korea had supplied Russia with missiles. In the words of one trader, "
                    + UNREAD + ".";

    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile String mood = "";
    private volatile String askedAs = "";

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @ParameterizedTest(name = "{0} that is {1}: {2} proposals, {3} verified")
    @CsvSource({
        "openai, correct, 1, 1",
        "ollama, correct, 1, 1",
        "openai, lying, 1, 0",
        "openai, slow, 0, 0",
        "openai, down, 0, 0",
        "openai, garbage, 0, 0",
        "ollama, garbage, 0, 0",
        "openai, huge, 0, 0",
        "openai, refusing, 0, 0",
        "openai, redirecting, 0, 0",
    })
    void theClaimsAreTheSameWithAndWithoutTheModel(String kind, String mood, int proposed, int verified)
            throws Exception {
        this.mood = mood;
        String without = read("none", null);
        Path proposals = folder.resolve("proposals.jsonl");
        int port = server.getAddress().getPort();
        if (mood.equals("down")) {
            server.stop(0);
        }
        assertThat(read(kind, proposals, port)).isEqualTo(without).contains("\"recipient\":\"RU\"");
        List<JsonNode> lines = Files.readAllLines(proposals).stream()
                .map(LanguageModelTest::json)
                .toList();
        assertThat(lines).hasSize(proposed);
        assertThat(lines.stream().filter(l -> l.path("verified").asBoolean())).hasSize(verified);
        lines.forEach(line -> assertThat(TEXT.substring(
                        line.path("start").asInt(), line.path("end").asInt()))
                .isEqualTo(line.path("quote").asText()));
        if (mood.equals("correct")) {
            assertThat(askedAs).isEqualTo(kind.equals("ollama") ? "/api/chat" : "/v1/chat/completions");
            assertThat(lines.get(0).path("model").asText()).isEqualTo("tiny");
        }
    }

    @Test
    void withoutASectionModelNobodyIsAsked() throws Exception {
        read("none", null);
        assertThat(askedAs).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            askedAs = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            switch (mood) {
                case "slow" -> sleep();
                case "refusing" -> exchange.sendResponseHeaders(500, -1);
                case "redirecting" -> {
                    exchange.getResponseHeaders().set("Location", "/v1/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                }
                case "huge" -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] some = "{\"choices\":[{\"message\":{\"content\":\""
                            .repeat(1000)
                            .getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 1000; i++) {
                        exchange.getResponseBody().write(some);
                    }
                }
                case "garbage" -> send(exchange, "<html>not what you wanted</html>");
                case "lying" ->
                    chat(exchange, List.of(claim("Iran sent drones", "asserts", "IR"), claim(UNREAD, "denies", "CN")));
                default -> chat(exchange, List.of(claim(UNREAD, "asserts", "KP")));
            }
        } catch (IOException e) {
            return; // the caller hung up, as it should
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Await.LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> claim(String quote, String stance, String supplier) {
        return Map.of(
                "quote",
                quote,
                "stance",
                stance,
                "relation",
                "supply",
                "supplier",
                supplier,
                "recipient",
                "RU",
                "goods",
                List.of("artillery-ammunition"));
    }

    private void chat(HttpExchange exchange, List<Map<String, Object>> claims) throws IOException {
        String content = JSON.writeValueAsString(Map.of("claims", claims));
        send(
                exchange,
                JSON.writeValueAsString(
                        askedAs.equals("/api/chat")
                                ? Map.of("message", Map.of("role", "assistant", "content", content))
                                : Map.of("choices", List.of(Map.of("message", Map.of("content", content))))));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String read(String kind, Path proposals) throws IOException {
        return read(kind, proposals, server.getAddress().getPort());
    }

    private String read(String kind, Path proposals, int port) throws IOException {
        Path config = Files.writeString(
                folder.resolve("landfall.yml"),
                "model:\n  kind: " + kind + "\n  name: tiny\n  timeout: " + (mood.equals("slow") ? "1 s" : "5 min")
                        + "\n  endpoint: http://127.0.0.1:" + port + (kind.equals("openai") ? "/v1" : "") + "\n");
        List<String> args = new java.util.ArrayList<>(List.of(
                "read",
                folder.resolve("a.txt").toString(),
                "--published",
                "2022-11-02",
                "--config",
                config.toString()));
        if (proposals != null) {
            args.addAll(List.of("--proposals", proposals.toString()));
        }
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(Landfall.run(args.toArray(String[]::new))).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
