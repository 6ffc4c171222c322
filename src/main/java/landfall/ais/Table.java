package landfall.ais;

/** A table of AIS: its columns, known from its header. Immutable. */
public final class Table {
    private final String name;
    private final char separator;
    private final NamedColumns columns;
    private final int begin;

    /** @param trial of its first bytes at least */
    Table(String name, Trial trial) {
        this.name = name;
        separator = trial.separator();
        columns = new NamedColumns(trial.columns(), trial.manner());
        begin = trial.begin();
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
