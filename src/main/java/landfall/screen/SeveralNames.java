package landfall.screen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that one text holds, as registers, reports and bills of lading write them: {@code URSA MAJOR (EX SPARTA III)},
 * {@code Heron Line a.k.a. Grey Line}, {@code Heron Mining Corporation (HEMICO)}, {@code To the order of Heron Bank}.
 */
final class SeveralNames {
    /** More names than a text needs that was not made to cost time. */
    private static final int MOST = 8;

    private static final int SHORTEST = 2;
    /** What stands before another name; a mark alone does not, as ships and firms are called EX-CELL. */
    private static final Pattern BEFORE_ANOTHER = Pattern.compile(
            "(?:^to (?:the )?order of|[\\s,;(\\[]+(?:ex|formerly(?: known as)?|previously|f\\.?/?k\\.?/?a\\.?|a\\.?/?k\\.?/?a\\.?"
                    + "|also known as|to (?:the )?order of|on behalf of|c/o|care of|t/a|trading as|d/b/a|doing business as))"
                    + "(?:[.:]\\s*|[\\s-]+)",
            Pattern.CASE_INSENSITIVE);

    /** A name, and in brackets behind it what may be the same name written shorter or in other letters. */
    private static final Pattern IN_BRACKETS = Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]\\s*");

    private static final int LONGEST_ABBREVIATION = 10;

    private static final Pattern AROUND = Pattern.compile("^[\\s,;()\\[\\]\"]+|[\\s,;()\\[\\]\"]+$");

    private SeveralNames() {}

    /** The text as it stands, and each name in it where it holds several. */
    static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        names.add(text);
        String[] parts = BEFORE_ANOTHER.split(text, MOST);
        for (String part : parts) {
            if (parts.length > 1) {
                add(names, part);
            }
            Matcher two = IN_BRACKETS.matcher(part);
            if (two.matches() && isSameName(two.group(1), two.group(2))) {
                add(names, two.group(1));
                add(names, two.group(2));
            }
        }
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String part) {
        String name = AROUND.matcher(part).replaceAll("");
        if (name.length() >= SHORTEST) {
            names.add(name);
        }
    }

    /** A place in brackets names another branch, and so another company; an abbreviation and other letters do not. */
    private static boolean isSameName(String name, String other) {
        return Script.of(name) != Script.of(other) || isAbbreviation(letters(other), letters(name));
    }

    /** KOMID of KOrea MIning Development: its letters stand in the name, in order, from the first on. */
    private static boolean isAbbreviation(String shorter, String name) {
        if (shorter.length() < SHORTEST
                || shorter.length() > LONGEST_ABBREVIATION
                || name.isEmpty()
                || shorter.charAt(0) != name.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < name.length() && at < shorter.length(); i++) {
            at += name.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
