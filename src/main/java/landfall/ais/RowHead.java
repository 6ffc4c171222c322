package landfall.ais;

import landfall.geo.Point;

/** The head of a table's row: what changes from row to row, as it stands there. Used again for other rows. See {@link RowEnd}. */
final class RowHead {
    private long millis;
    private int type;
    private int mmsi;
    private double lat;
    private double lon;
    private double knots;
    private double course;
    private double heading;
    private int status;

    /** Reads it in one pass; false when a cell is not plain. */
    boolean read(PlainCells cells, byte[] parts, Vocabulary words) {
        clear();
        double more = Double.NaN;
        int transponder = 0;
        for (byte part : parts) {
            switch (part) {
                case NamedColumns.TIME -> millis = cells.time(words);
                case NamedColumns.MILLIS -> more = cells.number();
                case NamedColumns.TYPE -> type = cells.word(words.types);
                case NamedColumns.TRANSPONDER -> transponder = cells.word(words.transponders);
                case NamedColumns.MMSI -> mmsi = cells.whole();
                case NamedColumns.LAT -> lat = cells.number();
                case NamedColumns.LON -> lon = cells.number();
                case NamedColumns.SPEED -> knots = cells.number();
                case NamedColumns.COURSE -> course = cells.number();
                case NamedColumns.HEADING -> heading = cells.number();
                case NamedColumns.STATUS -> status = cells.word(words.statuses);
                default -> cells.pass();
            }
            if (cells.isLost()) {
                return false;
            }
        }
        millis = exactly(millis, more);
        type = type == 0 ? transponder : type;
        return true;
    }

    /** Reads it from a record of any kind; the MMSI is −1 where there is none. */
    void read(CsvRecords records, NamedColumns columns, Vocabulary words) {
        int time = columns.time();
        millis = exactly(
                words.time(records.bytes(), records.start(time), records.end(time)), records.number(columns.millis()));
        type = columns.isTypeInHead() ? columns.messageType(records, words) : 0;
        mmsi = Cell.mmsi(records.number(columns.mmsi()));
        lat = records.number(columns.lat());
        lon = records.number(columns.lon());
        knots = records.number(columns.speed());
        course = records.number(columns.course());
        heading = records.number(columns.heading());
        status = columns.isStatusInHead() ? columns.status(records, words) : -1;
    }

    private void clear() {
        millis = Stamp.NONE;
        type = 0;
        lat = Double.NaN;
        lon = Double.NaN;
        knots = Double.NaN;
        course = Double.NaN;
        heading = Double.NaN;
        status = -1;
    }

    private static long exactly(long millis, double more) {
        return millis != Stamp.NONE && more > 0 && more < 1000 ? millis + (long) more : millis;
    }

    int mmsi() {
        return mmsi;
    }

    /** Message type with this end, or 0 where the table does not tell. */
    int type(RowEnd end) {
        return end.type() >= 0 ? end.type() : type;
    }

    /** Whether it is of a type that is read. */
    boolean isRead(RowEnd end) {
        return type(end) == 0 || Payload.isRead(type(end));
    }

    /** Hands the row on, without the values that stand for "not available". */
    void pass(RowEnd end, long row, RowTaker out) {
        int told = type(end);
        boolean place = Point.isOnEarth(lat, lon);
        out.row(
                millis,
                told,
                mmsi,
                place ? lat : Double.NaN,
                place ? lon : Double.NaN,
                Cell.isSpeed(knots, told) ? knots : Double.NaN,
                Cell.isCourse(course) ? course : Double.NaN,
                Cell.isCourse(heading) ? (int) Math.round(heading) % 360 : -1,
                end.status() >= 0 ? end.status() : status,
                told == 21 ? end.saidByAid() : end.said(),
                end.source(),
                row);
    }
}
