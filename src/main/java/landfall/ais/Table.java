package landfall.ais;

/** A table of AIS: its columns, known from its header. Immutable. */
public final class Table {
    private final String name;
    private final char separator;
    private final NamedColumns columns;
    private final int begin;

    private Table(String name, char separator, NamedColumns columns, int begin) {
        this.name = name;
        this.separator = separator;
        this.columns = columns;
        this.begin = begin;
    }

    /** Reads the header, the first record, in a table's first bytes. */
    static Table of(byte[] first, String name, char separator) {
        CsvRecords header = new CsvRecords(first, 0, first.length, separator, true);
        header.next();
        return new Table(name, separator, NamedColumns.of(header), Math.min(header.at(), first.length));
    }

    /** How the table is called; the source of rows that name no receiver. */
    public String name() {
        return name;
    }

    /** How a row is called in rejects. */
    public String place(long row) {
        return name + ": row " + row;
    }

    char separator() {
        return separator;
    }

    NamedColumns columns() {
        return columns;
    }

    /** Where the records begin, behind the header. */
    int begin() {
        return begin;
    }
}
