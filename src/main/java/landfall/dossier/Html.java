package landfall.dossier;

import java.util.List;

/** A page under construction. Everything that comes from outside goes through {@link #escape}; there is no script in it. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** A longer text is cut and says so: a page to read stays one; the JSON and CSV files beside it hold every text whole. */
    private static final int LONGEST = 4000;

    static String escape(String whole) {
        String text = clipped(whole);
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int before = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) && !Unseen.is(c, before) ? c : 0xFFFD);
            }
            before = c;
        }
        return safe.toString();
    }

    /** Characters that XML 1.0 allows; others would make the file unreadable. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private static String clipped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    /** Markup written by us. */
    Html raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    Html heading(int level, String text) {
        return element("h" + level, text);
    }

    Html paragraph(String text) {
        return element("p", text);
    }

    Html note(String text) {
        return raw("<p class=\"note\">" + escape(text) + "</p>");
    }

    Html list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(i -> element("li", i));
        out.append("</ul>\n");
        return this;
    }

    /**
     * Cells are text; an empty cell stays empty.
     *
     * @param kind what it is a table of: its columns have the widths of that kind
     */
    Html table(String kind, List<String> header, List<List<String>> rows) {
        out.append("<div class=\"wide\"><table class=\"" + kind + "\"><thead><tr>");
        header.forEach(h -> out.append("<th scope=\"col\">").append(escape(h)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell ->
                    out.append("<td>").append(cell == null ? "" : escape(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    private Html element(String name, String text) {
        return raw("<" + name + ">" + escape(text) + "</" + name + ">");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
