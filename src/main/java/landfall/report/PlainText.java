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
                source.published(known.published()),
                language,
                text,
                lines,
                source.sha256());
    }

    static String headline(String text, List<Line> lines) {
        return lines.stream()
                .filter(l -> l.role() == Role.HEADLINE)
                .map(l -> l.span().of(text))
                .findFirst()
                .orElse(null);
    }
}
