package landfall.extract;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import landfall.claim.When;
import landfall.language.Hit;
import landfall.language.Sense;

/** All dates of a sentence, in order: with months by name, weekdays, "yesterday", "last month", "three days ago", or in numbers. */
final class DateWords {
    static final int NEAR = 3;
    private static final int MOST_AGO = 99;

    private final Sentence s;
    private final Anchor anchor;
    private final List<Dated> found = new ArrayList<>();

    /** @param anchor the day the report speaks from, or null */
    DateWords(Sentence sentence, Anchor anchor) {
        this.s = sentence;
        this.anchor = anchor == null || anchor.limit() == null ? null : anchor;
    }

    List<Dated> all() {
        found.addAll(new NumberDates(s, anchor).all());
        for (Hit month : s.within(0, s.size(), Sense.MONTH)) {
            if (isFree(month)) {
                add(new MonthDate(s, anchor, month).dated());
            }
        }
        if (anchor != null && anchor.day() != null) {
            s.within(0, s.size(), Sense.WEEKDAY).stream().filter(this::isAlone).forEach(h -> add(weekday(h)));
            s.within(0, s.size(), Sense.TIME).stream().filter(this::isFree).forEach(h -> add(time(h)));
        }
        found.sort(Comparator.comparingInt(Dated::from));
        return found;
    }

    private void add(Dated dated) {
        if (dated != null) {
            found.add(dated);
        }
    }

    private boolean isFree(Hit hit) {
        return found.stream().noneMatch(f -> f.from() < hit.to() && hit.from() < f.to());
    }

    /** No part of a date beside it: "Wednesday (2 November)". */
    private boolean isAlone(Hit weekday) {
        return found.stream().noneMatch(f -> f.full() && !f.near() && Math.abs(f.from() - weekday.from()) <= NEAR);
    }

    private Dated weekday(Hit hit) {
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(hit.value()));
        String words = s.words(hit.from(), hit.to());
        Hit beside = beside(hit).orElse(null);
        When when = switch (beside == null ? "" : beside.value()) {
            case "last" -> chinese() ? anchor.ofWeek(day, -1, words) : anchor.last(day, false, words);
            case "next" -> chinese() ? anchor.ofWeek(day, 1, words) : anchor.next(day, words);
            case "last-week" -> anchor.ofWeek(day, -1, words);
            case "this-week" -> anchor.ofWeek(day, 0, words);
            case "next-week" -> anchor.ofWeek(day, 1, words);
            default -> anchor.last(day, true, words);
        };
        boolean week = beside != null && beside.value().endsWith("-week");
        return new Dated(
                week ? Math.min(hit.from(), beside.from()) : hit.from(),
                week ? Math.max(hit.to(), beside.to()) : hit.to(),
                when,
                true,
                true);
    }

    /** 上周一 is Monday of last week, not the last Monday. */
    private boolean chinese() {
        return s.language().code().equals("zh");
    }

    /** "last", "next", "of last week" next to a weekday. */
    private Optional<Hit> beside(Hit weekday) {
        return s
                .within(Math.max(0, weekday.from() - NEAR), Math.min(s.size(), weekday.to() + NEAR), Sense.TIME)
                .stream()
                .filter(h -> h.value().endsWith("-week")
                        || h.value().equals("last")
                        || h.value().equals("next"))
                .filter(h -> h.to() == weekday.from()
                        || h.from() == weekday.to()
                        || h.value().endsWith("-week") && Math.abs(h.from() - weekday.to()) <= 1)
                .findFirst();
    }

    private Dated time(Hit hit) {
        String words = s.words(hit.from(), hit.to());
        String value = hit.value();
        boolean name = value.equals("today") && s.endsWith(hit.from() - 1, Sense.ACTOR); // "Rossiya Segodnya"
        When when = name ? null : told(value, hit, words);
        boolean day = when != null && when.value().length() > 7;
        return when == null ? null : new Dated(hit.from(), hit.to(), when, day, day);
    }

    private When told(String value, Hit hit, String words) {
        int ahead = value.startsWith("last-") ? -1 : value.startsWith("next-") ? 1 : 0;
        return switch (value) {
            case "today" -> anchor.days(0, words);
            case "yesterday", "day-ago" -> anchor.days(-1, words);
            case "before-yesterday" -> anchor.days(-2, words);
            case "tomorrow" -> anchor.days(1, words);
            case "week-ago" -> anchor.weeks(-1, words);
            case "month-ago" -> anchor.months(-1, words);
            case "year-ago" -> anchor.years(-1, words);
            case "last-week", "this-week", "next-week" -> anchor.weeks(ahead, words);
            case "last-month", "this-month", "next-month" -> anchor.months(ahead, words);
            case "last-year", "this-year", "next-year" -> anchor.years(ahead, words);
            case "days-ago", "weeks-ago", "months-ago", "years-ago" -> ago(value, hit);
            default -> null; // "last" and "next" mean something beside a weekday only
        };
    }

    /** "three days ago": the number stands before the words, or among them. */
    private When ago(String value, Hit hit) {
        Integer n = null;
        int from = Math.max(0, hit.from() - 1);
        for (int i = hit.to() - 1; i >= from && n == null; i--) {
            n = number(i);
        }
        if (n == null) {
            return null; // "some days ago"
        }
        String words = s.words(number(from) != null ? from : hit.from(), hit.to());
        return switch (value) {
            case "days-ago" -> anchor.days(-n, words);
            case "weeks-ago" -> anchor.weeks(-n, words);
            case "months-ago" -> anchor.months(-n, words);
            default -> anchor.years(-n, words);
        };
    }

    private Integer number(int i) {
        Integer digits = NumberDates.number(s, i, MOST_AGO);
        return digits != null
                ? digits
                : s.startingAt(i).stream()
                        .filter(h -> h.sense() == Sense.COUNT)
                        .map(h -> Integer.valueOf(h.value()))
                        .findFirst()
                        .orElse(null);
    }
}
