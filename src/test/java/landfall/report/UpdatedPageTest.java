package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import landfall.claim.Report;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatedPageTest {
    private static final String BODY =
            "<p>The freighter left its berth shortly after midnight, the harbour office said on Monday.</p>"
                    + "<p>Nobody would say what had been loaded, or where the containers came from, and no papers were shown.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:modified_time' content='2024-03-07T18:00Z'><meta property='article:published_time' content='2024-03-04'>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-03-07\",\"datePublished\":\"2024-03-04\"}</script>",
                "<meta name='last-modified' content='2024-03-07'><meta itemprop='datePublished' content='2024-03-04'>",
            })
    void aPageIsDatedByTheDayItCameOutAndKeepsTheDayOfItsUpdate(String head) throws Exception {
        isOfMonday(page(head, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Updated <time datetime='2024-03-07T18:00'>7 March</time> Published <time datetime='2024-03-04'>4 March</time></p>",
                "<time itemprop='dateModified' datetime='2024-03-07'>7 March</time><time itemprop='datePublished' datetime='2024-03-04'>4 March</time>",
                "<time class='entry-date updated' datetime='2024-03-07'></time><time class='entry-date published' datetime='2024-03-04'></time>",
                "<p>Updated: 7 March 2024, 18:00</p><p>Published: 4 March 2024, 08:00</p>",
                "<p>Updated 7 March 2024 | Published 4 March 2024</p>",
                "<p>Aktualisiert am 7. März 2024, 18:00 Uhr</p><p>Veröffentlicht am 4. März 2024</p>",
                "<p>Publié le 4 mars 2024, mis à jour le 7 mars 2024</p>",
                "<p>Обновлено 7 марта 2024</p><p>Опубликовано 4 марта 2024</p>",
                "<p>입력 2024.03.04. 오전 8:00 수정 2024.03.07. 오후 6:00</p>",
                "<p>2024年3月7日更新</p><p>公開：2024年3月4日</p>",
                "<p>آخر تحديث: 7 مارس 2024</p><p>نشر في 4 مارس 2024</p>",
                "<p>Güncelleme: 7 Mart 2024</p><p>Yayınlanma: 4 Mart 2024</p>",
            })
    void theDayOfAnUpdateInTheLinesIsNotTheDayAPageCameOut(String lines) throws Exception {
        isOfMonday(page("", lines));
    }

    @Test
    void theUpdateIsToldWithTheDate() throws Exception {
        Report report = page(
                "<meta property='article:published_time' content='2024-03-04'><meta property='article:modified_time' content='2024-03-07'>",
                "");
        assertThat(report.published().basis())
                .isEqualTo("meta article:published_time; updated 2024-03-07 (meta article:modified_time)");
    }

    @Test
    void aPageThatTellsOnlyOfItsUpdateIsDatedByItWithADoubt() throws Exception {
        Report report = page("<meta property='article:modified_time' content='2024-03-07'>", "");
        assertThat(report.published().value()).isEqualTo("2024-03-07");
        assertThat(report.published().basis()).endsWith("when it first came out is not known");
        assertThat(report.updated()).isNull();
    }

    @Test
    void aPageUpdatedOnTheDayItCameOutOrBeforeIsNot() throws Exception {
        for (String day : List.of("2024-03-04", "2019-01-01")) {
            Report report = page(
                    "<meta property='article:published_time' content='2024-03-04'><meta property='article:modified_time' content='"
                            + day + "'>",
                    "");
            assertThat(report.updated()).as(day).isNull();
            assertThat(report.published().basis()).as(day).isEqualTo("meta article:published_time");
        }
        String both = "<time class='entry-date published updated' datetime='2024-03-04'></time>";
        assertThat(page("", both).published().value()).isEqualTo("2024-03-04");
    }

    @Test
    void aTextAnEntryOfAFeedAndADocumentKeepTheirUpdates() throws Exception {
        isOfMonday(read("Ship leaves at night\nUpdated: 7 March 2024\nPublished: 4 March 2024\n\n"
                + BODY.replaceAll("<[^>]*>", " ")));
        isOfMonday(
                read(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay</title><entry><id>1</id><title>Ship leaves</title><published>2024-03-04T08:00:00Z</published><updated>2024-03-07T18:00:00Z</updated><content>The freighter left its berth, the office said.</content></entry></feed>"));
        isOfMonday(
                read(
                        "{\"text\":\"The freighter left its berth, the office said.\",\"published\":\"2024-03-04\",\"updated\":\"2024-03-07T18:00:00Z\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.quay.example/a/1?utm_source=x#top, https://quay.example/a/1/, true",
        "http://Quay.example/a?id=1&fbclid=2, https://quay.example/a?id=1, true",
        "https://quay.example/a?id=1, https://quay.example/a?id=2, false",
        "https://quay.example/a, https://quay.example/b, false",
        "https://quay.example/, https://quay.example, false",
    })
    void anAddressWrittenOtherwiseIsOfOnePageAndASitesOfNone(String one, String other, boolean same) {
        assertThat(at(one).page().isPresent() && at(one).page().equals(at(other).page()))
                .isEqualTo(same);
    }

    private static Report at(String url) {
        return new Report("a", url, null, null, null, null, "en", "", List.of(), "");
    }

    private static void isOfMonday(Report report) {
        assertThat(report.published().value()).isEqualTo("2024-03-04");
        assertThat(report.updated().value()).isEqualTo("2024-03-07");
    }

    private static Report page(String head, String lines) throws UnreadableReport {
        return read("<html><head><title>Ship leaves at night</title>" + head
                + "</head><body><article><h1>Ship leaves at night</h1>" + lines + BODY + "</article></body></html>");
    }

    private static Report read(String document) throws UnreadableReport {
        return new ReportReader(ReportReader.Options.NONE)
                .readAll(document.getBytes(StandardCharsets.UTF_8), "page.html", new Rejects())
                .get(0);
    }
}
