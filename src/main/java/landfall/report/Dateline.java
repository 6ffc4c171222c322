package landfall.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.When;

/**
 * The day before the first sentence of a dispatch: {@code WASHINGTON, 5 August 2023 (Agency) – The ship …},
 * {@code 2023년 10월 14일 서울. …}, {@code 【ワシントン＝2023年10月14日】…}, {@code 新华社华盛顿2023年10月14日电 …}. It is when the report was
 * written, where nothing else says so.
 */
final class Dateline {
    /** What ends it: a dash, a colon, a full stop, a closing bracket, "dispatch", or the end of the line. */
    private static final Pattern END =
            Pattern.compile("\\s*(?:[-–—]{1,2}|[:：/])\\s|\\.(?=\\s|$)|。|[】\\]]|(?<=日)[电電]|$");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{1,40}\\)|（[^）]{1,40}）");

    /** A sentence has words between its names: small ones, or many where letters have no case. */
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}");

    private static final Pattern NO_CASE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|\\p{Lo}{2,}");
    private static final int MOST_WITHOUT_CASE = 14;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 140;
    private static final int LONGEST_HEAD = 80;

    private Dateline() {}

    /** @return null if the first line of the text begins with no day of a year */
    static When of(String text, List<Line> lines, String language) {
        return lines.stream()
                .filter(line -> line.role() == Role.BODY)
                .findFirst()
                .flatMap(line -> before(line.span().of(text), language))
                .orElse(null);
    }

    private static Optional<When> before(String line, String language) {
        String start = line.substring(0, Math.min(LONGEST, line.length()));
        Matcher end = END.matcher(start);
        while (end.find() && end.start() <= LONGEST_HEAD) {
            boolean cut = end.start() == LONGEST; // the line goes on
            String head = BRACKETS.matcher(start.substring(0, end.start())).replaceAll(" ");
            Optional<When> day = cut
                    ? Optional.empty()
                    : WrittenDates.find(head, language)
                            .map(d -> new When(
                                    d.toString(),
                                    "dateline \""
                                            + start.substring(0, end.end()).strip() + "\""));
            if (day.isPresent()) {
                return day.filter(d -> saysNothing(head));
            }
        }
        return Optional.empty();
    }

    /** Names and a day, no sentence. */
    private static boolean saysNothing(String head) {
        String names = WrittenDates.without(head);
        boolean small = SMALL_WORD.matcher(names).find();
        long words = Pattern.compile("\\p{L}+").matcher(names).results().count();
        long uncased = NO_CASE.matcher(names)
                .results()
                .mapToInt(m -> m.group().length())
                .sum();
        return !small && words <= MOST_WORDS && uncased <= MOST_WITHOUT_CASE;
    }
}
