package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show at the width of a laptop can be read: numbers are whole, nothing is cut without a sign, and all of it is in the page's language. */
class LegibleTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Store store;
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: pages are not drawn");
        store = Store.open(folder.resolve("store"));
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
        store.save(SynthPetrel.investigation());
        browser = Browser.open(program.get(), folder.resolve("profile"), 1280, 840);
        browser.width(1280, 840);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            server.close();
            store.close();
        }
    }

    private void show(String language, String path) {
        browser.call("Network.setCookie", Map.of("name", "language", "value", language, "url", server.address()));
        browser.go(server.address() + path);
    }

    @Test
    void theNumberOfAReasonIsWholeFromTheTenthOnToo() {
        show("en", "cases/" + SynthPetrel.CASE);
        browser.ask("document.querySelector('.eid').textContent = 'E10'");
        assertThat(browser.ask("""
                (() => { const range = document.createRange(); const eid = document.querySelector('.eid');
                  range.selectNodeContents(eid); const words = range.getBoundingClientRect(), box = eid.getBoundingClientRect();
                  return words.bottom <= box.bottom + 2 && words.right <= box.right; })()
                """).asBoolean()).isTrue();
    }

    /** A ship that changed often: seven digits over two lines read as two numbers. */
    @Test
    void noFigureOfAShipThatWasRenamedIsParted() {
        show("en", "vessels/imo:9999993");
        browser.ask(
                "document.querySelectorAll('.ledger bdi').forEach((name) => { name.textContent = 'N'.repeat(100); })");
        assertThat(browser.ask("""
                [...document.querySelectorAll('.ledger td')].filter((cell) => /^\\d{7,9}$/.test(cell.textContent.trim())).filter((cell) => {
                  const range = document.createRange(); range.selectNodeContents(cell);
                  return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1;
                }).map((cell) => cell.textContent).join(' ')
                """).asText()).isEmpty();
    }

    @Test
    void noSpeedOfAPositionIsPartedOverTwoLines() {
        show("en", "cases/" + SynthPetrel.CASE);
        browser.ask(
                "document.querySelectorAll('.item details').forEach((item) => { item.open = true; });"
                        + " document.querySelectorAll('.rows td:last-child').forEach((cell) => { cell.textContent = '10.7'; });"
                        + " document.querySelectorAll('.rows td:first-child').forEach((cell) => { cell.textContent = 'SYNTHETIC-T499 : 103436'; })");
        assertThat(browser.ask("""
                Math.max(...[...document.querySelectorAll('.rows td:last-child')].map((cell) => {
                  const range = document.createRange(); range.selectNodeContents(cell);
                  return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
                }))
                """).asInt()).isEqualTo(1);
    }

    @Test
    void aLinkToAReasonOfAnotherLeadOpensThatLeadAndTheReasonInView() {
        for (int width : new int[] {1280, 360}) {
            browser.width(width, 640);
            show("en", "cases/" + SynthPetrel.CASE + "?lead=2#E1");
            browser.waitFor("document.querySelector('#E1 details').open");
            String link = browser.ask("document.querySelector('#E1 .inside a').getAttribute('href')")
                    .asText();
            assertThat(link).contains("?lead=imo:9999981@2022-11-20T00:00Z#r-");
            show("en", link.substring(1));
            browser.waitFor("document.querySelector('#E1 details').open");
            browser.waitFor("(() => { const top = document.querySelector('#E1').getBoundingClientRect().top;"
                    + " return top >= 0 && top < innerHeight - 40; })()");
        }
    }

    @Test
    void noHintOfThePlayerIsCutInAnyWindow() {
        for (String language : List.of("en", "de")) {
            show(language, "cases/" + SynthPetrel.CASE);
            for (int width : new int[] {1000, 1181, 1280, 1366, 1441, 1600}) {
                browser.width(width, 840);
                assertThat(browser.ask(
                                        "(() => { const keys = document.querySelector('.keys');"
                                                + " return keys.checkVisibility() ? keys.scrollWidth - keys.clientWidth : 0; })()")
                                .asInt())
                        .as(language + " at " + width)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    /** WCAG 2.2, 2.5.8: 24 CSS pixels. */
    @Test
    void whatStandsBelowEachOtherIsHighEnoughForAFinger() {
        for (String path : List.of("claims", "cases/" + SynthPetrel.CASE + "/dossier")) {
            show("en", path);
            assertThat(browser.ask("""
                    [...document.querySelectorAll('.ledger summary, .plain li:has(> a:only-child)')]
                      .map((e) => e.getBoundingClientRect().height).filter((height) => height < 24).length
                    """).asInt()).as(path).isZero();
        }
        browser.width(360, 740);
        show("en", "claims");
        assertThat(browser.ask("Math.min(...[...document.querySelectorAll('.words > a')]"
                                + ".map((link) => link.getBoundingClientRect().height))")
                        .asDouble())
                .isGreaterThanOrEqualTo(24);
    }

    @Test
    void theMapAndTheTimelineSpeakGermanOnAGermanPage() {
        show("de", "cases/" + SynthPetrel.CASE);
        browser.waitFor("document.querySelector('.case').dataset.ready");
        assertThat(browser.ask("document.querySelector('.maplibregl-ctrl-zoom-in').getAttribute('aria-label')")
                        .asText())
                .isEqualTo("Näher heran");
        assertThat(browser.ask("document.querySelector('.maplibregl-canvas').getAttribute('aria-label')")
                        .asText())
                .isEqualTo("Karte");
        assertThat(browser.ask("document.querySelector('.maplibregl-ctrl-scale').textContent")
                        .asText())
                .endsWith("sm");
        assertThat(browser.ask("[...document.querySelectorAll('.tick')].map((t) => t.textContent).join(' ')")
                        .asText())
                .containsPattern("\\d\\. (Okt|Nov)\\.");
        assertThat(browser.ask("document.querySelector('.map-note').textContent")
                        .asText())
                .doesNotContainPattern("\\d,\\d{3}");
    }

    @Test
    void whoChoseDarkNeverSeesAPageFlashUpInLight() {
        show("en", "method");
        browser.ask("localStorage.setItem('theme', 'dark')");
        browser.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                new MutationObserver((_, seen) => { if (document.body) { window.first = document.documentElement.dataset.theme ?? 'none'; seen.disconnect(); } })
                  .observe(document, { childList: true, subtree: true });
                """));
        show("en", "ships");
        assertThat(browser.ask("window.first").asText()).isEqualTo("dark");
    }

    @Test
    void whatWasOpenedOnTheMapGoesAwayByEscape() {
        show("en", "cases/" + SynthPetrel.CASE);
        browser.waitFor("document.querySelector('.case').dataset.idle");
        browser.ask("""
                (() => { const map = document.querySelector('#map').chart;
                  const event = map.queryRenderedFeatures({ layers: ['events'] })[0];
                  map.fire('click', { point: map.project(event.geometry.coordinates), lngLat: map.unproject([0, 0]), originalEvent: {} }); })()
                """);
        browser.waitFor("document.querySelector('.maplibregl-popup')");
        browser.press("Escape");
        assertThat(browser.ask("document.querySelectorAll('.maplibregl-popup').length")
                        .asInt())
                .isZero();
    }
}
