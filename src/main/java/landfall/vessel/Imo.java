package landfall.vessel;

/** The IMO ship identification number: six digits and a check digit (IMO Resolution A.1117(30)). It stays with the hull. */
public final class Imo {
    private Imo() {}

    /** Whether the last digit is right: the sum of the first six, weighted 7 … 2, ends in it. */
    public static boolean isValid(int number) {
        if (number < 1_000_000 || number > 9_999_999) {
            return false;
        }
        int sum = 0;
        int rest = number / 10;
        for (int weight = 2; weight <= 7; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return sum % 10 == number % 10;
    }
}
