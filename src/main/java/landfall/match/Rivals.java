package landfall.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import landfall.watch.Lead;

/**
 * Ways that exclude one another share their probability. A cargo loaded at one call goes one way, and a call lands one cargo: the odds
 * of a way are divided by one and the odds of its rivals, P = o / (1 + o + Σ rivals). Of ways over the same ships to one landing the
 * likeliest is kept.
 */
final class Rivals {
    private static final String SOURCE = "rule of probability: what excludes one another shares it";

    private final List<Way> ways;
    private final int[] loading;
    private final int[] landing;
    private final int[] both;
    private final int[] variant;

    Rivals(List<Way> ways) {
        this.ways = ways;
        loading = numbered(ways.stream().map(Way::loadingKey).toList());
        landing = numbered(ways.stream().map(Way::landingKey).toList());
        both = numbered(ways.stream()
                .map(w -> w.landingKey() == null ? null : w.loadingKey() + w.landingKey())
                .toList());
        variant = numbered(ways.stream().map(Way::variantKey).toList());
    }

    /** A number for each key; −1 for none. */
    private static int[] numbered(List<String> keys) {
        Map<String, Integer> numbers = new HashMap<>();
        return keys.stream()
                .mapToInt(k -> k == null ? -1 : numbers.computeIfAbsent(k, x -> numbers.size()))
                .toArray();
    }

    /** Which ways are kept: of each kind the likeliest, of equal ones the first. */
    private boolean[] kept(double[] odds) {
        int[] best = new int[odds.length];
        Arrays.fill(best, -1);
        for (int i = 0; i < odds.length; i++) {
            int so = best[variant[i]];
            best[variant[i]] = so < 0 || odds[i] > odds[so] ? i : so;
        }
        boolean[] kept = new boolean[odds.length];
        for (int i = 0; i < odds.length; i++) {
            kept[i] = best[variant[i]] == i;
        }
        return kept;
    }

    /** The odds of all rivals of each way; NaN for a way that is not kept. */
    double[] odds(double[] odds) {
        boolean[] kept = kept(odds);
        double[] byLoading = summed(loading, odds, kept);
        double[] byLanding = summed(landing, odds, kept);
        double[] byBoth = summed(both, odds, kept);
        double[] rivals = new double[odds.length];
        for (int i = 0; i < odds.length; i++) {
            double sum = byLoading[loading[i]] - odds[i];
            sum += landing[i] < 0 ? 0 : byLanding[landing[i]] - byBoth[both[i]];
            rivals[i] = kept[i] ? Math.max(0, sum) : Double.NaN;
        }
        return rivals;
    }

    private static double[] summed(int[] keys, double[] odds, boolean[] kept) {
        double[] sums = new double[odds.length];
        for (int i = 0; i < odds.length; i++) {
            if (kept[i] && keys[i] >= 0) {
                sums[keys[i]] += odds[i];
            }
        }
        return sums;
    }

    /** Every way that is kept, set against its rivals. */
    List<Settled> settled(Scale scale) {
        double[] decibans = ways.stream().mapToDouble(w -> w.decibans(scale)).toArray();
        double[] rivals = odds(Arrays.stream(decibans).map(Scale::odds).toArray());
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < rivals.length; i++) {
            if (!Double.isNaN(rivals[i])) {
                double less = Scale.tenth(reason(rivals[i]).weight().decibans(scale));
                Way way = ways.get(i);
                double order = way.chain().landing().isUnderWay() ? way.inTheEnd(scale) : decibans[i];
                settled.add(new Settled(way, rivals[i], Scale.tenth(order + less)));
            }
        }
        return settled;
    }

    /**
     * A way and what is left of it beside its rivals.
     *
     * @param rivals their odds together
     * @param order log odds in decibans, after they took their share, that its cargo is landed in the end
     */
    record Settled(Way way, double rivals, double order) {
        Lead lead(String caseId, Scale scale) {
            Tally tally = way.tally(scale);
            tally.add(reason(rivals));
            return way.lead(caseId, tally);
        }
    }

    private static Reasons.Item reason(double rivals) {
        return new Reasons.Item(
                Reason.OTHER_WAYS,
                Weight.measured(-10 * Math.log10(1 + rivals)),
                () -> String.format(
                        Locale.ROOT,
                        "Other ways of the same cargo, or to the same landing, stand at odds of %.2f together.",
                        rivals),
                SOURCE,
                List.of());
    }
}
