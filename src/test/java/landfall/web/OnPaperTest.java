package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A page that is printed: nobody can unfold anything on it, or see on which page it was found. */
class OnPaperTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void aPrintedPageNamesTheCaseTellsWhatIsFoldedAndOffersNoForm() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: nothing is printed");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 800, 1100)) {
            store.save(SynthPetrel.investigation());
            browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
            String ofCase = server.address() + "cases/" + SynthPetrel.CASE;
            for (String page : List.of(ofCase, ofCase + "/claims")) {
                browser.go(page);
                assertThat(shown(browser, ".crumbs .here, .crumbs .tag"))
                        .as(page)
                        .contains("North Korea → Russia", SynthPetrel.CASE);
                assertThat(shown(browser, "form, .tabs, .statement summary, td summary"))
                        .as(page)
                        .isEmpty();
            }
            browser.go(ofCase);
            assertThat(shown(browser, ".verdict .fold > *:not(summary)")).contains("Prior", "An image of the berth");
        }
    }

    private static String shown(Browser browser, String what) {
        return browser.ask("[...document.querySelectorAll('" + what
                        + "')].filter((e) => e.checkVisibility()).map((e) => e.innerText).join('\\n')")
                .asText();
    }
}
