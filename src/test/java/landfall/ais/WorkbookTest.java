package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final String STYLES =
            "<styleSheet><numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd hh:mm'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>";
    private static final String TEXTS =
            "<sst><si><t>time</t></si><si><t>MMSI</t></si><si><t>lat</t></si><si><t>lon</t></si>"
                    + "<si><r><t>VELL</t></r><r><t>AMO</t></r></si></sst>";
    private static final String HEADER = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
            + "<c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c><c r='F1' t='inlineStr'><is><t>name</t></is></c></row>";
    private static final String ROW =
            "<row r='2'><c r='A2' s='1'><v>44867.545821759</v></c><c r='B2'><v>273210440</v></c>"
                    + "<c r='C2'><v>42.5</v></c><c r='D2' t='str'><v>131°15.0'E</v></c><c r='F2' t='s'><v>4</v></c></row>";

    @Test
    void theFirstSheetIsReadAsATable() {
        for (String first :
                new String[] {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "xl/theme/theme1.xml"}) {
            Message m = Read.bytes(workbook(first, sheet(HEADER + ROW), TEXTS)).only();
            assertThat(m.time()).isEqualTo(Instant.parse("2022-11-02T13:05:59Z"));
            assertThat(m.mmsi()).isEqualTo(273210440);
            assertThat(m.lat()).isEqualTo(42.5);
            assertThat(m.lon()).isEqualTo(131.25);
            assertThat(m.name()).isEqualTo("VELLAMO");
            assertThat(m.row()).isEqualTo(1);
        }
    }

    @Test
    void aWorkbookOfSomethingElseIsPassedOverAndSaidSo() {
        Read read = Read.bytes(workbook("[Content_Types].xml", sheet(ROW), TEXTS));
        assertThat(read.messages()).isEmpty();
        assertThat(read.rejects().byReason())
                .containsEntry("workbook whose first row has no columns named timestamp, mmsi, lat and lon", 1L);
    }

    @Test
    void aTextDocumentIsInNoFormat() {
        assertThatThrownBy(() -> Read.bytes(zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in no format");
    }

    @Test
    void noEntityIsFollowed() {
        String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
        String named = "<row><c t='inlineStr'><is><t>&f;&a;</t></is></c></row>";
        Read read = Read.bytes(workbook("[Content_Types].xml", bomb + sheet(HEADER + named + ROW), TEXTS));
        assertThat(read.messages()).isEmpty();
        assertThat(read.rejects().byReason()).containsEntry("workbook that is damaged: read up to there", 1L);
    }

    @Test
    void whatBreaksOffIsReadUpToThere() {
        Read read = Read.bytes(workbook("[Content_Types].xml", sheet(HEADER + ROW + "<row><c r='A3'"), TEXTS));
        assertThat(read.messages()).hasSize(1);
        assertThat(read.rejects().byReason()).containsEntry("workbook that is damaged: read up to there", 1L);
    }

    @Test
    void moreTextThanFitsInMemoryIsNotRead() {
        String many = "<si><t>" + "x".repeat(30_000) + "</t></si>";
        Read read = Read.bytes(
                workbook("[Content_Types].xml", sheet(HEADER + ROW), "<sst>" + many.repeat(2300) + "</sst>"));
        assertThat(read.messages()).isEmpty();
        assertThat(read.rejects().byReason()).containsEntry("workbook that cannot be read", 1L);
        assertThat(read.rejects().firstPlaces("workbook that cannot be read").toString())
                .contains("save it as CSV");
    }

    @Test
    void aCellFarToTheRightTakesNoMemory() {
        String far = "<row r='2'><c r='ZZZ2'><v>1</v></c></row>";
        assertThat(Read.bytes(workbook("[Content_Types].xml", sheet(HEADER + far + ROW), TEXTS))
                        .messages())
                .hasSize(1);
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] workbook(String first, String sheet, String texts) {
        return zip(
                first,
                "<a/>",
                "xl/workbook.xml",
                "<workbook><workbookPr/></workbook>",
                "xl/worksheets/sheet1.xml",
                sheet,
                "xl/sharedStrings.xml",
                texts,
                "xl/styles.xml",
                STYLES);
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
