package landfall.web;

import landfall.store.Role;

/**
 * What a page offers to those who may do it and leaves out for others, so that no form is shown whose sending would be refused. A part
 * for a role stands between two marks while the page is written, as who will read it is known only when it is sent; no text of others
 * can hold the marks, as its angle brackets are escaped.
 */
final class Offered {
    private static final String ONLY = "<!--only ";
    private static final String ELSE = "<!--else-->";
    private static final String END = "<!--/only-->";

    private Offered() {}

    /** A part for those who may do what this role may. */
    static Html to(Role needed, Html part) {
        return to(needed, part, Html.NONE);
    }

    /** A part for those who may do what this role may, and another for all others. */
    static Html to(Role needed, Html part, Html otherwise) {
        if (part.toString().contains(ONLY) || otherwise.toString().contains(ONLY)) {
            throw new IllegalStateException("one part for a role within another: " + part);
        }
        return Html.of(ONLY + "{}-->{}" + ELSE + "{}" + END, needed.id(), part, otherwise);
    }

    /** The page as somebody with this role gets it. */
    static String to(Role reader, String page) {
        StringBuilder out = new StringBuilder(page.length());
        int at = 0;
        for (int open = page.indexOf(ONLY); open >= 0; open = page.indexOf(ONLY, at)) {
            int part = page.indexOf("-->", open) + "-->".length();
            int otherwise = page.indexOf(ELSE, part);
            int end = page.indexOf(END, otherwise);
            Role needed = Role.find(page.substring(open + ONLY.length(), part - "-->".length()))
                    .orElseThrow();
            out.append(page, at, open)
                    .append(
                            reader.covers(needed)
                                    ? page.substring(part, otherwise)
                                    : page.substring(otherwise + ELSE.length(), end));
            at = end + END.length();
        }
        return out.append(page, at, page.length()).toString();
    }
}
