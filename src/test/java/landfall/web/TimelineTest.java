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

class TimelineTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    /** Each piece of the line begins where the one before ended: the silences are bridged by dots, and nothing is left out. */
    @Test
    void theDraughtIsFollowedThroughSilencesUntilItIsEnteredAgain() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: the timeline is not drawn");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 1400, 840)) {
            store.save(SynthPetrel.investigation());
            browser.go(server.address().replaceAll("/$", "") + "/cases/" + SynthPetrel.CASE);
            browser.waitFor("document.querySelectorAll('.draught').length");
            assertThat(browser.ask("document.querySelectorAll('.draught.unheard').length")
                            .asInt())
                    .isPositive();
            String ends =
                    "[...document.querySelectorAll('.draught')].map((p) => p.getAttribute('d').match(/M([\\d.]+)[^H]*H([\\d.]+)/)"
                            + ".slice(1).map(Number))";
            assertThat(browser.ask(ends
                                    + ".every(([from], i, all) => i === 0 || Math.abs(from - all[i - 1][1]) < 0.01)")
                            .asBoolean())
                    .isTrue();
        }
    }
}
