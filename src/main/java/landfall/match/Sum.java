package landfall.match;

/**
 * The documented sum of one way: prior plus every reason, each group up to its cap. Of an item that would carry its group beyond the cap
 * only the rest counts. Decibans are whole tenths and are added as whole numbers, so that anyone can add them up again.
 */
final class Sum {
    private final Scale scale;
    private final double[] byGroup = new double[Group.values().length];
    private long tenths;

    Sum(Scale scale) {
        this.scale = scale;
        tenths = Math.round(scale.value("prior-ship") * 10);
    }

    /** Adds a reason's weight and says how much of it counts. */
    double add(Group group, double raw) {
        double before = byGroup[group.ordinal()];
        double after = Scale.tenth(group.isCapped() ? capped(before + raw, scale.value(group.capKey())) : before + raw);
        byGroup[group.ordinal()] = after;
        double counts = Scale.tenth(after - before);
        tenths += Math.round(counts * 10);
        return counts;
    }

    private static double capped(double sum, double cap) {
        return Math.max(-cap, Math.min(cap, sum));
    }

    double decibans() {
        return tenths / 10.0;
    }
}
