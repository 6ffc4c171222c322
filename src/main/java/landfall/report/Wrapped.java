package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Span;

/**
 * The lines of a text. Lines that were broken at a fixed width, as in mail, wire copy and PDF, are put together again, so that a
 * sentence stands in one line of the report; its span then holds the breaks.
 */
final class Wrapped {
    /** Widest text that is broken at a fixed width: 72 to 80 characters in mail, up to about 110 in PDF. */
    private static final int WIDEST = 120;
    /** Narrowest line that was broken; newspaper columns of PDFs have about 40. */
    private static final int NARROWEST = 35;
    /** Share of the widest line that a broken one has at least: a word is left over. */
    private static final double FILLED = 0.7;

    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029\\u0085]+");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private Wrapped() {}

    static List<Span> lines(String text) {
        List<Span> whole = new ArrayList<>();
        List<Span> paragraph = new ArrayList<>();
        Matcher m = LINE.matcher(text);
        while (m.find()) {
            Span line = trimmed(text, m.start(), m.end());
            if (line != null && !paragraph.isEmpty() && !follows(text, paragraph, line)) {
                close(text, paragraph, whole);
            }
            if (line == null) {
                close(text, paragraph, whole);
            } else {
                paragraph.add(line);
            }
        }
        close(text, paragraph, whole);
        return whole;
    }

    /** One line without its breaks and without the hyphens of words that were broken. */
    static String joined(String lines) {
        StringBuilder joined = new StringBuilder();
        for (String line : BREAK.split(lines)) {
            int last = joined.length() - 1;
            boolean broken = last > 0
                    && joined.charAt(last) == '-'
                    && Character.isLetter(joined.charAt(last - 1))
                    && !line.isEmpty()
                    && Character.isLowerCase(line.charAt(0));
            if (broken) {
                joined.setLength(last);
            } else if (last >= 0) {
                joined.append(' ');
            }
            joined.append(line);
        }
        return joined.toString();
    }

    /** One line break, and no more, lies between. */
    private static boolean follows(String text, List<Span> paragraph, Span line) {
        String between = text.substring(paragraph.get(paragraph.size() - 1).end(), line.start());
        return between.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                == 1;
    }

    private static void close(String text, List<Span> paragraph, List<Span> whole) {
        if (isBroken(text, paragraph)) {
            whole.add(new Span(
                    paragraph.get(0).start(),
                    paragraph.get(paragraph.size() - 1).end()));
        } else {
            whole.addAll(paragraph);
        }
        paragraph.clear();
    }

    /** All lines but the last are about as wide, and sentences run over their ends. */
    private static boolean isBroken(String text, List<Span> lines) {
        int widest = lines.stream().mapToInt(Span::length).max().orElse(0);
        if (lines.size() < 2 || widest > WIDEST) {
            return false;
        }
        int over = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() < NARROWEST || line.length() < FILLED * widest) {
                return false;
            }
            boolean runsOn = !LineRoles.endsSentence(line.of(text))
                    && Character.isLowerCase(text.codePointAt(lines.get(i + 1).start()));
            over += runsOn ? 1 : 0;
        }
        return over * 3 >= lines.size() - 1 && over > 0;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }
}
