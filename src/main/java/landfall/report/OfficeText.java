package landfall.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import landfall.claim.Report;
import landfall.claim.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The text of a word processor's document, a paragraph a line: Office Open XML ({@code .docx}, ECMA-376) or OpenDocument
 * ({@code .odt}, ISO/IEC 26300). What was struck out or hidden, notes and comments are no part of it. Read by a parser that knows no external
 * entities.
 */
final class OfficeText {
    /** Most bytes of one part, unpacked; against compressed bombs; our judgement. */
    private static final int MOST_PART = 32 << 20;

    /** Most entries looked at for a part. */
    private static final int MOST_ENTRIES = 10_000;

    private static final int DEEPEST = 256;

    /** Parts of the document that hold its words, and what it says of itself. */
    private static final String WORD = "word/document.xml";

    private static final String WORD_FACTS = "docProps/core.xml";
    private static final String OPEN = "content.xml";
    private static final String OPEN_FACTS = "meta.xml";
    private static final String OPEN_KIND = "mimetype";

    private static final Set<String> WANTED = Set.of(WORD, WORD_FACTS, OPEN, OPEN_FACTS, OPEN_KIND);

    private static final Set<String> PARAGRAPHS = Set.of("w:p", "text:p", "text:h");

    private static final Set<String> BREAKS = Set.of("w:br", "w:cr", "w:tab", "text:line-break", "text:tab", "text:s");

    /** What is left out with all that is in it: a drawing's second version, deletions, notes, comments. */
    private static final Set<String> LEFT_OUT = Set.of(
            "mc:fallback",
            "w:del",
            "w:movefrom",
            "w:instrtext",
            "text:tracked-changes",
            "text:note",
            "office:annotation");

    private OfficeText() {}

    /** The report of a document, or nothing when the archive is none. */
    static Optional<Report> read(byte[] bytes, Source source) throws UnreadableReport {
        Map<String, String> parts = parts(bytes);
        boolean open = parts.getOrDefault(OPEN_KIND, "").startsWith("application/vnd.oasis.opendocument.text");
        String words = open ? parts.get(OPEN) : parts.get(WORD);
        if (words == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        try {
            add(xml(words), text);
        } catch (StackOverflowError e) {
            throw new UnreadableReport("a broken office document");
        }
        if (text.toString().isBlank()) {
            throw new UnreadableReport("an office document without text (scanned?)");
        }
        String facts = parts.get(open ? OPEN_FACTS : WORD_FACTS);
        return Optional.of(
                PlainText.read(text.toString().strip(), facts == null ? PageFacts.NONE : facts(xml(facts)), source));
    }

    private static Map<String, String> parts(byte[] bytes) throws UnreadableReport {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < MOST_ENTRIES;
                    entry = zip.getNextEntry(), seen++) {
                if (WANTED.contains(entry.getName())) {
                    byte[] part = zip.readNBytes(MOST_PART + 1);
                    if (part.length > MOST_PART) {
                        throw new UnreadableReport("an office document larger than 32 MB unpacked");
                    }
                    parts.putIfAbsent(entry.getName(), new String(part, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // what came before the break may be all there is to read
            return parts;
        }
        return parts;
    }

    private static Document xml(String text) {
        return Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    }

    private static void add(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            if (isWords(words)) {
                text.append(words.getWholeText());
            }
            return;
        }
        String name = node.nodeName().toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(name) || name.equals("w:r") && isHidden((Element) node)) {
            return;
        }
        if (BREAKS.contains(name)) {
            text.append(' ');
        }
        node.childNodes().forEach(child -> add(child, text));
        if (PARAGRAPHS.contains(name) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append("\n\n");
        }
    }

    /** In a Word document words stand in {@code w:t} only; in an OpenDocument anywhere in a paragraph. */
    private static boolean isWords(TextNode node) {
        Element parent = node.parent();
        return parent != null
                && (parent.tagName().equals("w:t")
                        || parent.tagName().startsWith("text:") && parent.closest("text|p, text|h") != null);
    }

    private static boolean isHidden(Element run) {
        return run.children().stream()
                .filter(c -> c.tagName().equals("w:rPr"))
                .flatMap(c -> c.children().stream())
                .anyMatch(
                        c -> c.tagName().equals("w:vanish") && !c.attr("w:val").matches("0|false"));
    }

    private static PageFacts facts(Document said) {
        String made = PageMetadata.first(first(said, "dcterms:created"), first(said, "meta:creation-date"));
        String day = made == null ? null : Feed.day(made);
        return new PageFacts(
                null,
                null,
                first(said, "dc:title"),
                PageMetadata.first(first(said, "meta:initial-creator"), first(said, "dc:creator")),
                day == null ? null : new When(day, "creation date of the document"),
                null,
                null);
    }

    private static String first(Document said, String tag) {
        Element found = said.getElementsByTag(tag).first();
        return found == null ? null : PageMetadata.bounded(found.text());
    }
}
