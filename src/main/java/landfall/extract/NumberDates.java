package landfall.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.When;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * Dates that are written in numbers: {@code 2023年10月14日}, {@code 10월 14일}, {@code 14日} alone, {@code 3일 전}, {@code 14.10.2023},
 * {@code 2023-10-14}. Digits of every script count. A date that could be read two ways ({@code 02/11/2022} in English) is none.
 */
final class NumberDates {
    private static final Pattern ISO =
            Pattern.compile("(?<![\\d.-])((?:19|20)\\d{2})(?:-|[./]\\s?)(\\d{1,2})(?:-|[./]\\s?)(\\d{1,2})(?![\\d-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/])");
    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d)(?:((?:19|20)\\d{2})\\s*[年년]\\s*)?(\\d{1,2})\\s*[月월](?!間|间)(?:\\s*(\\d{1,2})\\s*[日号號일])?");
    private static final Pattern AGO = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3})\\s*(日|天|일|週間|周|週|주|[かカヶ]月|个月|個月|개월|年|년)\\s*(?:前|전)(?![线線沿提所例途往后後半回述])");
    /** What stands behind a number of days that is no day of a month: "for", "ago", "after", "the … th day". */
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d.,:第每毎約约])(\\d{1,2})\\s*[日일](?!\\s?(?:[間间前後后内目分本毎每余半程]|以|連|连|ごと|おき|かけ|ほど|ぶり|近く"
                    + "|간|동안|만에|전|후|째|내|이상|이내|이후|여|연속|치|분))");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[年년](?![間间代대간])");
    private static final Set<String> BEFORE = Set.of("last-year", "this-year", "last-month", "this-month");
    private static final Map<Character, Character> UNITS =
            Map.of('日', 'd', '天', 'd', '일', 'd', '週', 'w', '周', 'w', '주', 'w', '月', 'm', '年', 'y', '년', 'y');

    private final Sentence s;
    private final Anchor anchor;
    private final String text;
    private final int start;
    private final List<Dated> found = new ArrayList<>();

    NumberDates(Sentence sentence, Anchor anchor) {
        this.s = sentence;
        this.anchor = anchor;
        this.start = sentence.span().start();
        this.text = plain(sentence.span().of(sentence.text()));
    }

    List<Dated> all() {
        each(ISO, (m, words) -> day(m.group(1), m.group(2), m.group(3), words), true);
        each(DAY_FIRST, this::dayFirst, true);
        each(MONTH, this::month, true);
        if (anchor != null && anchor.day() != null) {
            each(AGO, this::ago, false);
            each(DAY, this::dayOfMonth, true);
        }
        each(YEAR, (m, words) -> new When(m.group(1), quoted(words)), false);
        return found;
    }

    /** Digits of any script as Latin ones, at the same places. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return plain.toString();
    }

    /** The token as a number of at most four digits, also as an ordinal ("1er", "2nd"), or null if it is none. */
    static Integer number(Sentence s, int i, int most) {
        if (i < 0 || i >= s.size()) {
            return null;
        }
        String digits = plain(s.token(i).text()).replaceFirst("^(\\d{1,2})(?:st|nd|rd|th|er|º|ª)$", "$1");
        int n = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        return n >= 1 && n <= most ? n : null;
    }

    private interface Meaning {
        When of(Matcher m, String words);
    }

    private void each(Pattern pattern, Meaning meaning, boolean day) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            int number = tokenOf(start + m.start());
            int from = told(number, BEFORE).map(Hit::from).orElse(number);
            int to = Math.max(from + 1, tokenOf(start + m.end() - 1) + 1);
            boolean free = found.stream().noneMatch(f -> f.from() < to && from < f.to());
            When when = free ? when(meaning, m, words(from, number, m)) : null;
            if (when != null) {
                found.add(
                        new Dated(from, to, when, day && when.value().length() > 7, pattern == DAY || pattern == AGO));
            }
        }
    }

    /** As written, with the words before the number that belong to it. */
    private String words(int from, int number, Matcher m) {
        int at = start + m.start();
        return from < number ? s.text().substring(s.token(from).start(), at) + m.group() : m.group();
    }

    private static When when(Meaning meaning, Matcher m, String words) {
        try {
            return meaning.of(m, words);
        } catch (DateTimeException e) {
            return null; // 31 February is no date
        }
    }

    private When day(String year, String month, String day, String words) {
        LocalDate date = LocalDate.of(number(year), number(month), number(day));
        return new When(date.toString(), quoted(words));
    }

    private When dayFirst(Matcher m, String words) {
        boolean open = m.group(2).equals("/")
                && s.language().code().equals("en")
                && number(m.group(1)) <= 12
                && number(m.group(3)) <= 12
                && !m.group(1).equals(m.group(3));
        boolean monthFirst = number(m.group(3)) > 12 && m.group(2).equals("/");
        return open
                ? null
                : monthFirst
                        ? day(m.group(4), m.group(1), m.group(3), words)
                        : day(m.group(4), m.group(3), m.group(1), words);
    }

    private When month(Matcher m, String words) {
        int month = number(m.group(2));
        Integer day = m.group(3) == null ? null : number(m.group(3));
        Integer year = m.group(1) == null ? yearBefore(m) : Integer.valueOf(m.group(1));
        if (month < 1 || month > 12) {
            return null;
        }
        if (year != null) {
            return new When(
                    day == null
                            ? YearMonth.of(year, month).toString()
                            : LocalDate.of(year, month, day).toString(),
                    quoted(words));
        }
        return anchor == null || anchor.limit() == null ? null : anchor.latest(month, day, words);
    }

    /** "去年10月", "지난해 10월". */
    private Integer yearBefore(Matcher m) {
        if (anchor == null || anchor.limit() == null) {
            return null;
        }
        int year = anchor.limit().getYear();
        return before(m, "last-year")
                ? Integer.valueOf(year - 1)
                : before(m, "this-year") ? Integer.valueOf(year) : null;
    }

    private When dayOfMonth(Matcher m, String words) {
        int day = number(m.group(1));
        if (day < 1 || day > 31 || before(m, "next") || before(m, "next-month")) {
            return null;
        }
        YearMonth month = YearMonth.from(anchor.day());
        boolean now = before(m, "this-month");
        if (now || before(m, "last-month")) {
            LocalDate date = (now ? month : month.minusMonths(1)).atDay(day);
            return new When(
                    date.toString(),
                    quoted(words) + ", counted from " + anchor.when().basis());
        }
        return anchor.dayOfMonth(day, words);
    }

    private When ago(Matcher m, String words) {
        int n = number(m.group(1));
        String unit = m.group(2);
        return switch (UNITS.getOrDefault(
                unit.charAt(unit.length() > 1 && unit.endsWith("月") ? unit.length() - 1 : 0), 'm')) {
            case 'd' -> anchor.days(-n, words);
            case 'w' -> anchor.weeks(-n, words);
            case 'y' -> anchor.years(-n, words);
            default -> anchor.months(-n, words);
        };
    }

    private boolean before(Matcher m, String value) {
        return told(tokenOf(start + m.start()), Set.of(value)).isPresent();
    }

    /** Such a word right before the number, or before a particle: "先月28日", "去年の10月". */
    private Optional<Hit> told(int number, Set<String> values) {
        return s.hits().stream()
                .filter(h -> h.sense() == Sense.TIME && values.contains(h.value()))
                .filter(h -> h.to() == number
                        || h.to() == number - 1 && s.token(h.to()).text().length() == 1)
                .findFirst();
    }

    /** The token in which the offset lies. */
    private int tokenOf(int offset) {
        int i = s.tokenAt(offset + 1) - 1;
        return Math.max(0, i);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }
}
