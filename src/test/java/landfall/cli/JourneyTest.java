package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import landfall.Await;
import landfall.config.Configuration;
import landfall.setting.Settings;
import landfall.store.Decision.About;
import landfall.store.Kind;
import landfall.store.Store;
import landfall.web.Browser;
import landfall.web.Options;
import landfall.web.WebServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An investigator's way through what {@code landfall demo} shows, in a real Chromium and by keyboard alone: only the first address is
 * typed, everything else is Tab, Enter, arrows and the page's own keys. Pictures of every screen stay in {@code target/screens}.
 */
class JourneyTest {
    private static final Messages QUIET = new Messages(new PrintStream(OutputStream.nullOutputStream()), false);
    private static final Path SCREENS = Path.of("target/screens");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Browser browser;
    private Store store;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theWholeWayThroughTheDemoByKeyboardWithoutAComplaintOrARequestElsewhere(Kind kind) throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on this machine: the journey is not walked");
        MainJob job = new MainJob(Configuration.defaults(Sections.ALL, Settings.CARGO), QUIET);
        try (Store kept = kind.open(folder.resolve("store"), Clock.systemUTC())) {
            DemoRun.of(job, folder.resolve("world"), kept, QUIET);
            try (WebServer server = WebServer.start(
                            kept,
                            new Options("127.0.0.1", 0, "test"),
                            Clock.systemUTC(),
                            job.workings(new Recasing(kept, job)));
                    Browser opened = Browser.open(program.get(), folder.resolve("profile"), 1400, 840)) {
                browser = opened;
                store = kept;
                String base = server.address().replaceAll("/$", "");
                browser.go(base + "/");
                walk();
                if (kind == Kind.EMBEDDED) {
                    lookAround(base);
                    inGermanAndDark(base);
                }
                assertThat(browser.complaints()).as("console").isEmpty();
                assertThat(browser.requests())
                        .allMatch(r -> r.startsWith(base + "/")
                                || r.startsWith("blob:" + base)
                                || r.startsWith("data:image/")
                                || r.equals("about:blank"));
            }
        }
    }

    private void walk() throws Exception {
        picture("overview");
        readTheReport();
        acceptClaims();
        openTheCase();
        editTheWatch();
        openTheBestLead();
        stepThroughTime();
        openAReasonDownToItsRow();
        rejectIt();
        reviewTheLead();
        exportTheDossier();
        findByFormerName();
    }

    private void readTheReport() throws Exception {
        follow(".tabs a[href='/inbox']", "location.pathname === '/inbox'");
        picture("inbox");
        follow("[data-entry] a.source[href*='claim-en']", "location.pathname.startsWith('/reports/')");
        assertThat(browser.ask("document.querySelectorAll('mark').length").asInt())
                .isGreaterThanOrEqualTo(5);
        assertThat(text("main")).contains("artillery shells");
        picture("report");
    }

    /** One key each: the name once, then "a" accepts the statement one stands on. */
    private void acceptClaims() throws Exception {
        follow(".tabs a[href='/inbox']", "location.pathname === '/inbox'");
        browser.waitFor("document.activeElement?.closest('[data-entry]')");
        String unread = "Number(document.querySelector('[data-unread]').dataset.unread)";
        int before = browser.ask(unread).asInt();
        browser.press("a");
        browser.waitFor("document.activeElement.name === 'who'");
        browser.type("Ada");
        browser.press("Enter");
        browser.waitFor(unread + " === " + (before - 1));
        browser.waitFor("document.activeElement?.closest('[data-entry]')");
        browser.press("a");
        browser.waitFor(unread + " === " + (before - 2));
        assertThat(store.standing(About.CLAIM)).hasSize(2);
    }

    private void openTheCase() {
        follow(".tabs a[href='/']", "location.pathname === '/'");
        follow("a.case-card", "document.querySelector('.case')?.dataset.ready");
        assertThat(text(".verdict .word")).isEqualTo("Very likely arrived");
    }

    private void editTheWatch() throws Exception {
        follow(".tabs a[href$='/watch']", "document.querySelector('[data-counted]')?.dataset.done");
        int before = Integer.parseInt(text("[data-counted] .big"));
        browser.tabTo("input[name=recipient]");
        browser.press("Control+a");
        browser.type("RUNVS");
        browser.waitFor("Number(document.querySelector('[data-counted]').dataset.done) > 1");
        assertThat(Integer.parseInt(text("[data-counted] .big"))).isBetween(1, before - 1);
        picture("watch");
        browser.tabTo(".watching input[name=why]");
        browser.type("grain terminal only");
        browser.press("Enter");
        browser.waitFor("document.querySelector('.case')?.dataset.ready");
        assertThat(store.standing(About.WATCH)).hasSize(1);
    }

    private void openTheBestLead() throws Exception {
        follow(".tabs a[href$='/voyages']", "location.pathname.endsWith('/voyages')");
        picture("voyages");
        follow(".ledger tbody tr:first-child td:first-child a", "document.querySelector('.case')?.dataset.ready");
        browser.waitFor("!document.querySelector('.map-state')");
        assertThat(text(".vessel .ship")).isEqualTo("SYNTH LARCH");
        picture("case");
    }

    /** Ten minutes with an arrow, an hour with Shift; the dark period is in the lane, where it could have been on the map. */
    private void stepThroughTime() throws Exception {
        browser.tabTo("[data-lanes-view]");
        long end = now();
        browser.press("ArrowLeft");
        assertThat(end - now()).isEqualTo(600);
        browser.press("Shift+ArrowLeft");
        assertThat(end - now()).isEqualTo(4200);
        browser.press("ArrowRight");
        assertThat(end - now()).isEqualTo(3600);
        assertThat(browser.ask("document.querySelectorAll('.lanes .silent').length")
                        .asInt())
                .isPositive();
        assertThat(browser.ask("fetch(document.querySelector('.case').dataset.map).then(r => r.json())"
                                + ".then(c => c.features.filter(f => f.properties.shape === 'reach').length)")
                        .asInt())
                .as("reachable areas of the dark periods")
                .isPositive();
    }

    private void openAReasonDownToItsRow() throws Exception {
        follow("[data-evidence=E1] > details > summary", "document.querySelector('[data-evidence=E1] > details').open");
        browser.waitFor("document.querySelector('[data-evidence=E1]').classList.contains('on')");
        assertThat(text("[data-evidence=E1] .what")).contains("Dark for 64 h");
        assertThat(text("[data-evidence=E1] .rows")).containsPattern("SYNTHETIC\\S* : \\d+");
        Thread.sleep(900); // the map glides to the dark period
        picture("evidence");
    }

    private void rejectIt() throws Exception {
        String found = text(".verdict .figure b");
        browser.follow("[data-evidence=E1] .inside > details:last-child > summary");
        browser.tabTo("[data-evidence=E1] input[name=why]");
        browser.type("receiver log seen");
        browser.press("Enter");
        browser.waitFor("document.querySelector('.recomputed')");
        browser.waitFor("document.querySelector('.case').dataset.ready");
        assertThat(Double.parseDouble(text(".verdict .figure b"))).isLessThan(Double.parseDouble(found));
        assertThat(store.standing(About.EVIDENCE)).hasSize(1);
        picture("recomputed");
    }

    private void reviewTheLead() throws Exception {
        browser.tabTo("#review select");
        browser.press("ArrowDown");
        browser.tabTo("#review textarea");
        browser.type("ask for the receiver's log of that week");
        browser.follow("#review button");
        browser.waitFor("document.querySelector('#review .trail')");
        assertThat(text("#review .state")).isEqualTo("in review");
        assertThat(store.standing(About.LEAD)).hasSize(1);
        browser.waitFor("document.querySelector('.case').dataset.ready");
        picture("review");
    }

    private void exportTheDossier() throws Exception {
        follow(".tabs a[href$='/dossier']", "location.pathname.endsWith('/dossier')");
        picture("dossier");
        browser.follow("button[formaction$='dossier.pdf']");
        assertThat(Files.readString(downloaded(".pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        browser.follow("a[href*='dossier.zip']");
        assertThat(Files.size(downloaded(".zip"))).isGreaterThan(100_000);
    }

    private Path downloaded(String end) throws Exception {
        Path downloads = folder.resolve("profile/downloads");
        AtomicReference<Path> whole = new AtomicReference<>();
        Await.until(() -> {
            List<Path> all = Files.isDirectory(downloads) ? files(downloads) : List.of();
            all.stream().filter(f -> f.toString().endsWith(end)).findFirst().ifPresent(whole::set);
            boolean isUnderWay = all.stream().anyMatch(f -> f.toString().endsWith(".crdownload"));
            return whole.get() != null && !isUnderWay && Files.size(whole.get()) > 0;
        });
        return whole.get();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void findByFormerName() throws Exception {
        browser.press("/");
        browser.type("thistle");
        browser.press("Enter");
        browser.waitFor("location.pathname === '/search' && document.readyState === 'complete'");
        picture("search");
        follow(".found-list a[href^='/vessels/']", "document.body.dataset.ready");
        assertThat(text("h1")).isEqualTo("SYNTH LARCH");
        assertThat(text(".ids")).contains("SYNTH THISTLE");
        browser.waitFor("!document.querySelector('.map-state')");
        picture("vessel");
    }

    /** The screens the way did not lead over; every one of them fits the window, a small one too. */
    private void lookAround(String base) throws Exception {
        String file = store.latest().orElseThrow().files().get(0).theCase().id();
        for (String page : List.of(
                "/claims",
                "/method",
                "/parties",
                "/news",
                "/people",
                "/cases/" + file + "/claims",
                "/cases/" + file + "/parties",
                "/cases/" + file + "/history",
                "/cases/" + file + "/voyages",
                "/cases/" + file + "/watch",
                "/inbox",
                "/")) {
            browser.width(1400, 840);
            browser.go(base + page);
            if (!List.of("/", "/inbox").contains(page)) {
                picture(page.substring(1).replaceAll("[^A-Za-z]+", "-"));
            }
            browser.width(900, 700);
            assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .as(page + " fits")
                    .isTrue();
        }
    }

    /** The same pages speak German, all but the words of others and what is named in English on purpose. */
    private void inGermanAndDark(String base) throws Exception {
        String file = "/cases/"
                + store.latest().orElseThrow().files().get(0).theCase().id();
        browser.width(1400, 840);
        browser.go(base + "/");
        browser.follow(".langs a");
        browser.waitFor("document.documentElement.lang === 'de'");
        browser.follow("[data-theme-toggle]");
        for (String page : List.of(
                "/", "/inbox", "/method", "/news", file, file + "/voyages", file + "/claims", file + "/history")) {
            browser.go(base + page);
            picture("de" + page.replaceAll("[^A-Za-z]+", "-"));
            assertThat(browser.ask(
                                    "(() => { const page = document.body.cloneNode(true);"
                                            + " page.querySelectorAll('bdi, blockquote, code, pre, .mono, .hash, [lang=en], .tag, .map, .source, script')"
                                            + ".forEach(e => e.remove()); return (page.textContent.match("
                                            + "/[^.]*\\b(the|The|were|with|heard|said|could|other|not|which)\\b[^.]*/g) || []).join('|'); })()")
                            .asText())
                    .as("English on the German " + page)
                    .isEmpty();
        }
    }

    private void follow(String selector, String until) {
        browser.follow(selector);
        browser.waitFor("document.readyState === 'complete' && (" + until + ")");
    }

    private String text(String selector) {
        return browser.ask("document.querySelector(\"" + selector + "\").textContent")
                .asText()
                .strip();
    }

    private long now() {
        return browser.ask("Number(document.querySelector('[data-lanes-view]').getAttribute('aria-valuenow'))")
                .asLong();
    }

    private void picture(String name) throws IOException {
        browser.picture(SCREENS.resolve(name + ".png"));
    }
}
