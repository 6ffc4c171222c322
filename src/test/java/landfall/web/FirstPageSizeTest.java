package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import landfall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser that has seen nothing of Landfall loads for a case: the page and all that it, its sheet and its scripts name. */
class FirstPageSizeTest {
    private static final int MOST_BYTES = 1_000_000;

    private static final Pattern NAMED = Pattern.compile(
            "(?:src|href|data-map|data-lanes)=\"(/(?:assets|api)/[^\"]+)\"|url\\((/assets/[^)]+)\\)|\"(/assets/[^\"]+)\"|\"\\./([a-z-]+\\.m?js)\"");

    /** Loaded only by those who look closely at a shore. */
    private static final String FINE_COAST = "countries-10m.json";

    /** Named by MapLibre itself, in pieces. */
    private static final String WORKER = "/assets/vendor/maplibre-gl-worker.mjs";

    @TempDir
    Path folder;

    @Test
    void aCaseWithItsMapFitsIntoAMegabyte() throws Exception {
        try (Store store = Store.open(folder);
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            store.save(SynthPetrel.investigation());
            URI base = URI.create(server.address());
            Map<String, Integer> sizes = new TreeMap<>();
            Deque<String> asked = new ArrayDeque<>();
            asked.add("/cases/" + SynthPetrel.CASE);
            asked.add(WORKER);
            while (!asked.isEmpty()) {
                String path = asked.remove();
                if (path.contains(FINE_COAST) || sizes.containsKey(path)) {
                    continue;
                }
                HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(base.resolve(path))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                sizes.put(path, answer.body().length);
                if (path.startsWith("/cases/") || path.matches("/assets/.*\\.(css|m?js)")) {
                    for (Matcher m = NAMED.matcher(text(answer)); m.find(); ) {
                        asked.add(named(m, path));
                    }
                }
            }
            assertThat(sizes.keySet())
                    .contains("/assets/app/world.json", "/assets/app/words.js")
                    .anyMatch(path -> path.endsWith("/map.geojson"))
                    .anyMatch(path -> path.endsWith("/timeline.json"));
            int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(all).as("bytes as sent: " + sizes).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static String named(Matcher found, String within) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return within.substring(0, within.lastIndexOf('/') + 1) + found.group(4);
    }

    private static String text(HttpResponse<byte[]> answer) throws Exception {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] bytes =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
