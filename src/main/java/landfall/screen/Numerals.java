package landfall.screen;

/** Numbers in names: {@code 2}, {@code 02} and {@code ii} are the same. */
final class Numerals {
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
