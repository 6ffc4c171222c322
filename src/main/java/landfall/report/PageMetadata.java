package landfall.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its head, its JSON-LD and its visible lines. */
final class PageMetadata {
    private static final int LONGEST = 300;

    private PageMetadata() {}

    static PageFacts of(Document page) {
        JsonNode article = LinkedData.article(page);
        String url = url(page, article);
        String site = first(
                LinkedData.name(article.path("publisher")), meta(page, "og:site_name"), meta(page, "application-name"));
        return new PageFacts(
                url,
                site,
                title(page, article, site),
                first(LinkedData.name(article.path("author")), meta(page, "author"), meta(page, "article:author")),
                PageDates.of(page, article, url),
                language(page));
    }

    private static String title(Document page, JsonNode article, String site) {
        List<Element> headings = page.select("h1");
        String heading = headings.size() == 1 ? text(headings.get(0)) : null;
        String stated = first(meta(page, "og:title"), LinkedData.text(article.path("headline")), bounded(page.title()));
        if (heading == null) {
            heading = headings.stream()
                    .map(PageMetadata::text)
                    .filter(h -> h != null && stated != null && stated.startsWith(h))
                    .findFirst()
                    .orElse(null);
        }
        boolean agrees = heading != null && stated != null && (stated.contains(heading) || heading.contains(stated));
        if (heading != null && (agrees || stated == null || !heading.equalsIgnoreCase(site) && heading.length() > 20)) {
            return heading;
        }
        return stated == null ? null : withoutSite(stated, site);
    }

    /** "Headline | The Paper" without the paper. */
    private static String withoutSite(String title, String site) {
        int bar = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
        boolean named = bar > 0
                && site != null
                && title.substring(bar)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(site.toLowerCase(java.util.Locale.ROOT));
        return named || (bar > 20 && title.charAt(bar + 1) == '|')
                ? title.substring(0, bar).strip()
                : title;
    }

    private static String url(Document page, JsonNode article) {
        String canonical = Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(e -> e.attr("href"))
                .orElse(null);
        String found = first(canonical, meta(page, "og:url"), LinkedData.text(article.path("url")));
        return found != null && found.matches("https?://\\S{3,2000}") ? found : null;
    }

    private static String language(Document page) {
        Element root = page.selectFirst("html");
        String lang = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        return Languages.iso(
                first(lang, meta(page, "content-language"), meta(page, "og:locale"), meta(page, "language")));
    }

    /** A meta element's content by name, property or http-equiv. */
    static String meta(Document page, String name) {
        for (Element meta : page.getElementsByTag("meta")) {
            if (meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("http-equiv").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name)) {
                String content = bounded(meta.attr("content"));
                if (content != null) {
                    return content;
                }
            }
        }
        return null;
    }

    private static String text(Element element) {
        return bounded(element.text());
    }

    /** Cleaned and cut; null when blank. */
    static String bounded(String text) {
        String clean = Blocks.clean(text);
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    static String first(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }
}
