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

/** Without script, the map as a picture. The tables on a telephone: wider than the window where they must be, never with words cut into letters. */
class NarrowTest {
    private static final int TELEPHONE = 390;
    private static final int NARROWEST = 320;

    /** Words of up to twelve letters in tables that stand on more than one line. */
    private static final String CUT = """
            [...document.querySelectorAll('.ledger td')].flatMap((td) => {
              const cut = [];
              for (const walk = document.createTreeWalker(td, NodeFilter.SHOW_TEXT); walk.nextNode();) {
                for (const word of walk.currentNode.data.matchAll(/[\\p{L}\\d]{2,12}/gu)) {
                  const range = document.createRange();
                  range.setStart(walk.currentNode, word.index);
                  range.setEnd(walk.currentNode, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1) cut.push(word[0]);
                }
              }
              return cut;
            }).join(' ')
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void noWordOfATableIsCutIntoLetters() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: narrow tables are not drawn");
        try (Store store = Store.open(folder.resolve("store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("profile"), TELEPHONE, 840)) {
            store.save(SynthPetrel.investigation());
            browser.width(TELEPHONE, 840);
            String base = server.address().replaceAll("/$", "");
            String file = "/cases/" + SynthPetrel.CASE;
            for (String page :
                    List.of("/ships", "/claims", file + "/voyages", file + "/parties", "/vessels/imo:9999993")) {
                browser.go(base + page);
                assertThat(browser.ask(CUT).asText()).as(page).isEmpty();
                assertThat(browser.ask("document.documentElement.scrollWidth - innerWidth")
                                .asInt())
                        .as(page)
                        .isLessThanOrEqualTo(0);
            }
            browser.call("Network.setCookie", Map.of("name", "language", "value", "de", "url", server.address()));
            browser.go(base + file + "/voyages");
            assertThat(browser.ask("document.querySelector('.ledger thead').offsetHeight")
                            .asInt())
                    .as("heads of two lines, with no word in letters")
                    .isLessThan(60);
            assertThat(browser.ask("document.querySelector('.ledger td.num b').getBoundingClientRect().right")
                            .asDouble())
                    .as("how likely a lead arrived is in view before the table is pushed")
                    .isLessThan(TELEPHONE - 15);
        }
    }

    /** 320 CSS pixels: a window of 1280 at 400 % (WCAG 2.2, 1.4.10). */
    @Test
    void nothingIsWiderThanTheNarrowestWindowAlsoInFormsThatAreFolded() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: narrow pages are not drawn");
        try (Store store = Store.open(folder.resolve("fold/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("fold/profile"), NARROWEST, 840)) {
            store.save(SynthPetrel.investigation());
            browser.width(NARROWEST, 840);
            String base = server.address().replaceAll("/$", "");
            String file = "/cases/" + SynthPetrel.CASE;
            for (String page :
                    List.of("/", "/inbox", "/method", file, file + "/watch", file + "/history", file + "/dossier")) {
                browser.go(base + page);
                browser.ask("document.querySelectorAll('details').forEach((d) => d.open = true)");
                assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                        .as(page)
                        .isLessThanOrEqualTo(NARROWEST);
            }
        }
    }

    @Test
    void theBarFitsIntoEveryWindowInEveryLanguage() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: narrow pages are not drawn");
        try (Store store = Store.open(folder.resolve("bar/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("bar/profile"), 1400, 840)) {
            store.save(ManyCases.world(60, 30));
            for (String language : List.of("en", "de")) {
                browser.call(
                        "Network.setCookie",
                        java.util.Map.of("name", "language", "value", language, "url", server.address()));
                for (String page : List.of("claims", "cases/C-1/claims")) {
                    browser.go(server.address() + page);
                    for (int width : new int[] {360, 700, 901, 960, 1060, 1081, 1180, 1300}) {
                        browser.width(width, 840);
                        assertThat(browser.ask("document.documentElement.scrollWidth - innerWidth")
                                        .asInt())
                                .as("%s in %s at %d", page, language, width)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    void onATelephoneTheMapComesBeforeTheStatementsAndTheHeadLeavesRoom() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: narrow pages are not drawn");
        try (Store store = Store.open(folder.resolve("phone/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("phone/profile"), 360, 740)) {
            store.save(SynthPetrel.investigation());
            browser.width(360, 740);
            browser.go(server.address() + "cases/" + SynthPetrel.CASE);
            assertThat(browser.ask("""
                    ['.verdict', '.map', '.legend', '.lanes', '.evidence', '.statements']
                      .map((c) => document.querySelector(c).getBoundingClientRect().top)
                      .every((top, i, all) => i === 0 || top > all[i - 1])
                    """).asBoolean()).isTrue();
            assertThat(browser.ask("document.querySelector('.lanes').clientHeight")
                            .asInt())
                    .isGreaterThanOrEqualTo(120);
            browser.ask("scrollTo(0, 2000)");
            assertThat(browser.ask("document.querySelector('.bar').getBoundingClientRect().bottom")
                            .asInt())
                    .isNegative();
        }
    }

    @Test
    void withoutScriptTheMapStandsAsAPictureAndNothingIsSaidToBeLoading() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: pages without script are not drawn");
        try (Store store = Store.open(folder.resolve("plain/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("plain/profile"), 1400, 840)) {
            store.save(SynthPetrel.investigation());
            browser.call("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
            browser.go(server.address().replaceAll("/$", "") + "/cases/" + SynthPetrel.CASE);
            String shown =
                    "[...document.querySelectorAll('.map, .lanes, .legend')].filter((e) => e.checkVisibility()).length";
            assertThat(browser.ask(shown).asInt()).isZero();
            assertThat(browser.ask("document.querySelector('.map-still').checkVisibility()")
                            .asBoolean())
                    .isTrue();
        }
    }
}
