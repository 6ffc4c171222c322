package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.claim.Report;
import org.junit.jupiter.api.Test;

class OfficeTextTest {
    private static final String WORD =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>%s</w:body></w:document>";
    private static final String FACTS =
            "<cp:coreProperties><dc:title>Reply of the registry</dc:title><dc:creator>Registrar</dc:creator>"
                    + "<dcterms:created>2023-09-14T08:00:00Z</dcterms:created></cp:coreProperties>";

    private static Report read(String... namesAndParts) throws Exception {
        return new ReportReader(ReportReader.Options.NONE).read(zip(namesAndParts), "reply.docx");
    }

    private static byte[] zip(String... namesAndParts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndParts[i]));
                zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String paragraph(String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + runs + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    @Test
    void aReplyWrittenInAWordProcessorIsReadAParagraphALine() throws Exception {
        Report report = read(
                "word/document.xml",
                WORD.formatted(paragraph(run("The registry said that the ship ") + run("had left its flag in May."))
                        + "<w:tbl><w:tr><w:tc>" + paragraph(run("IMO 9538892")) + "</w:tc></w:tr></w:tbl>"
                        + paragraph(run("It has no further record &amp; no owner."))),
                "docProps/core.xml",
                FACTS);
        assertThat(report.text())
                .isEqualTo(
                        "The registry said that the ship had left its flag in May.\n\nIMO 9538892\n\nIt has no further record & no owner.");
        assertThat(report.author()).isEqualTo("Registrar");
        assertThat(report.published().value()).isEqualTo("2023-09-14");
        assertThat(report.published().basis()).isEqualTo("creation date of the document");
    }

    @Test
    void whatWasStruckOutOrHiddenWasNotSaid() throws Exception {
        String text = read(
                        "word/document.xml",
                        WORD.formatted(paragraph(run("Iran denied that it ")
                                + "<w:del><w:r><w:delText>had not </w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen </w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>has </w:t></w:r>"
                                + "<w:ins><w:r><w:t>delivered drones to Russia.</w:t></w:r></w:ins>"
                                + "<mc:AlternateContent><mc:Choice>" + run(" Once.") + "</mc:Choice><mc:Fallback>"
                                + run(" Once.")
                                + "</mc:Fallback></mc:AlternateContent>")))
                .text();
        assertThat(text).isEqualTo("Iran denied that it has delivered drones to Russia. Once.");
    }

    @Test
    void anOpenDocumentIsReadWithoutItsNotes() throws Exception {
        Report report = read(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content><office:body><office:text>\n  <text:h>Statement</text:h>\n"
                        + "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
                        + "<text:p>Nothing <text:span>was</text:span><text:s/>shipped<text:note><text:p>a note</text:p></text:note>, "
                        + "<text:a>it said</text:a>.</text:p><text:list><text:list-item><text:p>One.</text:p></text:list-item></text:list>"
                        + "</office:text></office:body></office:document-content>",
                "meta.xml",
                "<office:meta><meta:initial-creator>Office</meta:initial-creator><meta:creation-date>2022-11-02T10:00:00</meta:creation-date></office:meta>");
        assertThat(report.text()).isEqualTo("Statement\n\nNothing was shipped, it said.\n\nOne.");
        assertThat(report.author()).isEqualTo("Office");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
    }

    @Test
    void aPictureInADocumentAndABombAreRefusedInOneSentence() throws Exception {
        assertThatThrownBy(() -> read("word/document.xml", WORD.formatted(paragraph("<w:drawing/>"))))
                .isInstanceOf(UnreadableReport.class)
                .hasMessageContaining("without text");
        String zeros = " ".repeat(40 << 20);
        assertThatThrownBy(() -> read("word/document.xml", zeros)).hasMessageContaining("larger than 32 MB");
        assertThatThrownBy(() -> read("a.txt", "words")).hasMessageContaining("a ZIP archive");
    }

    @Test
    void anEntityOfADocumentFetchesNothing() throws Exception {
        String text = read(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + WORD.formatted(
                                        paragraph(run("The ship &x; left on Wednesday, the harbour master said."))))
                .text();
        assertThat(text).doesNotContain("root:").startsWith("The ship").endsWith("said.");
    }
}
