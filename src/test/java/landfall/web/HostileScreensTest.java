package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The screens in a real Chromium when every text of strangers is markup, turns the direction of writing, begins as a formula and ends in a
 * word of a million letters: each is ready soon, nothing runs, nothing is wider than the window.
 */
class HostileScreensTest {
    private static final String ATTACK = HostileTextTest.SCRIPT + "W".repeat(1_000_000);

    /** Of the page's own thread, which draws nothing itself: on a quiet machine it takes one second. */
    private static final double MOST_SECONDS_OF_PROCESSOR = 8;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Browser browser;

    @Test
    void everyScreenIsReadySoonAndFitsAndNothingRuns() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: hostile text is not drawn");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser opened = Browser.open(program.get(), folder.resolve("profile"), 1400, 840)) {
            store.save(HostileTextTest.hostile(ATTACK));
            Claim claim = SynthPetrel.investigation().claims().get(0);
            store.ledger().propose(List.of(new Proposal(claim, ATTACK, ATTACK, ATTACK, List.of(ATTACK))));
            browser = opened;
            browser.call("Performance.enable", java.util.Map.of());
            String base = server.address().replaceAll("/$", "");
            String file = "/cases/" + SynthPetrel.CASE;
            for (String page : List.of(
                    file,
                    file + "/claims",
                    file + "/voyages",
                    file + "/parties",
                    "/ships",
                    file + "/history",
                    file + "/watch",
                    file + "/dossier",
                    "/",
                    "/inbox",
                    "/claims",
                    "/reports",
                    "/parties",
                    "/search?q=script",
                    "/statements/K1",
                    "/vessels/imo:9999993",
                    "/reports/washington.txt")) {
                open(base, page);
            }
            assertThat(browser.complaints()).as("console").isEmpty();
            assertThat(browser.requests())
                    .allMatch(r -> r.startsWith(base + "/")
                            || r.startsWith("blob:" + base)
                            || r.startsWith("data:image/")
                            || r.equals("about:blank"));
        }
    }

    private void open(String base, String page) throws Exception {
        browser.width(1400, 840);
        browser.go(base + page);
        if (page.equals("/cases/" + SynthPetrel.CASE)) {
            browser.waitFor("document.querySelector('.case').dataset.ready");
        }
        assertThat(processorSeconds())
                .as(page + ", seconds of the page's thread")
                .isLessThan(MOST_SECONDS_OF_PROCESSOR);
        assertThat(browser.ask("document.title").asText()).as(page).isNotEqualTo("owned");
        assertThat(browser.ask("document.querySelectorAll('img[src=x], [onerror]').length")
                        .asInt())
                .as(page)
                .isZero();
        assertThat(browser.ask("document.body.textContent.length").asInt())
                .as(page)
                .isBetween(300, 450_000);
        browser.picture(Path.of("target/screens/hostile" + page.replaceAll("[^A-Za-z]+", "-") + ".png"));
        fits(page, 1400);
        browser.width(900, 700);
        fits(page, 900);
    }

    /** Of this page alone: each page of ours has a process of its own for as long as it is shown. */
    private double processorSeconds() {
        for (var metric :
                browser.call("Performance.getMetrics", java.util.Map.of()).path("metrics")) {
            if (metric.path("name").asText().equals("ThreadTime")) {
                return metric.path("value").asDouble();
            }
        }
        throw new AssertionError("Chromium no longer tells the time of its thread");
    }

    private void fits(String page, int width) {
        assertThat(browser.ask("document.documentElement.scrollWidth - innerWidth")
                        .asInt())
                .as(page + " at " + width)
                .isLessThanOrEqualTo(0);
    }
}
