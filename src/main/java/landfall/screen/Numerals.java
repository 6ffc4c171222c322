package landfall.screen;

import java.util.regex.Pattern;

/** Numbers in names: {@code 2}, {@code 02} and {@code ii} are the same. */
final class Numerals {
    /** Roman numerals up to 39. */
    static final Pattern ROMAN = Pattern.compile("x{0,3}(ix|iv|v?i{0,3})");

    static final int LONGEST_ROMAN = "xxxviii".length();

    private Numerals() {}

    static int valueOf(String word) {
        if (Character.isDigit(word.charAt(0))) {
            String digits = word.replaceAll("\\D.*", "");
            return digits.length() > 9
                    ? digits.hashCode()
                    : Integer.parseInt(digits)
                            + 1000 * word.substring(digits.length()).hashCode();
        }
        int value = 0;
        int largest = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            int digit = switch (word.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                default -> 10;
            };
            value += digit < largest ? -digit : digit;
            largest = Math.max(largest, digit);
        }
        return value;
    }
}
