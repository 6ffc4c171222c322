package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page: its article as text, one block a line, headline first, and what the page says of itself. */
final class Page {
    /** Deepest nesting kept; browsers stop at 512, too. */
    private static final int DEEPEST = 512;
    /** Fewest letters of a body; shorter pages are menus, videos or errors; our judgement. */
    private static final int SHORTEST_BODY = 80;

    private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");

    private Page() {}

    static Report read(String html, Source source) throws UnreadableReport {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        PageFacts facts = PageMetadata.of(page);
        List<Block> body = MainText.of(Blocks.of(page));
        return report(body, facts, source);
    }

    private static Report report(List<Block> body, PageFacts facts, Source source) throws UnreadableReport {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        if (facts.title() != null) {
            append(text, lines, facts.title(), Role.HEADLINE);
        }
        int letters = 0;
        for (Block block : body) {
            if (!block.text().equalsIgnoreCase(facts.title())) {
                Role role = role(block);
                append(text, lines, block.text(), role);
                letters += role == Role.BODY ? block.text().length() : 0;
            }
        }
        if (letters < SHORTEST_BODY) {
            throw new UnreadableReport("a page without a body");
        }
        String language = source.options().language() != null
                ? source.options().language()
                : Languages.of(Languages.sample(text.toString(), lines), facts.language());
        return new Report(
                source.name(),
                facts.url(),
                source.publisher(facts.publisher()),
                facts.title(),
                facts.author(),
                source.published(facts.published()),
                language,
                text.toString(),
                lines,
                source.sha256());
    }

    private static Role role(Block block) {
        Role own = LineRoles.standard().byItself(block.text());
        if (own != null) {
            return own;
        }
        if (CAPTIONS.contains(block.tag())) {
            return Role.CAPTION;
        }
        return block.isHeading() ? Role.SUBHEADING : Role.BODY;
    }

    private static void append(StringBuilder text, List<Line> lines, String line, Role role) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        lines.add(new Line(new Span(text.length(), text.length() + line.length()), role));
        text.append(line);
    }
}
