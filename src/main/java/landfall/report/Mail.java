package landfall.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A mail (RFC 5322), such as a ministry's statement to the press, with the earlier mails in it and the documents attached to it; or a web
 * page that a browser saved as a single file (MHTML, RFC 2557). Of a saved page the date of the mail's head is the day on which it was
 * saved: it is not when it was published.
 */
final class Mail {
    /** Most parts looked at: a saved page has one for each of its pictures. Our judgement. */
    private static final int MOST_PARTS = 20_000;

    /** Deepest part within parts; a mail has three or four. Our judgement. */
    private static final int DEEPEST = 32;

    /** How many times longer a mail's markup is than its plain text where that only says "this mail needs HTML". */
    private static final int STUB = 3;

    /** Letters from which a plain text is no stub; our judgement. */
    private static final int LONGEST_STUB = 300;

    /** What is attached besides documents: signatures and the cards and calendars of mail programs. */
    private static final Pattern ASIDE = Pattern.compile(
            "application/(?:pgp-|x-pkcs7-|pkcs7-|ms-tnef).*|text/(?:calendar|(?:x-)?vcard|css)|message/.*status");

    /** What only who holds a key can read. */
    private static final Pattern SEALED = Pattern.compile("application/(?:pgp-encrypted|x-pkcs7-mime|pkcs7-mime)");

    private static final String SEALED_TEXT = "-----BEGIN PGP MESSAGE-----";

    private static final Pattern NO_DOCUMENT = Pattern.compile("(?:image|audio|video|font|model)/.*");

    private final Source source;
    private final Rejects rejects;
    private final MailHead head = new MailHead();
    private final List<Attached> attached = new ArrayList<>();
    private String kind = "";
    private String page;
    private String pageAddress;
    private boolean isSealed;
    private String plain;

    private record Attached(byte[] bytes, String name) {}

    private Mail(Source source, Rejects rejects) {
        this.source = source;
        this.rejects = rejects;
    }

    /** Whether the bytes begin with the head of a mail. */
    static boolean isOne(byte[] bytes) {
        return MailHead.isAt(bytes, 0);
    }

    /**
     * The mail itself first, then what is in it and attached to it.
     *
     * @param within reads attached documents
     */
    static List<Report> read(byte[] bytes, ReportReader within, Source source, Rejects rejects)
            throws UnreadableReport {
        Mail mail = new Mail(source, rejects);
        try {
            mail.take(bytes);
        } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
            if (mail.page == null && mail.plain == null && mail.attached.isEmpty()) {
                throw new UnreadableReport("a broken mail or saved page");
            }
            rejects.count("a mail or saved page that is broken after its text", source.name(), "");
        }
        List<Report> reports = mail.reports(within);
        if (reports.isEmpty()) {
            throw new UnreadableReport(mail.isSealed ? "an encrypted mail" : "a mail without a text");
        }
        return reports;
    }

    private void take(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream parts = new MimeTokenStream(
                MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(-1).build());
        parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
        parts.parse(new ByteArrayInputStream(withoutBlankLines(bytes)));
        MailHead fields = head;
        int seen = 0;
        int depth = 0;
        for (EntityState at = parts.getState();
                at != EntityState.T_END_OF_STREAM && seen < MOST_PARTS && depth < DEEPEST;
                at = parts.next()) {
            switch (at) {
                case T_START_BODYPART -> fields = new MailHead();
                case T_FIELD -> fields.put(parts.getField());
                case T_START_MULTIPART -> {
                    kind = kind.isEmpty() ? parts.getBodyDescriptor().getMimeType() : kind;
                    depth++;
                }
                case T_END_MULTIPART -> depth--;
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

    private void body(MimeTokenStream parts, MailHead fields) throws IOException {
        String type = parts.getBodyDescriptor().getMimeType();
        boolean isMails = type.startsWith("text/") && !fields.isAttached();
        isSealed |= SEALED.matcher(type).matches();
        if (isMails && type.equals("text/html") && page == null) {
            page = text(parts, fields);
            pageAddress = fields.has("content-location") ? fields.get("content-location") : null;
        } else if (isMails && type.equals("text/plain") && plain == null) {
            plain = text(parts, fields);
        } else if (isAttached(type, fields)) {
            attach(parts, type, fields);
        }
    }

    /** Parts of a saved page are its pictures and frames, and attached to nothing. */
    private boolean isAttached(String type, MailHead fields) {
        boolean document = type.equals("message/rfc822")
                || fields.fileName() != null && !NO_DOCUMENT.matcher(type).matches();
        return !isSavedPage() && !ASIDE.matcher(type).matches() && (fields.isAttached() || document);
    }

    private void attach(MimeTokenStream parts, String type, MailHead fields) throws IOException {
        String name = fields.fileName() == null ? type : fields.fileName();
        if (NO_DOCUMENT.matcher(type).matches()) {
            rejects.count("an attachment that is no document", source.name(), name);
            return;
        }
        byte[] bytes = type.startsWith("text/")
                ? text(parts, fields).getBytes(StandardCharsets.UTF_8)
                : parts.getDecodedInputStream().readNBytes(ReportReader.MOST_BYTES + 1);
        attached.add(new Attached(bytes, name));
    }

    /** In the character set that the part names, where its bytes are of it, else in the one found. */
    private static String text(MimeTokenStream parts, MailHead fields) throws IOException {
        byte[] bytes = parts.getDecodedInputStream().readNBytes(ReportReader.MOST_BYTES);
        boolean named = fields.get("content-type").toLowerCase(Locale.ROOT).contains("charset");
        return Decoding.of(bytes, named ? parts.getBodyDescriptor().getCharset() : null)
                .text();
    }

    private boolean isSavedPage() {
        return kind.equals("multipart/related") && page != null || head.has("snapshot-content-location");
    }

    private List<Report> reports(ReportReader within) throws UnreadableReport {
        List<Report> reports = new ArrayList<>();
        if (isSavedPage() && page != null) {
            reports.add(Page.read(page, address(), source, rejects));
            return reports;
        }
        String text = text();
        isSealed |= text != null && text.strip().startsWith(SEALED_TEXT);
        if (text != null && !text.isBlank() && !isSealed) {
            String language = Languages.of(text, null);
            MailThread.of(text, head.decoded("subject"))
                    .forEach(part -> reports.add(written(part, language, reports.size() + 1)));
        }
        int number = reports.size();
        for (Attached document : isSealed ? List.<Attached>of() : attached) {
            number++;
            String name = name(number);
            try {
                within.readAll(document.bytes(), name, rejects).forEach(r -> reports.add(attached(r)));
            } catch (UnreadableReport e) {
                rejects.count("an attachment that cannot be read: " + e.reason(), source.name(), document.name());
            }
        }
        return reports;
    }

    /** Plain, unless that only says that there is more in the markup. */
    private String text() {
        String marked = page == null ? null : MailMarkup.text(page);
        boolean empty = plain == null || plain.isBlank();
        boolean stub =
                !empty && marked != null && plain.length() < LONGEST_STUB && plain.length() * STUB < marked.length();
        return empty || stub ? marked : plain;
    }

    private String name(int number) {
        return number == 1 ? source.name() : source.name() + "#" + number;
    }

    /** @param language of the whole, for a note too short to tell its own */
    private Report written(MailThread.Part part, String language, int number) {
        boolean own = part.from() == null;
        When sent = own ? head.sent() : part.sent() != null ? part.sent() : later("a mail of that day holds it");
        PageFacts facts = new PageFacts(
                null,
                null,
                own ? head.decoded("subject") : part.subject(),
                own ? head.decoded("from") : part.from().isEmpty() ? null : part.from(),
                sent,
                null,
                null);
        return PlainText.report(name(number), part.text(), language, facts, source);
    }

    /** The day of the mail, for what is in it and has no day of its own. */
    private When later(String why) {
        When sent = head.sent();
        return sent == null ? null : new When(sent.value(), sent.basis() + ": " + why + ", its own day is not known");
    }

    /** With the day and the sender of the mail where it tells none; its bytes are those of the mail. */
    private Report attached(Report report) {
        return new Report(
                report.id(),
                report.url(),
                report.publisher(),
                report.title(),
                report.author() != null ? report.author() : head.decoded("from"),
                report.published() != null ? report.published() : later("it was attached to a mail of that day"),
                report.updated(),
                report.language(),
                report.text(),
                report.lines(),
                source.sha256());
    }

    private String address() {
        String address = PageMetadata.first(
                head.has("snapshot-content-location") ? head.get("snapshot-content-location") : null, pageAddress);
        return address != null && address.matches("https?://\\S{3,2000}") ? address : null;
    }
}
