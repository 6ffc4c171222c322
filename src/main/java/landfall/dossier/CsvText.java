package landfall.dossier;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated text after RFC 4180 that a spreadsheet will not run: what begins like a formula gets an apostrophe before it (OWASP, CSV
 * Injection), also behind a semicolon, a tab or a line end within a cell, at which a spreadsheet of another country parts it. A number
 * stands as it is: south and west are negative. Characters that are not seen are spelt out.
 */
public final class CsvText {
    /** Japanese spreadsheets take the wide signs, too. */
    private static final Pattern BEFORE_FORMULA = Pattern.compile("(^|[;\\t\\r\\n])(?=[\\s\"]*[-=+@|＝＋－＠])");

    private final StringBuilder out = new StringBuilder();

    public CsvText row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",")
                    .append(cells.get(i) instanceof Number n ? n.toString() : cell((String) cells.get(i)));
        }
        out.append("\r\n");
        return this;
    }

    static String cell(String value) {
        if (value == null) {
            return "";
        }
        String safe = BEFORE_FORMULA.matcher(Unseen.spelt(value)).replaceAll("$1'");
        return safe.matches("[^\",;\\t\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
