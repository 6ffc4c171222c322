package landfall.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import landfall.claim.Report;
import landfall.reject.Rejects;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Web pages as they were fetched, kept with what the server answered (WARC, ISO 28500), packed or not. Each page in it is a report of its
 * own, with the address it was fetched from; pictures, scripts and pages that were not found are passed over.
 */
final class WebArchive {
    private static final String START = "WARC/";

    /** Most records looked at, and most bytes unpacked in all; against compressed bombs; our judgement. */
    private static final int MOST_RECORDS = 100_000;

    private static final long MOST_UNPACKED = 256L << 20;

    private static final Set<String> DOCUMENTS =
            Set.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain");

    private static final int FOUND = 200;

    private final ReportReader reader;
    private final Source source;
    private final Rejects rejects;
    private final List<Report> reports = new ArrayList<>();
    private long unpacked;

    private WebArchive(ReportReader reader, Source source, Rejects rejects) {
        this.reader = reader;
        this.source = source;
        this.rejects = rejects;
    }

    static boolean isOne(byte[] bytes) {
        return starts(new ByteArrayInputStream(bytes)) || startsPacked(bytes);
    }

    private static boolean startsPacked(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return starts(in);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean starts(InputStream in) {
        try {
            return new String(in.readNBytes(START.length()), StandardCharsets.ISO_8859_1).equals(START);
        } catch (IOException e) {
            return false;
        }
    }

    /** A report for every page; {@code reader} reads each. */
    static List<Report> reports(byte[] bytes, ReportReader reader, Source source, Rejects rejects) {
        String name = source.name();
        WebArchive archive = new WebArchive(reader, source, rejects);
        try (WarcReader records = new WarcReader(new ByteArrayInputStream(bytes))) {
            int number = 0;
            for (WarcRecord record : records) {
                number++;
                if (number > MOST_RECORDS || archive.unpacked > MOST_UNPACKED) {
                    rejects.count("a web archive of which only the beginning was read", name, number + " records");
                    break;
                }
                archive.take(record, name + "#" + number);
            }
        } catch (IOException | UncheckedIOException e) {
            rejects.count("a web archive that is broken at some point", name, "");
        }
        return archive.reports;
    }

    private void take(WarcRecord record, String name) throws IOException {
        if (!(record instanceof WarcResponse response)
                || !response.contentType().base().equals(MediaType.HTTP)) {
            return;
        }
        String kind = response.payloadType().base().toString();
        if (response.http().status() != FOUND || !DOCUMENTS.contains(kind)) {
            return;
        }
        byte[] page = response.http().bodyDecoded().stream().readNBytes(ReportReader.MOST_BYTES + 1);
        unpacked += page.length;
        try {
            for (Report report : reader.readAll(page, name, rejects)) {
                reports.add(fetched(report, response.target()));
            }
        } catch (UnreadableReport e) {
            rejects.count(e.reason(), name, response.target());
        }
    }

    /** With the address it was fetched from, where the page names none; its bytes are those of the archive. */
    private Report fetched(Report report, String address) {
        boolean named = report.url() != null || !address.matches("https?://\\S{3,2000}");
        return new Report(
                report.id(),
                named ? report.url() : address,
                report.publisher(),
                report.title(),
                report.author(),
                report.published(),
                report.updated(),
                report.language(),
                report.text(),
                report.lines(),
                source.sha256());
    }
}
