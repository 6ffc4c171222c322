package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import landfall.HeldPort;
import landfall.store.Decision.About;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A page that stays open while the server is stopped and started again. */
class AwayTest {
    private static final String TOLD = "!document.querySelector('[data-silence]').hidden";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void whatIsSentWhileNobodyAnswersStaysOnThePageAndIsKeptOnceSomebodyDoes() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: no page stays open");
        try (HeldPort port = new HeldPort();
                Store store = Store.open(folder.resolve("store"));
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 1200, 900)) {
            store.save(SynthPetrel.investigation());
            String claim = store.latest().orElseThrow().claims().get(0).id();
            Options options = new Options("127.0.0.1", port.number(), "test");
            WebServer first = WebServer.start(store, options, Clock.systemUTC());
            browser.go(first.address() + "statements/" + claim);
            first.close();
            String form = "document.querySelector('form:has(button[value=rejected])')";
            browser.ask(
                    "(() => { const f = " + form
                            + "; f.closest('details')?.setAttribute('open', ''); f.who.value = 'Ada'; f.why.value = 'satire' })()");
            browser.ask(form + ".querySelector('button[value=rejected]').click()");
            browser.waitFor(TOLD);
            assertThat(browser.ask(form + ".why.value").asText()).isEqualTo("satire");
            try (WebServer second = WebServer.start(store, options, Clock.systemUTC())) {
                assertThat(second.address()).isEqualTo(first.address());
                browser.ask(form + ".querySelector('button[value=rejected]').click()");
                browser.waitFor("document.body.textContent.includes('Not recorded yet')");
                assertThat(browser.ask("document.querySelector('[name=why]').value")
                                .asText())
                        .isEqualTo("satire");
                browser.ask("document.querySelector('main form button.primary').click()");
                browser.waitFor("!document.body.textContent.includes('Not recorded yet')");
                assertThat(store.history(About.CLAIM, claim)).hasSize(1);
            }
        }
    }
}
