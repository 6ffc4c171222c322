package landfall.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import landfall.dossier.Investigation;
import landfall.store.Store;

/** A benchmark, not a test: how long the case's map takes until it stands still, and what panning costs, in a real Chromium with software rendering. */
final class MapTimes {
    private MapTimes() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("map-times");
        Investigation words = args.length > 0 ? ManyPositions.investigation() : SynthPetrel.investigation();
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(Browser.program().orElseThrow(), folder.resolve("profile"), 1400, 840)) {
            store.save(words);
            URI map = URI.create(server.address() + "api/cases/" + SynthPetrel.CASE + "/leads/1/map.geojson");
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(map).build(), BodyHandlers.discarding());
            for (int i = 0; i < 3; i++) {
                browser.go("about:blank");
                long began = System.nanoTime();
                Duration cpu = cpu();
                browser.go(server.address() + "cases/" + SynthPetrel.CASE);
                browser.waitFor("document.querySelector('.case').dataset.idle");
                System.out.printf(
                        "map drawn after %,d ms, %,d ms of processor time in the browser%n",
                        (System.nanoTime() - began) / 1_000_000,
                        cpu().minus(cpu).toMillis());
                System.out.println(
                        "frames while panning: "
                                + browser.ask(
                                        "(async () => { const m = document.querySelector('#map').chart; const t = []; let last = performance.now();"
                                                + " const tick = () => { const n = performance.now(); t.push(n - last); last = n; }; m.on('render', tick);"
                                                + " for (let i = 0; i < 10; i++) { m.panBy([60, 10], { duration: 200 }); await new Promise(r => setTimeout(r, 250)); }"
                                                + " m.off('render', tick); t.sort((a, b) => a - b);"
                                                + " return t.length + ', median ' + Math.round(t[t.length >> 1]) + ' ms, p95 ' + Math.round(t[Math.floor(t.length * .95)]) + ' ms'; })()"));
            }
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
