package landfall.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import landfall.watch.Evidence;

/**
 * The list of reasons of one lead as it is being written. Each group counts up to its cap: of an item that would carry the group
 * beyond it, only the rest counts.
 */
final class Reasons {
    private final Scale scale;
    private final List<Evidence> list = new ArrayList<>();
    private final Map<Group, Double> sums = new EnumMap<>(Group.class);
    private final double priorDecibans;

    Reasons(Scale scale) {
        this.scale = scale;
        priorDecibans = Scale.tenth(scale.value("prior-ship"));
    }

    /** Adds a reason at its full weight. */
    void add(Reason reason, String what, List<String> events) {
        add(reason, scale.value(reason.key()), what, scale.source(reason.key()), events);
    }

    /** Adds a reason that applies with a probability only. */
    void add(Reason reason, double share, String what, List<String> events) {
        add(reason, Scale.mixed(scale.value(reason.key()), share), what, scale.source(reason.key()), events);
    }

    /** Adds a reason that counts no more than its rarity in these data allows. */
    void addUpTo(Reason reason, double most, String what, List<String> events) {
        double weight = scale.value(reason.key());
        String source = scale.source(reason.key());
        if (most < weight) {
            add(reason, most, what, source + "; lowered to how rare it is in these data", events);
        } else {
            add(reason, weight, what, source, events);
        }
    }

    /** Adds a reason whose weight was worked out elsewhere; one that weighs nothing is left out. */
    void add(Reason reason, double decibans, String what, String source, List<String> events) {
        double raw = Scale.tenth(decibans);
        if (raw == 0) {
            return;
        }
        Group group = reason.group();
        double before = sums.getOrDefault(group, 0.0);
        double after = group == Group.ARRIVAL ? before + raw : capped(before + raw, scale.value(group.capKey()));
        after = Scale.tenth(after);
        sums.put(group, after);
        list.add(new Evidence(
                "E" + (list.size() + 1),
                what,
                Scale.tenth(after - before),
                raw,
                group.words(),
                source,
                reason.innocent(),
                events.stream().distinct().toList()));
    }

    private static double capped(double sum, double cap) {
        return Math.max(-cap, Math.min(cap, sum));
    }

    double priorDecibans() {
        return priorDecibans;
    }

    /** Prior plus all that counts: whole tenths, added as whole numbers. */
    double sum() {
        long tenths = Math.round(priorDecibans * 10);
        for (Evidence evidence : list) {
            tenths += Math.round(evidence.decibans() * 10);
        }
        return tenths / 10.0;
    }

    List<Evidence> list() {
        return List.copyOf(list);
    }

    /** How many groups speak for it. */
    static long groupsFor(Stream<Evidence> evidence) {
        return evidence.filter(e -> e.decibans() > 0)
                .map(Evidence::group)
                .distinct()
                .count();
    }
}
