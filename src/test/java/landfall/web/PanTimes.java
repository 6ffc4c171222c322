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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.dossier.Investigation;
import landfall.store.Store;

/**
 * A benchmark, not a test: what one frame of panning costs in a real Chromium, and who pays: the page's own thread or the drawing, which without a
 * graphics card is software. Layers are taken away one after the other, down to the empty sea. Processor time, so that a busy machine says the same.
 */
final class PanTimes {
    private static final int FRAMES = 10;

    private static final Map<String, String> VARIANTS = new LinkedHashMap<>();

    static {
        VARIANTS.put("everything", "");
        VARIANTS.put("without events", "swarm,swarm-count,small-events,events,ports,watched,watched-names");
        VARIANTS.put("without tracks, too", "track,other-track,dark,reach,reach-edge,ship");
        VARIANTS.put("without land, too", "land,borders,near,near-shore,graticule,sea-names");
    }

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
        for (var variant : VARIANTS.entrySet()) {
            browser.ask(
                    "(() => { const m = document.querySelector('#map').chart; for (const l of '" + variant.getValue()
                            + "'.split(',')) if (l && m.getLayer(l)) m.setLayoutProperty(l, 'visibility', 'none'); return 1; })()");
            pan(browser, 3);
            Duration page = cpu("renderer");
            Duration drawing = cpu("gpu-process");
            String told = pan(browser, FRAMES);
            System.out.printf(
                    "  %-22s %s; processor time a frame: page %,d ms, drawing %,d ms%n",
                    variant.getKey(),
                    told,
                    cpu("renderer").minus(page).toMillis() / FRAMES,
                    cpu("gpu-process").minus(drawing).toMillis() / FRAMES);
        }
    }

    private static String pan(Browser browser, int frames) {
        return browser.ask(
                        "(async () => { const m = document.querySelector('#map').chart; const t = [];"
                                + " for (let i = 0; i < " + frames
                                + "; i++) { const b = performance.now(); m.panBy([i % 10 < 5 ? 30 : -30, 5], { animate: false }); await new Promise(r => m.once('render', r));"
                                + " await new Promise(requestAnimationFrame); t.push(performance.now() - b); }"
                                + " t.sort((a, b) => a - b); return 'frame median ' + Math.round(t[t.length >> 1]) + ' ms, p95 ' + Math.round(t[Math.floor(t.length * .95)]) + ' ms'; })()")
                .asText();
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
