package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landfall.reject.Rejects;
import landfall.screen.Asked;
import landfall.screen.Entry;
import landfall.vessel.Imo;
import org.apache.commons.csv.CSVRecord;

/** Ships and parties to be screened, from a table with a header. */
final class Questions {
    private static final List<String> COLUMNS = List.of("name", "imo", "mmsi", "callSign", "schema");

    private Questions() {}

    static List<Asked> in(Path file, Rejects rejects) throws IOException {
        List<Asked> questions = new ArrayList<>();
        GivenTable.rows(
                file,
                header -> header.stream().anyMatch(h -> COLUMNS.stream().anyMatch(h::equalsIgnoreCase)),
                "none of the columns " + String.join(", ", COLUMNS),
                row -> questions.add(question(file, row, rejects)));
        return questions;
    }

    private static Asked question(Path file, CSVRecord row, Rejects rejects) {
        Integer imo = number(file, row, "imo", rejects);
        if (imo != null && !Imo.isValid(imo)) {
            rejects.count("IMO number with a wrong check digit: not used", place(file, row), "" + imo);
        }
        return asked(
                imo,
                number(file, row, "mmsi", rejects),
                text(row, "callSign"),
                names(text(row, "name")),
                text(row, "schema"));
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

    private static Integer number(Path file, CSVRecord row, String column, Rejects rejects) {
        String cell = text(row, column);
        if (cell == null) {
            return null;
        }
        try {
            return Integer.valueOf(cell.replaceFirst("(?i)^IMO\\s*", ""));
        } catch (NumberFormatException e) {
            rejects.count("no number in column " + column + ": not used", place(file, row), cell);
            return null;
        }
    }

    private static String place(Path file, CSVRecord row) {
        return file + ", row " + row.getRecordNumber();
    }
}
