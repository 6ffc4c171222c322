package landfall.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import landfall.setting.Settings;

/**
 * The arithmetic of weights: decibans are kept in whole tenths, so that sums are exact and anyone can add them up again.
 */
final class Scale {
    private final Map<String, Double> values;
    private final Map<String, String> sources;

    private Scale(Map<String, Double> values, Map<String, String> sources) {
        this.values = values;
        this.sources = sources;
    }

    /** The same table with one weight changed. */
    Scale with(String key, double value) {
        Map<String, Double> changed = new HashMap<>(values);
        changed.put(key, value);
        return new Scale(changed, sources);
    }

    /** The same table; what is looked up in it is noted. */
    Scale noting(Set<String> asked) {
        Map<String, Double> noting = new HashMap<>(values) {
            private static final long serialVersionUID = 1;

            @Override
            public Double get(Object key) {
                asked.add((String) key);
                return super.get(key);
            }
        };
        return new Scale(noting, sources);
    }

    Scale(Weights weights) {
        values = new HashMap<>();
        sources = new HashMap<>();
        try {
            var components = Weights.class.getRecordComponents();
            var keys = Settings.keys(Weights.class, Settings.CARGO);
            for (int i = 0; i < components.length; i++) {
                values.put(
                        keys.get(i).name(), (Double) components[i].getAccessor().invoke(weights));
                sources.put(keys.get(i).name(), keys.get(i).source());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the weights", e);
        }
    }

    double value(String key) {
        Double value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no weight is called " + key);
        }
        return value;
    }

    String source(String key) {
        return sources.get(key);
    }

    /** Rounded to a tenth of a deciban. */
    static double tenth(double decibans) {
        return Math.round(decibans * 10) / 10.0;
    }

    /** The probability that belongs to log odds in decibans. */
    static double probability(double decibans) {
        return 1 / (1 + Math.pow(10, -decibans / 10));
    }

    /** Log odds in decibans, not rounded. */
    static double decibans(double probability) {
        return 10 * Math.log10(probability / (1 - probability));
    }

    /**
     * The mean probability of log odds that are normally distributed, as log odds: σ(μ / √(1 + π s² / 8)) (MacKay, Neural Computation 4,
     * 1992, eq. 10), in decibans.
     */
    static double meanDecibans(double decibans, double spread) {
        double natural = spread * Math.log(10) / 10;
        return decibans / Math.sqrt(1 + Math.PI * natural * natural / 8);
    }

    static double odds(double decibans) {
        return Math.pow(10, decibans / 10);
    }

    /** A weight of which only a share is certain to apply: the likelihood ratio is mixed with one, not the decibans. */
    static double mixed(double decibans, double share) {
        return tenth(10 * Math.log10(share * odds(decibans) + 1 - share));
    }
}
