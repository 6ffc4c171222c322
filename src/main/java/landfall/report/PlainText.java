package landfall.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.When;

/** A text without markup: kept as given, its lines given roles. */
final class PlainText {
    private PlainText() {}

    static Report read(String text, Source source) {
        return report(source.name(), text, null, null, source);
    }

    /** The same of a file that says something of itself. It may be wrong, so what the text says goes first. */
    static Report read(String text, PageFacts facts, Source source) {
        Report plain = read(text, source);
        PageFacts missing = new PageFacts(
                null,
                null,
                plain.title() == null ? facts.title() : null,
                facts.author(),
                plain.published() == null ? facts.published() : null,
                null);
        return report(source.name(), text, null, missing, source);
    }

    static Report report(String id, String text, String declaredLanguage, PageFacts facts, Source source) {
        List<Line> lines = LineRoles.standard().of(text);
        String language = source.options().language() != null
                ? source.options().language()
                : Languages.of(Languages.sample(text, lines), declaredLanguage);
        PageFacts known = facts == null ? PageFacts.NONE : facts;
        return new Report(
                id,
                known.url(),
                source.publisher(known.publisher()),
                known.title() != null ? known.title() : headline(text, lines),
                known.author(),
                source.published(known.published() != null ? known.published() : dated(text, lines, language)),
                language,
                text,
                lines,
                source.sha256());
    }

    /** The date of the first dated byline, or of the dateline. */
    private static When dated(String text, List<Line> lines, String language) {
        for (Line line : lines) {
            String words = line.span().of(text);
            Optional<LocalDate> day =
                    line.role() == Role.BYLINE ? WrittenDates.find(words, language) : Optional.empty();
            if (day.isPresent()) {
                return new When(day.get().toString(), "byline \"" + words + "\"");
            }
        }
        return Dateline.of(text, lines, language);
    }

    static String headline(String text, List<Line> lines) {
        return lines.stream()
                .filter(l -> l.role() == Role.HEADLINE)
                .map(l -> l.span().of(text))
                .findFirst()
                .orElse(null);
    }
}
