package landfall.web;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A paper that was written down, in the language of the pages: our sentences, headings and figures are said anew, what a ship or a list
 * calls itself stays.
 */
final class PaperIn {
    /** Kind of table to its columns, from zero, that hold words of others or numbers and stay as they are. */
    private static final Map<String, List<Integer>> KEPT = Map.of(
            "silences", List.of(0, 3, 4),
            "meetings", List.of(0, 3, 4),
            "calls", List.of(0, 3, 5),
            "identities", List.of(2, 3, 4, 5, 7),
            "others", List.of(0, 4),
            "hits", List.of(0, 1, 3, 5),
            "inputs", List.of(1, 2, 3),
            "rejects", List.of(1),
            "settings", List.of(0, 1));

    private PaperIn() {}

    static String said(String page, Tongue tongue) {
        if (tongue == Tongue.EN) {
            return page;
        }
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        document.selectFirst("html").attr("lang", tongue.code());
        document.title(tongue.say(document.title()));
        document.select("h1, h2, h3, th, p, li, figcaption").forEach(e -> say(e, tongue));
        for (Element cell : document.select("td")) {
            String kind = cell.closest("table").className();
            if (!KEPT.getOrDefault(kind, List.of()).contains(cell.elementSiblingIndex())) {
                say(cell, tongue);
            }
        }
        return document.outerHtml();
    }

    private static void say(Element element, Tongue tongue) {
        for (TextNode text : element.textNodes()) {
            if (!text.isBlank()) {
                text.text(tongue.say(text.getWholeText()));
            }
        }
    }
}
