package landfall.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.When;

/**
 * The day before the first sentence of a dispatch: {@code WASHINGTON, 5 August 2023 (Agency) – The ship …}. It is when the report
 * was written, where nothing else says so.
 */
final class Dateline {
    /** Place, day, agency or author in brackets, dash: where a year stands at its end, it is no part of a sentence. */
    private static final Pattern HEAD = Pattern.compile(
            "^(?=[\\p{Lu}\\p{Lo}\\d(])[^-–—:;!?\"“«]{0,60}?(?:19|20)\\d{2}[年년.]?\\.?(?:\\s*\\([^)]{1,40}\\))?\\s*(?:[-–—]{1,2}|:)\\s");

    private static final int LONGEST = 140;

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
        Matcher head = HEAD.matcher(line.substring(0, Math.min(LONGEST, line.length())));
        return head.find()
                ? WrittenDates.find(head.group(), language)
                        .map(day -> new When(
                                day.toString(), "dateline \"" + head.group().strip() + "\""))
                : Optional.empty();
    }
}
