package landfall.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measured number as pages write it, with its sign and unit. It is a value of its own and no text, so that wherever it stands on a page
 * ({@link Html}) it takes the decimal sign of the page's language: "1.250 m" is a kilometre and a quarter to half of those who read it.
 *
 * @param english with a decimal point, thousands parted by narrow spaces
 */
record Figure(String english) {
    private static final String DIGITS = "\\d{1,3}(?:\u202F?\\d{3})*(?:\\.\\d+)?";
    private static final String DEGREES = "\\d{1,3}°\\d\\d\\.\\d′ ";
    private static final Pattern SHAPE = Pattern.compile("(?:&[lg]t;)?[-+−±]?" + DIGITS
            + "(?: (%|dB|h|kn|m|km|nm|B|kB|MB))?|" + DEGREES + "[NS] " + DEGREES + "[EW]");

    static Figure of(double value, int decimals) {
        return new Figure(
                String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', '\u202F'));
    }

    Figure signed(double value) {
        return new Figure((value > 0 ? "+" : value < 0 ? "−" : "±") + english);
    }

    Figure unit(String unit) {
        return new Figure(english + " " + unit);
    }

    /** A figure that stands alone in another language; anything else stays as it is. */
    static String said(String english, Tongue tongue) {
        if (tongue == Tongue.EN) {
            return english;
        }
        Matcher figure = SHAPE.matcher(english);
        if (!figure.matches()) {
            return english;
        }
        String unit = figure.group(1);
        String own = english.replace('.', ',');
        return unit == null
                ? own
                : own.substring(0, own.length() - unit.length())
                        + tongue.words().getOrDefault(unit, unit);
    }

    @Override
    public String toString() {
        return english;
    }
}
