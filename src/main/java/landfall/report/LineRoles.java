package landfall.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;

/**
 * What each line of a plain text is for. Teasers may hold a whole claim of another article, so they must be told apart; but a
 * sentence of the body taken for furniture is a claim lost, so in doubt a line is body. Rules that need no words come first.
 */
final class LineRoles {
    /** Longest line that may be a headline or subheading; longest headlines seen in news have about 180 characters. */
    private static final int LONGEST_HEADLINE = 200;
    /** Longest line that is a heading or furniture without a verb of its own; our judgement. */
    private static final int SHORT = 100;

    /** Longest line that can be anything but body; cookie notes have up to about 600 characters; our judgement. */
    private static final int LONGEST_FURNITURE = 800;

    private static final String SENTENCE_ENDS = ".!?…。！？؟۔।:;";
    private static final String CLOSERS = "\"'”“»’›)]";
    private static final Pattern BAR = Pattern.compile("^(.{2,40}?)\\s*[|｜¦]\\s*\\S.*");
    private static final Pattern LABELLED =
            Pattern.compile("^[\\s•▶►→>»*#\\[(-]*(.{2,40}?)\\s*(?:[:：|–—»›→>]|\\s-)\\s*(.*)$");
    private static final Pattern BRACKETED = Pattern.compile("^[\\[【<(](.{2,30}?)[\\]】>)]\\s*\\S.*");
    private static final Pattern TAG =
            Pattern.compile("[\\p{L}]{2,20}[-_]\\d{1,8}|#\\S+(?:\\s+#\\S+)*|https?://\\S+|\\S+@\\S+\\.\\S+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");
    private static final Pattern CLOCK =
            Pattern.compile("(?:\\p{L}{1,12}[.,]?\\s+){0,2}\\d{1,2}[.:]\\d{2}(?:\\s+\\p{L}{1,4}\\.?){0,2}");
    private static final Pattern BREADCRUMBS =
            Pattern.compile("[^.!?>›»/|]{1,30}(?:\\s*[>›»/|]\\s*[^.!?>›»/|]{1,40}){2,8}");
    private static final Pattern CAPTIONED = Pattern.compile("^[(\\[]?([\\p{L} ]{2,20}?)\\s*[:：/|].{2,200}");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern CREDIT = Pattern.compile("^(?:[©ⓒ]|\\(c\\)).{2,80}");

    private final RoleWords words;

    private LineRoles(RoleWords words) {
        this.words = words;
    }

    private static final class Standard {
        static final LineRoles ROLES = new LineRoles(RoleWords.bundled());
    }

    static LineRoles standard() {
        return Standard.ROLES;
    }

    RoleWords words() {
        return words;
    }

    /** The non-blank lines of a text with their roles, in order. */
    List<Line> of(String text) {
        List<Span> spans = Wrapped.lines(text);
        Role[] roles = new Role[spans.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = byItself(line(text, spans.get(i)));
        }
        belowLabels(text, spans, roles);
        headline(text, spans, roles);
        rest(text, spans, roles);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            lines.add(new Line(spans.get(i), roles[i]));
        }
        return lines;
    }

    /** A line that was broken at a margin is read as if it had not been. */
    private static String line(String text, Span span) {
        return BREAK.matcher(span.of(text)).replaceAll(" ");
    }

    /** The role a line's own words give it, or null. */
    Role byItself(String line) {
        if (line.length() > LONGEST_FURNITURE) {
            return null;
        }
        if (TAG.matcher(line).matches() || NO_LETTERS.matcher(line).matches()) {
            return Role.FURNITURE;
        }
        if (isTeaser(line)) {
            return Role.TEASER;
        }
        String folded = RoleWords.fold(line);
        if (isFurniture(folded)) {
            return Role.FURNITURE;
        }
        if (isPromo(line, folded)) {
            return Role.PROMO;
        }
        if (isByline(line, folded)) {
            return Role.BYLINE;
        }
        if (line.length() <= SHORT && BREADCRUMBS.matcher(line).matches()) {
            return Role.FURNITURE;
        }
        return isCaption(line, folded) ? Role.CAPTION : null;
    }

    /** A label of another article: in capitals before a bar whatever it says, else one of the words. */
    private boolean isTeaser(String line) {
        Matcher bar = BAR.matcher(line);
        if (bar.matches() && isCapitals(bar.group(1)) && line.length() <= 300) {
            return true;
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches() && words.teasers().contains(RoleWords.fold(bracketed.group(1)))) {
            return true;
        }
        return isLabel(line) || (labelled(line) && line.length() <= 300);
    }

    private boolean labelled(String line) {
        Matcher m = LABELLED.matcher(line);
        if (!m.matches() || m.group(2).isEmpty()) {
            return false;
        }
        String label = RoleWords.fold(m.group(1));
        // "Background: the ship left on Monday." is body: one common word is a label only above what is no sentence
        boolean plain = label.indexOf(' ') > 0 || isCapitals(m.group(1)) || !endsSentence(line);
        return plain && words.teasers().contains(label);
    }

    /** A label alone on its line: what follows are links. */
    private boolean isLabel(String line) {
        String bare = RoleWords.fold(line).replaceAll("^[^\\p{L}]+|[^\\p{L}']+$", "");
        return words.teasers().contains(bare);
    }

    private boolean isFurniture(String folded) {
        String bare = folded.replaceAll("[\\s:.!()0-9…]+$", "");
        if (words.furniture().contains(bare) || words.furniture().contains(folded)) {
            return true;
        }
        return folded.length() <= SHORT
                && words.furniture().stream()
                        .anyMatch(w -> w.length() >= 8 && w.indexOf(' ') > 0 && folded.startsWith(w));
    }

    private boolean isPromo(String line, String folded) {
        int cues = 0;
        boolean opens = false;
        for (String promo : words.promos()) {
            int at = folded.indexOf(promo);
            cues += at >= 0 ? 1 : 0;
            opens |= at == 0;
        }
        // an article may speak of a newsletter: one cue is enough in a short line only, or where the line begins with
        // it
        return cues >= 2 || opens || cues == 1 && folded.length() <= SHORT && !endsSentence(line);
    }

    private boolean isByline(String line, String folded) {
        if (line.length() > SHORT || endsSentence(line)) {
            return false;
        }
        if (line.indexOf('|') > 0) {
            String first = line.substring(0, line.indexOf('|')).strip();
            return isByline(first, RoleWords.fold(first));
        }
        if (WrittenDates.isDateLine(line) || CLOCK.matcher(line).matches()) {
            return true;
        }
        return line.length() <= 70 && line.indexOf(' ') > 0 && opensByline(line, folded);
    }

    private boolean opensByline(String line, String folded) {
        int end = 0;
        for (int count = 0; count < 3 && end >= 0; count++) {
            end = folded.indexOf(' ', end + 1);
            String opening = (end < 0 ? folded : folded.substring(0, end)).replaceAll("[:：]$", "");
            if (end > 0
                    && words.bylines().contains(opening)
                    && namesOrDate(line.substring(Math.min(end, line.length())))) {
                return true;
            }
        }
        return false;
    }

    /** A byline's names: "By Ann Lee" without the "By". */
    String withoutBylineWord(String line) {
        int space = line.indexOf(' ');
        String first = space < 0 ? "" : RoleWords.fold(line.substring(0, space)).replaceAll("[:：]$", "");
        return words.bylines().contains(first) ? line.substring(space).strip() : line;
    }

    /** Every longer word begins with a capital or is a number, as in "John Smith and Ann Lee, 3 May 2022". */
    private static boolean namesOrDate(String text) {
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            boolean small = word.length() > 3 && Character.isLowerCase(word.codePointAt(0));
            if (small) {
                return false;
            }
        }
        return true;
    }

    private boolean isCaption(String line, String folded) {
        if (CREDIT.matcher(line).matches()) {
            return true;
        }
        Matcher m = CAPTIONED.matcher(folded);
        return m.matches() && words.captions().contains(m.group(1));
    }

    /** Short lines right below "Read more:" are links. */
    private void belowLabels(String text, List<Span> spans, Role[] roles) {
        boolean below = false;
        for (int i = 0; i < roles.length; i++) {
            String line = line(text, spans.get(i));
            if (roles[i] == Role.TEASER) {
                below = isLabel(line)
                        || LABELLED.matcher(line).matches() && line.strip().endsWith(":");
            } else if (below && roles[i] == null && !isSentence(line) && line.length() <= LONGEST_HEADLINE) {
                roles[i] = Role.TEASER;
            } else {
                below = false;
            }
        }
    }

    private static void headline(String text, List<Span> spans, Role[] roles) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == null) {
                String line = line(text, spans.get(i));
                boolean more = spans.stream().skip(i + 1L).anyMatch(s -> isSentence(s.of(text)));
                boolean full = line.endsWith(".") || line.endsWith("。") || line.endsWith(".\"") || line.endsWith(".”");
                if (more && !full && line.length() <= LONGEST_HEADLINE) {
                    roles[i] = Role.HEADLINE;
                }
                return;
            }
        }
    }

    private static void rest(String text, List<Span> spans, Role[] roles) {
        int lastSentence = -1;
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == null && isSentence(spans.get(i).of(text))) {
                lastSentence = i;
            }
        }
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == null) {
                String line = line(text, spans.get(i));
                if (isSentence(line)) {
                    roles[i] = Role.BODY;
                } else if (i > lastSentence && lastSentence >= 0) {
                    roles[i] = line.length() <= SHORT ? Role.FURNITURE : Role.BODY;
                } else {
                    roles[i] = line.length() <= SHORT ? Role.SUBHEADING : Role.BODY;
                }
            }
        }
    }

    static boolean isSentence(String line) {
        return line.length() > LONGEST_HEADLINE || endsSentence(line);
    }

    /** Closing quotes and brackets aside, the last character ends a sentence. */
    static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (CLOSERS.indexOf(line.charAt(last)) >= 0 || Wrapped.isBlank(line.charAt(last)))) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }

    /** All cased letters are capitals, and there are some. */
    static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isUpperCase).count() >= 2;
    }
}
