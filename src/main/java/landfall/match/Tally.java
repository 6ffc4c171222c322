package landfall.match;

import java.util.ArrayList;
import java.util.List;
import landfall.watch.Evidence;

/** The reasons of one way added up, each written down with how much of it counts. */
final class Tally {
    private final Scale scale;
    private final Sum sum;
    private final List<Evidence> evidence = new ArrayList<>();
    private double loaded;

    private Tally(Scale scale) {
        this.scale = scale;
        this.sum = new Sum(scale);
    }

    /** The reasons under a table of weights; one that weighs nothing is left out. */
    static Tally of(Scale scale, List<Reasons.Item> items, Landing landing) {
        Tally tally = new Tally(scale);
        items.stream().filter(i -> !isSeizure(i)).forEach(tally::add);
        tally.loaded = tally.sum();
        tally.add(LandingReason.of(landing, scale, tally.loaded));
        items.stream().filter(Tally::isSeizure).forEach(tally::add);
        return tally;
    }

    /** The log odds alone, landing included. */
    static double decibans(Scale scale, List<Reasons.Item> items, Landing landing) {
        Sum sum = withoutLanding(scale, items);
        sum.add(Group.ARRIVAL, Scale.tenth(LandingReason.decibans(landing, scale, sum.decibans())));
        return Scale.tenth(sum.decibans() + seized(scale, items));
    }

    /** The same by whether the cargo will be landed in the end. */
    static double inTheEnd(Scale scale, List<Reasons.Item> items, Landing landing) {
        double loaded = withoutLanding(scale, items).decibans();
        return Scale.tenth(loaded + LandingReason.inTheEnd(landing, scale, loaded) + seized(scale, items));
    }

    /** A cargo that was stopped had been loaded. */
    private static boolean isSeizure(Reasons.Item item) {
        return item.reason().group() == Group.SEIZURE;
    }

    private static double seized(Scale scale, List<Reasons.Item> items) {
        return items.stream()
                .filter(Tally::isSeizure)
                .mapToDouble(i -> Scale.tenth(i.weight().decibans(scale)))
                .sum();
    }

    private static Sum withoutLanding(Scale scale, List<Reasons.Item> items) {
        Sum sum = new Sum(scale);
        items.stream()
                .filter(i -> !isSeizure(i))
                .forEach(i -> sum.add(i.reason().group(), Scale.tenth(i.weight().decibans(scale))));
        return sum;
    }

    void add(Reasons.Item item) {
        double raw = Scale.tenth(item.weight().decibans(scale));
        if (raw == 0) {
            return;
        }
        evidence.add(new Evidence(
                "E" + (evidence.size() + 1),
                item.reason().key(),
                item.sentence(),
                sum.add(item.reason().group(), raw),
                raw,
                item.reason().group().words(),
                source(item, raw),
                item.reason().innocent(),
                item.events().stream().distinct().toList()));
    }

    private String source(Reasons.Item item, double raw) {
        if (item.source() != null) {
            return item.source();
        }
        String source = scale.source(item.reason().key());
        boolean lowered =
                Math.abs(raw) < Math.abs(Scale.tenth(scale.value(item.reason().key())));
        return lowered ? source + "; lowered to how far it applies here" : source;
    }

    /** Log odds that it was loaded so: without the landing and the rival ways. */
    double loaded() {
        return loaded;
    }

    /** Prior plus all that counts. */
    double sum() {
        return sum.decibans();
    }

    double priorDecibans() {
        return Scale.tenth(scale.value("prior-ship"));
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }
}
