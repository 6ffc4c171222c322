package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real Chromium without a window, spoken to by its DevTools protocol; remembers what its console said and what it asked for. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A page drawn in software on a busy machine takes long; after this, it will never be ready. */
    private static final long MOST_SECONDS = 300;

    private static final Map<String, Integer> CODES = Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            "PageUp",
            33,
            "PageDown",
            34,
            "End",
            35,
            "Home",
            36,
            "ArrowLeft",
            37,
            "ArrowRight",
            39,
            "ArrowDown",
            40);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private String session;

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** The program, if this machine has one. */
    public static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Browser open(Path program, Path profile, int width, int height) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--user-data-dir=" + profile,
                        "--window-size=" + width + "," + height,
                        "--remote-debugging-port=0",
                        "about:blank"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread drain = new Thread(() -> said.lines().forEach(l -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Browser(process, line.substring(22)).attach(profile);
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    private Browser attach(Path profile) {
        call(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        profile.resolve("downloads").toAbsolutePath().toString()));
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        List.of("Page", "Runtime", "Network", "Log").forEach(domain -> call(domain + ".enable", Map.of()));
        return this;
    }

    /** Leaves the page for another, and waits until that is loaded: the one that is left may be complete, and have an address that begins alike. */
    public void go(String address) {
        waitFor("globalThis.left = true");
        boolean isAnother = call("Page.navigate", Map.of("url", address)).has("loaderId");
        waitFor("document.readyState === 'complete' && document.fonts.status === 'loaded' && location.href.startsWith('"
                + address.replaceAll("#.*", "") + "')" + (isAnother ? " && !globalThis.left" : ""));
    }

    /** The value of an expression in the page. */
    public JsonNode ask(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true; a page drawn in software may take long. */
    public void waitFor(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() - end < 0) {
            try {
                if (ask("Boolean(" + expression + ")").asBoolean()) {
                    return;
                }
                Thread.sleep(100);
            } catch (AssertionError e) {
                // the page is between two documents
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("never became true: " + expression + " at " + ask("location.href"));
    }

    /** Presses a key: a letter, or the name of another ({@code Tab}, {@code ArrowLeft}); with Shift, Control or Alt before it and a plus. */
    public void press(String keys) {
        int modifiers = (keys.contains("Alt+") ? 1 : 0)
                | (keys.contains("Control+") ? 2 : 0)
                | (keys.contains("Shift+") ? 8 : 0);
        String key = keys.substring(keys.lastIndexOf('+') + 1);
        Map<String, Object> down = new HashMap<>();
        down.put("type", "keyDown");
        down.put("key", key);
        down.put("code", key.length() == 1 ? "Key" + key.toUpperCase(Locale.ROOT) : key);
        down.put("windowsVirtualKeyCode", CODES.getOrDefault(key, (int)
                key.toUpperCase(Locale.ROOT).charAt(0)));
        down.put("modifiers", modifiers);
        if (keys.equals("Control+a")) {
            down.put("commands", List.of("selectAll"));
        } else if (key.equals("Enter")) {
            down.put("text", "\r");
        } else if (key.length() == 1 && modifiers == 0) {
            down.put("text", key);
        }
        call("Input.dispatchKeyEvent", down);
        down.remove("text");
        down.remove("commands");
        down.put("type", "keyUp");
        call("Input.dispatchKeyEvent", down);
    }

    /** Presses Tab until what a selector names has the focus, as somebody without a mouse gets there. */
    public void tabTo(String selector) {
        for (int i = 0; i < 250; i++) {
            if (ask("Boolean(document.activeElement?.matches(" + quoted(selector) + "))")
                    .asBoolean()) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never comes to " + selector + " at " + ask("location.href"));
    }

    /** By Tab to a link or button, and Enter. */
    public void follow(String selector) {
        tabTo(selector);
        press("Enter");
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    /** Text as somebody types it. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    public void picture(Path file) throws IOException {
        String data = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Makes the window this wide and high, in CSS pixels. */
    public void width(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public List<String> complaints() {
        return complaints;
    }

    public List<String> requests() {
        return requests;
    }

    JsonNode call(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            return answer.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            // as what the browser said, so that who waits for a page between two documents can wait on
            if (e.getCause() instanceof AssertionError said) {
                throw said;
            }
            throw e;
        }
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(
                        new AssertionError(message.path("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        JsonNode said = message.path("params");
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(said.path("request").path("url").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(said.path("exceptionDetails").toString());
            case "Log.entryAdded" ->
                complaints.add(said.path("entry").path("level").asText() + ": "
                        + said.path("entry").path("text").asText());
            case "Runtime.consoleAPICalled" -> complaints.add(said.path("type").asText() + ": " + said.path("args"));
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final List<String> whole = new ArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                whole.add(text.toString());
                text.setLength(0);
                try {
                    hear(JSON.readTree(whole.remove(0)));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            from.request(1);
            return null;
        }
    }
}
