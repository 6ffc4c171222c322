package landfall.extract;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.claim.Quantity;
import landfall.language.Hit;
import landfall.language.Sense;

/**
 * How much, where numbers go by ten thousands and a word of counting stands behind them: "컨테이너 6700여 개", "1万3000個のコンテナ",
 * "100万发炮弹". What is counted stands next to it, on either side.
 */
final class Counting {
    private static final Map<Character, Long> SMALL =
            Map.of('십', 10L, '十', 10L, '백', 100L, '百', 100L, '천', 1_000L, '千', 1_000L);
    private static final Map<Character, Long> LARGE =
            Map.of('만', 10_000L, '万', 10_000L, '萬', 10_000L, '억', 100_000_000L, '億', 100_000_000L, '亿', 100_000_000L);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*(?:[십十백百천千만万萬억億亿]+(?:\\d[\\d,.]*)?)*");
    private static final Pattern PART = Pattern.compile("(\\d[\\d,.]*)|([십十백百천千만万萬억億亿])");
    private static final Pattern MORE = Pattern.compile("여|餘|余|多");
    private static final int NEAR = 4;

    private final Sentence s;
    private final String text;
    private final Map<String, String> counters;

    Counting(Sentence sentence) {
        this.s = sentence;
        this.text = sentence.text();
        this.counters = sentence.language().traits().counters();
    }

    boolean applies() {
        return !counters.isEmpty();
    }

    /** The quantity whose number begins the token, or null if it counts nothing. */
    Quantity at(int i, int from, int to) {
        int start = s.token(i).start();
        int limit = s.token(to - 1).end();
        Matcher number = NUMBER.matcher(text).region(start, limit);
        if (!number.lookingAt()) {
            return null;
        }
        double value = value(number.group());
        if (Double.isInfinite(value)) {
            return null; // "1.2.3" is no number
        }
        Matcher more = MORE.matcher(text).region(number.end(), limit);
        boolean atLeast = more.lookingAt();
        int after = blanks(atLeast ? more.end() : number.end(), limit);
        String counter = counter(after, limit);
        if (counter == null) {
            return null;
        }
        int end = after + counter.length();
        Hit thing = thing(i, s.tokenAt(end), from, to);
        String unit = thing == null ? counters.get(counter) : thing.value();
        if (unit.isEmpty()) {
            return null;
        }
        boolean before = thing != null && thing.to() <= i;
        boolean behind = thing != null && !before;
        int first = before ? s.token(thing.from()).start() : start;
        String words = text.substring(first, behind ? s.token(thing.to() - 1).end() : end);
        boolean about = s.endsWith((before ? thing.from() : i) - 1, Sense.ABOUT) || s.endsWith(i - 1, Sense.ABOUT);
        return new Quantity(words, value, unit, about ? null : value, about || atLeast ? null : value, null);
    }

    private int blanks(int from, int limit) {
        int i = from;
        while (i < limit && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private String counter(int at, int limit) {
        String best = null;
        for (String counter : counters.keySet()) {
            boolean longer = best == null || counter.length() > best.length();
            if (longer && at + counter.length() <= limit && text.startsWith(counter, at)) {
                best = counter;
            }
        }
        return best;
    }

    /** What is counted: right before the number, or next behind the counter. */
    private Hit thing(int number, int behind, int from, int to) {
        for (int i = number - 1; i >= Math.max(from, number - NEAR / 2); i--) {
            for (Hit h : s.endingAt(i)) {
                if (h.sense() == Sense.UNIT && !counters.containsKey(s.words(h.from(), h.to()))) {
                    return h;
                }
            }
        }
        for (int i = behind; i < Math.min(to, behind + NEAR); i++) {
            for (Hit h : s.startingAt(i)) {
                if (h.sense() == Sense.UNIT && h.to() <= to && !counters.containsKey(s.words(h.from(), h.to()))) {
                    return h;
                }
            }
            if (!s.token(i).isWord() || s.token(i).isNumber()) {
                return null;
            }
        }
        return null;
    }

    /** 1만3천 is 13,000, 200万 two million. */
    private static double value(String number) {
        double total = 0;
        double section = 0;
        double digits = Double.NaN;
        Matcher part = PART.matcher(number);
        while (part.find()) {
            if (part.group(1) != null) {
                digits = digits(part.group(1));
                continue;
            }
            char sign = part.group(2).charAt(0);
            double one = Double.isNaN(digits) ? 1 : digits;
            if (SMALL.containsKey(sign)) {
                section += one * SMALL.get(sign);
            } else {
                double whole = section > 0 ? section + (Double.isNaN(digits) ? 0 : digits) : one;
                total += whole * LARGE.get(sign);
                section = 0;
            }
            digits = Double.NaN;
        }
        return total + section + (Double.isNaN(digits) ? 0 : digits);
    }

    private static double digits(String text) {
        String bare = text.replaceAll(",(?=\\d{3}(\\D|$))", "").replaceAll("[.,]+$", "");
        boolean isNumber = bare.chars().filter(c -> c == '.').count() <= 1 && !bare.contains(",");
        return isNumber ? Double.parseDouble(bare) : Double.POSITIVE_INFINITY;
    }
}
