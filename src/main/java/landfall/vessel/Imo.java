package landfall.vessel;

/**
 * The IMO ship identification number: six digits and a check digit (IMO Resolution A.1117(30)). It stays with the hull. Companies that
 * own or manage ships have numbers of the same length with a check digit of their own.
 */
public final class Imo {
    private static final int[] COMPANY_WEIGHTS = {7, 9, 2, 4, 6, 8};

    private Imo() {}

    /** Whether it can be a company's: 11 less the remainder by 11 of the sum of the first six digits, weighted, ends in the last. */
    public static boolean isOfCompany(int number) {
        if (number < 1_000_000 || number > 9_999_999) {
            return false;
        }
        int sum = 0;
        int rest = number / 10;
        for (int weight : COMPANY_WEIGHTS) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return (11 - sum % 11) % 10 == number % 10;
    }

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
