package landfall.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import landfall.claim.Report;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String SENTENCE =
            "The freighter left its berth shortly after midnight, the harbour office of the town said on Friday. ";

    private final Rejects rejects = new Rejects();
    private final FeedReader reader = new FeedReader(rules(20));
    private Site site;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anUnchangedFeedIsNeitherSentNorReadAgain() throws Exception {
        site.at("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Fri, 02 Jan 2026 10:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 02 Jan 2026 10:00:00 GMT");
            Site.send(exchange, known ? 304 : 200, known ? "" : feed(item("1", null, SENTENCE)));
        });
        FeedReader.Look first = reader.look(FeedState.fresh(site.url("/feed")), NOON, rejects);
        assertThat(first.taken()).hasSize(1);
        FeedReader.Look second = reader.look(first.state(), NOON.plus(Duration.ofMinutes(15)), rejects);
        assertThat(second.taken()).isEmpty();
        assertThat(second.state().etag()).isEqualTo("\"v1\"");
        assertThat(site.asked).hasSize(2);
    }

    @Test
    void aFeedIsLeftAloneUntilItIsDue() throws Exception {
        site.page("/feed", feed(item("1", null, SENTENCE)));
        FeedReader.Look first = reader.look(FeedState.fresh(site.url("/feed")), NOON, rejects);
        reader.look(first.state(), NOON.plus(Duration.ofMinutes(14)), rejects);
        assertThat(site.asked).hasSize(1);
    }

    @Test
    void anEntryIsTakenOnceAndANewOneWhenItComes() throws Exception {
        AtomicReference<String> now = new AtomicReference<>(feed(item("1", null, SENTENCE)));
        site.at("/feed", exchange -> Site.send(exchange, 200, now.get()));
        FeedReader.Look first = reader.look(FeedState.fresh(site.url("/feed")), NOON, rejects);
        now.set(feed(item("2", null, "Another. " + SENTENCE), item("1", null, SENTENCE)));
        FeedReader.Look second = reader.look(first.state(), NOON.plus(Duration.ofHours(1)), rejects);
        assertThat(reports(second)).extracting(Report::id).containsExactly("2");
        assertThat(reports(second).get(0).published().value()).isEqualTo("2026-01-01");
        assertThat(reports(second).get(0).published().basis()).contains("feed's pubDate");
    }

    @Test
    void theLinkedPageIsTakenWholeAndTheEntryWhereItCannotBe() throws Exception {
        site.page("/feed", feed(item("1", site.url("/story"), "Short."), item("2", site.url("/gone"), SENTENCE)));
        site.page(
                "/story",
                "<html><head><title>A ship</title></head><body><article><h1>A ship</h1><p>" + SENTENCE.repeat(3)
                        + "</p></article></body></html>");
        FeedReader.Look look = reader.look(FeedState.fresh(site.url("/feed")), NOON, rejects);
        assertThat(look.taken())
                .extracting(FeedReader.Document::address)
                .containsExactly(site.url("/story"), site.url("/gone"));
        assertThat(reports(look)).extracting(Report::title).containsExactly("A ship", "T2");
        assertThat(rejects.byReason()).containsEntry("linked page: status 404", 1L);
    }

    @Test
    void linkedPagesAreFewInOnePollAndTheRestComesWithTheNext() throws Exception {
        site.page(
                "/feed",
                feed(
                        item("1", site.url("/a"), SENTENCE),
                        item("2", site.url("/b"), SENTENCE),
                        item("3", site.url("/c"), SENTENCE)));
        FeedReader few = new FeedReader(rules(2));
        FeedReader.Look first = few.look(FeedState.fresh(site.url("/feed")), NOON, rejects);
        FeedReader.Look second = few.look(first.state(), NOON.plus(Duration.ofHours(1)), rejects);
        assertThat(first.taken()).hasSize(2);
        assertThat(second.taken()).hasSize(1);
    }

    @Test
    void aFeedThatFailsIsAskedEverMoreRarelyAndComesBack() throws Exception {
        AtomicReference<Integer> status = new AtomicReference<>(500);
        site.at("/feed", exchange -> Site.send(exchange, status.get(), feed(item("1", null, SENTENCE))));
        FeedState state = FeedState.fresh(site.url("/feed"));
        Instant now = NOON;
        for (int minutes : List.of(15, 30, 60, 120)) {
            state = reader.look(state, now, rejects).state();
            assertThat(Duration.between(now, state.due())).isEqualTo(Duration.ofMinutes(minutes));
            now = state.due();
        }
        assertThat(state.problem()).isEqualTo("status 500");
        status.set(200);
        FeedReader.Look back = reader.look(state, now, rejects);
        assertThat(back.taken()).hasSize(1);
        assertThat(back.state().failures()).isZero();
    }

    @Test
    void theWaitIsAtLeastWhatTheServerAsksForAndNeverLongerThanAllowed() throws Exception {
        for (String asked : List.of("7200", "99999999")) {
            try (Site busy = new Site()) {
                busy.at("/feed", exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", asked);
                    Site.send(exchange, 503, "");
                });
                FeedState state = reader.look(FeedState.fresh(busy.url("/feed")), NOON, rejects)
                        .state();
                assertThat(Duration.between(NOON, state.due()))
                        .isEqualTo(asked.equals("7200") ? Duration.ofHours(2) : Duration.ofDays(1));
            }
        }
    }

    @Test
    void aDateToComeBackAtIsHeldAgainstTheServersOwnClock() {
        String now = "Fri, 02 Jan 2026 10:00:00 GMT";
        assertThat(RetryAfter.of("Fri, 02 Jan 2026 11:30:00 GMT", now)).isEqualTo(Duration.ofMinutes(90));
        assertThat(RetryAfter.of("120", null)).isEqualTo(Duration.ofMinutes(2));
        for (String none : new String[] {null, "", "soon", "-5", "Thu, 01 Jan 2026 11:30:00 GMT"}) {
            assertThat(RetryAfter.of(none, now)).as(none).isNull();
        }
        assertThat(RetryAfter.of("Fri, 02 Jan 2026 11:30:00 GMT", null)).isNull();
    }

    @Test
    void aPageThatIsNoFeedIsCountedAsThat() throws Exception {
        site.page("/feed", "<html><body><p>" + SENTENCE + "</p></body></html>");
        FeedState state =
                reader.look(FeedState.fresh(site.url("/feed")), NOON, rejects).state();
        assertThat(state.problem()).isEqualTo("not a feed");
        assertThat(rejects.byReason()).containsEntry("feed: not a feed", 1L);
    }

    private List<Report> reports(FeedReader.Look look) throws Exception {
        List<Report> reports = new java.util.ArrayList<>();
        for (FeedReader.Document document : look.taken()) {
            reports.add(new ReportReader(ReportReader.Options.NONE).read(document.bytes(), document.address()));
        }
        return reports;
    }

    private static Subscriptions rules(int pages) {
        return new Subscriptions(
                List.of(), List.of(), Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofMinutes(5), 1, 5, pages);
    }

    private static String item(String id, String link, String text) {
        return "<item><guid>" + id + "</guid><title>T" + id + "</title>"
                + (link == null ? "" : "<link>" + link + "</link>")
                + "<pubDate>Thu, 01 Jan 2026 08:00:00 GMT</pubDate><description>" + text + "</description></item>";
    }

    private static String feed(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper</title>" + String.join("", items)
                + "</channel></rss>";
    }
}
