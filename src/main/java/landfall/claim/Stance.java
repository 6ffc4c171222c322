package landfall.claim;

/** How a speaker stands to what is said. The speaker's confidence is not ours. */
public enum Stance {
    ASSERTS("asserts"),
    DENIES("denies"),
    /** Hedged: indications, likely, may. */
    SUSPECTS("suspects"),
    /** Plans, seeks, offers for the future. */
    INTENDS("intends"),
    /** Cannot confirm, sees no sign. */
    NO_EVIDENCE("no-evidence");

    private final String id;

    Stance(String id) {
        this.id = id;
    }

    /** As printed and read. */
    public String id() {
        return id;
    }
}
