package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Span;

/**
 * The lines of a text. Lines that were broken at a fixed width, as in mail, wire copy and PDF, are put together again, so that a
 * sentence stands in one line of the report; its span then holds the breaks.
 *
 * <p>Who breaks lines at a margin breaks them where the next word would not have fitted. So whatever the next line begins with (a
 * German noun, a name, a number, a script without small letters), a break belongs to the margin if its line and the next word are
 * longer than the margin, and to the writer if they are not: he ended a headline, an item, a verse or a paragraph there. Where the
 * margin is, is told by the lines that a small letter goes on from.
 */
final class Wrapped {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029\\u0085]+");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private Wrapped() {}

    static List<Span> lines(String text) {
        List<List<Row>> runs = runs(text);
        Margin margin = Margin.of(runs);
        List<Span> whole = new ArrayList<>();
        for (List<Row> run : runs) {
            for (List<Row> paragraph : margin.paragraphs(run)) {
                whole.add(new Span(
                        paragraph.get(0).span().start(),
                        paragraph.get(paragraph.size() - 1).span().end()));
            }
        }
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

    /** The rows between which one line break lies, and no more. */
    private static List<List<Row>> runs(String text) {
        List<List<Row>> runs = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        Matcher m = LINE.matcher(text);
        while (m.find()) {
            Span line = trimmed(text, m.start(), m.end());
            boolean ends = line == null
                    || !run.isEmpty() && !follows(text, run.get(run.size() - 1).span(), line);
            if (ends && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (line != null) {
                run.add(new Row(line, line.of(text), line.end() - m.start()));
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean follows(String text, Span before, Span line) {
        String between = text.substring(before.end(), line.start());
        return between.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                == 1;
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
