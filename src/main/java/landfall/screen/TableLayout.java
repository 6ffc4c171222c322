package landfall.screen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a comma-separated list with a header is read: which of its columns mean what. A list in a new layout is a descriptor with
 * these lines, not code. Rows with the same id make one entry.
 *
 * @param needs header cells by which the layout is recognised
 * @param delimiter between cells; a comma when null
 * @param several separates several values in one cell, or null when a cell holds one
 * @param id columns that make the entry's number, the first that is not empty
 * @param name columns whose values in this order make one name
 * @param aliases columns with further names
 * @param former columns with former names
 * @param nameType column that says what the row's name is, or null
 * @param nameStrength column that says whether an alias is weak, or null
 * @param schema column that says what the entry is, or null
 * @param always what every entry is when no column says it, or null
 * @param imo column of the IMO number, or null
 * @param mmsi column of the radio number, or null
 * @param callSign column of the call sign, or null
 * @param programme column of the programme or regime, or null
 * @param reason column of the ground, or null
 * @param date column of the list's own date, the same in every row, or null
 * @param dated column of the entry's date, or null
 */
public record TableLayout(
        List<String> needs,
        String delimiter,
        String several,
        List<String> id,
        List<String> name,
        List<String> aliases,
        List<String> former,
        String nameType,
        String nameStrength,
        String schema,
        String always,
        String imo,
        String mmsi,
        String callSign,
        String programme,
        String reason,
        String date,
        String dated) {
    public TableLayout {
        needs = List.copyOf(needs);
        id = List.copyOf(id);
        name = List.copyOf(name);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        former = former == null ? List.of() : List.copyOf(former);
    }

    /** Every column that is read. */
    List<String> columns() {
        return Stream.of(
                        id.stream(),
                        name.stream(),
                        aliases.stream(),
                        former.stream(),
                        Stream.of(nameType, nameStrength, schema, imo, mmsi, callSign, programme, reason, date, dated)
                                .filter(Objects::nonNull))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }
}
