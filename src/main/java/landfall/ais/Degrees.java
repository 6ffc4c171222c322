package landfall.ais;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Latitudes and longitudes as people write them: with the letter of the hemisphere, with minutes, with seconds ({@code 55°12.3'N},
 * {@code N 55 12 18}, {@code 020-06.0E}). Without a letter only plain numbers are degrees.
 */
final class Degrees {
    private static final int LONGEST = 40;
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,12})?)";
    /** Also what stands for a degree sign that another code page took away. */
    private static final String BREAK = "[ °º˚'’′\"”″:\uFFFD-]{1,3}";

    private static final Pattern WRITTEN = Pattern.compile("([NSEW])?[ ]?" + NUMBER + "(?:" + BREAK + NUMBER + ")?(?:"
            + BREAK + NUMBER + ")?(?:" + BREAK + ")?([NSEW])?");

    private Degrees() {}

    /** Degrees north, or NaN. */
    static double latitude(String text) {
        return of(text, "N", "S");
    }

    /** Degrees east, or NaN. */
    static double longitude(String text) {
        return of(text, "E", "W");
    }

    private static double of(String text, String positive, String negative) {
        double plain = Cell.number(text);
        if (text == null || text.length() > LONGEST || !Double.isNaN(plain)) {
            return plain;
        }
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches() || (m.group(1) == null) == (m.group(5) == null)) {
            return Double.NaN;
        }
        String letter = m.group(1) == null ? m.group(5) : m.group(1);
        double degrees = number(m.group(2));
        double minutes = m.group(3) == null ? 0 : number(m.group(3));
        double seconds = m.group(4) == null ? 0 : number(m.group(4));
        boolean isWhole = (m.group(3) == null || isWhole(m.group(2))) && (m.group(4) == null || isWhole(m.group(3)));
        if (!isWhole || minutes >= 60 || seconds >= 60) {
            return Double.NaN;
        }
        double size = degrees + minutes / 60 + seconds / 3600;
        return letter.equals(positive) ? size : letter.equals(negative) ? -size : Double.NaN;
    }

    private static boolean isWhole(String number) {
        return number.indexOf('.') < 0 && number.indexOf(',') < 0;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
