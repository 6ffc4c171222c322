package landfall.report;

/** A document that gives no report, with the reason as a fixed phrase that can be counted. */
public final class UnreadableReport extends Exception {
    private final String reason;

    public UnreadableReport(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** A fixed phrase, not made from the document: {@code no text}, {@code a picture}. */
    public String reason() {
        return reason;
    }
}
