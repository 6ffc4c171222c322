package landfall.ais;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import landfall.reject.Refusal;

/**
 * The first sheet of an Office Open XML workbook ({@code .xlsx}, ECMA-376) with the columns of AIS by name. Texts stand in a list of their
 * own behind the sheet, so the input is put aside first and then read as the table it holds. A row is a row.
 */
final class Workbook implements Format {
    /** The reason for which a whole file is counted. */
    static final String UNREAD = "workbook that cannot be read";

    @Override
    public String name() {
        return "Excel workbook (.xlsx) with columns named timestamp, mmsi, lat, lon …";
    }

    @Override
    public boolean recognises(Head head) {
        return isAt(head.text()) && head.text().contains("xl/w");
    }

    /** Whether a zip begins as an office document does, whatever writes it: text documents and slides do, too. */
    static boolean isAt(String first) {
        return first.startsWith("PK\u0003\u0004")
                && Stream.of("[Content_Types].xml", "_rels/.rels", "docProps/", "xl/")
                        .anyMatch(part -> first.startsWith(part, 30));
    }

    @Override
    public long read(Input input) throws IOException {
        Path file = Files.createTempFile("landfall-", ".xlsx");
        try {
            Files.copy(input.in(), file, StandardCopyOption.REPLACE_EXISTING);
            try (SheetText text = SheetText.open(file, input.name())) {
                if (!NamedColumns.areIn(
                        new Columns(text.columns().stream().map(Columns::plain).toList()))) {
                    input.rejects()
                            .count(
                                    "workbook whose first row has no columns named timestamp, mmsi, lat and lon",
                                    input.name(),
                                    String.join(", ", text.columns()));
                    return input.firstRow();
                }
                if (text.sheets() > 1) {
                    input.rejects().count("workbook with more than one sheet: the first is read", input.name(), "");
                }
                long row = NamedColumns.readAll(
                        new Input(text, input.name(), input.firstRow(), input.out(), input.rejects(), input.pieces()));
                if (text.damage() != null) {
                    input.rejects().count("workbook that is damaged: read up to there", input.name(), text.damage());
                }
                return row;
            }
        } catch (Refusal e) {
            input.rejects().count(UNREAD, input.name(), e.getMessage());
            return input.firstRow();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
