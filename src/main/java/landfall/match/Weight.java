package landfall.match;

/**
 * What a reason weighs, in decibans, under a table of weights. Kept as a rule and not as a number, so that the same voyages can be weighed
 * again with other weights.
 */
@FunctionalInterface
interface Weight {
    double decibans(Scale scale);

    /** The reason's own weight. */
    static Weight of(Reason reason) {
        return scale -> scale.value(reason.key());
    }

    /** A reason that applies with a probability only. */
    static Weight shared(Reason reason, double share) {
        return scale -> Scale.mixed(scale.value(reason.key()), share);
    }

    /** A reason that counts no more than its rarity in these data allows. */
    static Weight upTo(Reason reason, double most) {
        return scale -> Math.min(scale.value(reason.key()), most);
    }

    /** What was counted in these data, whatever the table says. */
    static Weight measured(double decibans) {
        return scale -> decibans;
    }
}
