package landfall.remote;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.reject.Rejects;
import landfall.report.Feed;
import landfall.report.ReportReader;

/**
 * Looks at a feed when it is due, asks only for what changed (conditional GET, RFC 9110, 13), and takes each new entry once: the page
 * it links to, else the entry's own text.
 */
public final class FeedReader {
    private final Subscriptions rules;
    private final Fetch fetch;

    public FeedReader(Subscriptions rules) {
        this.rules = rules;
        this.fetch = new Fetch(rules.limits());
    }

    /**
     * One look.
     *
     * @param state to remember until the next
     * @param taken documents that are new
     */
    public record Look(FeedState state, List<Document> taken) {}

    /**
     * A document as it came.
     *
     * @param address where from
     * @param bytes a page, or the entry as a JSON document
     */
    public record Document(String address, byte[] bytes) {}

    /** Looks if the feed is due at this time; what goes wrong is counted and remembered, and never thrown. */
    public Look look(FeedState state, Instant now, Rejects rejects) throws InterruptedException {
        if (!state.isDue(now)) {
            return new Look(state, List.of());
        }
        try {
            Fetch.Answer answer = fetch.get(URI.create(state.address()), conditions(state));
            return answer.status() == 304
                    ? new Look(state.unchanged(now, rules), List.of())
                    : taken(state, answer, now, rejects);
        } catch (Unreachable e) {
            rejects.count("feed: " + e.reason(), state.address(), "");
            return new Look(state.failed(e, now, rules), List.of());
        }
    }

    private static Map<String, String> conditions(FeedState state) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5");
        if (state.etag() != null) {
            headers.put("If-None-Match", state.etag());
        }
        if (state.lastModified() != null) {
            headers.put("If-Modified-Since", state.lastModified());
        }
        return headers;
    }

    private Look taken(FeedState state, Fetch.Answer answer, Instant now, Rejects rejects)
            throws InterruptedException, Unreachable {
        Feed feed = ReportReader.feed(answer.body()).orElseThrow(() -> new Unreachable("not a feed"));
        Set<String> seen = new HashSet<>(state.seen());
        Set<String> taken = new LinkedHashSet<>();
        List<Document> documents = new ArrayList<>();
        int pages = 0;
        boolean whole = true;
        for (Feed.Entry entry : feed.entries()) {
            String id = entry.id() != null ? entry.id() : entry.title();
            if (id == null || seen.contains(id)) {
                continue;
            }
            if (entry.link() != null && pages >= rules.pages() && rules.pages() > 0) {
                whole = false; // the rest is taken at the next poll
                continue;
            }
            pages += entry.link() == null || rules.pages() == 0 ? 0 : 1;
            seen.add(id);
            taken.add(id);
            document(state, feed, entry, rejects).ifPresent(documents::add);
        }
        return new Look(state.read(answer, taken, whole, now, rules), documents);
    }

    private java.util.Optional<Document> document(FeedState state, Feed feed, Feed.Entry entry, Rejects rejects)
            throws InterruptedException {
        if (entry.link() != null && rules.pages() > 0) {
            try {
                Fetch.Answer page = fetch.get(
                        URI.create(entry.link()),
                        URI.create(state.address()),
                        Map.of("Accept", "text/html, */*;q=0.5"));
                if (ReportReader.isReadable(page.body(), entry.link())) {
                    return java.util.Optional.of(new Document(page.address().toString(), page.body()));
                }
                rejects.count("linked page: nothing to read", entry.link(), "");
            } catch (Unreachable e) {
                rejects.count("linked page: " + e.reason(), entry.link(), "");
            } catch (IllegalArgumentException e) {
                rejects.count("linked page: not a web address", entry.link(), "");
            }
        }
        if (entry.text() == null) {
            rejects.count("a feed entry without a text", state.address(), String.valueOf(entry.title()));
            return java.util.Optional.empty();
        }
        String address = entry.link() == null ? state.address() : entry.link();
        return java.util.Optional.of(new Document(address, feed.asDocument(entry)));
    }
}
