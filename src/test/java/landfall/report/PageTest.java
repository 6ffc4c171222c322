package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import landfall.claim.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final String BODY =
            "<p>The freighter left its berth shortly after midnight, the harbour office said on Tuesday.</p>"
                    + "<p>Nobody would say what had been loaded, or where the containers came from, and no papers were shown.</p>";

    @Test
    void thePageSaysWhoWroteItWhereAndWhen() throws Exception {
        Report report = read("<html lang=en-GB><head><title>Ship leaves at night | Quay Times</title>"
                + "<meta property='og:site_name' content='Quay Times'><link rel=canonical href='https://quay.example/a/1'>"
                + "<meta property='article:published_time' content='2022-11-02T23:30:00-05:00'>"
                + "<meta name=author content='Ann Lee'></head><body><h1>Ship leaves at night</h1>" + BODY);
        assertThat(report.title()).isEqualTo("Ship leaves at night");
        assertThat(report.publisher()).isEqualTo("Quay Times");
        assertThat(report.author()).isEqualTo("Ann Lee");
        assertThat(report.url()).isEqualTo("https://quay.example/a/1");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.published().basis()).isEqualTo("meta article:published_time");
        assertThat(report.language()).isEqualTo("en");
    }

    @Test
    void datesThatDisagreeStayVisible() throws Exception {
        Report report = read("<html><head><link rel=canonical href='https://q.example/2022/11/03/ship'>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-11-02\"}</script>"
                + "</head><body><h1>Ship leaves at night</h1>" + BODY);
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.published().basis()).isEqualTo("JSON-LD datePublished; web address says 2022-11-03");
    }

    @Test
    void aShortPageInChineseHasABody() throws Exception {
        assertThat(
                        read("<html lang=zh><body><article><h1>中方否认</h1><p>中国外交部发言人周三表示，中方没有向俄罗斯提供任何武器。</p><p>他说，有关说法毫无根据。</p></article></body></html>")
                                .text())
                .contains("毫无根据");
    }

    @Test
    void aPageWithoutABodyIsRefused() {
        assertThatThrownBy(
                        () -> read("<html><body><nav><a href=/>Home</a></nav><h1>Video</h1><p>Watch</p></body></html>"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessage("a page with hardly any text, such as a menu, a video or an error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 November 2022; en; 2022-11-02", "November 2, 2022; en; 2022-11-02",
                        "Wed, Nov. 2nd, 2022; en; 2022-11-02",
                "02.11.2022, 17.41 Uhr; de; 2022-11-02", "2. November 2022; de; 2022-11-02",
                        "2 novembre 2022; fr; 2022-11-02",
                "2 ноября 2022 г.; ru; 2022-11-02", "2 листопада 2022; uk; 2022-11-02",
                        "2 de noviembre de 2022; es; 2022-11-02",
                "2022년 11월 2일; ko; 2022-11-02", "2022.11.02. 15:20; ko; 2022-11-02", "٢ نوفمبر ٢٠٢٢; ar; 2022-11-02",
                "13/11/2022; en; 2022-11-13", "11/13/2022; en; 2022-11-13", "02/11/2022; fr; 2022-11-02"
            })
    void aDateIsReadAsPeopleWriteIt(String text, String language, LocalDate day) {
        assertThat(WrittenDates.find(text, language)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"02/11/2022; en", "31 February 2022; en", "2 November; en", "99.99.2022; de"})
    void aDateThatCouldBeAnotherIsNone(String text, String language) {
        assertThat(WrittenDates.find(text, language)).isEmpty();
    }

    @Test
    void anUnclosedLinkDoesNotHideTheArticle() throws Exception {
        assertThat(read("<html><body><div class=menu><a href=/>Home</div><h1>Ship leaves at night</h1><div>" + BODY
                                + "</div>")
                        .text())
                .contains("Nobody would say");
    }

    private static Report read(String html) throws UnreadableReport {
        return new ReportReader(ReportReader.Options.NONE).read(html.getBytes(StandardCharsets.UTF_8), "page.html");
    }
}
