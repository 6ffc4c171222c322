package landfall.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A mail (RFC 5322), such as a ministry's statement to the press, or a web page that a browser saved as a single file (MHTML, RFC
 * 2557). Of a saved page the date of the mail's head is the day on which it was saved: it is not when it was published.
 */
final class Mail {
    /** How much of a document is searched for the end of a mail's head. */
    private static final int HEAD = 16_384;

    /** Most parts looked at: a saved page has one for each of its pictures. Our judgement. */
    private static final int MOST_PARTS = 20_000;

    /** Deepest part within parts; a mail has three or four. Our judgement. */
    private static final int DEEPEST = 32;

    private static final Pattern FIELDS =
            Pattern.compile("(?:[!-9;-~]{1,80}:[^\\n]{0,2000}\\n(?:[ \\t][^\\n]{0,2000}\\n){0,200}+){1,200}+\\n?");

    private static final Pattern VERSION = Pattern.compile("(?im)^mime-version:");

    private final Map<String, String> head = new HashMap<>();
    private String kind = "";
    private String page;
    private String pageAddress;
    private String plain;

    private Mail() {}

    /** Whether the bytes begin with the head of a mail: nothing but fields, one of them the version of MIME. */
    static boolean isOne(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .stripLeading();
        int end = start.indexOf("\n\n");
        String fields = end < 0 ? "" : start.substring(0, end + 1);
        return VERSION.matcher(fields).find() && FIELDS.matcher(fields).matches();
    }

    static Report read(byte[] bytes, Source source, Rejects rejects) throws UnreadableReport {
        Mail mail = new Mail();
        try {
            mail.take(bytes);
        } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
            if (mail.page == null && mail.plain == null) {
                throw new UnreadableReport("a broken mail or saved page");
            }
            rejects.count("a mail or saved page that is broken after its text", source.name(), "");
        }
        return mail.report(source, rejects);
    }

    private void take(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream parts = new MimeTokenStream(
                MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(-1).build());
        parts.parse(new ByteArrayInputStream(withoutBlankLines(bytes)));
        Map<String, String> fields = head;
        int seen = 0;
        int depth = 0;
        for (EntityState at = parts.getState();
                at != EntityState.T_END_OF_STREAM && seen < MOST_PARTS && depth < DEEPEST;
                at = parts.next()) {
            switch (at) {
                case T_START_BODYPART -> fields = new HashMap<>();
                case T_FIELD -> put(fields, parts.getField());
                case T_START_MULTIPART -> {
                    kind = kind.isEmpty() ? parts.getBodyDescriptor().getMimeType() : kind;
                    depth++;
                }
                case T_START_MESSAGE -> depth++;
                case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                case T_BODY -> {
                    body(parts, fields);
                    seen++;
                }
                default -> {}
            }
        }
    }

    /** The head begins with the first field. */
    private static byte[] withoutBlankLines(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && bytes[from] <= ' ') {
            from++;
        }
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static void put(Map<String, String> fields, Field field) {
        fields.putIfAbsent(
                field.getName().toLowerCase(Locale.ROOT), field.getBody().strip());
    }

    private void body(MimeTokenStream parts, Map<String, String> fields) throws IOException {
        BodyDescriptor about = parts.getBodyDescriptor();
        boolean attached = fields.getOrDefault("content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
        if (attached) {
            return;
        }
        if (about.getMimeType().equals("text/html") && page == null) {
            page = text(parts, about, fields);
            pageAddress = fields.get("content-location");
        } else if (about.getMimeType().equals("text/plain") && plain == null) {
            plain = text(parts, about, fields);
        }
    }

    /** In the character set that the part names, else in the one found. */
    private static String text(MimeTokenStream parts, BodyDescriptor about, Map<String, String> fields)
            throws IOException {
        byte[] bytes = parts.getDecodedInputStream().readNBytes(ReportReader.MOST_BYTES);
        if (fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).contains("charset")) {
            try {
                return new String(bytes, Charset.forName(about.getCharset()));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return Decoding.of(bytes).text();
            }
        }
        return Decoding.of(bytes).text();
    }

    private Report report(Source source, Rejects rejects) throws UnreadableReport {
        boolean saved =
                kind.equals("multipart/related") && page != null || head.containsKey("snapshot-content-location");
        if (saved && page != null) {
            return Page.read(page, address(), source, rejects);
        }
        String text = plain != null && !plain.isBlank() ? plain : page == null ? null : Blocks.text(page);
        if (text == null || text.isBlank()) {
            throw new UnreadableReport("a mail without a text");
        }
        return PlainText.report(source.name(), text, null, facts(), source);
    }

    private PageFacts facts() {
        String day = head.containsKey("date") ? Feed.day(head.get("date")) : null;
        return new PageFacts(
                null,
                null,
                decoded("subject"),
                decoded("from"),
                day == null ? null : new When(day, "mail's Date"),
                null,
                null);
    }

    private String decoded(String field) {
        String value = head.get(field);
        return value == null
                ? null
                : PageMetadata.bounded(
                        DecoderUtil.decodeEncodedWords(value.replaceAll("[\\r\\n]+", " "), DecodeMonitor.SILENT));
    }

    private String address() {
        String address = PageMetadata.first(head.get("snapshot-content-location"), pageAddress);
        return address != null && address.matches("https?://\\S{3,2000}") ? address : null;
    }
}
