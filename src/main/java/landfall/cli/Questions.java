package landfall.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.screen.Asked;
import landfall.screen.Entry;
import landfall.vessel.Imo;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Ships and parties to be screened, from a table with a header. */
final class Questions {
    private static final List<String> COLUMNS = List.of("name", "imo", "mmsi", "callSign", "schema");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Questions() {}

    static List<Asked> in(Path file, Rejects rejects) throws IOException {
        List<Asked> questions = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(in)) {
            if (rows.getHeaderNames().stream().noneMatch(h -> COLUMNS.stream().anyMatch(h::equalsIgnoreCase))) {
                throw new Refusal(file + " has none of the columns " + String.join(", ", COLUMNS)
                        + "; name them in its first line.");
            }
            for (CSVRecord row : rows) {
                Integer imo = number(file, row, "imo");
                if (imo != null && !Imo.isValid(imo)) {
                    rejects.count("IMO number with a wrong check digit: not used", place(file, row), "" + imo);
                }
                questions.add(asked(
                        imo,
                        number(file, row, "mmsi"),
                        text(row, "callSign"),
                        names(text(row, "name")),
                        text(row, "schema")));
            }
        } catch (CSVException | UncheckedIOException e) {
            throw new Refusal(file + " is no table that can be read: " + e.getMessage() + ".", e);
        }
        return questions;
    }

    /** A question with an identifier of a ship is about a ship; another is about what the schema says, or anything. */
    static Asked asked(Integer imo, Integer mmsi, String callSign, List<String> names, String schema) {
        boolean ship = imo != null || mmsi != null || callSign != null;
        return ship
                ? Asked.vessel(imo, mmsi, callSign, names)
                : new Asked(Entry.Schema.of(schema), null, null, null, names);
    }

    private static List<String> names(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .toList();
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isEmpty() ? row.get(column) : null;
    }

    private static Integer number(Path file, CSVRecord row, String column) {
        String cell = text(row, column);
        if (cell == null) {
            return null;
        }
        try {
            return Integer.valueOf(cell.replaceFirst("(?i)^IMO\\s*", ""));
        } catch (NumberFormatException e) {
            throw new Refusal("%s: \"%s\" is no number in column %s.".formatted(place(file, row), cell, column), e);
        }
    }

    private static String place(Path file, CSVRecord row) {
        return file + ", row " + row.getRecordNumber();
    }
}
