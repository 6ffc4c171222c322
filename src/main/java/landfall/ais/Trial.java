package landfall.ais;

/**
 * Reads some rows of a table to find out how its cells are written: which of its columns holds the times, whether days or months come
 * first in its dates, whether speeds, courses and draughts are in tenths.
 */
final class Trial {
    /** Rows that say so are enough, as no ship can be as fast, steer such a course or lie as deep; fewer may be mistakes. */
    private static final int FEWEST = 3;

    private static final double FASTEST_KNOTS = 102.3;
    private static final double FULL_CIRCLE = 360;
    private static final double DEEPEST_METERS = 25.5;
    private static final int NO_HEADING = 511;

    private final Columns columns;
    private final char separator;
    private final int[] times;
    private final Times[] told;
    private final int date;
    private final Times days = new Times();
    private final Wholes speeds;
    private final Wholes courses;
    private final Wholes draughts;
    private final int begin;
    private final DateOrder order = new DateOrder();

    /** @param first bytes of the table; the header is the first record */
    Trial(byte[] first) {
        separator = Columns.separator(Head.of(first).firstLine());
        CsvRecords header = new CsvRecords(first, 0, first.length, separator, 0, true);
        header.next();
        begin = Math.min(header.at(), first.length);
        columns = Columns.of(header);
        times = columns.all(ColumnNames.TIMES);
        told = new Times[times.length];
        for (int i = 0; i < times.length; i++) {
            told[i] = new Times();
        }
        date = columns.find(ColumnNames.DATES);
        speeds = new Wholes(columns.find(ColumnNames.SPEEDS), FASTEST_KNOTS);
        courses = new Wholes(columns.find(ColumnNames.COURSES), FULL_CIRCLE);
        draughts = new Wholes(columns.find(ColumnNames.DRAUGHTS), DEEPEST_METERS);
        rows(first, begin, first.length);
    }

    char separator() {
        return separator;
    }

    Columns columns() {
        return columns;
    }

    /** Where the records begin, behind the header. */
    int begin() {
        return begin;
    }

    /** What the cells of a column can be read as. */
    private static final class Times {
        private int filled;
        private int whole;
        private int dates;
        private int clocks;

        void take(byte[] b, int from, int to) {
            if (from == to) {
                return;
            }
            filled++;
            boolean day = Stamp.any(b, from, to) != Stamp.NONE || Stamp.any(b, from, to, true) != Stamp.NONE;
            boolean dateOnly = day && to - from <= "2024-02-01".length() && Bytes.digits(b, from, to) < 0;
            whole += day && !dateOnly ? 1 : 0;
            dates += dateOnly ? 1 : 0;
            clocks += day || Stamp.clock(b, from, to) == Stamp.NONE ? 0 : 1;
        }

        boolean isMost(int count) {
            return count > 0 && 2 * count >= filled;
        }
    }

    /** The numbers of a column: whether all are whole, and how many are above what can be. */
    private static final class Wholes {
        private final int column;
        private final double most;
        private int above;
        private boolean broken;

        Wholes(int column, double most) {
            this.column = column;
            this.most = most;
        }

        void take(CsvRecords r) {
            double number = r.number(column);
            broken |= number != Math.rint(number) && !Double.isNaN(number);
            above += number > most && number < most / Manner.TENTHS && number != NO_HEADING ? 1 : 0;
        }

        double unit() {
            return !broken && above >= FEWEST ? Manner.TENTHS : 1;
        }
    }

    /** Takes the records between two places, of which the last may be cut. */
    void rows(byte[] b, int from, int to) {
        CsvRecords r = new CsvRecords(b, from, to, separator, columns.count(), false);
        while (r.next()) {
            for (int i = 0; i < times.length; i++) {
                told[i].take(r.bytes(), r.start(times[i]), r.end(times[i]));
                order.note(r.bytes(), r.start(times[i]), r.end(times[i]));
            }
            days.take(r.bytes(), r.start(date), r.end(date));
            speeds.take(r);
            courses.take(r);
            draughts.take(r);
        }
    }

    /** Whether there are dates of which either number may be the day. */
    boolean isOrderOpen() {
        return order.isOpen() && !columns.has(ColumnNames.TYPE_OF_MOBILE);
    }

    private boolean isMonthFirst() {
        return order.isMonthFirst() && !columns.has(ColumnNames.TYPE_OF_MOBILE);
    }

    Manner manner() {
        int time = time();
        boolean apart = time >= 0 && date >= 0 && date != time && isClock(time) && days.isMost(days.dates);
        return new Manner(
                time,
                apart ? date : -1,
                isMonthFirst(),
                isOrderOpen(),
                columns.has(ColumnNames.IN_TENTHS_OF_KNOTS) ? Manner.TENTHS : speeds.unit(),
                courses.unit(),
                draughts.unit());
    }

    private boolean isClock(int column) {
        for (int i = 0; i < times.length; i++) {
            if (times[i] == column) {
                return told[i].isMost(told[i].clocks);
            }
        }
        return false;
    }

    /** The first column of whole times; else of times of day, if there are dates, too; else of dates; else any. */
    private int time() {
        int clock = -1;
        int day = -1;
        for (int i = times.length - 1; i >= 0; i--) {
            clock = told[i].isMost(told[i].clocks) ? times[i] : clock;
            day = told[i].isMost(told[i].dates) ? times[i] : day;
        }
        for (int i = 0; i < times.length; i++) {
            if (told[i].isMost(told[i].whole)) {
                return times[i];
            }
        }
        int best = clock >= 0 ? clock : day;
        return best >= 0 || times.length == 0 ? best : times[0];
    }
}
