package landfall.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landfall.claim.When;

/**
 * The dates that a byline writes, "Published 4 March 2024 | Updated 7 March 2024", in any order; null where it writes none.
 *
 * @param published when the text came out
 * @param updated when it was changed
 */
record BylineDates(LocalDate published, LocalDate updated) {
    private static final Set<String> UPDATES = LineRoles.standard().words().updates();
    /** Words a date of its own may follow; behind one of them another kind of date ends. */
    private static final Pattern WORDS = words(LineRoles.standard().words().bylines());

    private static final Pattern UPDATED = words(UPDATES);

    /** "on", ":", "le": what may stand between such a word and its date. */
    private static final int LONGEST_JOINT = 6;

    static BylineDates of(String line, String language) {
        Matcher word = WORDS.matcher(line.replace('’', '\''));
        LocalDate published = null;
        LocalDate updated = null;
        int from = 0;
        boolean ofUpdate = false;
        while (from <= line.length()) {
            boolean more = word.find();
            String part = line.substring(from, more ? word.start() : line.length());
            Optional<LocalDate> day = WrittenDates.find(part, language);
            if (ofUpdate || endsUpdated(part)) {
                updated = updated == null ? day.orElse(null) : updated;
            } else {
                published = published == null ? day.orElse(null) : published;
            }
            if (!more) {
                break;
            }
            ofUpdate = UPDATED.matcher(word.group()).find();
            from = word.end();
        }
        return new BylineDates(published, updated);
    }

    /** The first date of each kind that some lines write, not held against each other. */
    static Dating first(List<String> lines, String language) {
        When published = null;
        When updated = null;
        for (String line : lines) {
            BylineDates dates = of(line, language);
            String basis = "byline \"" + line + "\"";
            published = published == null ? when(dates.published(), basis) : published;
            updated = updated == null ? when(dates.updated(), basis) : updated;
        }
        return new Dating(published, updated);
    }

    private static When when(LocalDate day, String basis) {
        return day == null ? null : new When(day.toString(), basis);
    }

    /** Whether the last word before something says that it is the date of an update: "Updated: ". */
    static boolean announcesUpdate(String words) {
        String folded = RoleWords.fold(words);
        Matcher word = UPDATED.matcher(folded);
        int end = -1;
        while (word.find()) {
            end = word.end();
        }
        return end >= 0 && folded.length() - end <= LONGEST_JOINT;
    }

    /** "2024年3月7日更新": the word behind the date. */
    private static boolean endsUpdated(String part) {
        String folded = RoleWords.fold(part).replaceAll("[)）\\]】]$", "");
        return UPDATES.stream().anyMatch(w -> isDense(w) && folded.endsWith(w));
    }

    private static Pattern words(Collection<String> words) {
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return Pattern.compile(
                longestFirst.stream()
                        .map(w -> Pattern.quote(w) + (isDense(w) ? "" : "(?![\\p{L}\\p{M}])"))
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{M}])(?:", ")")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Written without spaces around: "更新日", "수정일". */
    private static boolean isDense(String word) {
        int last = word.codePointBefore(word.length());
        return Character.isIdeographic(last) || Character.UnicodeScript.of(last) == Character.UnicodeScript.HANGUL;
    }
}
