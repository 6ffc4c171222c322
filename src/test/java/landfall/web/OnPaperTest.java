package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.store.Store;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
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
            assertThat(browser.ask("getComputedStyle(document.querySelector('.steps li'), '::before').printColorAdjust")
                            .asText())
                    .as("the line between the steps is a ground, which browsers leave out on paper")
                    .isEqualTo("exact");
        }
    }

    /** The ground is not printed, and light letters would not be seen. */
    @Test
    void whoReadsLightOnDarkPrintsDarkOnPaper() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: nothing is printed");
        try (Store store = Store.open(folder.resolve("dark/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("dark/profile"), 800, 1100)) {
            store.save(SynthPetrel.investigation());
            browser.go(server.address());
            String ink = "getComputedStyle(document.body).color";
            browser.ask("document.documentElement.dataset.theme = 'dark'");
            assertThat(browser.ask(ink).asText()).isEqualTo("rgb(230, 237, 245)");
            browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
            assertThat(browser.ask(ink).asText()).isEqualTo("rgb(15, 23, 42)");
            browser.ask("delete document.documentElement.dataset.theme");
            browser.call(
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "media",
                            "print",
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
            assertThat(browser.ask(ink).asText()).isEqualTo("rgb(15, 23, 42)");
        }
    }

    /** The map of the screen is not printed; its picture is asked for by who prints, and by nobody else. */
    @Test
    void aPrintedPageHasTheMapAsAPicture() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: nothing is printed");
        try (Store store = Store.open(folder.resolve("map/store"));
                WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
                Browser browser = Browser.open(program.get(), folder.resolve("map/profile"), 1400, 900)) {
            store.save(SynthPetrel.investigation());
            browser.width(1400, 900);
            for (String page : List.of("cases/" + SynthPetrel.CASE, "vessels/imo:9999993")) {
                browser.go(server.address() + page);
                assertThat(browser.requests()).as(page).noneMatch(r -> r.endsWith("map.png"));
                answersTake(browser, 2000);
                byte[] pdf = Base64.getDecoder()
                        .decode(browser.call("Page.printToPDF", Map.of())
                                .path("data")
                                .asText());
                assertThat(widestPicture(pdf)).as(page).isGreaterThan(1000);
                answersTake(browser, 0);
                browser.requests().clear();
            }
        }
    }

    private static void answersTake(Browser browser, int millis) {
        browser.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", millis, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static int widestPicture(byte[] pdf) throws Exception {
        int widest = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        widest = Math.max(widest, picture.getWidth());
                    }
                }
            }
        }
        return widest;
    }

    private static String shown(Browser browser, String what) {
        return browser.ask("[...document.querySelectorAll('" + what
                        + "')].filter((e) => e.checkVisibility()).map((e) => e.innerText).join('\\n')")
                .asText();
    }
}
