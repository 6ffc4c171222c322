package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The first bytes of an input, by which its format is told.
 *
 * @param text the bytes as Latin-1, so that any byte is a character
 */
record Head(String text) {
    /** Enough for the prose before the first sentence of a saved web page. */
    static final int BYTES = 64 * 1024;

    private static final int SHOWN = 120;

    static Head of(byte[] bytes) {
        String text = new String(PlainText.of(bytes), StandardCharsets.ISO_8859_1);
        boolean marked = text.startsWith("\u00ef\u00bb\u00bf");
        return new Head(marked ? text.substring(3) : text);
    }

    /** The first line that is not blank, or an empty text. */
    String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** For a message: how a text begins, or nothing where it is none. */
    String begins() {
        String line = firstLine().strip();
        boolean text = line.chars().noneMatch(c -> c < ' ' && c != '\t');
        return text && !line.isEmpty() ? " (it begins: " + line.substring(0, Math.min(line.length(), SHOWN)) + ")" : "";
    }

    /** The first line as column names: lower case letters and digits only. */
    List<String> columns() {
        return Columns.split(firstLine()).stream().map(Columns::plain).toList();
    }

    boolean looksLikeJson() {
        String line = firstLine().strip();
        return line.startsWith("{") || line.startsWith("[");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Head[%d characters]", text.length());
    }
}
