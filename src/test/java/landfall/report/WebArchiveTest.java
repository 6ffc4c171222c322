package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import landfall.claim.Report;
import landfall.claim.Sha256;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class WebArchiveTest {
    private static final String WORDS =
            "The ministry said on Wednesday that no vessel carrying munitions had left the port since the first of September.";
    private static final byte[] ARCHIVE = all(
            record(
                    "warcinfo",
                    null,
                    "application/warc-fields",
                    "software: a crawler\r\n".getBytes(StandardCharsets.UTF_8)),
            answer("https://paper.example/1", "200 OK", "text/html; charset=utf-8", page("First")),
            answer("https://paper.example/a.png", "200 OK", "image/png", "PNG"),
            answer("https://paper.example/gone", "404 Not Found", "text/html", page("Not there")),
            answer("https://paper.example/2", "200 OK", "text/html", page("Second")));

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><p>" + WORDS
                + "</p></article></body></html>";
    }

    private static byte[] answer(String address, String status, String kind, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + kind + "\r\n\r\n" + body;
        return record("response", address, "application/http; msgtype=response", http.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String address, String kind, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2026-03-07T10:00:00Z\r\n"
                + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "Content-Type: " + kind + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return all(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<Report> read(byte[] bytes, Rejects rejects) throws UnreadableReport {
        return new ReportReader(ReportReader.Options.NONE).readAll(bytes, "crawl.warc", rejects);
    }

    @Test
    void eachPageOfAWebArchiveIsAReportWithTheAddressItWasFetchedFrom() throws Exception {
        for (byte[] bytes : List.of(ARCHIVE, packed(ARCHIVE))) {
            List<Report> reports = read(bytes, new Rejects());
            assertThat(reports).extracting(Report::title).containsExactly("First", "Second");
            assertThat(reports)
                    .extracting(Report::url)
                    .containsExactly("https://paper.example/1", "https://paper.example/2");
            assertThat(reports).extracting(Report::id).doesNotHaveDuplicates();
            assertThat(reports).extracting(Report::sha256).containsOnly(Sha256.hex(bytes));
            assertThat(reports)
                    .extracting(Report::published)
                    .as("when it was fetched is no date of publication")
                    .containsOnlyNulls();
        }
    }

    @Test
    void anArchiveCutShortGivesThePagesBeforeTheBreakAndSaysSo() throws Exception {
        Rejects rejects = new Rejects();
        List<Report> reports = read(Arrays.copyOf(ARCHIVE, ARCHIVE.length - 300), rejects);
        assertThat(reports).extracting(Report::title).contains("First");
        assertThat(rejects.total()).isPositive();
    }

    @Test
    void anArchiveWithoutAPageIsRefusedInOneSentence() {
        assertThatThrownBy(
                        () -> read(answer("https://paper.example/a.png", "200 OK", "image/png", "PNG"), new Rejects()))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("a web archive without a page that can be read");
        assertThatThrownBy(() -> read("WARC/1.0\r\n:::\r\n\r\n".getBytes(StandardCharsets.UTF_8), new Rejects()))
                .isInstanceOf(UnreadableReport.class);
    }

    /** A page of zeros packed a thousand times does not fill memory. */
    @Test
    void aPageOfAnArchiveThatUnpacksToTooMuchIsPassedOver() throws Exception {
        byte[] bomb = packed(new byte[40 << 20]);
        byte[] http = all(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                bomb);
        Rejects rejects = new Rejects();
        List<Report> reports = read(
                all(
                        record("response", "https://paper.example/bomb", "application/http; msgtype=response", http),
                        ARCHIVE),
                rejects);
        assertThat(reports).hasSize(2);
        assertThat(rejects.total()).isEqualTo(1);
    }
}
