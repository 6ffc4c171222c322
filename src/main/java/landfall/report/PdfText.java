package landfall.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.stream.Collectors;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page after page, within bounds. */
final class PdfText {
    /** Memory for decoded streams; against compressed bombs; our judgement. */
    private static final long MOST_MEMORY = 128L << 20;
    /** Most pages; reports of the UN Panel of Experts have up to about 600 with annexes. */
    private static final int MOST_PAGES = 1000;
    /** Most characters of text. */
    private static final int MOST_TEXT = 8 << 20;

    private PdfText() {}

    static Report read(byte[] bytes, Source source, Rejects rejects) throws UnreadableReport {
        String text;
        PageFacts facts;
        try (PDDocument pdf = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            text = text(pdf, source, rejects);
            facts = facts(pdf.getDocumentInformation());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableReport("a broken or locked PDF");
        }
        if (text.isBlank()) {
            throw new UnreadableReport("a PDF without text (scanned?)");
        }
        return PlainText.read(text, facts, source);
    }

    /** What the file says of itself; the date names its basis. */
    private static PageFacts facts(PDDocumentInformation said) {
        Calendar made = said.getCreationDate();
        return new PageFacts(
                null,
                null,
                said.getTitle() == null ? null : PageMetadata.bounded(said.getTitle()),
                said.getAuthor() == null ? null : PageMetadata.bounded(said.getAuthor()),
                made == null
                        ? null
                        : new When(
                                LocalDate.ofInstant(
                                                made.toInstant(),
                                                made.getTimeZone().toZoneId())
                                        .toString(),
                                "creation date of the PDF"),
                null,
                null);
    }

    private static String text(PDDocument pdf, Source source, Rejects rejects) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        StringBuilder text = new StringBuilder();
        int pages = pdf.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            if (page > MOST_PAGES || text.length() >= MOST_TEXT) {
                rejects.count(
                        "a PDF of which only the beginning was read",
                        source.name(),
                        (page - 1) + " of " + pages + " pages");
                break;
            }
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(pdf));
        }
        String broken = text.toString();
        return Wrapped.lines(broken).stream()
                .map(line -> Wrapped.joined(line.of(broken)))
                .collect(Collectors.joining("\n\n"));
    }
}
