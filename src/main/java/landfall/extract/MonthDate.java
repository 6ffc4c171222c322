package landfall.extract;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import landfall.claim.When;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * A date with a month by name: "2. November 2022", "Nov. 2", "2 de noviembre de 2022", "in September", "Mittwoch (2. November)",
 * "14 أكتوبر/تشرين الأول", "in October last year", "۲۲ مهر ۱۴۰۲".
 */
final class MonthDate {
    /** Without any other hint no later year is taken: the year in which this reader was written. */
    private static final int LATEST_YEAR = 2026;

    private static final int EARLIEST_YEAR = 2000;
    private static final int PERSIAN_YEARS = 621;
    private static final int AHEAD = 7;
    private static final ULocale PERSIAN = new ULocale("fa@calendar=persian");

    /** What may stand between a day and its month, or a month and its year. */
    private static final Set<String> JOINTS = Set.of(".", ",", "de", "del", "of", "-", "го", "º", "°");

    private final Sentence s;
    private final Anchor anchor;
    private final Hit name;
    private final boolean persian;
    private final int month;
    private int from;
    private int to;
    private Integer day;
    private Integer year;
    /** "last year". */
    private Hit yearTold;

    MonthDate(Sentence sentence, Anchor anchor, Hit name) {
        this.s = sentence;
        this.anchor = anchor;
        this.name = name;
        this.persian = name.value().startsWith("p");
        this.month = Integer.parseInt(name.value().replaceAll("[p.]", ""));
    }

    /** What it means, or null if it is no date after all. */
    Dated dated() {
        findDay();
        findYear();
        boolean exact = day != null || year != null;
        boolean capital = s.token(name.from()).isCapital() || !isSmallWhereCapitalsAreUsual();
        if (!exact && (name.value().endsWith(".") || persian) || day == null && !capital) {
            return null; // "may", "march"; Spanish "mar" is the sea, Persian "mehr" is kindness
        }
        Hit weekday = weekdayNear();
        String words = s.words(weekday == null ? from : Math.min(from, weekday.from()), to);
        try {
            When when = persian ? persian(words) : gregorian(weekday, words);
            return when == null ? null : new Dated(from, to, when, day != null, false);
        } catch (DateTimeException e) {
            return null; // 31 February is no date
        }
    }

    private void findDay() {
        int before = overJoints(name.from() - 1, -1);
        day = NumberDates.number(s, before, 31);
        from = day == null ? name.from() : before;
        to = behindTwin();
        int after = to < s.size() && s.token(to).is(".") ? to + 1 : to;
        if (day == null && !persian && NumberDates.number(s, after, 31) != null) {
            day = NumberDates.number(s, after, 31);
            to = after + 1;
        }
    }

    /** After a second name of the same month: "أكتوبر/تشرين الأول". */
    private int behindTwin() {
        int end = name.to();
        return end < s.size() && s.token(end).is("/")
                ? s.startingAt(end + 1).stream()
                        .filter(h -> h.sense() == Sense.MONTH && h.value().equals(name.value()))
                        .mapToInt(Hit::to)
                        .max()
                        .orElse(end)
                : end;
    }

    private void findYear() {
        int at = overJoints(to, 1);
        Integer number = NumberDates.number(s, at, 2100);
        if (number != null && number >= (persian ? 1300 : 1900)) {
            year = number;
            to = at + 1;
        } else if (!persian && anchor != null) {
            yearTold = yearBeside();
        }
        if (yearTold != null) {
            year = anchor.limit().getYear() - (yearTold.value().equals("last-year") ? 1 : 0);
            from = Math.min(from, yearTold.from());
            to = Math.max(to, yearTold.to());
        }
    }

    private Hit yearBeside() {
        return s.hits().stream()
                .filter(h -> h.value().equals("last-year") || h.value().equals("this-year"))
                .filter(h -> Math.max(h.from(), from) - Math.min(h.to(), to) <= 1)
                .findFirst()
                .orElse(null);
    }

    private int overJoints(int start, int step) {
        int at = start;
        for (int n = 0;
                n < 2 && at >= 0 && at < s.size() && JOINTS.contains(s.token(at).lower());
                n++) {
            at += step;
        }
        return at;
    }

    private Hit weekdayNear() {
        int near = DateWords.NEAR;
        return s.first(Math.max(0, from - near), Math.min(s.size(), to + near), Sense.WEEKDAY)
                .orElse(null);
    }

    private boolean isSmallWhereCapitalsAreUsual() {
        int c = s.token(name.from()).text().codePointAt(0);
        return Character.isLowerCase(c) && s.language().traits().monthsAreCapital();
    }

    private When gregorian(Hit weekday, String words) {
        if (year != null) {
            String value = day == null
                    ? YearMonth.of(year, month).toString()
                    : LocalDate.of(year, month, day).toString();
            String counted =
                    yearTold == null ? "" : ", counted from " + anchor.when().basis();
            return new When(value, "\"" + words + "\"" + counted);
        }
        if (anchor != null) {
            When latest = anchor.latest(month, day, words);
            return weekday == null || day == null ? latest : checked(latest, weekday);
        }
        return day == null || weekday == null ? null : byWeekday(weekday, words);
    }

    /** A weekday beside the day that is another one in that year: one of the dates is wrong. */
    private static When checked(When when, Hit weekday) {
        DayOfWeek is = LocalDate.parse(when.value()).getDayOfWeek();
        return is.getValue() == Integer.parseInt(weekday.value())
                ? when
                : new When(
                        when.value(),
                        when.basis() + "; that was a " + is.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                + ", so that this date or that of the report is wrong");
    }

    /** A day of the Persian calendar; the most recent one where no year is given. A month of it lies in two of ours. */
    private When persian(String words) {
        if (day == null || year == null && anchor == null) {
            return null;
        }
        if (year != null) {
            return new When(ofPersian(year).toString(), "\"" + words + "\"");
        }
        LocalDate limit = anchor.limit();
        LocalDate date = ofPersian(limit.getYear() - PERSIAN_YEARS);
        boolean later = date.isAfter(limit.plusDays(AHEAD));
        return new When(
                (later ? ofPersian(limit.getYear() - PERSIAN_YEARS - 1) : date).toString(),
                "\"" + words + "\", the most recent up to " + anchor.when().basis());
    }

    private LocalDate ofPersian(int persianYear) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.set(persianYear, month - 1, day);
        return calendar.getTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private When byWeekday(Hit weekday, String words) {
        List<Integer> years = new ArrayList<>();
        for (int y = EARLIEST_YEAR; y <= LATEST_YEAR; y++) {
            boolean exists = YearMonth.of(y, month).isValidDay(day);
            if (exists && LocalDate.of(y, month, day).getDayOfWeek().getValue() == Integer.parseInt(weekday.value())) {
                years.add(y);
            }
        }
        if (years.isEmpty()) {
            return null;
        }
        return new When(
                LocalDate.of(years.get(years.size() - 1), month, day).toString(),
                "\"" + words + "\"; the year is not in the text, weekday and day fit " + years
                        + ", the latest not after " + LATEST_YEAR + " taken");
    }
}
