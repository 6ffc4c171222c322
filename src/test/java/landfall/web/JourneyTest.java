package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import landfall.store.Decision.About;
import landfall.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * An investigator's way through the pages in a real Chromium: read, accept, open the case, step through time, open a reason down
 * to its source row, reject it, see the answer change, review the lead, find the ship by its former name. Pictures of every
 * screen stay in {@code target/screens}.
 */
class JourneyTest {
    private static final Path SCREENS = Path.of("target/screens");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void theWholeWayThroughTheDemoWithoutAComplaintOrARequestElsewhere() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: the journey is not walked");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), 1400, 840)) {
            store.save(SynthPetrel.investigation());
            String base = server.address().replaceAll("/$", "");
            readAndAccept(browser, base, store);
            editTheWatch(browser, base, store);
            stepThroughTime(browser, base);
            openAReasonAndRejectIt(browser, base);
            reviewTheLead(browser, base, store);
            exportTheDossier(browser, base);
            findByFormerName(browser, base);
            everyOtherScreen(browser, base);
            assertThat(browser.complaints()).as("console").isEmpty();
            assertThat(browser.requests())
                    .allMatch(r -> r.startsWith(base + "/")
                            || r.startsWith("blob:" + base)
                            || r.startsWith("data:image/")
                            || r.equals("about:blank"));
        }
    }

    private static void readAndAccept(Browser browser, String base, Store store) throws Exception {
        browser.go(base + "/reports/washington.txt");
        assertThat(browser.ask("document.querySelectorAll('mark').length").asInt())
                .isGreaterThanOrEqualTo(4);
        browser.picture(SCREENS.resolve("report.png"));
        browser.go(base + "/inbox");
        browser.picture(SCREENS.resolve("inbox.png"));
        browser.ask("document.querySelector('[data-entry] input[name=who]').value = 'Ada'; 1");
        browser.waitFor("document.activeElement?.closest('[data-entry]')");
        browser.key("a", 65, false);
        browser.waitFor("document.body.textContent.includes('3 statements unread')");
        assertThat(store.standing(About.CLAIM)).hasSize(1);
    }

    /** By keyboard alone: into the field, other words, the count, the reason, Enter. */
    private static void editTheWatch(Browser browser, String base, Store store) throws Exception {
        browser.go(base + "/cases/" + SynthPetrel.CASE + "/watch");
        browser.waitFor("document.querySelector('[data-counted]').dataset.done");
        browser.ask("document.querySelector('input[name=recipient]').focus(); document.activeElement.select(); 1");
        browser.type("RUNVS");
        browser.waitFor("Number(document.querySelector('[data-counted]').dataset.done) > 1");
        assertThat(browser.ask("document.querySelector('[data-counted] .big').textContent")
                        .asText())
                .matches("\\d+");
        browser.picture(SCREENS.resolve("watch.png"));
        browser.ask("document.querySelector('.watching input[name=who]').focus(); document.activeElement.select(); 1");
        browser.type("Ada");
        browser.key("Tab", 9, false);
        browser.type("grain terminal only");
        browser.key("Enter", 13, false);
        browser.waitFor("location.pathname.endsWith('" + SynthPetrel.CASE + "')");
        assertThat(store.standing(About.WATCH)).hasSize(1);
    }

    private static void exportTheDossier(Browser browser, String base) throws Exception {
        browser.go(base + "/cases/" + SynthPetrel.CASE + "/dossier?lead=1");
        browser.picture(SCREENS.resolve("dossier.png"));
        assertThat(browser.ask(
                                "fetch(document.querySelector('a.button.primary').href).then(r => r.arrayBuffer()).then(b => b.byteLength)")
                        .asInt())
                .isGreaterThan(10_000);
        assertThat(browser.ask(
                                "fetch(document.querySelector('.files button').formAction).then(r => r.text()).then(t => t.slice(0, 5))")
                        .asText())
                .isEqualTo("%PDF-");
    }

    private static void stepThroughTime(Browser browser, String base) throws Exception {
        browser.go(base + "/cases/" + SynthPetrel.CASE);
        browser.waitFor("document.querySelector('.case').dataset.ready");
        browser.waitFor("!document.querySelector('.map-state')");
        browser.picture(SCREENS.resolve("case.png"));
        assertThat(time(browser)).isEqualTo("2022-12-10 06:36 UTC");
        browser.key("ArrowLeft", 37, false);
        assertThat(time(browser)).isEqualTo("2022-12-10 06:26 UTC");
        browser.key("ArrowLeft", 37, true);
        assertThat(time(browser)).isEqualTo("2022-12-10 05:26 UTC");
        assertThat(browser.ask("document.querySelectorAll('.lanes .silent').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(browser.ask("fetch(document.querySelector('.case').dataset.map).then(r => r.json())"
                                + ".then(c => c.features.filter(f => f.properties.shape === 'reach').length)")
                        .asInt())
                .as("reachable areas of the dark periods")
                .isEqualTo(2);
    }

    private static String time(Browser browser) {
        return browser.ask("document.querySelector('[data-now]').textContent").asText();
    }

    private static void openAReasonAndRejectIt(Browser browser, String base) throws Exception {
        browser.ask("document.querySelector('[data-evidence=E2] > details > summary').click(); 1");
        browser.waitFor("document.querySelector('[data-evidence=E2]').classList.contains('on')");
        assertThat(browser.ask("document.querySelector('[data-evidence=E2] .rows').textContent")
                        .asText())
                .contains("world.csv");
        browser.picture(SCREENS.resolve("evidence.png"));
        browser.ask("(() => { const f = document.querySelector('[data-evidence=E2] form');"
                + " f.who.value = 'Ada'; f.why.value = 'receiver log seen'; f.requestSubmit(); return 1; })()");
        browser.waitFor("document.querySelector('.recomputed')");
        assertThat(browser.ask("document.querySelector('.verdict .word').textContent")
                        .asText())
                .isEqualTo("Unlikely to have arrived");
        browser.waitFor("document.querySelector('.case').dataset.ready");
        browser.picture(SCREENS.resolve("recomputed.png"));
    }

    private static void reviewTheLead(Browser browser, String base, Store store) throws Exception {
        browser.ask("(() => { const f = document.querySelector('#review form'); f.verdict.value = 'in review';"
                + " f.who.value = 'Ada'; f.requestSubmit(); return 1; })()");
        browser.waitFor("document.querySelector('#review .trail')");
        assertThat(store.standing(About.LEAD)).hasSize(1);
    }

    private static void findByFormerName(Browser browser, String base) throws Exception {
        browser.go(base + "/search?q=old+lyre");
        browser.picture(SCREENS.resolve("search.png"));
        browser.ask("document.querySelector('.found-list a').click(); 1");
        browser.waitFor("document.body.dataset.ready");
        assertThat(browser.ask("document.querySelector('h1').textContent").asText())
                .isEqualTo("SYNTH LYRA");
        browser.picture(SCREENS.resolve("vessel.png"));
    }

    private static void everyOtherScreen(Browser browser, String base) throws Exception {
        String file = "/cases/" + SynthPetrel.CASE;
        for (String page : List.of(
                "/",
                "/claims",
                "/method",
                "/parties",
                "/news",
                "/people",
                file + "/claims",
                file + "/voyages",
                file + "/history")) {
            browser.go(base + page);
            browser.picture(SCREENS.resolve(
                    (page.equals("/") ? "overview" : page.substring(1).replace('/', '-')) + ".png"));
            assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .as(page + " fits")
                    .isTrue();
        }
        browser.go(base + "/cases/C-IR-RU-drones-2022");
        browser.waitFor("document.querySelector('.maplibregl-canvas')");
        browser.picture(SCREENS.resolve("no-lead.png"));
    }
}
