package landfall.ais;

import java.util.Locale;
import java.util.regex.Pattern;

/** The "not available" of tables, and the values AIS sends for it, each turned into null. */
final class Cell {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private static final Pattern MMSI =
            Pattern.compile("^\\s*MMSI(?: (?:no|number)\\.?)?\\s*[:=#]?\\s*", Pattern.CASE_INSENSITIVE);

    /** The longest text of AIS, the name of an aid to navigation, has 34 characters. */
    private static final int LONGEST = 120;

    private Cell() {}

    /** Knots; 102.3 is "not available", and nothing higher can be sent. */
    static Double speed(double v) {
        return v >= 0 && v < 102.25 ? (Double) v : null;
    }

    static Double course(double v) {
        return v >= 0 && v < 360 ? (Double) v : null;
    }

    static Integer heading(double v) {
        return v >= 0 && v < 360 ? (Integer) (int) Math.round(v) % 360 : null;
    }

    static Integer status(double v) {
        return v >= 0 && v < 15 && v == Math.rint(v) ? (Integer) (int) v : null;
    }

    static Integer shipType(double v) {
        return v >= 1 && v <= 255 ? (Integer) (int) v : null;
    }

    static Integer meters(double v) {
        return v >= 0.5 && v <= 1022 ? (Integer) (int) Math.round(v) : null;
    }

    static Double draught(double v) {
        return v > 0 && v <= 25.5 ? (Double) v : null;
    }

    /** What fits the 30 bits of an MMSI, right or wrong; −1 when it is no whole number. */
    static int mmsi(double v) {
        return v >= 0 && v < 1 << 30 && v == Math.rint(v) ? (int) v : -1;
    }

    /** The same in a text, which may call it so: {@code MMSI 273123456}, {@code mmsi:273123456}. */
    static int mmsi(String text) {
        return text == null || text.length() > 40
                ? -1
                : mmsi(number(MMSI.matcher(text).replaceFirst("").strip()));
    }

    /** The number in a text, or NaN when it is blank or none. */
    static double number(String text) {
        return text == null || text.length() > 40 || !NUMBER.matcher(text).matches()
                ? Double.NaN
                : Double.parseDouble(text);
    }

    /** {@code IMO9307839}, {@code 9307839}; zero and words are null. */
    static Integer imo(String text) {
        if (text == null || text.length() > 20) {
            return null;
        }
        String digits = text.toUpperCase(Locale.ROOT).replace("IMO", "").strip();
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        if (digits.isEmpty() || digits.length() > 9) {
            return null;
        }
        int imo = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            imo = imo * 10 + c - '0';
        }
        return imo == 0 ? null : imo;
    }

    /**
     * Free text up to the first {@code @}, which fills the rest of a field; the words tables use for "nothing" are null. What is longer than
     * any field of AIS many times over is cut, and ends in "…" to say so.
     */
    static String text(String text) {
        if (text == null) {
            return null;
        }
        int at = text.indexOf('@');
        String clean = (at < 0 ? text : text.substring(0, at)).strip();
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
        }
        return switch (clean.toLowerCase(Locale.ROOT)) {
            case "", "unknown", "undefined", "none", "null", "nan", "n/a" -> null;
            default -> clean;
        };
    }
}
