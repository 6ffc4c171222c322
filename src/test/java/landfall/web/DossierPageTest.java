package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Files that take long to make. */
class DossierPageTest {
    private static final String TOLD = "document.querySelector('[data-making]:not([hidden])')?.textContent ?? ''";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void whoAsksForAFileIsToldThatItIsBeingMadeAndThatItWasSent() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: nothing is downloaded");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 1200, 900)) {
            store.save(SynthPetrel.investigation());
            browser.go(server.address() + "cases/" + SynthPetrel.CASE + "/dossier");
            assertThat(browser.ask(TOLD).asText()).isEmpty();
            assertThat(browser.ask("document.querySelector('[data-bundle]').click(), " + TOLD)
                            .asText())
                    .startsWith("The bundle is being put together");
            browser.waitFor("(" + TOLD + ") === 'The file was sent.'");
            assertThat(browser.ask("document.querySelector('button[formaction$=\"dossier.pdf\"]').click(), " + TOLD)
                            .asText())
                    .startsWith("dossier.pdf is being made");
            browser.waitFor("(" + TOLD + ") === 'The file was sent.'");
        }
    }
}
