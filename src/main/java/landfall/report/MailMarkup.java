package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The markup of a mail as the plain text that a mail program would make of it: line breaks kept, the heads of forwarded mails line by
 * line, quotations behind ">".
 */
final class MailMarkup implements NodeFilter {
    /** Deepest nesting kept. */
    private static final int DEEPEST = 512;

    /** Deepest quotation marked; below, all is one. */
    private static final int DEEPEST_QUOTE = 20;

    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int quotes;

    private MailMarkup() {}

    /** Null when it has no words. */
    static String text(String html) {
        MailMarkup mail = new MailMarkup();
        NodeTraversor.filter(
                mail,
                Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").body());
        mail.end();
        String text = String.join("\n", mail.lines).strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            line.append(words.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || Blocks.isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (tag.equals("br")) {
            endLine();
        } else if (tag.equals("td") || tag.equals("th")) {
            line.append(' ');
        } else if (!Blocks.isInline(element)) {
            end();
            apart(tag);
            quotes += tag.equals("blockquote") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !Blocks.isInline(element)) {
            String tag = element.normalName();
            boolean within = tag.equals("td") || tag.equals("th") || tag.equals("br");
            if (!within) {
                end();
                quotes -= tag.equals("blockquote") ? 1 : 0;
                apart(tag);
            }
        }
        return FilterResult.CONTINUE;
    }

    /** The line that was begun, if one was. */
    private void end() {
        if (!line.toString().isBlank()) {
            endLine();
        }
        line.setLength(0);
    }

    private void endLine() {
        lines.add(
                ">".repeat(Math.min(quotes, DEEPEST_QUOTE)) + (quotes > 0 ? " " : "") + Blocks.clean(line.toString()));
        line.setLength(0);
    }

    private void apart(String tag) {
        boolean begun = !lines.isEmpty()
                && !lines.get(lines.size() - 1).replace(">", "").isBlank();
        if (begun && APART.contains(tag)) {
            endLine();
        }
    }
}
