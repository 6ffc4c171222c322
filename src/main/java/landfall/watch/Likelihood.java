package landfall.watch;

import java.util.Locale;

/**
 * Words for probabilities, after Intelligence Community Directive 203 (2015), Analytic Standards, D.6.e(2)(a). The directive's
 * bands touch; a number on a border takes the band nearer to even. A judgement is never certain: what would be rounded to 0 or 1
 * is written as close to it.
 */
public enum Likelihood {
    ALMOST_NO_CHANCE("almost no chance", 0.05),
    VERY_UNLIKELY("very unlikely", 0.20),
    UNLIKELY("unlikely", 0.45),
    ROUGHLY_EVEN("roughly even chance", 0.55),
    LIKELY("likely", 0.80),
    VERY_LIKELY("very likely", 0.95),
    ALMOST_CERTAIN("almost certain", 1.0);

    private final String words;
    private final double upTo;

    Likelihood(String words, double upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    public String words() {
        return words;
    }

    /** The word for a probability between 0 and 1. */
    public static Likelihood of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        for (Likelihood likelihood : values()) {
            boolean belowEven = likelihood.upTo < 0.5;
            if (belowEven ? probability < likelihood.upTo : probability <= likelihood.upTo) {
                return likelihood;
            }
        }
        return ALMOST_CERTAIN;
    }

    /** {@code 42 %}, {@code <1 %}, {@code >99 %}. */
    public static String percent(double probability) {
        return bounded(probability, "<1", "%.0f", 100, ">99") + " %";
    }

    /** {@code 0.42}, {@code <0.01}, {@code >0.99}. */
    public static String figure(double probability) {
        return bounded(probability, "<0.01", "%.2f", 1, ">0.99");
    }

    private static String bounded(double probability, String least, String format, int scale, String most) {
        if (probability < 0.005) {
            return least;
        }
        return probability >= 0.995 ? most : String.format(Locale.ROOT, format, probability * scale);
    }
}
