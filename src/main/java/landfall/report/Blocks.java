package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts a page into its blocks of text, without what is never shown or never text. */
final class Blocks implements NodeFilter {
    private static final int DEEPEST = 128;

    /** Most blocks of one page, against pages made to exhaust; long live blogs have some thousands; our judgement. */
    static final int MOST = 20_000;

    /** Characters looked at to see whether a sentence ends. */
    private static final int ENDING = 12;

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "input",
            "textarea",
            "form",
            "nav",
            "head",
            "dialog",
            "menu",
            "map",
            "applet",
            "option");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "acronym", "img", "picture", "source");
    /** Side by side without white space these are apart on the screen: name, place, date of a byline. */
    private static final Set<String> LABELS = Set.of("a", "span", "time", "label");

    private static final Set<String> FOREIGN_ROLES = Set.of(
            "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linked;
    private int links;
    private int breaks;

    private Blocks() {}

    /** The words of markup that is no whole page, a block a paragraph, or null when it has none. */
    static String text(String html) {
        String text = of(Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "")).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    static List<Block> of(Document page) {
        Blocks blocks = new Blocks();
        NodeTraversor.filter(blocks, page.body());
        blocks.close();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MOST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            add(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            breaks++;
            boolean sentence = LineRoles.endsSentence(text.substring(Math.max(0, text.length() - ENDING)));
            text.append(' ');
            if (breaks >= 2 || sentence) {
                close();
            }
        } else if (INLINE.contains(tag)) {
            if (element.previousSibling() instanceof Element before && LABELS.contains(before.normalName())) {
                text.append(' ');
            }
            links += tag.equals("a") ? 1 : 0;
        } else if (!INLINE.contains(tag)) {
            close();
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.equals("a")) {
                links--;
            } else if (!INLINE.contains(tag) && !tag.equals("br")) {
                close();
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Whether a reader sees nothing of an element. */
    static boolean isUnseen(Element element) {
        String tag = element.normalName();
        return NEVER_TEXT.contains(tag) && !holdsThePage(element, tag) || isHidden(element);
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Old ASP pages wrap everything in one form. */
    private static boolean holdsThePage(Element element, String tag) {
        return tag.equals("form") && element.getElementsByTag("p").size() > 3;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || FOREIGN_ROLES.contains(element.attr("role").toLowerCase(java.util.Locale.ROOT))
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private void add(TextNode words) {
        String more = words.getWholeText();
        if (!more.isBlank()) {
            breaks = 0;
            if (holder == null) {
                holder = blockAbove(words);
            }
            linked += links > 0 ? more.strip().length() : 0;
        }
        if (holder != null && holder.normalName().equals("pre")) {
            paragraphs(words, more);
        } else {
            text.append(more);
        }
    }

    /** In preformatted text a blank line is a border. */
    private void paragraphs(TextNode words, String more) {
        String[] parts = more.split("\\R\\s*\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            text.append(parts[i]);
            if (i + 1 < parts.length) {
                close();
                holder = blockAbove(words);
            }
        }
    }

    private static Element blockAbove(Node node) {
        Node at = node.parent();
        while (at instanceof Element element && INLINE.contains(element.normalName()) && element.parent() != null) {
            at = element.parent();
        }
        return (Element) at;
    }

    private void close() {
        if (holder != null) {
            String clean = clean(text);
            if (!clean.isEmpty()) {
                blocks.add(new Block(clean, Math.min(linked, clean.length()), holder.normalName(), holder));
            }
        }
        text.setLength(0);
        holder = null;
        linked = 0;
        breaks = 0;
    }

    /** The first characters of an element's text, however large it is. */
    static String opening(Element element, int most) {
        StringBuilder opening = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        String text = words.getWholeText();
                        opening.append(text, 0, Math.min(text.length(), most)).append(' ');
                    }
                    return opening.length() > 2 * most ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        String clean = clean(opening);
        return clean.substring(0, Math.min(clean.length(), most));
    }

    /** Single spaces; no zero-width characters, soft hyphens or control characters. */
    static String clean(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || Character.isISOControl(c)) {
                space = clean.length() > 0;
            } else {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
