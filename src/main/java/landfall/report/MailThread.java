package landfall.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.When;

/**
 * The text of a mail taken apart into what its sender wrote and the earlier mails that stand below a copy of their head, as forwarded, or
 * behind ">", as quoted. Each was written by somebody else on another day. Heads are known by their form, as every program names
 * the fields in its user's language.
 */
final class MailThread {
    /** Fewest lines of a copied head: who, when, about what; our judgement. */
    private static final int FEWEST = 3;
    /** Deepest quotation taken apart; our judgement. */
    private static final int DEEPEST = 10;
    /** Longest line above an earlier mail that announces it; our judgement. */
    private static final int LONGEST_NOTE = 200;

    private static final Pattern FIELD =
            Pattern.compile("[\\s*_]*(\\p{L}[\\p{L}\\p{M}' .-]{0,24}?)[\\s*_]*[:：][\\s*_]*(\\S.*?)[\\s*_]*");
    private static final Pattern DIVIDER = Pattern.compile("[-_=—]{3,}.{0,80}");
    private static final Pattern ANNOUNCEMENT = Pattern.compile(DIVIDER + "|.{1,60}[:：]");
    private static final Pattern NOTE = Pattern.compile("\\s*[^>\\s].*[:：]\\s*");
    private static final Pattern SHORT_DATE = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\\[(:]+@[^\\s<>\\])]+");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(?:(?:19|20)\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2})(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.時时시h]\\s?\\d{2}");
    private static final Pattern REPLY = Pattern.compile("(?i)^(?:[\\p{L}]{2,5}\\s?[:：]\\s*)+");

    /**
     * One mail of the thread.
     *
     * @param from who wrote it; null for the sender of the whole
     * @param subject null where it is not told
     * @param sent null where it is not told
     * @param text what it adds
     */
    record Part(String from, String subject, When sent, String text) {}

    private final String subject;
    private final int depth;
    private final List<Part> parts = new ArrayList<>();
    /** The lines of the mail that goes on now. */
    private List<String> own = new ArrayList<>();

    private Part about = new Part(null, null, null, null);

    private MailThread(String subject, int depth) {
        this.subject = subject;
        this.depth = depth;
    }

    /** The sender's own words first, then the earlier mails in their order; what has no text is left out. */
    static List<Part> of(String text, String subject) {
        return of(text, subject, 0);
    }

    private static List<Part> of(String text, String subject, int depth) {
        MailThread thread = new MailThread(subject, depth);
        List<Part> quoted = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int quote = quoteEnd(lines, i);
            int head = quote > i ? i : headEnd(lines, i, thread.isBehind(ANNOUNCEMENT));
            if (head > i && !isQuotedNext(lines, head)) {
                if (thread.isBehind(DIVIDER)) {
                    thread.dropLastLine();
                }
                thread.close();
                thread.parts.addAll(quoted);
                quoted.clear();
                thread.about = thread.read(lines, i, head);
                i = head - 1;
            } else if (quote > i && depth < DEEPEST) {
                quoted.addAll(thread.quoted(lines, i, quote));
                i = quote - 1;
            } else {
                thread.own.add(lines[i]);
            }
        }
        thread.close();
        thread.parts.addAll(quoted);
        return thread.parts;
    }

    /** A quotation has its own way of telling whose it is. */
    private static boolean isQuotedNext(String[] lines, int from) {
        int next = from;
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        return next < lines.length && lines[next].startsWith(">");
    }

    private void close() {
        String text = String.join("\n", own).strip();
        if (!text.isEmpty()) {
            parts.add(new Part(about.from(), about.subject(), about.sent(), text));
        }
        own = new ArrayList<>();
    }

    /** Whether the line before is such: "----- Forwarded message -----", "Begin forwarded message:". */
    private boolean isBehind(Pattern kind) {
        String last = lastLine();
        return last != null && kind.matcher(last.strip()).matches();
    }

    private String lastLine() {
        for (int i = own.size() - 1; i >= 0; i--) {
            if (!own.get(i).isBlank()) {
                return own.get(i);
            }
        }
        return null;
    }

    private void dropLastLine() {
        while (own.remove(own.size() - 1).isBlank()) {
            continue;
        }
    }

    /** Behind the last line of a copied head that begins here, or this line where none does. */
    private static int headEnd(String[] lines, int from, boolean announced) {
        int to = from;
        boolean addressed = announced;
        boolean dated = false;
        if (isNote(lines[from])) {
            return from + 1;
        }
        while (to < lines.length && FIELD.matcher(lines[to]).matches()) {
            addressed |= ADDRESS.matcher(lines[to]).find();
            dated |= YEAR.matcher(lines[to]).find();
            to++;
        }
        return to - from >= FEWEST && addressed && dated ? to : from;
    }

    /** "05.03.2024, 10:00, A <a@b.example>:", all in one. */
    private static boolean isNote(String line) {
        return line.length() <= LONGEST_NOTE
                && NOTE.matcher(line).matches()
                && ADDRESS.matcher(line).find()
                && day(line).isPresent();
    }

    private Part read(String[] lines, int from, int to) {
        if (isNote(lines[from])) {
            Matcher address = ADDRESS.matcher(lines[from]);
            return new Part(
                    address.find() ? address.group() : "",
                    subject,
                    day(lines[from]).orElse(null),
                    null);
        }
        List<String> values = Arrays.stream(lines, from, to)
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(field -> PageMetadata.bounded(field.group(2)))
                .filter(value -> value != null)
                .toList();
        String who = values.stream()
                .filter(v -> ADDRESS.matcher(v).find())
                .findFirst()
                .orElse(values.get(0));
        String title = values.stream().filter(this::isSubject).findFirst().orElse(null);
        // a subject may have a date, too: a time of the day tells which is the mail's
        When sent = values.stream()
                .filter(v -> !v.equals(who) && !v.equals(title) && day(v).isPresent())
                .sorted(Comparator.comparing(v -> !CLOCK.matcher(v).find()))
                .findFirst()
                .flatMap(MailThread::day)
                .orElse(null);
        return new Part(who, title, sent, null);
    }

    /** The subject of the whole, but for its "Re:" and "Fwd:". */
    private boolean isSubject(String value) {
        return subject != null
                && bare(value).equals(bare(subject))
                && !bare(value).isEmpty();
    }

    private static String bare(String subject) {
        return REPLY.matcher(subject.strip()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }

    private static int quoteEnd(String[] lines, int from) {
        int to = from;
        while (to < lines.length && lines[to].startsWith(">")) {
            to++;
        }
        return to;
    }

    /** What is quoted, by whom the lines above name: "On 5 March 2024 A <a@b.example> wrote:". */
    private List<Part> quoted(String[] lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(lines[i].replaceFirst("^> ?", "")).append('\n');
        }
        Part of = attributed();
        return of(text.toString(), subject, depth + 1).stream()
                .map(p -> p.from() == null && p.sent() == null
                        ? new Part(of.from(), of.subject(), of.sent(), p.text())
                        : p)
                .toList();
    }

    private Part attributed() {
        String last = lastLine();
        if (last == null || last.length() > LONGEST_NOTE || !NOTE.matcher(last).matches()) {
            return new Part("", subject, null, null);
        }
        dropLastLine();
        String note = last;
        String above = lastLine();
        boolean broken = above != null
                && !own.isEmpty()
                && !own.get(own.size() - 1).isBlank()
                && !YEAR.matcher(note).find();
        if (broken && YEAR.matcher(above).find() && above.length() <= LONGEST_NOTE) {
            dropLastLine();
            note = above + " " + note;
        }
        Matcher address = ADDRESS.matcher(note);
        return new Part(
                address.find() ? address.group() : "", subject, day(note).orElse(null), null);
    }

    private static Optional<When> day(String line) {
        String whole = SHORT_DATE.matcher(line).replaceAll("$1.$2.20$3");
        Optional<LocalDate> day = WrittenDates.find(whole, "en");
        return day.map(d -> new When(d.toString(), "date of the earlier mail: \"" + line.strip() + "\""));
    }
}
