package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The case page under a finger, on a telephone. */
class FingerTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void oneFingerScrollsPastTheMapAndNoFieldMakesTheTelephoneZoom() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: nothing can be touched");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 360, 740)) {
            store.save(SynthPetrel.investigation());
            browser.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
            browser.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
            browser.go(server.address() + "cases/" + SynthPetrel.CASE);
            browser.waitFor("document.querySelector('.case').dataset.ready");
            assertThat(browser.ask(
                                    "getComputedStyle(document.querySelector('.maplibregl-canvas-container')).touchAction")
                            .asText())
                    .contains("pan-y");
            assertThat(browser.ask("""
                    [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
                      .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16).length
                    """).asInt()).isZero();
            assertThat(browser.ask("""
                    [...document.querySelectorAll('.switch a')].map((a) => a.getBoundingClientRect())
                      .filter((r) => r.width > 0 && (r.width < 24 || r.height < 24)).length
                    """).asInt()).isZero();
            assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(360);
        }
    }
}
