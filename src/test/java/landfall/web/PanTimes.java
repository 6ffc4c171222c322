package landfall.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import landfall.dossier.Investigation;
import landfall.store.Store;

/**
 * A benchmark, not a test: what one frame of panning costs in a real Chromium, and who pays: the page's own thread or the drawing, which without a
 * graphics card is software. The steps of {@code pace.js} one after the other and again, so that a busy hour is shared; last as it chooses itself.
 */
final class PanTimes {
    private static final int ROUNDS = 3;
    private static final String PAN = """
            (async () => { const m = document.querySelector('#map').chart, t = []; let i = 0, last = await new Promise(requestAnimationFrame);
              for (const end = last + %d; last < end;) { m.panBy([i %% 40 < 20 ? 12 : -12, i %% 2 ? 3 : -3], { animate: false }); i++;
                const now = await new Promise(requestAnimationFrame); t.push(now - last); last = now; }
              return t.map(Math.round).join(','); })()""";

    private PanTimes() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("pan-times");
        for (Investigation words : List.of(SynthPetrel.investigation(), ManyPositions.investigation())) {
            long positions =
                    words.tracks().stream().mapToLong(t -> t.line().size()).sum();
            System.out.printf(
                    "%,d positions, %,d events%n", positions, words.events().size());
            try (Store store = Store.open(folder.resolve("store" + positions));
                    WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                    Browser browser = Browser.open(
                            Browser.program().orElseThrow(), folder.resolve("profile" + positions), 1400, 840)) {
                store.save(words);
                URI map = URI.create(server.address() + "api/cases/" + SynthPetrel.CASE + "/leads/1/map.geojson");
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(map).build(), BodyHandlers.discarding());
                long began = System.nanoTime();
                Duration page = cpu("renderer");
                browser.go(server.address() + "cases/" + SynthPetrel.CASE);
                browser.waitFor("document.querySelector('.case').dataset.idle");
                System.out.printf(
                        "  drawn after %,d ms; processor time: page %,d ms, drawing %,d ms%n",
                        (System.nanoTime() - began) / 1_000_000,
                        cpu("renderer").minus(page).toMillis(),
                        cpu("gpu-process").toMillis());
                measure(browser);
            }
        }
    }

    private static void measure(Browser browser) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step <= 2; step++) {
                browser.ask("{ const p = document.querySelector('#map').pace; p.frame = () => {}; p.step = " + step
                        + "; }");
                pan(browser, 800);
                costs.computeIfAbsent("step " + step, s -> new Cost()).add(browser);
            }
        }
        browser.ask("{ const p = document.querySelector('#map').pace; delete p.frame; p.step = 0; }");
        pan(browser, 3000);
        costs.computeIfAbsent("as it chooses", s -> new Cost()).add(browser);
        costs.forEach((name, cost) -> System.out.printf("  %-14s %s%n", name, cost));
    }

    private static final class Cost {
        private final List<Integer> frames = new ArrayList<>();
        private Duration page = Duration.ZERO;
        private Duration drawing = Duration.ZERO;

        void add(Browser browser) {
            Duration pageBefore = cpu("renderer");
            Duration drawingBefore = cpu("gpu-process");
            frames.addAll(pan(browser, 2500));
            page = page.plus(cpu("renderer").minus(pageBefore));
            drawing = drawing.plus(cpu("gpu-process").minus(drawingBefore));
        }

        @Override
        public String toString() {
            List<Integer> sorted = frames.stream().sorted().toList();
            int n = sorted.size();
            return "frame median %d ms, p95 %d ms of %d; processor time a frame: page %d ms, drawing %d ms"
                    .formatted(
                            sorted.get(n / 2),
                            sorted.get(n * 95 / 100),
                            n,
                            page.toMillis() / n,
                            drawing.toMillis() / n);
        }
    }

    private static List<Integer> pan(Browser browser, int milliseconds) {
        return Stream.of(browser.ask(PAN.formatted(milliseconds)).asText().split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** Chromium writes its own, which Java does not part. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private static Duration cpu(String type) {
        return ProcessHandle.current()
                .descendants()
                .filter(p -> commandLine(p).contains("--type=" + type))
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
