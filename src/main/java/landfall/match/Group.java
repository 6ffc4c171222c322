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
    /** Whether the loaded cargo was landed: the one group that bears on the arrival and not on the loading. */
    ARRIVAL("landing");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Key of the cap among the weights; none for {@link #ARRIVAL}. */
    String capKey() {
        return "cap-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
