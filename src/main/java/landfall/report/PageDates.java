package landfall.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * When a page was published, and when it was updated, as it says in several places. Of each the first place that gives a date is
 * believed; the others that differ are named in the basis, because sites do misdate.
 */
final class PageDates {
    private static final List<String> METAS = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "publish-date",
            "pubdate",
            "publishdate",
            "article.published",
            "publication_date",
            "cXenseParse:recs:publishtime");
    private static final List<String> UPDATE_METAS = List.of(
            "article:modified_time",
            "og:updated_time",
            "article:updated_time",
            "dateModified",
            "dc.date.modified",
            "dcterms.modified",
            "lastmod",
            "last-modified");
    /** What an element is named whose date is an update's; "published updated" is what WordPress calls a page not updated. */
    private static final Pattern UPDATE =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:date-?)?(?:updated?|modified|lastmod)(?:$|[\\s_-])");

    private static final Pattern PUBLISHED = Pattern.compile("(?i)publish");
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern IN_URL =
            Pattern.compile("[/=-]((?:19|20)\\d{2})[/-]?(0?[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/._-]|$)");

    private record Found(LocalDate day, String place) {}

    /** Longest line in which a date is a byline's, not the story's. */
    private static final int LONGEST_BYLINE = 80;

    /** Most time elements looked at. */
    private static final int MOST_TIMES = 20;

    private PageDates() {}

    /** Either is null where the page says nothing of it; they are not held against each other. */
    static Dating of(Document page, Metas metas, JsonNode article, String url, String language) {
        List<Found> published = new ArrayList<>();
        List<Found> updated = new ArrayList<>();
        add(published, article.path("datePublished").asText(""), "JSON-LD datePublished");
        add(updated, article.path("dateModified").asText(""), "JSON-LD dateModified");
        METAS.forEach(name -> add(published, metas.get(name), "meta " + name));
        UPDATE_METAS.forEach(name -> add(updated, metas.get(name), "meta " + name));
        Asides asides = new Asides();
        page.select("time[datetime]").stream()
                .limit(MOST_TIMES)
                .filter(time -> !asides.contain(time))
                .forEach(time -> add(isUpdate(time) ? updated : published, time.attr("datetime"), "time element"));
        if (url != null) {
            find(IN_URL, url).ifPresent(d -> published.add(new Found(d, "web address")));
        }
        Dating written = published.isEmpty() ? written(page, language) : new Dating(null, null);
        return new Dating(
                published.isEmpty() ? written.published() : agreed(published),
                updated.isEmpty() ? written.updated() : agreed(updated));
    }

    private static boolean isUpdate(Element time) {
        String name = time.attr("itemprop") + " " + time.className();
        boolean named = UPDATE.matcher(name).find() && !PUBLISHED.matcher(name).find();
        return named
                || time.previousSibling() instanceof TextNode before && BylineDates.announcesUpdate(before.text())
                || BylineDates.announcesUpdate(time.ownText().replaceAll("\\d.*", ""));
    }

    /** Dates in short lines: the byline, or the line above the headline. The first line that has one is taken. */
    private static Dating written(Document page, String language) {
        return BylineDates.first(
                Blocks.of(page).stream()
                        .filter(block -> block.text().length() <= LONGEST_BYLINE && !Asides.isComment(block.element()))
                        .map(Block::text)
                        .toList(),
                language);
    }

    private static When agreed(List<Found> found) {
        Found first = found.get(0);
        StringBuilder basis = new StringBuilder(first.place());
        List<LocalDate> named = new ArrayList<>(List.of(first.day()));
        for (Found other : found) {
            if (!named.contains(other.day())) {
                named.add(other.day());
                basis.append("; ").append(other.place()).append(" says ").append(other.day());
            }
        }
        return new When(first.day().toString(), basis.toString());
    }

    private static void add(List<Found> found, String value, String place) {
        if (value != null) {
            find(ISO, value).ifPresent(d -> found.add(new Found(d, place)));
        }
    }

    private static Optional<LocalDate> find(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
            } catch (DateTimeException e) {
                // 31 February: the next match may be a date
                continue;
            }
        }
        return Optional.empty();
    }
}
