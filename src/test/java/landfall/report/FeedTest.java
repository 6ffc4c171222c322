package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import landfall.claim.Report;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Harbour Wire</title><link>https://wire.example/</link><language>en-gb</language>
            <item><title>Freighter leaves</title><link>https://wire.example/1</link><guid isPermaLink="false">w-1</guid>
            <dc:creator><![CDATA[Ann Lee]]></dc:creator><pubDate>Wed, 02 Nov 2022 18:00:00 +0100</pubDate>
            <description><![CDATA[<p>The freighter left on Monday.</p><p>Nobody saw its cargo.</p>]]></description></item>
            <item><title>Only a headline</title><link>https://wire.example/2</link></item>
            </channel></rss>""";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title>
            <entry><id>tag:hafen,2022:7</id><title>Frachter läuft aus</title><link rel="alternate" href="https://hafen.example/7"/>
            <author><name>Uwe Brandt</name></author><published>2022-11-02T10:00:00Z</published>
            <content type="html">&lt;p&gt;Der Frachter ist am Montag ausgelaufen.&lt;/p&gt;</content></entry></feed>""";

    @Test
    void entriesOfRssBecomeReports() throws Exception {
        Rejects rejects = new Rejects();
        List<Report> reports = new ReportReader(ReportReader.Options.NONE)
                .readAll(RSS.getBytes(StandardCharsets.UTF_8), "feed.xml", rejects);
        assertThat(reports).hasSize(1);
        Report report = reports.get(0);
        assertThat(report.id()).isEqualTo("w-1");
        assertThat(report.url()).isEqualTo("https://wire.example/1");
        assertThat(report.publisher()).isEqualTo("Harbour Wire");
        assertThat(report.author()).isEqualTo("Ann Lee");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.text())
                .isEqualTo("Freighter leaves\n\nThe freighter left on Monday.\n\nNobody saw its cargo.");
        assertThat(rejects.byReason()).containsEntry("a feed entry without a text", 1L);
    }

    @Test
    void entriesOfAtomKeepTheirLinksForPolling() {
        Feed feed = Feed.parse(ATOM);
        assertThat(feed.title()).isEqualTo("Hafenblatt");
        assertThat(feed.entries()).hasSize(1);
        Feed.Entry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("tag:hafen,2022:7");
        assertThat(entry.link()).isEqualTo("https://hafen.example/7");
        assertThat(entry.author()).isEqualTo("Uwe Brandt");
        assertThat(entry.published().value()).isEqualTo("2022-11-02");
        assertThat(entry.text()).isEqualTo("Der Frachter ist am Montag ausgelaufen.");
    }
}
