package landfall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import landfall.reject.Refusal;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A small table of the caller's own, named columns apart by commas, in UTF-8 with or without the mark that spreadsheets put before it. */
final class GivenTable {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    private GivenTable() {}

    /**
     * Hands on each row.
     *
     * @param file the table, or {@code -} for standard input
     * @param wanted whether the columns, by name, are enough
     * @param columns what is wanted, in words that follow "has"
     * @throws Refusal when it cannot be read to its end
     */
    static void rows(Path file, Predicate<List<String>> wanted, String columns, Consumer<CSVRecord> row)
            throws IOException {
        Path there = Inputs.given(List.of(file)).get(0);
        if (Files.isDirectory(there)) {
            throw new Refusal(file + " is a folder; give the one table in it.");
        }
        try (Reader in = text(Files.newInputStream(there));
                CSVParser rows = parsed(in, file)) {
            if (!wanted.test(rows.getHeaderNames())) {
                throw new Refusal(file + " has " + columns + "; name them in its first line, with commas between.");
            }
            rows.forEach(row);
        } catch (CSVException | UncheckedIOException e) {
            throw refused(file, e.getCause() instanceof IOException cause ? cause : e);
        } catch (CharacterCodingException e) {
            throw refused(file, e);
        }
    }

    private static CSVParser parsed(Reader in, Path file) throws IOException {
        try {
            return FORMAT.parse(in);
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + " names a column twice in its first line; give each a name of its own.", e);
        }
    }

    private static Refusal refused(Path file, Exception why) {
        return new Refusal(
                why instanceof CharacterCodingException
                        ? file + " is not in UTF-8; save it as UTF-8 and give it again."
                        : file + " is no table that can be read: " + why.getMessage() + ".",
                why);
    }

    private static Reader text(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
