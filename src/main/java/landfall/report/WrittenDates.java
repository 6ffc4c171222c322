package landfall.report;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full dates as people write them: {@code 2 November 2022}, {@code November 2, 2022}, {@code 02.11.2022}, {@code 2022.11.02.},
 * {@code 2022년 11월 2일}. Month names are those of CLDR. A date that could be read two ways ({@code 02/11/2022} in English) is none.
 */
final class WrittenDates {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "ru", "uk", "es", "it", "pt", "pl", "nl", "tr", "ar", "fa", "bg", "cs", "sv", "ro", "sr",
            "el", "id", "vi");
    private static final Map<String, Integer> MONTHS = months();

    private static final Set<String> WEEKDAYS = weekdays();
    /** Longest line that can be a date alone. */
    private static final int LONGEST_LINE = 60;

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|-го)?[.,]?\\s*(?:de\\s+)?(\\p{L}{3,15})\\.?,?\\s*(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,15})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*[-./年년]\\s*(\\d{1,2})\\s*[-./月월]\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)");

    private WrittenDates() {}

    /** The first full date in a short text. */
    static Optional<LocalDate> find(String text, String language) {
        String plain = digits(text);
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
        m = NUMBERS.matcher(plain);
        return m.find() ? numbers(m, language) : Optional.empty();
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

    /** Arabic and Persian digits as Latin ones. */
    private static String digits(String text) {
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

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
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
