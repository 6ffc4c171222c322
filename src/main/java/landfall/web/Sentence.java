package landfall.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with holes and the same in another language. What stands in a hole {@code {}} is kept as it is, names and figures but for the decimal sign; what
 * stands in {@code {~}} is itself translated. The other language names holes in order, or by number from one: {@code {2}}.
 *
 * @param english pattern of the whole sentence, with a group for each hole
 * @param literal longest stretch without a hole: a sentence without it is none of this pattern
 * @param translated which holes are themselves translated
 * @param own the other language, cut at its holes
 * @param order which hole stands after each piece, from zero
 */
record Sentence(Pattern english, String literal, List<Boolean> translated, List<String> own, List<Integer> order) {
    private static final Pattern HOLE = Pattern.compile("\\{(~?|\\d)}");

    static Sentence of(String english, String own) {
        StringBuilder regex = new StringBuilder();
        List<Boolean> translated = new ArrayList<>();
        String longest = "";
        int at = 0;
        for (Matcher m = HOLE.matcher(english); m.find(); at = m.end()) {
            longest = longer(longest, escaped(english.substring(at, m.start())));
            regex.append(Pattern.quote(escaped(english.substring(at, m.start()))))
                    .append("(.+?)");
            translated.add(m.group(1).equals("~"));
        }
        longest = longer(longest, escaped(english.substring(at)));
        regex.append(Pattern.quote(escaped(english.substring(at))));
        List<String> pieces = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        at = 0;
        for (Matcher m = HOLE.matcher(own); m.find(); at = m.end()) {
            pieces.add(own.substring(at, m.start()));
            order.add(m.group(1).matches("\\d") ? Integer.parseInt(m.group(1)) - 1 : order.size());
        }
        pieces.add(own.substring(at));
        return new Sentence(
                Pattern.compile(regex.toString()),
                longest,
                List.copyOf(translated),
                List.copyOf(pieces),
                List.copyOf(order));
    }

    /** The sentence in the other language, or null when it is none of this pattern. */
    String said(String sentence, Tongue tongue) {
        if (!sentence.contains(literal)) {
            return null;
        }
        Matcher m = english.matcher(sentence);
        if (!m.matches()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            String held = m.group(order.get(i) + 1);
            out.append(own.get(i)).append(translated.get(order.get(i)) ? tongue.said(held) : Figure.said(held, tongue));
        }
        return out.append(own.get(own.size() - 1)).toString();
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Html.escape(out, text);
        return out.toString();
    }
}
