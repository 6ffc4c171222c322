package landfall.ais;

/** Times as logs and tables write them, in milliseconds since 1970 UTC. A time without a zone is UTC, as all AIS is. */
final class Stamp {
    static final long NONE = Long.MIN_VALUE;

    /** AIS was first carried in the 1990s; a number before or after this span is no reception time. */
    private static final long FIRST = of(1990, 1, 1, 0, 0, 0, 0);

    private static final long LAST = of(2100, 1, 1, 0, 0, 0, 0);
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final byte[] BLANK = {' '};
    private static final long DAY_OF_CLOCKS = of(2000, 1, 1, 0, 0, 0, 0);

    private Stamp() {}

    /** The instant of a date and time of day, or {@link #NONE} when there is no such date. */
    static long of(int year, int month, int day, int hour, int minute, int second, int milli) {
        if (month < 1
                || month > 12
                || day < 1
                || day > daysIn(year, month)
                || hour > 23
                || minute > 59
                || second > 60
                || milli > 999
                || year < 1970
                || year > 9999) {
            return NONE;
        }
        // days from 1970 by counting years that begin in March (H. Hinnant, "chrono-compatible low-level date
        // algorithms")
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long days = era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
        return days * MILLIS_A_DAY + hour * 3_600_000L + minute * 60_000L + second * 1000L + milli;
    }

    private static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Seconds (with or without decimals), milliseconds or microseconds since 1970, told apart by their size. */
    static long epoch(byte[] b, int from, int to) {
        int dot = Bytes.indexOf(b, (byte) '.', from, to);
        long whole = Bytes.digits(b, from, dot < 0 ? to : dot);
        if (whole < 0) {
            return NONE;
        }
        long millis = whole;
        if (whole < 100_000_000_000L) {
            millis = whole * 1000;
            for (int i = dot + 1, weight = 100; dot >= 0 && i < to && weight > 0; i++, weight /= 10) {
                if (!Bytes.isDigit(b[i])) {
                    return NONE;
                }
                millis += (long) weight * (b[i] - '0');
            }
        } else if (whole > 100_000_000_000_000L) {
            millis = whole / 1000;
        }
        return millis >= FIRST && millis < LAST ? millis : NONE;
    }

    /** The stamp that stands before the first sentence of a line, or after the last. */
    static long around(byte[] b, int from, int firstStart, int lastEnd, int to) {
        long after = NONE;
        int at = lastEnd;
        while (at < to) {
            int end = wordEnd(b, at, to);
            if (end - at >= 9) {
                long stamp = any(b, at, end);
                after = stamp == NONE ? after : stamp;
            }
            at = end + 1;
        }
        return after != NONE || firstStart - from < 9 ? after : before(b, from, firstStart);
    }

    private static long before(byte[] b, int from, int to) {
        int at = from;
        while (at < to) {
            int end = wordEnd(b, at, to);
            if (end - at >= 9) {
                // a date and a time of day with a blank between
                boolean dated = end - at == 10 && end < to && b[end] == ' ';
                long stamp = dated ? any(b, at, wordEnd(b, end + 1, to)) : NONE;
                stamp = stamp == NONE ? any(b, at, end) : stamp;
                if (stamp != NONE) {
                    return stamp;
                }
            }
            at = end + 1;
        }
        return NONE;
    }

    private static int wordEnd(byte[] b, int at, int to) {
        int end = at;
        while (end < to
                && (Bytes.isDigit(b[end])
                        || b[end] >= 'A' && b[end] <= 'Z'
                        || b[end] >= 'a' && b[end] <= 'z'
                        || b[end] == '-'
                        || b[end] == ':'
                        || b[end] == '.'
                        || b[end] == '+'
                        || b[end] == '/')) {
            end++;
        }
        return end;
    }

    /** The same with the day first where that is open. */
    static long any(byte[] b, int from, int to) {
        return any(b, from, to, false);
    }

    /**
     * A time in any form seen in AIS tables: {@code 2023-01-11T00:00:00.5Z}, with blank for T, with offset, as Go prints it
     * ({@code 2022-12-29 18:22:32.318 +0000 UTC}), {@code 11/01/2023 00:00:00}, {@code 11.01.2023 00:00}, as spreadsheets write it
     * ({@code 1/11/2023 12:00:00 AM}), {@code 20210701_185151}, {@code 20210701T185151Z}, or a number of {@link #epoch}.
     *
     * @param monthFirst whether the month stands before the day where slashes or dashes are between and the year is behind
     */
    static long any(byte[] b, int from, int to, boolean monthFirst) {
        while (from < to && b[from] <= ' ') {
            from++;
        }
        while (from < to && b[to - 1] <= ' ') {
            to--;
        }
        int n = to - from;
        if (n < 8) {
            return NONE;
        }
        if (n >= 10 && b[from + 4] == '-' && b[from + 7] == '-') {
            return dated(b, from, 4, from + 5, from + 8, from + 10, to);
        }
        if (n >= 10 && b[from + 4] == '/' && b[from + 7] == '/') {
            return dated(b, from, 4, from + 5, from + 8, from + 10, to);
        }
        if (n >= 15 && (b[from + 8] == '_' || b[from + 8] == 'T')) {
            return compact(b, from);
        }
        int second = secondNumber(b, from, to);
        if (second > 0) {
            return yearLast(b, from, second, to, monthFirst);
        }
        return n < 9 ? NONE : epoch(b, from, to);
    }

    /** Where the second number of a date begins that has its year last, or −1. */
    static int secondNumber(byte[] b, int from, int to) {
        int second = afterNumber(b, from, to);
        int year = second < 0 ? second : afterNumber(b, second, to);
        boolean dated = year > 0 && year + 4 <= to && b[year - 1] == b[second - 1] && number(b, year, 4) >= 0;
        return dated ? second : -1;
    }

    /** Behind one or two digits and what stands between the numbers of a date, or −1. */
    private static int afterNumber(byte[] b, int from, int to) {
        int end = from;
        while (end < to && end < from + 2 && Bytes.isDigit(b[end])) {
            end++;
        }
        boolean between = end > from && end < to && (b[end] == '/' || b[end] == '.' || b[end] == '-');
        return between ? end + 1 : -1;
    }

    /** Milliseconds since midnight of a time of day, or {@link #NONE}. */
    static long clock(byte[] b, int from, int to) {
        byte[] dated = new byte[BLANK.length + to - from];
        System.arraycopy(BLANK, 0, dated, 0, BLANK.length);
        System.arraycopy(b, from, dated, BLANK.length, to - from);
        long millis = timed(dated, 2000, 1, 1, 0, dated.length);
        return millis == NONE || to == from ? NONE : millis - DAY_OF_CLOCKS;
    }

    private static long yearLast(byte[] b, int from, int second, int to, boolean monthFirst) {
        int year = afterNumber(b, second, to);
        int one = number(b, from, second - 1 - from);
        int other = number(b, second, year - 1 - second);
        // points stand between the numbers where people write the day first
        boolean swapped = monthFirst && b[second - 1] != '.';
        return timed(b, number(b, year, 4), swapped ? one : other, swapped ? other : one, year + 4, to);
    }

    private static long dated(byte[] b, int year, int digits, int month, int day, int rest, int to) {
        return timed(b, number(b, year, digits), number(b, month, 2), number(b, day, 2), rest, to);
    }

    private static long compact(byte[] b, int from) {
        int year = number(b, from, 4);
        int month = number(b, from + 4, 2);
        int day = number(b, from + 6, 2);
        int hour = number(b, from + 9, 2);
        int minute = number(b, from + 11, 2);
        int second = number(b, from + 13, 2);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0) {
            return NONE;
        }
        return within(of(year, month, day, hour, minute, second, 0));
    }

    private static long timed(byte[] b, int year, int month, int day, int at, int to) {
        if (year < 0 || month < 0 || day < 0) {
            return NONE;
        }
        if (at == to) {
            return within(of(year, month, day, 0, 0, 0, 0));
        }
        int digits = at + 2 < to && b[at + 2] == ':' ? 1 : 2;
        if (to - at < 4 + digits || b[at] != 'T' && b[at] != ' ' || b[at + 1 + digits] != ':') {
            return NONE;
        }
        int hour = number(b, at + 1, digits);
        int minute = number(b, at + 2 + digits, 2);
        at += 4 + digits;
        int second = 0;
        int milli = 0;
        if (at + 2 < to && b[at] == ':') {
            second = number(b, at + 1, 2);
            at += 3;
            if (at < to && (b[at] == '.' || b[at] == ',')) {
                at++;
                for (int weight = 100; at < to && Bytes.isDigit(b[at]); at++, weight /= 10) {
                    milli += weight * (b[at] - '0');
                }
            }
        }
        if (to - at == 3 && b[at] == ' ' && (b[at + 2] | 32) == 'm') {
            hour = ofTwelve(hour, b[at + 1] | 32);
            at = to;
        }
        if (hour < 0 || minute < 0 || second < 0) {
            return NONE;
        }
        long offset = offsetMillis(b, at, to);
        long millis = of(year, month, day, hour, minute, second, milli);
        return millis == NONE || offset == NONE ? NONE : within(millis - offset);
    }

    /** The hour of the day: twelve comes before one; −1 where there is none. */
    private static int ofTwelve(int hour, int letter) {
        return hour < 1 || hour > 12 || letter != 'a' && letter != 'p' ? -1 : hour % 12 + (letter == 'p' ? 12 : 0);
    }

    /** {@code Z}, {@code UTC}, {@code +0200}, {@code +02:00}, {@code +0000 UTC} or nothing. */
    private static long offsetMillis(byte[] b, int at, int to) {
        while (at < to && b[at] == ' ') {
            at++;
        }
        if (at == to || b[at] == 'Z' || b[at] == 'U' || b[at] == 'G') {
            return 0;
        }
        if (b[at] != '+' && b[at] != '-') {
            return NONE;
        }
        int hours = at + 2 < to ? number(b, at + 1, 2) : -1;
        int next = at + 3 < to && b[at + 3] == ':' ? at + 4 : at + 3;
        int minutes = next + 1 < to ? number(b, next, 2) : 0;
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return NONE;
        }
        long offset = hours * 3_600_000L + minutes * 60_000L;
        return b[at] == '-' ? -offset : offset;
    }

    private static long within(long millis) {
        return millis >= FIRST && millis < LAST ? millis : NONE;
    }

    private static int number(byte[] b, int at, int digits) {
        return (int) (at + digits > b.length ? -1 : Bytes.digits(b, at, at + digits));
    }
}
