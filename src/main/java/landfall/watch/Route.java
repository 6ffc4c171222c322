package landfall.watch;

/** Rival ways in which an alleged cargo may have gone. */
public enum Route {
    /** By rail, air or road: no ship could show it. */
    R0("not observable by ship"),
    /** Declared for somewhere else, sailed to the recipient. */
    R1("false declared destination"),
    /** Really through the regions named. */
    R2("physical transit"),
    /** Straight from supplier to recipient. */
    R3("direct shuttle"),
    /** Handed from ship to ship. */
    R4("transshipment");

    private final String meaning;

    Route(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
