package landfall.ais;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import landfall.reject.Refusal;

/**
 * Apache Parquet with the columns of AIS by name, as data lakes keep it. The index of such a file stands at its end, so the input
 * is put aside first and then read as the table it holds. A row is a row.
 */
final class Parquet implements Format {
    /** The reason for which a whole file is counted. */
    static final String UNREAD = "Parquet file that cannot be read";

    private static final String MAGIC = "PAR1";

    @Override
    public String name() {
        return "Parquet with columns named timestamp, mmsi (or ssvid), lat, lon …";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().startsWith(MAGIC);
    }

    @Override
    public long read(Input input) throws IOException {
        Path file = Files.createTempFile("landfall-", ".parquet");
        try {
            Files.copy(input.in(), file, StandardCopyOption.REPLACE_EXISTING);
            try (ParquetText text = ParquetText.open(file, input.name(), input.rejects())) {
                if (!NamedColumns.areIn(
                        new Columns(text.columns().stream().map(Columns::plain).toList()))) {
                    input.rejects()
                            .count(
                                    "Parquet file without columns named timestamp, mmsi (or ssvid), lat and lon",
                                    input.name(),
                                    "it has " + String.join(", ", text.columns()));
                    return input.firstRow();
                }
                return NamedColumns.readAll(
                        new Input(text, input.name(), input.firstRow(), input.out(), input.rejects(), input.pieces()));
            }
        } catch (Refusal e) {
            input.rejects().count(UNREAD, input.name(), e.getMessage());
            return input.firstRow();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
