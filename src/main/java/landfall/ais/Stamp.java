package landfall.ais;

/** Times as logs and tables write them, in milliseconds since 1970 UTC. A time without a zone is UTC, as all AIS is. */
final class Stamp {
    static final long NONE = Long.MIN_VALUE;

    /** AIS was first carried in the 1990s; a number before or after this span is no reception time. */
    private static final long FIRST = of(1990, 1, 1, 0, 0, 0, 0);

    private static final long LAST = of(2100, 1, 1, 0, 0, 0, 0);
    private static final long MILLIS_A_DAY = 86_400_000L;

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

    /**
     * A time in any form seen in AIS tables: {@code 2023-01-11T00:00:00.5Z}, with blank for T, with offset, as Go prints it
     * ({@code 2022-12-29 18:22:32.318 +0000 UTC}), {@code 11/01/2023 00:00:00} (day first), {@code 20210701_185151},
     * {@code 20210701T185151Z}, or a number of {@link #epoch}.
     */
    static long any(byte[] b, int from, int to) {
        while (from < to && b[from] <= ' ') {
            from++;
        }
        while (from < to && b[to - 1] <= ' ') {
            to--;
        }
        int n = to - from;
        if (n < 9) {
            return NONE;
        }
        if (n >= 10 && b[from + 4] == '-' && b[from + 7] == '-') {
            return dated(b, from, 4, from + 5, from + 8, from + 10, to);
        }
        if (n >= 10 && b[from + 2] == '/' && b[from + 5] == '/') {
            int year = number(b, from + 6, 4);
            return year < 0 ? NONE : timed(b, year, number(b, from + 3, 2), number(b, from, 2), from + 10, to);
        }
        if (n >= 10 && b[from + 4] == '/' && b[from + 7] == '/') {
            return dated(b, from, 4, from + 5, from + 8, from + 10, to);
        }
        if (n >= 15 && (b[from + 8] == '_' || b[from + 8] == 'T')) {
            return compact(b, from);
        }
        return epoch(b, from, to);
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
        if (to - at < 6 || b[at] != 'T' && b[at] != ' ' || b[at + 3] != ':') {
            return NONE;
        }
        int hour = number(b, at + 1, 2);
        int minute = number(b, at + 4, 2);
        at += 6;
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
        if (hour < 0 || minute < 0 || second < 0) {
            return NONE;
        }
        long offset = offsetMillis(b, at, to);
        long millis = of(year, month, day, hour, minute, second, milli);
        return millis == NONE || offset == NONE ? NONE : within(millis - offset);
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
