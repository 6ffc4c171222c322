package landfall.report;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A news feed: RSS 0.9x–2.0, RSS 1.0 or Atom. Read by a parser that knows no external entities, so nothing is fetched.
 *
 * @param title of the feed, or null
 * @param language declared, or null
 * @param entries the first of them, in the order of the feed
 * @param left how many more there were
 */
public record Feed(String title, String language, List<Entry> entries, int left) {
    private static final int MOST_ENTRIES = 5000;
    private static final int DEEPEST = 128;

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "dc:date", "issued");
    private static final List<String> UPDATED = List.of("updated", "atom:updated", "modified", "dcterms:modified");

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry; null where the feed says nothing.
     *
     * @param id as the feed gives it, else its link
     * @param link address of the page
     * @param title headline
     * @param author byline
     * @param published with its basis
     * @param updated with its basis
     * @param text the entry's own text without markup: the whole article in some feeds, two sentences in most
     */
    public record Entry(
            String id, String link, String title, String author, When published, When updated, String text) {}

    /** The entries of a feed; a pure function of its text. */
    public static Feed parse(String xml) {
        Document feed = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, "");
        List<Entry> entries = new ArrayList<>();
        int left = 0;
        for (Element item : feed.select("item, entry")) {
            if (entries.size() < MOST_ENTRIES) {
                entries.add(entry(item));
            } else {
                left++;
            }
        }
        Element root = feed.selectFirst("channel, feed");
        return new Feed(
                root == null ? null : child(root, "title"),
                root == null
                        ? null
                        : PageMetadata.first(
                                child(root, "language"), child(root, "dc:language"), root.attr("xml:lang")),
                entries,
                left);
    }

    /** An entry that has a text, as a JSON document that {@link ReportReader} reads back. */
    public byte[] asDocument(Entry entry) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("id", entry.id());
        document.put("url", entry.link());
        document.put("publisher", title);
        document.put("title", entry.title());
        document.put("author", entry.author());
        document.put("lang", language);
        if (entry.published() != null) {
            document.put("published", entry.published().value());
            document.put("published_basis", entry.published().basis());
        }
        if (entry.updated() != null) {
            document.put("updated", entry.updated().value());
        }
        document.put("text", words(entry));
        document.values().removeIf(Objects::isNull);
        return JsonDocuments.write(document);
    }

    private static String words(Entry entry) {
        return entry.title() == null ? entry.text() : entry.title() + "\n\n" + entry.text();
    }

    /** A report for every entry that has a text. */
    List<Report> reports(Source source, Rejects rejects) {
        if (left > 0) {
            rejects.count(
                    "a feed of which only the first " + MOST_ENTRIES + " entries were read",
                    source.name(),
                    left + " entries more");
        }
        List<Report> reports = new ArrayList<>();
        int number = 0;
        for (Entry entry : entries) {
            number++;
            String name = source.name() + "#" + number;
            if (entry.text() == null) {
                rejects.count("a feed entry without a text", name, entry.title() == null ? "" : entry.title());
                continue;
            }
            String text = words(entry);
            PageFacts facts = new PageFacts(
                    entry.link(), title, entry.title(), entry.author(), entry.published(), entry.updated(), language);
            reports.add(PlainText.report(entry.id() == null ? name : entry.id(), text, language, facts, source));
        }
        return reports;
    }

    private static Entry entry(Element item) {
        String link = link(item);
        String id = PageMetadata.first(child(item, "guid"), child(item, "id"), link);
        String html = PageMetadata.first(
                raw(item, "content:encoded"), raw(item, "content"), raw(item, "description"), raw(item, "summary"));
        return new Entry(
                id,
                link,
                child(item, "title"),
                PageMetadata.first(child(item, "dc:creator"), author(item)),
                dated(item, PUBLISHED),
                dated(item, UPDATED),
                html == null ? null : Blocks.text(html));
    }

    private static String author(Element item) {
        Element author = direct(item, "author");
        if (author == null) {
            return null;
        }
        String name = child(author, "name");
        return name != null ? name : PageMetadata.bounded(author.text());
    }

    private static String link(Element item) {
        String found = null;
        for (Element link : item.children()) {
            if (link.normalName().equals("link")) {
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                boolean main = !link.hasAttr("rel") || link.attr("rel").equals("alternate");
                if (address.strip().matches("https?://\\S{3,2000}") && (found == null || main)) {
                    found = address.strip();
                }
            }
        }
        return found;
    }

    private static When dated(Element item, List<String> fields) {
        for (String field : fields) {
            String value = child(item, field);
            String day = value == null ? null : day(value);
            if (day != null) {
                return new When(day, "feed's " + field);
            }
        }
        return null;
    }

    /** The day of a time as RFC 5322 or ISO 8601 writes it, or null. */
    static String day(String value) {
        Matcher iso = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}).*").matcher(value);
        try {
            if (iso.matches()) {
                return java.time.LocalDate.parse(iso.group(1)).toString();
            }
            Matcher rfc =
                    Pattern.compile("(\\d{1,2}) ([A-Za-z]{3})[a-z]* (\\d{4})").matcher(value);
            if (rfc.find()) {
                String text = rfc.group(1) + " " + rfc.group(2) + " " + rfc.group(3);
                return java.time.LocalDate.parse(text, DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH))
                        .toString();
            }
        } catch (DateTimeException e) {
            return null;
        }
        return null;
    }

    private static String raw(Element item, String name) {
        Element child = direct(item, name);
        return child == null ? null : child.children().isEmpty() ? child.wholeText() : child.html();
    }

    private static String child(Element item, String name) {
        Element child = direct(item, name);
        return child == null ? null : PageMetadata.bounded(child.text());
    }

    private static Element direct(Element item, String name) {
        for (Element child : item.children()) {
            if (child.tagName().equalsIgnoreCase(name)) {
                return child;
            }
        }
        return null;
    }
}
