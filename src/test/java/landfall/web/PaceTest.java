package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import landfall.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What the map leaves out while it moves and frames are slow, and that nothing is left out at rest; in a real Chromium. */
class PaceTest {
    private static final String DRAWN =
            "(() => { const { chart } = document.querySelector('#map'), box = chart.getCanvas();"
                    + " const land = id => chart.getLayer(id) ? chart.getPaintProperty(id, 'fill-opacity') : null;"
                    + " return Math.round(box.width / box.clientWidth * 10) / 10 + ' pixels, fine land ' + land('land')"
                    + " + (land('coarse-land') === null ? '' : ', coarse land ' + land('coarse-land')); })()";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static Store store;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: the map is not moved");
        store = Store.open(folder.resolve("store"));
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
        browser = Browser.open(program.get(), folder.resolve("profile"), 1400, 840);
        browser.go(server.address() + "cases/" + SynthPetrel.CASE);
        browser.waitFor("document.querySelector('.case').dataset.idle");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            server.close();
            store.close();
        }
    }

    /** Steps after so many frames of so many milliseconds each, as "frames x milliseconds". */
    private static String steps(String frames) {
        return browser.ask("import('/assets/app/pace.js').then(({ Pace }) => { const pace = new Pace();"
                        + " return '" + frames + "'.split(' ').map(f => { const [n, ms] = f.split('x').map(Number);"
                        + " for (let i = 0; i < n; i++) pace.frame(ms); return pace.step; }).join(' '); })")
                .asText();
    }

    @Test
    void quickFramesLeaveNothingOutAndSlowOnesAStepAtATime() {
        assertThat(steps("600x16")).isEqualTo("0");
        assertThat(steps("600x30")).isEqualTo("0");
        assertThat(steps("6x60 6x60 60x60")).isEqualTo("1 2 2");
        assertThat(steps("2x300 100x16")).as("two late frames are no slow map").isEqualTo("0 0");
    }

    @Test
    void aStepBackIsTriedWhenFramesAreQuickAndEachThatFailsWaitsTwiceAsLong() {
        assertThat(steps("6x60 600x25")).as("neither slow nor quick").isEqualTo("1 1");
        assertThat(steps("6x60 18x16 6x60 24x16 6x16")).isEqualTo("1 0 1 1 0");
    }

    @Test
    void aSlowMapMovesWithACoarserLandAndFewerPixelsAndIsWholeAtRest() {
        browser.ask("{ const { pace } = document.querySelector('#map'); pace.frame = () => {}; pace.step = 2; }");
        String whole = drawn();
        assertThat(whole).isEqualTo("1 pixels, fine land 1");
        assertThat(drawnWhileItMoves(
                        "document.querySelector('#map').chart.getPaintProperty('land', 'fill-opacity') === 0"))
                .isEqualTo("0.5 pixels, fine land 0, coarse land 1");
        browser.waitFor("document.querySelector('#map').chart.getPaintProperty('land', 'fill-opacity') === 1");
        assertThat(drawn()).isEqualTo(whole + ", coarse land 0");
    }

    /** Moves to and fro until something is so; told before it comes to rest again. */
    private static String drawnWhileItMoves(String until) {
        return browser.ask(
                        "(async () => { const { chart } = document.querySelector('#map'); for (let i = 0; i < 300 && !("
                                + until
                                + "); i++) { chart.panBy([i % 2 ? 9 : -9, 0], { animate: false }); await new Promise(requestAnimationFrame); } return "
                                + DRAWN + "; })()")
                .asText();
    }

    private static String drawn() {
        return browser.ask(DRAWN).asText();
    }
}
