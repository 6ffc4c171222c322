package landfall.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * When something was said and when it is said to have happened. Every date names its basis. "Wednesday (2 November)" has no
 * year: the publication date decides; where there is none, weekday and day narrow the year, and the latest that fits is taken
 * and said to be so. "In September" is the most recent past September.
 */
final class Dates {
    /** Without any other hint no later year is taken: the year in which this reader was written. */
    static final int LATEST_YEAR = 2026;

    private static final int EARLIEST_YEAR = 2000;
    private static final int NEAR = 3;
    private static final int AFTER_CUE = 14;

    private final When report;
    private final LocalDate anchor;
    private final String anchorBasis;
    private final Sentence s;

    /** @param anchor the day the report speaks from, as far as its own words tell, or null */
    Dates(Report report, Sentence sentence, When anchor) {
        When published = report.published();
        this.report = published == null
                ? anchor
                : new When(published.value(), "publication date (" + published.basis() + ")");
        this.s = sentence;
        this.anchor = this.report == null ? null : day(this.report.value());
        this.anchorBasis = this.report == null ? null : this.report.basis();
    }

    /** The day of the statement: a weekday or date beside the cue, else that of the report, which is when it tells things itself. */
    When said(Statement statement) {
        When beside = statement == null || statement.cue() == null ? null : beside(statement);
        return beside == null ? report : beside;
    }

    /** A date near the cue that is no part of what was said; where the verb comes last, a weekday before it may stand among it. */
    private When beside(Statement statement) {
        int cue = s.tokenAt(statement.cue().start());
        boolean verbLast = s.language().traits().order() == Order.SOV;
        for (Found f : all()) {
            boolean told = statement.holds(f.from()) && !(verbLast && f.weekday() && f.from() < cue);
            if (!told && f.from() - cue <= AFTER_CUE) {
                return f.when();
            }
        }
        return null;
    }

    /** The first date within what was said. */
    When event(int from, int to, Statement statement) {
        for (Found f : all()) {
            boolean inside = f.from() >= from && f.to() <= to;
            boolean held = statement == null || statement.cue() == null || statement.holds(f.from());
            boolean saying = statement != null && statement.cue() != null && besideCue(f, statement);
            if (inside && held && !saying) {
                return f.when();
            }
        }
        return s.first(from, to, Sense.SAME_DAY)
                .filter(h -> anchor != null)
                .map(h -> new When(
                        anchor.toString(),
                        "\"" + s.words(h.from(), h.to()) + "\", the day of the report: " + anchorBasis))
                .orElse(null);
    }

    private boolean besideCue(Found f, Statement statement) {
        int cue = s.tokenAt(statement.cue().start());
        return Math.abs(f.from() - cue) <= NEAR && f.weekday();
    }

    /** The first full date of the sentence that fits its weekday, to speak from when the page gives none. */
    When own() {
        for (Found f : all()) {
            if (f.full()) {
                return f.when();
            }
        }
        return null;
    }

    private record Found(int from, int to, When when, boolean full, boolean weekday) {}

    private List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Hit month : s.within(0, s.size(), Sense.MONTH)) {
            if (found.stream().noneMatch(f -> f.from() <= month.from() && month.from() < f.to())) {
                Found f = around(month);
                if (f != null) {
                    found.add(f);
                }
            }
        }
        for (Hit weekday : s.within(0, s.size(), Sense.WEEKDAY)) {
            boolean part = found.stream().anyMatch(f -> f.weekday() && Math.abs(f.from() - weekday.from()) <= NEAR);
            if (!part && anchor != null) {
                DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday.value()));
                LocalDate date = anchor.with(TemporalAdjusters.previousOrSame(day));
                String words = s.words(weekday.from(), weekday.to());
                found.add(new Found(
                        weekday.from(),
                        weekday.to(),
                        new When(date.toString(), "\"" + words + "\", the last one up to " + anchorBasis),
                        true,
                        true));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Found::from));
        return found;
    }

    /** "2. November 2022", "Nov. 2", "in September", "Mittwoch (2. November)". */
    private Found around(Hit month) {
        int m = Integer.parseInt(month.value());
        Integer day = number(month.from() - 1, 31);
        int from = month.from();
        int to = month.to();
        if (day == null && is(month.from() - 1, ".")) {
            day = number(month.from() - 2, 31);
            from = day == null ? from : from - 2;
        } else if (day != null) {
            from--;
        }
        if (day == null) {
            int after = is(to, ".") ? to + 1 : to;
            Integer next = number(after, 31);
            if (next != null && number(after, 2100) <= 31) {
                day = next;
                to = after + 1;
            }
        }
        int yearAt = is(to, ",") || is(to, ".") ? to + 1 : to;
        Integer year = number(yearAt, 2100);
        boolean said = year != null && year >= 1900;
        if (said) {
            to = yearAt + 1;
        }
        boolean capital = s.token(month.from()).isCapital() || day != null || !hasCase(month);
        if (!capital) {
            return null; // "may", "march"
        }
        Hit weekday = weekdayNear(from, to);
        String words = s.words(weekday == null ? from : Math.min(from, weekday.from()), to);
        When when = when(m, day, said ? year : null, weekday, words);
        return when == null ? null : new Found(from, to, when, day != null, weekday != null);
    }

    private When when(int month, Integer day, Integer year, Hit weekday, String words) {
        try {
            if (year != null) {
                String value = day == null
                        ? YearMonth.of(year, month).toString()
                        : LocalDate.of(year, month, day).toString();
                return new When(value, "\"" + words + "\"");
            }
            if (anchor != null) {
                return before(anchor, month, day, words);
            }
            return day == null || weekday == null ? null : byWeekday(month, day, weekday, words);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private When before(LocalDate limit, int month, Integer day, String words) {
        String basis = "\"" + words + "\", the most recent up to " + anchorBasis;
        if (day == null) {
            YearMonth candidate = YearMonth.of(limit.getYear(), month);
            boolean later = candidate.isAfter(YearMonth.from(limit));
            return new When((later ? candidate.minusYears(1) : candidate).toString(), basis);
        }
        LocalDate candidate = LocalDate.of(limit.getYear(), month, day);
        return new When((candidate.isAfter(limit.plusDays(7)) ? candidate.minusYears(1) : candidate).toString(), basis);
    }

    private static When byWeekday(int month, int day, Hit weekday, String words) {
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
        int year = years.get(years.size() - 1);
        return new When(
                LocalDate.of(year, month, day).toString(),
                "\"" + words + "\"; the year is not in the text, weekday and day fit " + years
                        + ", the latest not after " + LATEST_YEAR + " taken");
    }

    private Hit weekdayNear(int from, int to) {
        return s.within(Math.max(0, from - NEAR), Math.min(s.size(), to + NEAR), Sense.WEEKDAY).stream()
                .findFirst()
                .orElse(null);
    }

    private boolean hasCase(Hit hit) {
        int c = s.token(hit.from()).text().codePointAt(0);
        return Character.isLowerCase(c) && s.language().traits().monthsAreCapital();
    }

    private Integer number(int i, int most) {
        if (i < 0 || i >= s.size() || !s.token(i).text().matches("\\d{1,4}")) {
            return null;
        }
        int n = Integer.parseInt(s.token(i).text());
        return n >= 1 && n <= most ? n : null;
    }

    private boolean is(int i, String mark) {
        return i >= 0 && i < s.size() && s.token(i).is(mark);
    }

    private static LocalDate day(String value) {
        try {
            return value.length() >= 10 ? LocalDate.parse(value.substring(0, 10)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
