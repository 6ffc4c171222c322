package landfall.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a page says of itself in its head, its JSON-LD and its visible lines. */
final class PageMetadata {
    private static final int LONGEST = 300;
    /** Shortest heading that may be a headline; our judgement. */
    private static final int SHORTEST = 8;

    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=(?:\\(\\d+\\))?(https?://\\S{3,2000})");

    private PageMetadata() {}

    static PageFacts of(Document page) {
        JsonNode article = LinkedData.article(page);
        Metas metas = Metas.of(page);
        String url = url(page, metas, article);
        String language = language(page, metas);
        String site = first(
                LinkedData.name(article.path("publisher")), metas.get("og:site_name"), metas.get("application-name"));
        Dating dates = PageDates.of(page, metas, article, url, language);
        return new PageFacts(
                url,
                site,
                title(page, metas, article, site),
                author(page, metas, article),
                dates.published(),
                dates.updated(),
                language);
    }

    /** The longest heading that the page's stated title contains, else its only h1, else the stated title. */
    private static String title(Document page, Metas metas, JsonNode article, String site) {
        String stated = first(metas.get("og:title"), LinkedData.text(article.path("headline")), bounded(page.title()));
        String best = null;
        for (Element heading : page.select("h1, h2, h3, [itemprop=headline], [class*=title], [class*=headline]")) {
            String text = text(heading);
            boolean longer =
                    text != null && text.length() >= SHORTEST && (best == null || text.length() > best.length());
            if (longer
                    && stated != null
                    && (stated.contains(text) || heading.normalName().equals("h1") && text.contains(stated))) {
                best = text;
            }
        }
        if (best != null) {
            return best;
        }
        List<Element> main = page.select("h1");
        String only = main.size() == 1 ? text(main.get(0)) : null;
        boolean speaks = only != null && !only.equalsIgnoreCase(site) && only.length() > 2 * SHORTEST;
        return speaks || stated == null ? only : withoutSite(stated, site);
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

    private static String author(Document page, Metas metas, JsonNode article) {
        String stated = first(
                LinkedData.name(article.path("author")),
                metas.get("author"),
                metas.get("article:author"),
                visible(page));
        return stated == null || stated.startsWith("http") ? null : stated;
    }

    private static String visible(Document page) {
        for (Element element : page.select("[rel=author], [itemprop=author], [class*=byline], [class*=author]")) {
            String text = text(element);
            if (text != null && text.length() <= 80 && !LineRoles.isSentence(text)) {
                return LineRoles.standard().withoutBylineWord(text);
            }
        }
        return null;
    }

    private static String url(Document page, Metas metas, JsonNode article) {
        String canonical = Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(e -> e.attr("href"))
                .orElse(null);
        String found = first(canonical, metas.get("og:url"), LinkedData.text(article.path("url")), savedFrom(page));
        return found != null && found.matches("https?://\\S{3,2000}") ? found : null;
    }

    /** Browsers note in a comment where they saved a page from. */
    private static String savedFrom(Document page) {
        for (Node node : page.childNodes()) {
            Matcher m = node instanceof Comment comment ? SAVED_FROM.matcher(comment.getData()) : null;
            if (m != null && m.find()) {
                return m.group(1);
            }
        }
        return null;
    }

    private static String language(Document page, Metas metas) {
        Element root = page.selectFirst("html");
        String lang = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        return Languages.iso(first(lang, metas.get("content-language"), metas.get("og:locale"), metas.get("language")));
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
