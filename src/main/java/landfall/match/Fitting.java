package landfall.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import landfall.setting.Settings;
import landfall.watch.Lead;

/**
 * Fits the weights to worlds whose truth is known: those that make what happened likeliest, held near our judgement by a normal
 * distribution around it (maximum a posteriori). Every way found is weighed, not only the leads shown, caps and rivals included.
 * Coordinate by coordinate, in shrinking steps: slow, plain and the same each time. A weight never changes its sign.
 */
public final class Fitting {
    /** Standard deviation of our judgement about a weight; one that no world speaks of stays where it is. */
    private static final double JUDGEMENT_DECIBANS = 4;

    private static final double[] STEPS = {4, 2, 1, 0.5, 0.2, 0.1};
    private static final int MOST_SWEEPS = 6;

    /** What is no weight of a reason. */
    private static final List<String> LEFT = List.of(
            "cap-", "spread-", "reached-", "unseen", "prior-case", "per-origin", "prior-unobservable", "prior-air");

    private final Map<String, Double> judged = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private Scale scale;

    private record Case(List<Way> ways, Rivals rivals, boolean[] arrived) {}

    /** @param judgement where the fit begins and what it is held to */
    public Fitting(Weights judgement) {
        scale = new Scale(judgement);
        for (Settings.Key key : Settings.keys(Weights.class, Settings.CARGO)) {
            if (LEFT.stream().noneMatch(key.name()::startsWith)) {
                judged.put(key.name(), scale.value(key.name()));
            }
        }
    }

    /**
     * Adds the ways of one case.
     *
     * @param arrived whether a lead is true
     */
    public void add(Ways found, Predicate<Lead> arrived) {
        List<Way> ways = found.ways();
        boolean[] truth = new boolean[ways.size()];
        IntStream.range(0, truth.length)
                .forEach(i ->
                        truth[i] = arrived.test(ways.get(i).lead("", ways.get(i).tally(scale))));
        cases.add(new Case(ways, new Rivals(ways), truth));
    }

    /** How many ways there are, and how many of them are true. */
    public String size() {
        int all = cases.stream().mapToInt(c -> c.ways().size()).sum();
        long good = cases.stream()
                .flatMapToInt(c -> IntStream.range(0, c.arrived().length).filter(i -> c.arrived()[i]))
                .count();
        return all + " ways, " + good + " true";
    }

    /** The fitted weights by key, in decibans, rounded to tenths. */
    public Map<String, Double> fit() {
        double loss = loss(scale);
        for (double step : STEPS) {
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                double before = loss;
                for (String key : judged.keySet()) {
                    loss = improved(key, step, loss);
                }
                if (before - loss < 0.01) {
                    break;
                }
            }
        }
        Map<String, Double> fitted = new LinkedHashMap<>();
        judged.keySet().forEach(key -> fitted.put(key, scale.value(key)));
        return fitted;
    }

    private double improved(String key, double step, double loss) {
        for (double move : new double[] {step, -step}) {
            double value = Scale.tenth(scale.value(key) + move);
            boolean sameSign = value * judged.get(key) > 0;
            Scale moved = sameSign ? scale.with(key, value) : scale;
            double now = sameSign ? loss(moved) : loss;
            if (now < loss) {
                scale = moved;
                return now;
            }
        }
        return loss;
    }

    /** −ln of posterior probability, up to a constant. */
    private double loss(Scale at) {
        double loss = 0;
        for (Map.Entry<String, Double> weight : judged.entrySet()) {
            double off = (at.value(weight.getKey()) - weight.getValue()) / JUDGEMENT_DECIBANS;
            loss += off * off / 2;
        }
        // added in one order, so that the sum is the same each time
        for (double one : cases.parallelStream().mapToDouble(c -> loss(c, at)).toArray()) {
            loss += one;
        }
        return loss;
    }

    private static double loss(Case c, Scale at) {
        double[] odds =
                c.ways().stream().mapToDouble(w -> Scale.odds(w.decibans(at))).toArray();
        double[] rivals = c.rivals().odds(odds);
        double loss = 0;
        for (int i = 0; i < odds.length; i++) {
            if (!Double.isNaN(rivals[i])) {
                double p = odds[i] / (1 + odds[i] + rivals[i]);
                loss -= Math.log(Math.max(1e-9, c.arrived()[i] ? p : 1 - p));
            }
        }
        return loss;
    }
}
