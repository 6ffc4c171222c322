package landfall.ais;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The heads of rows of a table: what changes from row to row, as it stands there. Used again for other rows. See {@link RowEnd}.
 */
final class RowHeads implements TableRow {
    /** Types that are read, a bit each; so is a row whose type is not told. */
    private static final long READ = IntStream.rangeClosed(1, 27)
                    .filter(Payload::isRead)
                    .mapToLong(type -> 1L << type)
                    .sum()
            | 1;

    /** 102.3 is "not available", and nothing higher can be sent. */
    private static final double MOST_KNOTS = Math.nextDown(102.25);
    /** 360 and 511 are "not available". */
    private static final double MOST_DEGREES = Math.nextDown(360.0);
    /** "Not available" in the long-range message 27. */
    private static final int NO_KNOTS_AFAR = 63;

    /** As AIS says "not available". */
    private static final double NO_LATITUDE = 91;

    private static final double NO_LONGITUDE = 181;

    private final long[] millis;
    private final int[] types;
    private final int[] transponders;
    /** Message types by all that tells of them. */
    private final int[] kinds;

    private final int[] mmsis;
    private final Numbers lats;
    private final Numbers lons;
    private final Numbers knots;
    private final Numbers courses;
    private final Numbers headings;
    private final int[] statuses;
    /** Milliseconds that have a cell of their own. */
    private final Numbers more;

    /** The row that is handed on. */
    private int row;

    private RowEnds ends;
    private int place;
    private long number;

    RowHeads(int most) {
        millis = new long[most];
        types = new int[most];
        transponders = new int[most];
        kinds = new int[most];
        mmsis = new int[most];
        lats = new Numbers(most, 6, -90, 90);
        lons = new Numbers(most, 6, -180, 180);
        knots = new Numbers(most, 1, 0, MOST_KNOTS);
        courses = new Numbers(most, 1, 0, MOST_DEGREES);
        headings = new Numbers(most, 0, 0, MOST_DEGREES);
        statuses = new int[most];
        more = new Numbers(most, 0, 0, Math.nextDown(1000.0));
        Arrays.fill(millis, Stamp.NONE);
        Arrays.fill(statuses, -1);
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
                case NamedColumns.LAT -> cells.degrees(lats, plain);
                case NamedColumns.LON -> cells.degrees(lons, plain);
                case NamedColumns.SPEED -> cells.tenths(knots, plain);
                case NamedColumns.COURSE -> cells.tenths(courses, plain);
                case NamedColumns.HEADING -> cells.numbers(headings, plain);
                case NamedColumns.STATUS -> cells.words(words.statuses, statuses, plain);
                default -> cells.pass(plain);
            };
        }
        for (int i = 0; i < plain; i++) {
            exactly(i);
        }
        return plain;
    }

    /** Reads one, the first, from a record of any kind; the MMSI is −1 where there is none. */
    void read(CsvRecords records, NamedColumns columns, Vocabulary words) {
        millis[0] = columns.time(records, words);
        more.put(0, records.number(columns.millis()));
        types[0] = columns.isTypeInHead() ? columns.messageType(records, words) : 0;
        mmsis[0] = columns.ship(records);
        lats.put(0, columns.latitude(records));
        lons.put(0, columns.longitude(records));
        knots.put(0, columns.knots(records));
        courses.put(0, columns.courseDegrees(records));
        headings.put(0, records.number(columns.heading()));
        statuses[0] = columns.isStatusInHead() ? columns.status(records, words) : -1;
        exactly(0);
    }

    private void exactly(int i) {
        if (more.isTold(i) && millis[i] != Stamp.NONE) {
            millis[i] += (long) more.number(i);
        }
    }

    int mmsi(int i) {
        return mmsis[i];
    }

    /** Completes a head with the end in a place; says whether it is of a type that is read. */
    boolean isRead(int i, RowEnds ends, int place) {
        int told = ends.type(place);
        kinds[i] = told >= 0 ? told : types[i] != 0 ? types[i] : transponders[i];
        return (READ >>> kinds[i] & 1) != 0;
    }

    boolean isWithoutTime(int i) {
        return millis[i] == Stamp.NONE;
    }

    int kind(int i) {
        return kinds[i];
    }

    private boolean isPlaced(int i) {
        return lats.isTold(i) && lons.isTold(i);
    }

    boolean isWithoutPlace(int i) {
        return Double.isNaN(lats.number(i)) || Double.isNaN(lons.number(i));
    }

    /** Whether the numbers are no place, and do not stand for "not available" either. */
    boolean isOffTheEarth(int i) {
        return !isPlaced(i) && !isWithoutPlace(i) && lats.number(i) != NO_LATITUDE && lons.number(i) != NO_LONGITUDE;
    }

    /** Latitude and longitude as they were read. */
    String place(int i) {
        return lats.number(i) + " " + lons.number(i);
    }

    /** Hands a row on that is read. */
    void pass(int i, RowEnds ends, int place, long number, RowTaker out) {
        row = i;
        this.ends = ends;
        this.place = place;
        this.number = number;
        out.row(this);
    }

    @Override
    public long millis() {
        return millis[row];
    }

    @Override
    public int type() {
        return kinds[row];
    }

    @Override
    public int mmsi() {
        return mmsis[row];
    }

    @Override
    public boolean hasPlace() {
        return isPlaced(row);
    }

    @Override
    public double lat() {
        return hasPlace() ? lats.number(row) : Double.NaN;
    }

    @Override
    public double lon() {
        return hasPlace() ? lons.number(row) : Double.NaN;
    }

    @Override
    public int latMillionths() {
        return lats.whole(row);
    }

    @Override
    public int lonMillionths() {
        return lons.whole(row);
    }

    @Override
    public double speedKnots() {
        return hasSpeed() ? knots.number(row) : Double.NaN;
    }

    @Override
    public int speedTenths() {
        return hasSpeed() ? knots.whole(row) : Decimals.NOT_A_NUMBER;
    }

    private boolean hasSpeed() {
        return knots.isTold(row) && (type() != 27 || knots.number(row) != NO_KNOTS_AFAR);
    }

    @Override
    public double courseDegrees() {
        return courses.isTold(row) ? courses.number(row) : Double.NaN;
    }

    @Override
    public int courseTenths() {
        return courses.isTold(row) ? courses.whole(row) : Decimals.NOT_A_NUMBER;
    }

    @Override
    public int headingDegrees() {
        if (!headings.isTold(row)) {
            return -1;
        }
        int whole = headings.whole(row);
        return whole != Decimals.MORE ? whole : (int) Math.round(headings.number(row)) % 360;
    }

    @Override
    public int status() {
        int told = ends.status(place);
        return told >= 0 ? told : statuses[row];
    }

    @Override
    public Saying said() {
        return type() == 21 ? ends.saidByAid(place) : ends.said(place);
    }

    @Override
    public String source() {
        return ends.source(place);
    }

    @Override
    public long number() {
        return number;
    }
}
