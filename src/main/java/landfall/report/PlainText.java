package landfall.report;

import java.util.List;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;

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
                facts.updated(),
                null);
        return report(source.name(), text, null, missing, source);
    }

    static Report report(String id, String text, String declaredLanguage, PageFacts facts, Source source) {
        List<Line> lines = LineRoles.standard().of(text);
        String language = source.options().language() != null
                ? source.options().language()
                : Languages.of(Languages.sample(text, lines), declaredLanguage);
        PageFacts known = facts == null ? PageFacts.NONE : facts;
        Dating written = known.published() != null ? Dating.of(null, null) : dated(text, lines, language);
        Dating dating = source.dated(
                known.published() != null ? known.published() : written.published(),
                known.updated() != null ? known.updated() : written.updated());
        return new Report(
                id,
                known.url(),
                source.publisher(known.publisher()),
                known.title() != null ? known.title() : headline(text, lines),
                known.author(),
                dating.published(),
                dating.updated(),
                language,
                text,
                lines,
                source.sha256());
    }

    /** The dates of the first dated bylines, or of the dateline. */
    private static Dating dated(String text, List<Line> lines, String language) {
        Dating bylines = BylineDates.first(
                lines.stream()
                        .filter(line -> line.role() == Role.BYLINE)
                        .map(line -> line.span().of(text))
                        .toList(),
                language);
        return bylines.published() != null
                ? bylines
                : new Dating(Dateline.of(text, lines, language), bylines.updated());
    }

    static String headline(String text, List<Line> lines) {
        return lines.stream()
                .filter(l -> l.role() == Role.HEADLINE)
                .map(l -> l.span().of(text))
                .findFirst()
                .orElse(null);
    }
}
