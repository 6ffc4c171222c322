package landfall.report;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full dates as people write them: {@code 2 November 2022}, {@code November 2, 2022}, {@code 02.11.2022}, {@code 2022.11.02.},
 * {@code 2022년 11월 2일}, {@code ١٤ أكتوبر ٢٠٢٣}, {@code ۲۲ مهر ۱۴۰۲}. Month names are those of CLDR; digits of every script count. A date that could be read two ways ({@code 02/11/2022} in English) is none.
 */
final class WrittenDates {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "ru", "uk", "es", "it", "pt", "pl", "nl", "tr", "ar", "fa", "bg", "cs", "sv", "ro", "sr",
            "el", "id", "vi");
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> PERSIAN_MONTHS = persianMonths();
    private static final ULocale PERSIAN = new ULocale("fa@calendar=persian");

    /** Names of two words, which the Levant uses, and that name also behind the other one: "أكتوبر/تشرين الأول". */
    private static final Map<String, String> LEVANTINE =
            Map.of("تشرين الأول", "أكتوبر", "تشرين الثاني", "نوفمبر", "كانون الأول", "ديسمبر", "كانون الثاني", "يناير");

    private static final Set<String> WEEKDAYS = weekdays();
    /** Longest line that can be a date alone. */
    private static final int LONGEST_LINE = 60;

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|-го)?[.,]?\\s*(?:de\\s+)?(\\p{L}{3,15})\\.?,?\\s*(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,15})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[-./年년]\\s*(\\d{1,2})\\s*[-./月월]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern PERSIAN_DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+(\\p{L}{2,10})\\s+(1[34]\\d{2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)");

    /** Small words within a date. */
    private static final Set<String> JOINTS = Set.of(
            "de", "del", "of", "the", "le", "el", "il", "am", "den", "г", "года", "року", "roku", "th", "st", "nd",
            "rd", "er");

    private WrittenDates() {}

    /** The first full date in a short text. */
    static Optional<LocalDate> find(String text, String language) {
        String plain = oneWord(digits(text));
        Matcher m = YEAR_FIRST.matcher(plain);
        if (m.find()) {
            return date(m.group(1), number(m.group(2)), m.group(3));
        }
        m = DAY_FIRST.matcher(plain);
        if (m.find() && month(m.group(2)) > 0) {
            return date(m.group(3), month(m.group(2)), m.group(1));
        }
        m = MONTH_FIRST.matcher(plain);
        if (m.find() && month(m.group(1)) > 0) {
            return date(m.group(3), month(m.group(1)), m.group(2));
        }
        m = PERSIAN_DAY.matcher(plain);
        if (m.find() && PERSIAN_MONTHS.containsKey(m.group(2))) {
            return Optional.of(ofPersian(number(m.group(3)), PERSIAN_MONTHS.get(m.group(2)), number(m.group(1))));
        }
        m = NUMBERS.matcher(plain);
        return m.find() ? numbers(m, language) : Optional.empty();
    }

    /** The words that are no part of a date. */
    static String without(String text) {
        String plain = oneWord(digits(text)).replaceAll("\\d+\\s*[年月日년월일号號]?", " ");
        StringJoiner others = new StringJoiner(" ");
        for (String word : plain.split("[^\\p{L}]+")) {
            boolean part = month(word) > 0
                    || WEEKDAYS.contains(word.toLowerCase(Locale.ROOT))
                    || PERSIAN_MONTHS.containsKey(word)
                    || JOINTS.contains(word);
            if (!part) {
                others.add(word);
            }
        }
        return others.toString();
    }

    /** Nothing but a date, perhaps with a weekday, a time and one word more. */
    static boolean isDateLine(String line) {
        if (line.length() > LONGEST_LINE || find(line, null).isEmpty()) {
            return false;
        }
        int other = 0;
        for (String word : line.split("[^\\p{L}]+")) {
            boolean known = word.length() <= 4 || month(word) > 0 || WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
            other += known ? 0 : 1;
        }
        return other <= 1;
    }

    private static Optional<LocalDate> numbers(Matcher m, String language) {
        int first = number(m.group(1));
        int second = number(m.group(3));
        boolean slash = !m.group(2).equals(".");
        if (slash && "en".equals(language) && first != second) {
            boolean dayFirst = first > 12;
            boolean monthFirst = second > 12;
            if (dayFirst == monthFirst) {
                return Optional.empty();
            }
            return dayFirst ? date(m.group(4), second, m.group(1)) : date(m.group(4), first, m.group(3));
        }
        return date(m.group(4), second, m.group(1));
    }

    private static int month(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String oneWord(String text) {
        String one = text;
        for (Map.Entry<String, String> name : LEVANTINE.entrySet()) {
            one = one.replace("/" + name.getKey(), "").replace(name.getKey(), name.getValue());
        }
        return one;
    }

    private static LocalDate ofPersian(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.set(year, month - 1, day);
        return calendar.getTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Digits of any script as Latin ones. */
    static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }

    private static Set<String> weekdays() {
        Set<String> days = new HashSet<>();
        for (String language : LANGUAGES) {
            for (String day :
                    DateFormatSymbols.getInstance(new ULocale(language)).getWeekdays()) {
                days.add(day.toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(days);
    }

    private static Map<String, Integer> persianMonths() {
        String[] names = DateFormatSymbols.getInstance(new ULocale("fa@calendar=persian"))
                .getMonths();
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            months.put(names[i], i + 1);
        }
        return Map.copyOf(months);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language + "@calendar=gregorian"));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < Math.min(12, names.length); i++) {
                        String name = names[i].toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
                        // "mar" is March in Spanish and Tuesday in French: too short to tell, but a year follows it
                        months.putIfAbsent(name, i + 1);
                    }
                }
            }
        }
        return Map.copyOf(months);
    }
}
