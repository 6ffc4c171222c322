package landfall.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of document that are read, recognised by what they hold, never by their name. */
enum Format {
    PAGE,
    JSON,
    JSON_LINES,
    FEED,
    PDF,
    TEXT;

    /** How much of a document is looked at. */
    private static final int HEAD = 4096;

    private static final Pattern FEED_START = Pattern.compile(
            "(?s)^(?:<\\?xml[^>]{0,200}\\?>|<!--.{0,500}?-->|<!DOCTYPE[^>\\[]{0,300}(?:\\[[^\\]]{0,3000}\\]\\s*)?>|\\s++){0,20}<(?:rss|feed|rdf:RDF)\\b");
    private static final Pattern PAGE_SIGN = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|meta|title|article|div|p|h1|span|main|section|table|script)(?=[\\s>/])");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\\s[^<>]{0,300})?/?>");

    private record Magic(String start, String what) {}

    private static final List<Magic> FOREIGN = List.of(
            new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("RIFF", "a RIFF media file"),
            new Magic("PK\u0003\u0004", "a ZIP archive or a spreadsheet"),
            new Magic("\u001F\u008B", "a gzip file"),
            new Magic("(\u00B5/\u00FD", "a zstd file"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old office document or a message of Outlook"),
            new Magic("\u007FELF", "a program"),
            new Magic("SQLite format 3", "a database"),
            new Magic("OggS", "a media file"),
            new Magic("ID3", "a media file"));

    /** What the bytes are when they cannot be a document: {@code a JPEG picture}. */
    static Optional<String> foreign(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return FOREIGN.stream()
                .filter(m -> head.startsWith(m.start()))
                .map(Magic::what)
                .findFirst();
    }

    static boolean isPdf(byte[] bytes) {
        // ISO 32000-1, annex H.3.4.1: readers accept the header within the first 1024 bytes
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** Bytes that no text has in any encoding, except UTF-16 with its zeros: more than one in fifty. */
    static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, HEAD);
        int bad = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < looked; i++) {
            int b = bytes[i] & 0xFF;
            zeros[i % 2] += b == 0 ? 1 : 0;
            bad += b < 0x09 || b > 0x0D && b < 0x20 && b != 0x1B ? 1 : 0;
        }
        boolean wide = Math.max(zeros[0], zeros[1]) * 4 > looked && Math.min(zeros[0], zeros[1]) * 20 < looked;
        return bad > 3 && bad * 50 > looked && !wide && !isMarked(bytes);
    }

    private static boolean isMarked(byte[] b) {
        return b.length >= 2
                && (b[0] & 0xFF) + (b[1] & 0xFF) == 0xFE + 0xFF
                && Math.max(b[0] & 0xFF, b[1] & 0xFF) == 0xFF;
    }

    /** Share of control characters from which decoded bytes are no text. */
    static boolean isBinary(String text) {
        int looked = Math.min(text.length(), HEAD);
        long bad = text.chars()
                .limit(looked)
                .filter(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) || c == 0xFFFD)
                .count();
        return bad * 20 > looked;
    }

    static Format of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
        if (FEED_START.matcher(head).lookingAt()) {
            return FEED;
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return json(head, text);
        }
        return isPage(head) ? PAGE : TEXT;
    }

    private static Format json(String head, String text) {
        boolean known = Pattern.compile("^[\\[{]\\s*(?:\\{\\s*)?(?:\"|}|])")
                .matcher(head)
                .find();
        if (!known) {
            return TEXT;
        }
        String stripped = text.strip();
        int line = stripped.indexOf('\n');
        boolean many = line > 0
                && stripped.startsWith("{")
                && stripped.substring(0, line).strip().endsWith("}");
        return many ? JSON_LINES : JSON;
    }

    /** A page starts with markup, or is full of it: an article that quotes one tag is still plain text. */
    private static boolean isPage(String head) {
        if (!PAGE_SIGN.matcher(head).find()) {
            return false;
        }
        return head.startsWith("<") || MARKUP.matcher(head).results().limit(8).count() >= 8;
    }
}
