package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    /** A digit, a point, a digit, and no part of a longer name such as an address or a version. */
    private static final Pattern WITH_POINT = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?![.\\w-])");

    /** What is not translated: sources, settings as they stand in a file, hashes, words of reports. */
    private static final String AS_IT_IS =
            "[lang=en], [translate=no], code, .hash, script, style, pre, .report-text, blockquote, q";

    private static final Set<String> READ_OUT = Set.of("title", "aria-label", "alt", "placeholder");

    @TempDir
    static Path folder;

    @Test
    void figuresHaveTheSignOfTheLanguage() {
        assertThat(Tongue.EN.speak(Html.of("<b>{}</b>", Figure.of(12_345.678, 1).unit("nm"))))
                .isEqualTo("<b>12\u202F345.7 nm</b>");
        assertThat(Tongue.DE.speak(Html.of("<b>{}</b>", Figure.of(12_345.678, 1).unit("nm"))))
                .isEqualTo("<b>12\u202F345,7 sm</b>");
        assertThat(Tongue.DE.speak(Html.of("{} · {}", Phrases.decibans(-25.8), Phrases.probability(0.5))))
                .isEqualTo("−25,8 dB · 0,50");
        assertThat(Tongue.DE.speak(Html.of("{}", Phrases.place(42.4867, -131.0883))))
                .isEqualTo("42°29,2′ N 131°05,3′ W");
        assertThat(Tongue.DE.speak(Html.of("<i title=\"{}\">{}</i>", Figure.of(0.5, 1), List.of(Figure.of(1.5, 1)))))
                .isEqualTo("<i title=\"0,5\">1,5</i>");
    }

    @Test
    void noProbabilityIsRoundedToCertainty() {
        assertThat(Tongue.DE.speak(Html.of(
                        "{} {} {}",
                        Phrases.probability(0.9962),
                        Phrases.probability(0.0001),
                        Phrases.probability(0.994))))
                .isEqualTo("&gt;0,99 &lt;0,01 0,99");
        assertThat(Phrases.score(1)).hasToString("1.00");
    }

    @Test
    void figuresInASentenceOfOursAreTranslatedWithIt() {
        assertThat(Tongue.DE.speak(Html.of("⟦Draught {} → {} m⟧", Figure.of(4.6, 1), Figure.of(5.9, 1))))
                .isEqualTo("Tiefgang 4,6 → 5,9 m");
    }

    @Test
    void whatLooksLikeAFigureInTheWordsOfOthersStays() {
        assertThat(Tongue.DE.speak(Html.of("<p>{}</p>", "1.5"))).isEqualTo("<p>1.5</p>");
    }

    @Test
    void noFigureOnAGermanPageHasAPoint() throws Exception {
        Set<String> found = new TreeSet<>();
        int figures = 0;
        try (Store store = Store.open(folder)) {
            store.save(SynthPetrel.investigation());
            store.save(SynthPetrel.investigation());
            try (WebServer server = WebServer.start(store, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
                for (String path : SynthPetrel.PAGES) {
                    Document page = page(server, path);
                    page.select(AS_IT_IS).remove();
                    for (Element element : page.getAllElements()) {
                        String shown = shown(element);
                        figures += Pattern.compile("\\d,\\d")
                                .matcher(shown)
                                .results()
                                .count();
                        for (Matcher m = WITH_POINT.matcher(shown); m.find(); ) {
                            found.add(path + ": " + shown.strip());
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(figures).isGreaterThan(100);
    }

    private static String shown(Element element) {
        StringBuilder shown = new StringBuilder();
        for (TextNode text : element.textNodes()) {
            shown.append(text.getWholeText()).append('\n');
        }
        for (Attribute attribute : element.attributes()) {
            if (READ_OUT.contains(attribute.getKey())) {
                shown.append(attribute.getValue()).append('\n');
            }
        }
        return shown.toString();
    }

    private static Document page(WebServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .header("Cookie", "language=de")
                .build();
        return Jsoup.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
