package landfall.ais;

import java.util.Arrays;
import java.util.stream.IntStream;
import landfall.geo.Point;

/**
 * The heads of rows of a table: what changes from row to row, as it stands there. Used again for other rows. See {@link RowEnd}.
 */
final class RowHeads {
    /** Types that are read, a bit each; so is a row whose type is not told. */
    private static final long READ = IntStream.rangeClosed(1, 27)
                    .filter(Payload::isRead)
                    .mapToLong(type -> 1L << type)
                    .sum()
            | 1;

    /** As AIS says "not available". */
    private static final double NO_LATITUDE = 91;

    private static final double NO_LONGITUDE = 181;

    private final long[] millis;
    private final int[] types;
    private final int[] transponders;
    private final int[] mmsis;
    private final double[] lats;
    private final double[] lons;
    private final double[] knots;
    private final double[] courses;
    private final double[] headings;
    private final int[] statuses;
    /** Milliseconds that have a cell of their own. */
    private final double[] more;

    RowHeads(int most) {
        millis = new long[most];
        types = new int[most];
        transponders = new int[most];
        mmsis = new int[most];
        lats = nothing(most);
        lons = nothing(most);
        knots = nothing(most);
        courses = nothing(most);
        headings = nothing(most);
        statuses = new int[most];
        more = nothing(most);
        Arrays.fill(millis, Stamp.NONE);
        Arrays.fill(statuses, -1);
    }

    private static double[] nothing(int most) {
        double[] none = new double[most];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Reads the heads of rows, one column after the other; says how many there are before the first with a cell that is not plain. */
    int read(PlainCells cells, int rows, byte[] parts, Vocabulary words) {
        int plain = rows;
        for (byte part : parts) {
            plain = switch (part) {
                case NamedColumns.TIME -> cells.times(words, millis, plain);
                case NamedColumns.MILLIS -> cells.numbers(more, plain);
                case NamedColumns.TYPE -> cells.words(words.types, types, plain);
                case NamedColumns.TRANSPONDER -> cells.words(words.transponders, transponders, plain);
                case NamedColumns.MMSI -> cells.wholes(mmsis, plain);
                case NamedColumns.LAT -> cells.numbers(lats, plain);
                case NamedColumns.LON -> cells.numbers(lons, plain);
                case NamedColumns.SPEED -> cells.tenths(knots, plain);
                case NamedColumns.COURSE -> cells.tenths(courses, plain);
                case NamedColumns.HEADING -> cells.numbers(headings, plain);
                case NamedColumns.STATUS -> cells.words(words.statuses, statuses, plain);
                default -> cells.pass(plain);
            };
        }
        for (int i = 0; i < plain; i++) {
            millis[i] = exactly(millis[i], more[i]);
        }
        return plain;
    }

    /** Reads one, the first, from a record of any kind; the MMSI is −1 where there is none. */
    void read(CsvRecords records, NamedColumns columns, Vocabulary words) {
        int time = columns.time();
        millis[0] = exactly(
                words.time(records.bytes(), records.start(time), records.end(time)), records.number(columns.millis()));
        types[0] = columns.isTypeInHead() ? columns.messageType(records, words) : 0;
        mmsis[0] = Cell.mmsi(records.number(columns.mmsi()));
        lats[0] = records.number(columns.lat());
        lons[0] = records.number(columns.lon());
        knots[0] = records.number(columns.speed());
        courses[0] = records.number(columns.course());
        headings[0] = records.number(columns.heading());
        statuses[0] = columns.isStatusInHead() ? columns.status(records, words) : -1;
    }

    private static long exactly(long millis, double more) {
        return millis != Stamp.NONE && more > 0 && more < 1000 ? millis + (long) more : millis;
    }

    int mmsi(int row) {
        return mmsis[row];
    }

    /** Message type with the end in a place, or 0 where the table does not tell. */
    int type(int row, RowEnds ends, int place) {
        int told = ends.type(place);
        return told >= 0 ? told : types[row] != 0 ? types[row] : transponders[row];
    }

    /** Whether it is of a type that is read. */
    boolean isRead(int row, RowEnds ends, int place) {
        return (READ >>> type(row, ends, place) & 1) != 0;
    }

    boolean isWithoutPlace(int row) {
        return Double.isNaN(lats[row]) || Double.isNaN(lons[row]);
    }

    /** Whether the numbers are no place, and do not stand for "not available" either. */
    boolean isOffTheEarth(int row) {
        boolean told = !isWithoutPlace(row) && lats[row] != NO_LATITUDE && lons[row] != NO_LONGITUDE;
        return told && !Point.isOnEarth(lats[row], lons[row]);
    }

    /** Latitude and longitude as they were read. */
    String place(int row) {
        return lats[row] + " " + lons[row];
    }

    /**
     * Hands a row on, without the values that stand for "not available".
     *
     * @return whether it has a place
     */
    boolean pass(int row, RowEnds ends, int place, long number, RowTaker out) {
        int told = type(row, ends, place);
        int status = ends.status(place);
        double lat = lats[row];
        double lon = lons[row];
        boolean onEarth = Point.isOnEarth(lat, lon);
        double heading = headings[row];
        out.row(
                millis[row],
                told,
                mmsis[row],
                onEarth ? lat : Double.NaN,
                onEarth ? lon : Double.NaN,
                Cell.isSpeed(knots[row], told) ? knots[row] : Double.NaN,
                Cell.isCourse(courses[row]) ? courses[row] : Double.NaN,
                Cell.isCourse(heading) ? (int) Math.round(heading) % 360 : -1,
                status >= 0 ? status : statuses[row],
                told == 21 ? ends.saidByAid(place) : ends.said(place),
                ends.source(place),
                number);
        return onEarth;
    }
}
