package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which number of a date is the day, where the year stands last: what many dates of one source tell together. */
final class DateOrder {
    private static final int MONTHS = 12;
    /** In JSON; some write slashes with a mark before them. */
    private static final Pattern IN_QUOTES = Pattern.compile("\"(\\d{1,2})\\\\?([/-])(\\d{1,2})\\\\?\\2\\d{4}(?!\\d)");

    private int monthsFirst;
    private int daysFirst;
    private final BitSet ones = new BitSet();
    private final BitSet others = new BitSet();

    /** Notes a date with slashes or dashes between; anything else tells nothing. */
    void note(byte[] b, int from, int to) {
        int second = Stamp.secondNumber(b, from, to);
        if (second < 0 || b[second - 1] == '.') {
            return;
        }
        note((int) Bytes.digits(b, from, second - 1), (int)
                Bytes.digits(b, second, Bytes.isDigit(b[second + 1]) ? second + 2 : second + 1));
    }

    /** Notes the dates in a text of JSON. */
    void noteJson(byte[] json) {
        Matcher dates = IN_QUOTES.matcher(new String(json, StandardCharsets.ISO_8859_1));
        while (dates.find()) {
            note(Integer.parseInt(dates.group(1)), Integer.parseInt(dates.group(3)));
        }
    }

    private void note(int one, int other) {
        daysFirst += one > MONTHS ? 1 : 0;
        monthsFirst += other > MONTHS ? 1 : 0;
        ones.set(one);
        others.set(other);
    }

    /** Whether there are dates of which either number may be the day. In a run of days the day is the number that changes more. */
    boolean isOpen() {
        return !ones.isEmpty() && daysFirst == monthsFirst && ones.cardinality() == others.cardinality();
    }

    boolean isMonthFirst() {
        return daysFirst == monthsFirst ? others.cardinality() > ones.cardinality() : monthsFirst > daysFirst;
    }
}
