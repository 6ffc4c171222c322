package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of WCAG 2.1 can be seen in the pages and the style sheet without a browser: names of fields, order of headings, way of the focus,
 * contrast of the colours in light and dark.
 */
class AccessibleTest {
    private static final Path SHEET = Path.of("src/main/resources/landfall/web/app/landfall.css");

    /** Text on ground, by the names of the sheet. White is what stands on pills. */
    private static final List<String> ON = List.of(
            "ink paper",
            "ink page",
            "ink raised",
            "ink soft",
            "ink select",
            "muted paper",
            "muted page",
            "muted raised",
            "muted soft",
            "muted select",
            "link paper",
            "link page",
            "link raised",
            "teal-ink paper",
            "teal-ink raised",
            "against-ink paper",
            "warn-ink paper",
            "for-ink for-soft",
            "against-ink against-soft",
            "warn-ink warn-soft",
            "plus paper",
            "plus select",
            "minus paper",
            "minus select",
            "primary-ink primary",
            "bar-ink bar",
            "bar-muted bar",
            "white dark",
            "white enc",
            "white port",
            "white ident",
            "white other");

    @TempDir
    static Path folder;

    private static Store store;
    private static WebServer server;

    @BeforeAll
    static void serve() {
        store = Store.open(folder);
        store.save(SynthPetrel.investigation());
        server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Map<String, Document> pages() throws Exception {
        Map<String, Document> pages = new HashMap<>();
        for (String path : SynthPetrel.PAGES) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                    .header("Cookie", "language=de")
                    .build();
            pages.put(
                    path,
                    Jsoup.parse(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body()));
        }
        return pages;
    }

    @Test
    void everyFieldAndButtonHasANameAndEveryPictureWords() throws Exception {
        pages().forEach((path, page) -> {
            assertThat(page.select("input:not([type=hidden]), select, textarea").stream()
                            .filter(f -> !isNamed(f)))
                    .as("fields without a name on " + path)
                    .isEmpty();
            assertThat(page.select("button, a[href]").stream()
                            .filter(b ->
                                    b.text().isBlank() && b.attr("aria-label").isBlank()))
                    .as("buttons and links without words on " + path)
                    .isEmpty();
            assertThat(page.select("img:not([alt]), svg:not([aria-hidden]):not([aria-label])"))
                    .as("pictures without words on " + path)
                    .isEmpty();
        });
    }

    /** A table wider than a telephone is read by whoever has no finger to push it with the arrow keys. */
    @Test
    void whatScrollsSidewaysCanBeReachedByKeyboard() throws Exception {
        pages().forEach((path, page) -> assertThat(page.select(".scroll:not([tabindex])").stream()
                        .filter(box ->
                                box.select("a[href], button, input, summary").isEmpty()))
                .as("boxes that scroll on " + path)
                .isEmpty());
    }

    private static boolean isNamed(Element field) {
        return !field.attr("aria-label").isBlank()
                || field.closest("label") != null
                        && !field.closest("label").text().isBlank()
                || !field.id().isEmpty()
                        && !field.ownerDocument()
                                .select("label[for=" + field.id() + "]")
                                .isEmpty();
    }

    @Test
    void headingsGoDownStepByStepFromOne() throws Exception {
        pages().forEach((path, page) -> {
            List<Integer> levels = new ArrayList<>();
            page.select("h1, h2, h3, h4").forEach(h -> levels.add(h.tagName().charAt(1) - '0'));
            assertThat(levels.stream().filter(l -> l == 1)).as("h1 on " + path).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i) - levels.get(i - 1))
                        .as("heading " + i + " on " + path + ": " + levels)
                        .isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void theFocusGoesAsOneReadsAndFirstPastTheBar() throws Exception {
        pages().forEach((path, page) -> {
            assertThat(page.select("a[href], button, input, select, textarea, [tabindex]")
                            .first()
                            .className())
                    .as(path)
                    .isEqualTo("skip");
            assertThat(page.select("[tabindex]").stream().filter(e -> Integer.parseInt(e.attr("tabindex")) > 0))
                    .as("order of its own on " + path)
                    .isEmpty();
            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.select("main#main")).as(path).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as("ids on " + path).doesNotHaveDuplicates();
        });
    }

    @Test
    void textStandsOutFromItsGroundInLightAndDark() throws Exception {
        String sheet = Files.readString(SHEET);
        Map<String, String> light = names(sheet.substring(sheet.indexOf(":root {")));
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(names(sheet.substring(sheet.indexOf(":root[data-theme=\"dark\"] {"))));
        assertThat(dark.get("paper")).isNotEqualTo(light.get("paper"));
        for (Map<String, String> names : List.of(light, dark)) {
            names.put("white", "#ffffff");
            for (String pair : ON) {
                String[] both = pair.split(" ");
                assertThat(contrast(names.get(both[0]), names.get(both[1])))
                        .as(pair + (names == dark ? ", dark" : ", light"))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static Map<String, String> names(String block) {
        Map<String, String> names = new HashMap<>();
        Matcher m = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(block.substring(0, block.indexOf('}')));
        while (m.find()) {
            names.put(m.group(1), m.group(2));
        }
        return names;
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
