package landfall.extract;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import landfall.claim.When;

/**
 * The day from which a report speaks, and what its words mean from there: "in September" is the most recent past September,
 * "Monday" the last one, "last week" the seven days before this week, which begins on Saturday where Arabic and Persian are spoken.
 *
 * @param when as exact as known
 * @param weekBegins first day of the week
 */
record Anchor(When when, DayOfWeek weekBegins) {
    static Anchor of(When when, String language) {
        int first = Calendar.getInstance(new ULocale(language)).getFirstDayOfWeek();
        return new Anchor(when, first == Calendar.SATURDAY ? DayOfWeek.SATURDAY : DayOfWeek.MONDAY);
    }

    private static final int AHEAD = 7;
    private static final int LAST_DAY = 10;

    /** The day, or null if no more than a month or year is known. */
    LocalDate day() {
        try {
            return when.value().length() >= LAST_DAY
                    ? LocalDate.parse(when.value().substring(0, LAST_DAY))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The last day that it may be, or null if it is no date. */
    LocalDate limit() {
        try {
            return switch (when.value().length()) {
                case 4 -> LocalDate.of(Integer.parseInt(when.value()), 12, 31);
                case 7 -> YearMonth.parse(when.value()).atEndOfMonth();
                default -> day();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The most recent such month, or day of it; a day up to a week ahead is one ahead. */
    When latest(int month, Integer day, String words) {
        LocalDate limit = limit();
        String basis = quoted(words) + "the most recent up to " + when.basis();
        if (day == null) {
            YearMonth candidate = YearMonth.of(limit.getYear(), month);
            boolean later = candidate.isAfter(YearMonth.from(limit));
            return new When((later ? candidate.minusYears(1) : candidate).toString(), basis);
        }
        LocalDate candidate = LocalDate.of(limit.getYear(), month, day);
        boolean later = candidate.isAfter(limit.plusDays(AHEAD));
        return new When((later ? candidate.minusYears(1) : candidate).toString(), basis);
    }

    /** "On the 14th": of the month, if that day has been, else of the one before. */
    When dayOfMonth(int number, String words) {
        LocalDate day = day();
        YearMonth month = YearMonth.from(day);
        LocalDate date = number <= day.getDayOfMonth()
                ? month.atDay(number)
                : month.minusMonths(1).atDay(number);
        return new When(date.toString(), quoted(words) + "the last one up to " + when.basis());
    }

    When last(DayOfWeek weekday, boolean sameDay, String words) {
        LocalDate date =
                day().with(sameDay ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.previous(weekday));
        return new When(date.toString(), quoted(words) + "the last one up to " + when.basis());
    }

    When next(DayOfWeek weekday, String words) {
        LocalDate date = day().with(TemporalAdjusters.next(weekday));
        return new When(date.toString(), quoted(words) + "the next one from " + when.basis());
    }

    /** The weekday of this week, of the one before or of the one after. */
    When ofWeek(DayOfWeek weekday, int weeks, String words) {
        LocalDate date = weekBegan().plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday));
        return new When(date.toString(), quoted(words) + "counted from " + when.basis());
    }

    When days(int days, String words) {
        return counted(day().plusDays(days).toString(), "", words);
    }

    /** A week has no name of its own: the month in which most of it lies; the basis says which days. */
    When weeks(int weeks, String words) {
        LocalDate first = weekBegan().plusWeeks(weeks);
        String days = "the week from " + first + " to " + first.plusDays(6) + ", ";
        return counted(YearMonth.from(first.plusDays(3)).toString(), days, words);
    }

    When months(int months, String words) {
        return counted(YearMonth.from(day()).plusMonths(months).toString(), "", words);
    }

    When years(int years, String words) {
        return counted(String.valueOf(limit().getYear() + years), "", words);
    }

    private LocalDate weekBegan() {
        return day().with(TemporalAdjusters.previousOrSame(weekBegins));
    }

    private When counted(String value, String which, String words) {
        return new When(value, quoted(words) + which + "counted from " + when.basis());
    }

    private static String quoted(String words) {
        return "\"" + words + "\", ";
    }
}
