package landfall.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.reject.Rejects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A web page: its article as text, one block a line, headline first, and what the page says of itself. */
final class Page {
    /** Deepest nesting kept; browsers stop at 512, too. */
    private static final int DEEPEST = 512;
    /** Fewest letters of a body; shorter pages are menus, videos or errors; our judgement. */
    private static final int SHORTEST_BODY = 80;

    /** Longest sentence that is still a heading; our judgement. */
    private static final int LONGEST_HEADING = 120;

    private static final Set<String> CAPTIONS = Set.of("figcaption", "caption", "figure");

    private static final Pattern CAPTION_NAME =
            Pattern.compile("(?i)caption(?!ed)|bildunterschrift|bildtext|legende|photo-?credit");

    private Page() {}

    static Report read(String html, Source source, Rejects rejects) throws UnreadableReport {
        return read(html, null, source, rejects);
    }

    /** @param address from where it was saved, for a page that names none; may be null */
    static Report read(String html, String address, Source source, Rejects rejects) throws UnreadableReport {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        PageFacts facts = PageMetadata.of(page).at(address);
        List<Block> all = Blocks.of(page);
        if (all.size() >= Blocks.MOST) {
            rejects.count("a page of which only the first " + Blocks.MOST + " blocks were read", source.name(), "");
        }
        List<Block> body = MainText.of(all, facts.title());
        if (letters(body) < SHORTEST_BODY) {
            body = stated(LinkedData.article(page));
        }
        return report(body, facts, source);
    }

    private static int letters(List<Block> body) {
        return body.stream().mapToInt(Block::letters).sum();
    }

    /** The body that a page states as JSON-LD: for pages that a script fills in. */
    private static List<Block> stated(JsonNode article) {
        Element none = new Element("p");
        return article.path("articleBody")
                .asText("")
                .lines()
                .map(Blocks::clean)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(line, 0, "p", none))
                .toList();
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
                letters += role == Role.BODY ? block.letters() : 0;
            }
        }
        if (letters < SHORTEST_BODY) {
            throw new UnreadableReport("a page with hardly any text, such as a menu, a video or an error");
        }
        String language = source.options().language() != null
                ? source.options().language()
                : Languages.of(Languages.sample(text.toString(), lines), facts.language());
        Dating dating = source.dated(
                facts.published() != null ? facts.published() : Dateline.of(text.toString(), lines, language),
                facts.updated());
        return new Report(
                source.name(),
                facts.url(),
                source.publisher(facts.publisher()),
                facts.title(),
                facts.author(),
                dating.published(),
                dating.updated(),
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
        if (isCaption(block.element())) {
            return Role.CAPTION;
        }
        // some sites set the lead as a heading
        return block.isHeading() && !(block.isSentence() && block.text().length() > LONGEST_HEADING)
                ? Role.SUBHEADING
                : Role.BODY;
    }

    private static boolean isCaption(Element element) {
        Element at = element;
        for (int step = 0; step < 4 && at != null; step++, at = at.parent()) {
            if (CAPTIONS.contains(at.normalName())
                    || CAPTION_NAME.matcher(at.className()).find()) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder text, List<Line> lines, String line, Role role) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        lines.add(new Line(new Span(text.length(), text.length() + line.length()), role));
        text.append(line);
    }
}
