package landfall.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several mails in one file (mbox, RFC 4155): each begins behind an empty line with a line "From " that names no field. */
final class Mailbox {
    private static final String START = "From ";
    private static final Pattern BORDER =
            Pattern.compile("(?:\\A|\\r?\\n\\r?\\n)From [^\\r\\n]*\\r?\\n(?=[!-9;-~]{1,80}:)");
    /** A line of a text that begins as a border does is kept behind a ">". */
    private static final Pattern KEPT = Pattern.compile("(?m)^>(>*From )");

    private Mailbox() {}

    static boolean isOne(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START.length()), StandardCharsets.ISO_8859_1);
        if (!start.equals(START)) {
            return false;
        }
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        return line < bytes.length && MailHead.isAt(bytes, line + 1);
    }

    /** Each mail without its border. */
    static List<byte[]> mails(byte[] bytes) {
        String box = new String(bytes, StandardCharsets.ISO_8859_1);
        List<byte[]> mails = new ArrayList<>();
        Matcher border = BORDER.matcher(box);
        int from = -1;
        while (border.find()) {
            add(mails, box, from, border.start());
            from = border.end();
        }
        add(mails, box, from, box.length());
        return mails;
    }

    private static void add(List<byte[]> mails, String box, int from, int to) {
        if (from >= 0 && from < to) {
            mails.add(KEPT.matcher(box.substring(from, to)).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
