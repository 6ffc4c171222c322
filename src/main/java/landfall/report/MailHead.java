package landfall.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.When;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;

/** The fields above a mail or one of its parts; the first of a name counts. */
final class MailHead {
    /** How much of a document is searched for the end of a head: those that went through many hands have some 20 KB. */
    private static final int LONGEST = 65_536;

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80}):(.*)", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\b(?:file)?name\\*?=\"?([^\";]{1,200})");

    private final Map<String, String> fields = new HashMap<>();

    void put(Field field) {
        fields.putIfAbsent(
                field.getName().toLowerCase(Locale.ROOT), field.getBody().strip());
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** As people read it; null where there is none. */
    String decoded(String name) {
        String value = fields.get(name);
        if (value == null) {
            return null;
        }
        String line = value.replaceAll("[\\r\\n]+", " ");
        boolean raw = line.chars().anyMatch(c -> c > 0x7F) && line.chars().allMatch(c -> c <= 0xFF);
        String known =
                raw ? Decoding.of(line.getBytes(StandardCharsets.ISO_8859_1)).text() : line;
        return PageMetadata.bounded(DecoderUtil.decodeEncodedWords(known, DecodeMonitor.SILENT));
    }

    /** When it was sent, else when it was received; null where neither is told. */
    When sent() {
        for (String field : new String[] {"date", "sent", "delivery-date", "received"}) {
            String value = get(field);
            String stamp = field.equals("received") ? value.substring(value.lastIndexOf(';') + 1) : value;
            String day = Feed.day(stamp);
            if (day == null) {
                day = WrittenDates.find(stamp, "en").map(Object::toString).orElse(null); // "Di, 5 Mär 2024"
            }
            if (day != null) {
                return new When(day, "mail's " + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1));
            }
        }
        return null;
    }

    boolean isAttached() {
        return get("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Name of the file that a part was; null where it was none. */
    String fileName() {
        Matcher name = FILE_NAME.matcher(get("content-disposition") + ";" + get("content-type"));
        return name.find() ? name.group(1).strip() : null;
    }

    /** Whether a document goes on at this place with the head of a mail: nothing but fields, by which mails are known. */
    static boolean isAt(byte[] bytes, int place) {
        MailHead head = new MailHead();
        String start = new String(
                bytes, place, Math.max(0, Math.min(bytes.length - place, LONGEST)), StandardCharsets.ISO_8859_1);
        boolean ends = false;
        for (String line : start.stripLeading().split("\r?\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty()) {
                ends = true;
                break;
            }
            boolean goesOn = !head.fields.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (!goesOn && !field.matches()) {
                return false;
            }
            if (!goesOn) {
                head.fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2));
            }
        }
        boolean written = head.has("from") && (head.has("date") || head.has("sent"));
        boolean addressed = start.contains("@") || head.has("received") || head.has("message-id");
        return ends && (head.has("mime-version") || written && addressed);
    }
}
