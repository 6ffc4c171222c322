package landfall.claim;

/** What a claim is about. */
public enum Relation {
    /** Supplier gives arms to recipient. */
    SUPPLY("supply"),
    /** The arms arrive. */
    RECEIVE("receive"),
    /** The recipient seeks or buys. */
    REQUEST("request"),
    /** Route, destination or cargo is hidden. */
    CONCEAL("conceal"),
    /** Somebody watches whether it happens. */
    MONITOR("monitor"),
    /** A missile, rocket or drone is fired. */
    LAUNCH("launch"),
    /** A measure tied to arms. */
    SANCTION("sanction");

    private final String id;

    Relation(String id) {
        this.id = id;
    }

    /** As printed and read. */
    public String id() {
        return id;
    }
}
