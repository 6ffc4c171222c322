package landfall.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            "cap-",
            "spread-",
            "reached-",
            "landed-",
            "stands-",
            "unseen",
            "prior-case",
            "per-origin",
            "seized",
            "prior-unobservable",
            "prior-air");

    private final Map<String, Double> judged = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private Scale scale;

    /** @param touched which of the ways a weight bears on, by its key */
    private record Case(List<Way> ways, Rivals rivals, boolean[] arrived, Map<String, int[]> touched) {}

    /** Log odds of the ways of each case, and what each case loses by them. */
    private record State(double[][] decibans, double[] losses, double penalty) {
        double loss() {
            double loss = penalty;
            for (double one : losses) {
                loss += one;
            }
            return loss;
        }
    }

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
        Map<String, List<Integer>> touched = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = arrived.test(ways.get(i).lead("", ways.get(i).tally(scale)));
            Set<String> asked = new TreeSet<>();
            ways.get(i).decibans(scale.noting(asked));
            for (String key : asked) {
                touched.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Map<String, int[]> indices = new HashMap<>();
        touched.forEach(
                (key, list) -> indices.put(key, list.stream().mapToInt(i -> i).toArray()));
        cases.add(new Case(ways, new Rivals(ways), truth, indices));
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
        State state = begin();
        for (double step : STEPS) {
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                double before = state.loss();
                for (String key : judged.keySet()) {
                    state = improved(key, step, state);
                }
                if (before - state.loss() < 0.01) {
                    break;
                }
            }
        }
        Map<String, Double> fitted = new LinkedHashMap<>();
        judged.keySet().forEach(key -> fitted.put(key, scale.value(key)));
        return fitted;
    }

    private State improved(String key, double step, State state) {
        for (double move : new double[] {step, -step}) {
            double value = Scale.tenth(scale.value(key) + move);
            if (value * judged.get(key) > 0) {
                Scale moved = scale.with(key, value);
                State now = moved(state, key, moved);
                if (now.loss() < state.loss()) {
                    scale = moved;
                    return now;
                }
            }
        }
        return state;
    }

    private State begin() {
        double[][] decibans = new double[cases.size()][];
        double[] losses = new double[cases.size()];
        IntStream.range(0, decibans.length).parallel().forEach(c -> {
            decibans[c] = cases.get(c).ways().stream()
                    .mapToDouble(w -> w.decibans(scale))
                    .toArray();
            losses[c] = loss(cases.get(c), decibans[c]);
        });
        return new State(decibans, losses, penalty(scale));
    }

    /** Weighs again what one weight bears on. */
    private State moved(State state, String key, Scale to) {
        double[][] decibans = state.decibans().clone();
        double[] losses = state.losses().clone();
        IntStream.range(0, decibans.length).parallel().forEach(c -> {
            int[] touched = cases.get(c).touched().get(key);
            if (touched != null) {
                decibans[c] = decibans[c].clone();
                for (int i : touched) {
                    decibans[c][i] = cases.get(c).ways().get(i).decibans(to);
                }
                losses[c] = loss(cases.get(c), decibans[c]);
            }
        });
        return new State(decibans, losses, penalty(to));
    }

    /** How far the weights have left our judgement; −ln of its probability, up to a constant. */
    private double penalty(Scale at) {
        double penalty = 0;
        for (Map.Entry<String, Double> weight : judged.entrySet()) {
            double off = (at.value(weight.getKey()) - weight.getValue()) / JUDGEMENT_DECIBANS;
            penalty += off * off / 2;
        }
        return penalty;
    }

    /** −ln of the probability of what happened. */
    private static double loss(Case c, double[] decibans) {
        double[] odds = Arrays.stream(decibans).map(Scale::odds).toArray();
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
