package landfall.web;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.dossier.Unseen;

/**
 * A piece of a page. Text becomes markup only by being escaped: {@link #of} fills the {@code {}} of a template written in our
 * source, and whatever is not already {@code Html} is escaped. So hostile text in a report or a ship's name stays text.
 *
 * <p>Words between {@code ⟦} and {@code ⟧} in a template are ours and are translated when the page is sent ({@link Tongue}).
 */
final class Html {
    /** Text of others is cut here, and says so, wherever a template does not cut it sooner: a page must stay a page. */
    private static final int LONGEST = 700;

    /** Letters of a word; the longest names of chemistry and of German offices have half as many. */
    private static final int LONGEST_WORD = 200;

    /** Scripts that are written without spaces break after each letter and are left whole. */
    private static final Pattern ENDLESS = Pattern.compile(
            "[^\\s\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{" + (LONGEST_WORD + 1) + ",}+");

    static final Html NONE = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Fills a template; every value lands between tags or inside a quoted attribute. */
    static Html of(String template, Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 64);
        int at = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", at);
            if (hole < 0) {
                throw new IllegalStateException("more values than {} in: " + template);
            }
            out.append(template, at, hole);
            append(out, value instanceof Figure figure && isInSentence(template, hole) ? figure.english() : value);
            at = hole + 2;
        }
        if (template.indexOf("{}", at) >= 0) {
            throw new IllegalStateException("fewer values than {} in: " + template);
        }
        return new Html(out.append(template, at, template.length()).toString());
    }

    /** A word or sentence of ours, to be translated. */
    static Html ours(String words) {
        return new Html("⟦" + words + "⟧");
    }

    /** A sentence of ours that carries words of others, escaped, to be translated where its pattern is known; cut where it is too long. */
    static Html told(String sentence) {
        StringBuilder out = new StringBuilder("⟦");
        escape(out, Phrases.clipped(sentence == null ? "" : sentence, LONGEST));
        return new Html(out.append('⟧').toString());
    }

    /**
     * Text of any length, escaped; for reports, which are bounded where they are shown. A word that no language has is cut and says so:
     * a browser breaks a word over lines in a time that grows with the square of its letters, 20,000 of them take it seconds.
     */
    static Html whole(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(out, wordsCut(text));
        return new Html(out.toString());
    }

    /** Text that a form carries and sends back: escaped, nothing of it cut. */
    static Html carried(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(out, text);
        return new Html(out.toString());
    }

    /** Each word that no language has cut, and saying so. */
    static String wordsCut(String text) {
        return ENDLESS.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Phrases.clipped(m.group(), LONGEST_WORD)));
    }

    static <T> Html each(Collection<T> things, Function<T, Html> shape) {
        StringBuilder out = new StringBuilder();
        things.forEach(thing -> out.append(shape.apply(thing).markup));
        return new Html(out.toString());
    }

    static <T> Html joined(Collection<T> things, String between, Function<T, Html> shape) {
        StringBuilder out = new StringBuilder();
        for (T thing : things) {
            if (out.length() > 0) {
                out.append(between);
            }
            out.append(shape.apply(thing).markup);
        }
        return new Html(out.toString());
    }

    /** A figure within a sentence of ours is translated with it, one that stands alone by itself. */
    private static boolean isInSentence(String template, int hole) {
        return template.lastIndexOf('⟦', hole) > template.lastIndexOf('⟧', hole);
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Html html) {
            out.append(html.markup);
        } else if (value instanceof Figure figure) {
            out.append(told(figure.english()).markup);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> append(out, one));
        } else {
            escape(out, Phrases.clipped(value.toString(), LONGEST));
        }
    }

    /**
     * Text as it may stand between tags or in a quoted attribute. Control characters, those that turn the direction of writing and
     * those without width ({@link Unseen}) become a visible mark: they could make a name read as another.
     */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '⟦' -> out.append('[');
                case '⟧' -> out.append(']');
                default -> out.append(harmless(text, i));
            }
        }
    }

    /** Plain text without the characters that {@link #escape} makes visible: for what is drawn and not written as markup. */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(harmless(text, i));
        }
        return out.toString();
    }

    private static char harmless(String text, int at) {
        char c = text.charAt(at);
        boolean harmful = c != '\n' && c != '\t' && isControl(c);
        return harmful || Unseen.is(c, at == 0 ? 0 : text.charAt(at - 1)) ? '\uFFFD' : c;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c >= '\uFFF9' && c <= '\uFFFB';
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
