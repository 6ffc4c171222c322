package landfall.match;

/** Reasons that have a cause in common; together they count no more than the group's cap in {@link Weights}. */
enum Group {
    LOADING("the call at the supplier"),
    DARK("the silence"),
    DESTINATION("where it went"),
    DRAUGHT("draughts"),
    IDENTITY("names, flags, lists"),
    DECLARED("declared destinations and route"),
    ORDINARY("signs of ordinary trade"),
    HAND_OVER("hand-overs"),
    TRAFFIC("ships that did alike"),
    /** Whether the loaded cargo was landed; bears on the arrival and not on the loading. */
    ARRIVAL("landing"),
    /** A cargo said to have been stopped on its way; bears on the arrival and not on the loading. */
    SEIZURE("said to have been seized or lost"),
    /** Ways that exclude this one; bears on the arrival and not on the loading. */
    RIVALS("rival ways");

    private final String words;
    private final String capKey =
            "cap-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

    Group(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What is worked out as a whole needs no cap. */
    boolean isCapped() {
        return this != ARRIVAL && this != SEIZURE && this != RIVALS;
    }

    /** Key of the cap among the weights, for groups that have one. */
    String capKey() {
        return capKey;
    }
}
