package landfall.dossier;

import java.util.List;

/**
 * Comma-separated text after RFC 4180 that a spreadsheet will not run: a cell that begins like a formula gets an apostrophe
 * before it (OWASP, CSV Injection). A number stands as it is: south and west are negative.
 */
public final class CsvText {
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
        String safe = !value.isEmpty() && "=+-@\t\r\n|".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
