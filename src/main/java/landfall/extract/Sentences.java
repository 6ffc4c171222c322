package landfall.extract;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.language.Language;

/**
 * Cuts the lines that carry claims into sentences: ICU's rules (Unicode UAX 29), without the breaks they put after
 * abbreviations ("Sept. 7"), ordinals ("2. November") and initials.
 */
final class Sentences {
    private static final int LONGEST = 4_000;
    private static final String QUOTES = "\"„“”«»「」『』";

    /** Within a line of a report: where it was broken at a margin, which ICU takes for the end of a paragraph. */
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\u2028\\u2029\\u0085]");

    private final Language language;

    Sentences(Language language) {
        this.language = language;
    }

    List<Sentence> of(Report report) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language.code()));
        List<Sentence> sentences = new ArrayList<>();
        int number = 0;
        for (Report.Line line : report.lines()) {
            number++;
            if (line.role().carriesClaims()
                    && line.span().end() <= report.text().length()) {
                add(report, line, number, breaks, sentences);
            }
        }
        return sentences;
    }

    private void add(Report report, Report.Line line, int number, BreakIterator breaks, List<Sentence> sentences) {
        String text = report.text();
        boolean open = false;
        for (Span span : cut(text, line.span(), breaks)) {
            Sentence sentence = new Sentence(text, span, line.role(), number, open, language);
            List<Span> parts = Retort.parts(sentence);
            for (Span part : parts) {
                Sentence one = parts.size() == 1
                        ? sentence
                        : new Sentence(
                                text, trimmed(text, part.start(), part.end()), line.role(), number, open, language);
                if (one.size() > 0) {
                    sentences.add(one);
                }
            }
            open = stillOpen(span.of(text), open);
        }
    }

    private List<Span> cut(String text, Span line, BreakIterator breaks) {
        String part = LINE_BREAK.matcher(line.of(text)).replaceAll(" ");
        breaks.setText(part);
        List<Span> spans = new ArrayList<>();
        int from = dateline(part);
        breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to <= from) {
                continue;
            }
            int glued = glued(part, from, to);
            while (glued > from) {
                spans.add(trimmed(text, line.start() + from, line.start() + glued));
                from = glued;
                glued = glued(part, from, to);
            }
            if (to < part.length() && to - from < LONGEST && !endsSentence(part, from, to)) {
                continue;
            }
            Span span = trimmed(text, line.start() + from, line.start() + to);
            for (int at = span.start(); at < span.end(); at += LONGEST) {
                spans.add(new Span(at, Math.min(span.end(), at + LONGEST)));
            }
            from = to;
        }
        return spans;
    }

    private static final java.util.regex.Pattern GLUED =
            java.util.regex.Pattern.compile("\\p{Ll}{3}[.!?](?=[\"“„]?\\p{Lu}\\p{Ll}+ )");

    /** "said.According to": a full stop that lost its space. */
    private static int glued(String part, int from, int to) {
        var m = GLUED.matcher(part).region(from, to);
        return m.find() && m.end() < to ? m.end() : -1;
    }

    private boolean endsSentence(String part, int from, int to) {
        String before = part.substring(from, to).stripTrailing();
        if (before.isEmpty() || Character.isLowerCase(part.codePointAt(to))) {
            return before.isEmpty();
        }
        if (!before.endsWith(".")) {
            return true;
        }
        String last = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
        last = last.substring(last.lastIndexOf('(') + 1);
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        boolean ordinal = !last.isEmpty()
                && last.length() <= 2
                && last.chars().allMatch(Character::isDigit)
                && language.traits().abbreviations().contains("#");
        return !initial && !ordinal && !language.traits().abbreviations().contains(last);
    }

    /** "WASHINGTON, Nov 2 (Agency) - " or "(Agency) - " stands before the first sentence and says nothing. */
    private static final java.util.regex.Pattern DATELINE = java.util.regex.Pattern.compile(
            "^\\([^)=]{1,30}=[^)]{1,40}\\)\\s*|^\\(\\p{Lu}[^)]{1,40}\\) [-–—]{1,2} |^(?!.{0,60}(?<!\\d)[.!?:] )(?:[\\p{L}/. ]|(?<=\\p{L})-(?=\\p{L})){2,40}([,،] [^-–—]{1,40})?( ?\\([^)]{1,60}\\))?\\.? [-–—]{1,2} ");

    /** "北京4月13日电", "(记者…)" behind it; "【ワシントン＝2023年10月14日】". */
    private static final java.util.regex.Pattern CHINESE_DATELINE = java.util.regex.Pattern.compile(
            "^(?:\\p{IsHan}{2,12}(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[电電](\\s*[(（][^)）]{1,30}[)）])?|【[^】]{1,40}】)\\s*");

    private static int dateline(String part) {
        var chinese = CHINESE_DATELINE.matcher(part);
        if (chinese.find()) {
            return chinese.end();
        }
        var m = DATELINE.matcher(part.length() > 140 ? part.substring(0, 140) : part);
        boolean found = m.find();
        if (found && m.group().startsWith("(")) {
            return m.end();
        }
        boolean capital = found
                && part.codePointAt(0)
                        != part.toLowerCase(java.util.Locale.ROOT).codePointAt(0);
        boolean opens = found && !goesOn(part, m.end());
        boolean dated = found
                && (m.group(2) != null || m.group(1) != null)
                && (opens || m.group().chars().anyMatch(Character::isDigit));
        return capital && (dated || shortPlace(m.group()) && opens)
                        || found && noCase(part) && (dated || alone(part, m.end()))
                ? m.end()
                : 0;
    }

    /** "КНДР — главный поставщик": behind the dash of a dateline a sentence begins. */
    private static boolean goesOn(String part, int end) {
        return end < part.length() && Character.isLowerCase(part.codePointAt(end));
    }

    /** Arabic and Persian have no capitals. */
    private static boolean noCase(String part) {
        return Character.getType(part.codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** One word and a dash, to which no second one belongs as to an insertion. */
    private static boolean alone(String part, int end) {
        return part.substring(0, end).strip().split(" ").length == 2
                && part.substring(end).chars().noneMatch(c -> "-–—".indexOf(c) >= 0);
    }

    private static boolean shortPlace(String dateline) {
        return dateline.split(" ").length <= 3;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean stillOpen(String sentence, boolean open) {
        boolean now = open;
        for (int i = 0; i < sentence.length(); i++) {
            if (QUOTES.indexOf(sentence.charAt(i)) >= 0) {
                now = !now;
            }
        }
        return now;
    }
}
