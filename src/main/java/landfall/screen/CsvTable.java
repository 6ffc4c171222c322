package landfall.screen;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated rows that end where the file breaks off, with a word about it. */
final class CsvTable {
    private CsvTable() {}

    /** Rows of the file in order; what breaks the table is told once and ends it. */
    static void rows(String text, char delimiter, Consumer<List<String>> row, List<String> problems) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord csv : parser) {
                List<String> values = new ArrayList<>(csv.size());
                csv.forEach(v -> values.add(v.strip()));
                row.accept(values);
            }
        } catch (UncheckedIOException | CSVException e) {
            problems.add("broken off or damaged: " + firstSentence(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstSentence(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage()).replaceAll("\\p{C}", " ");
        return message.length() > 120 ? message.substring(0, 120) + "…" : message;
    }
}
