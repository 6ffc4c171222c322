package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import landfall.claim.Report;
import landfall.claim.Report.Role;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private final ReportReader reader = new ReportReader(ReportReader.Options.NONE);

    @Test
    void sentencesThatRunOverLinesAreOneLineOfTheReport() throws Exception {
        Report report = reader.read(
                pdf(List.of(
                        "Note on a voyage",
                        "",
                        "The freighter left its berth shortly after midnight and switched its",
                        "lights on only once it had passed the breakwater, harbour staff said on",
                        "Tuesday.",
                        "",
                        "Nobody would say what the containers had held, or who had paid for the",
                        "voyage.")),
                "note.pdf");
        assertThat(report.lines().stream()
                        .filter(l -> l.role() == Role.BODY)
                        .map(l -> l.span().of(report.text()).replaceAll("\\s+", " ")))
                .containsExactly(
                        "The freighter left its berth shortly after midnight and switched its lights on only once it had passed "
                                + "the breakwater, harbour staff said on Tuesday.",
                        "Nobody would say what the containers had held, or who had paid for the voyage.");
    }

    @Test
    void theFilesOwnDateIsTakenWithItsBasisWhereTheTextHasNone() throws Exception {
        Report report = reader.read(
                pdf(List.of(
                        "Note on a voyage",
                        "",
                        "The freighter left its berth shortly after midnight, the harbour said.")),
                "note.pdf");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.published().basis()).isEqualTo("creation date of the PDF");
        assertThat(report.author()).isEqualTo("Harbour office");
    }

    @Test
    void aBrokenPdfAndOneWithoutTextAreRefused() throws Exception {
        assertThatThrownBy(() -> reader.read("%PDF-1.7\nnonsense".getBytes(StandardCharsets.US_ASCII), "x.pdf"))
                .isInstanceOf(UnreadableReport.class);
        byte[] empty = pdf(List.of());
        assertThatThrownBy(() -> reader.read(empty, "scan.pdf"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessage("a PDF without text (scanned?)");
    }

    private static byte[] pdf(List<String> lines) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.beginText();
                content.newLineAtOffset(72, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -14);
                }
                content.endText();
            }
            pdf.getDocumentInformation().setAuthor("Harbour office");
            pdf.getDocumentInformation().setCreationDate(new GregorianCalendar(2022, Calendar.NOVEMBER, 2));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
