package landfall.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How well probabilities were stated: each of these is 0 for a prophet, but for recall and precision, which are 1. */
public final class Scores {
    /** Bins of the reliability curve and of the expected calibration error: the bounds of the words of ICD 203 and two between. */
    static final double[] BOUNDS = {0, 0.02, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1};

    /** A probability of 0 or 1 that fails would cost infinitely much; one in a thousand is as sure as we claim to be. */
    private static final double SUREST = 0.001;

    private Scores() {}

    /** Mean squared error (Brier 1950). */
    public static double brier(List<Voyage> voyages) {
        return mean(voyages.stream().mapToDouble(v -> square(v.p() - truth(v))).toArray());
    }

    /** Mean of −ln of the probability given to what happened. */
    public static double logLoss(List<Voyage> voyages) {
        return mean(voyages.stream()
                .mapToDouble(v -> {
                    double p = Math.max(SUREST, Math.min(1 - SUREST, v.p()));
                    return -Math.log(v.arrived() ? p : 1 - p);
                })
                .toArray());
    }

    /**
     * One bin of the reliability curve.
     *
     * @param n voyages in it
     * @param stated mean probability stated
     * @param happened share that came true
     */
    public record Bin(double from, double to, int n, double stated, double happened) {}

    /** Bins that hold any voyage. */
    public static List<Bin> bins(List<Voyage> voyages) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 1; i < BOUNDS.length; i++) {
            double from = BOUNDS[i - 1];
            double to = BOUNDS[i];
            boolean last = i == BOUNDS.length - 1;
            List<Voyage> in = voyages.stream()
                    .filter(v -> v.p() >= from && (v.p() < to || last))
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        from,
                        to,
                        in.size(),
                        mean(in.stream().mapToDouble(Voyage::p).toArray()),
                        mean(in.stream().mapToDouble(Scores::truth).toArray())));
            }
        }
        return bins;
    }

    /** Mean distance of what was stated from what happened, bin by bin, weighed by voyages (Naeini et al. 2015). */
    public static double calibrationError(List<Voyage> voyages) {
        return bins(voyages).stream()
                .mapToDouble(b -> Math.abs(b.stated() - b.happened()) * b.n() / voyages.size())
                .sum();
    }

    /** The same over ten bins of one width, as it is most often quoted. */
    public static double calibrationErrorOfTen(List<Voyage> voyages) {
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            int bin = i;
            List<Voyage> in = voyages.stream()
                    .filter(v -> Math.min(9, (int) (v.p() * 10)) == bin)
                    .toList();
            sum += Math.abs(in.stream().mapToDouble(v -> v.p() - truth(v)).sum());
        }
        return voyages.isEmpty() ? 0 : sum / voyages.size();
    }

    /** Share of cargoes that a true lead among the first k names; of those a filter lets through. */
    public static double recall(List<Labelled> worlds, int k, Predicate<Labelled.Found> of) {
        return mean(worlds.stream()
                .flatMap(w -> w.shipments().stream())
                .filter(of)
                .mapToDouble(f -> f.rank() > 0 && f.rank() <= k ? 1 : 0)
                .toArray());
    }

    /** Share of true leads among the first k, over the worlds in which any cargo arrived. */
    public static double precision(List<Labelled> worlds, int k) {
        return mean(worlds.stream()
                .filter(Labelled::arrived)
                .flatMap(w -> w.voyages().stream().filter(v -> v.isLead() && v.rank() <= k))
                .mapToDouble(Scores::truth)
                .toArray());
    }

    /** Share of look-alikes named by a lead above a probability. */
    public static double suspected(List<Labelled> worlds, double above) {
        return mean(worlds.stream()
                .flatMap(w -> w.innocents().stream())
                .mapToDouble(s -> s.p() > above ? 1 : 0)
                .toArray());
    }

    /** The highest probability of a lead in worlds of no cargo; 0 where there is no lead or no such world. */
    public static double highestWithoutCargo(List<Labelled> worlds) {
        return worlds.stream()
                .filter(w -> w.shipments().isEmpty())
                .flatMap(w -> w.voyages().stream())
                .map(Voyage::p)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /** Mean squared error of the answers to the cases. */
    public static double brierOfCases(List<Labelled> worlds) {
        return mean(worlds.stream()
                .mapToDouble(w -> square(w.pCase() - (w.arrived() ? 1 : 0)))
                .toArray());
    }

    private static double truth(Voyage voyage) {
        return voyage.arrived() ? 1 : 0;
    }

    private static double square(double x) {
        return x * x;
    }

    /** NaN of nothing. */
    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
