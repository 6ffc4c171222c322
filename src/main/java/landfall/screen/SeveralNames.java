package landfall.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that one text holds, as registers and reports write a ship's past beside its name: {@code URSA MAJOR (EX SPARTA
 * III)}, {@code Ursa Major, formerly Sparta III}, {@code Heron Line a.k.a. Grey Line}.
 */
final class SeveralNames {
    /** More names than a text needs that was not made to cost time. */
    private static final int MOST = 8;

    private static final int SHORTEST = 2;
    /** What stands before another name; a mark alone does not, as ships and firms are called EX-CELL. */
    private static final Pattern BEFORE_ANOTHER = Pattern.compile(
            "[\\s,;(\\[]+(?:ex|formerly(?: known as)?|previously|f\\.?/?k\\.?/?a\\.?|a\\.?/?k\\.?/?a\\.?|also known as)(?:[.:]\\s*|[\\s-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AROUND = Pattern.compile("^[\\s,;()\\[\\]\"]+|[\\s,;()\\[\\]\"]+$");

    private SeveralNames() {}

    /** The text as it stands, and each name in it where it holds several. */
    static List<String> in(String text) {
        String[] parts = BEFORE_ANOTHER.split(text, MOST);
        if (parts.length < 2) {
            return List.of(text);
        }
        List<String> names = new ArrayList<>();
        names.add(text);
        Stream.of(parts)
                .map(part -> AROUND.matcher(part).replaceAll(""))
                .filter(part -> part.length() >= SHORTEST)
                .forEach(names::add);
        return names;
    }
}
