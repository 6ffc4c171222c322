package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.store.HitDecisions;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the signs on the map mean. */
class LegendTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void theLegendStandsOnOneLineInAWindowOfAnOrdinaryWidth() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: the legend is not drawn");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 1400, 900)) {
            store.save(SynthPetrel.investigation());
            browser.width(1400, 900);
            for (String language : List.of("en", "de")) {
                browser.call(
                        "Network.setCookie", Map.of("name", "language", "value", language, "url", server.address()));
                browser.go(server.address() + "cases/" + SynthPetrel.CASE);
                assertThat(browser.ask(
                                        "new Set([...document.querySelectorAll('.legend li')].map((li) => Math.round(li.getBoundingClientRect().top))).size")
                                .asInt())
                        .as(language)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theMapOfAShipHasALegendToo() {
        Desk desk = new Desk(SynthPetrel.investigation(), Instant.EPOCH);
        String hull = desk.words().tracks().get(0).hull();
        try (Store store = Store.open(folder.resolve("ship"))) {
            assertThat(VesselPage.of(desk, hull, HitDecisions.of(store), null, null)
                            .body()
                            .toString())
                    .contains("⟦silent, way unknown⟧")
                    .doesNotContain("⟦reach while dark⟧");
        }
    }
}
